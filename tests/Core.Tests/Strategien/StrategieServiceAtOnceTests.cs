using Daks.Core.Aufgaben;
using Daks.Core.Strategien;

namespace Daks.Core.Tests.Strategien;

/// <summary>Several people, several instances, one strategy.</summary>
public sealed class StrategieServiceAtOnceTests
{
    [Fact]
    public async Task The_same_operation_is_carried_out_once()
    {
        var fall = await Fall.NewAsync();
        await fall.TryAsync(new StartAufgabe("K-01"), operationId: "press-1");
        await fall.DoneAsync(new ReopenAufgabe("K-01"));

        var outcome = await fall.TryAsync(new StartAufgabe("K-01"), operationId: "press-1");

        outcome.ShouldBeOfType<Outcome.Unchanged>();
        fall.Strategie.Version.ShouldBe(3);
        fall.Aufgabe("K-01").Status.ShouldBe(AufgabeStatus.Offen);
    }

    [Fact]
    public async Task The_same_operation_at_once_elsewhere_shows_what_it_made()
    {
        var fall = await Fall.NewAsync();
        fall.Store.BeforeCommit = async () =>
        {
            fall.Store.BeforeCommit = null;
            var same = fall.Request(new StartAufgabe("K-01"), Fall.Anna) with { OperationId = "press-1" };
            await fall.OtherInstance().ExecuteAsync(same, CancellationToken.None);
        };

        var outcome = await fall.TryAsync(new StartAufgabe("K-01"), operationId: "press-1");

        outcome.ShouldBeOfType<Outcome.Unchanged>();
        fall.Aufgabe("K-01").Status.ShouldBe(AufgabeStatus.InArbeit);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Somebody_faster_makes_us_decide_again(int times)
    {
        var fall = await Fall.NewAsync();
        LetOthersBeFaster(fall, times);

        var entry = await fall.DoneAsync(new CompleteAufgabe("K-01"));

        entry.Version.ShouldBe(times + 2);
        fall.Aufgabe("K-01").Status.ShouldBe(AufgabeStatus.Erledigt);
        fall.Strategie.Personen.Count.ShouldBe(times + 1);
    }

    [Fact]
    public async Task After_three_more_tries_the_person_hears_what_is_there_now()
    {
        var fall = await Fall.NewAsync();
        LetOthersBeFaster(fall, times: 4);

        var outcome = await fall.TryAsync(new CompleteAufgabe("K-01"));

        outcome.ShouldBeOfType<Outcome.Stale>();
        fall.Strategie.Version.ShouldBe(5);
        fall.Aufgabe("K-01").Status.ShouldBe(AufgabeStatus.Offen);
    }

    [Fact]
    public async Task Deciding_again_may_find_the_wish_fulfilled()
    {
        var fall = await Fall.NewAsync();
        fall.Store.BeforeCommit = async () =>
        {
            fall.Store.BeforeCommit = null;
            await fall.OtherDoesAsync(new CompleteAufgabe("K-01"), Fall.Bernd);
        };

        var outcome = await fall.TryAsync(new CompleteAufgabe("K-01"));

        outcome.ShouldBeOfType<Outcome.Unchanged>();
        fall.Strategie.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Two_setups_at_once_make_one_strategy()
    {
        var fall = new Fall();
        fall.Store.BeforeCommit = async () =>
        {
            fall.Store.BeforeCommit = null;
            await fall.OtherDoesAsync(Fall.Einrichtung(), Fall.Bernd);
        };

        var outcome = await fall.TryAsync(Fall.Einrichtung());

        outcome.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe(new Refusal.AlreadySetUp());
        fall.Person(Fall.Bernd).Rollen.ShouldBe([Rolle.Projektleitung]);
    }

    [Fact]
    public async Task An_outdated_card_changes_nothing()
    {
        var fall = await Fall.NewAsync();
        var seen = new SeenArtefakt(new("aufgabe", "K-07-1"), 1);
        await fall.DoneAsync(new StartAufgabe("K-07"));

        var acted = await fall.TryAsync(new PostponeAufgabe("K-07", new DateOnly(2027, 2, 3)), expected: seen);
        var fulfilled = await fall.TryAsync(new StartAufgabe("K-07"), expected: seen);
        await fall.DoneAsync(new CompleteAufgabe("K-07"));
        var impossible = await fall.TryAsync(new StartAufgabe("K-07"), expected: seen);

        acted.ShouldBeOfType<Outcome.Stale>();
        fulfilled.ShouldBeOfType<Outcome.Unchanged>();
        impossible.ShouldBeOfType<Outcome.Stale>();
        fall.Strategie.Version.ShouldBe(3);
    }

    [Fact]
    public async Task A_card_that_shows_what_is_there_acts_whatever_else_changed()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new StartAufgabe("K-08"));

        var outcome = await fall.TryAsync(new StartAufgabe("K-07"), expected: new SeenArtefakt(new("aufgabe", "K-07-1"), 1));

        outcome.ShouldBeOfType<Outcome.Done>();
    }

    [Fact]
    public async Task A_newer_program_that_writes_meanwhile_is_heard_at_the_commit()
    {
        var fall = await Fall.NewAsync();
        fall.Store.BeforeCommit = () =>
        {
            fall.Store.Newer.Add(new("swot", "1"));
            return Task.CompletedTask;
        };

        var outcome = await fall.TryAsync(new StartAufgabe("K-07"));

        outcome.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe(new Refusal.WrittenByNewerProgram());
        fall.Strategie.IsReadOnly.ShouldBeTrue();
    }

    /// <summary>Each of our next commits is preceded by somebody else's, a new person's every time.</summary>
    private static void LetOthersBeFaster(Fall fall, int times)
    {
        var left = times;
        fall.Store.BeforeCommit = BeFasterAsync;

        async Task BeFasterAsync()
        {
            fall.Store.BeforeCommit = null;
            if (left > 0)
            {
                left--;
                await fall.OtherDoesAsync(new StartAufgabe($"P-0{left + 1}"), $"person-{left}");
                fall.Store.BeforeCommit = BeFasterAsync;
            }
        }
    }
}
