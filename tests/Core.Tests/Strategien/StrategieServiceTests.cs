using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Strategien;

public sealed class StrategieServiceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Finding_what_did_not_change_costs_one_point_read()
    {
        var fall = await Fall.NewAsync();
        var (reads, loads) = (fall.Store.VersionReads, fall.Store.Loads);

        var first = await fall.Service.FindAsync(fall.Key, None);
        var second = await fall.Service.FindAsync(fall.Key, None);

        second.ShouldBeSameAs(first);
        (fall.Store.VersionReads - reads).ShouldBe(2);
        (fall.Store.Loads - loads).ShouldBe(0);
    }

    [Fact]
    public async Task A_command_decides_on_what_is_cached()
    {
        var fall = await Fall.NewAsync();
        var (reads, loads) = (fall.Store.VersionReads, fall.Store.Loads);

        await fall.DoneAsync(new CompleteAufgabe("K-01"));

        (fall.Store.VersionReads - reads).ShouldBe(1);
        (fall.Store.Loads - loads).ShouldBe(0);
    }

    [Fact]
    public async Task What_another_instance_wrote_is_loaded_anew()
    {
        var fall = await Fall.NewAsync();
        await fall.OtherDoesAsync(new CompleteAufgabe("K-01"), Fall.Bernd);

        var found = await fall.Service.FindAsync(fall.Key, None);

        found!.Version.ShouldBe(2);
        found.FindAufgabe("K-01")!.Status.ShouldBe(AufgabeStatus.Erledigt);
    }

    [Fact]
    public async Task A_strategy_that_is_not_there_is_null()
    {
        var fall = new Fall();

        (await fall.Service.FindAsync(fall.Key, None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_deleted_strategy_is_forgotten()
    {
        var fall = await Fall.NewAsync();
        var known = fall.Service.Known;
        fall.Store.Forget(fall.Key);

        (await fall.Service.FindAsync(fall.Key, None)).ShouldBeNull();
        known.ShouldBe([fall.Key]);
        fall.Service.Known.ShouldBeEmpty();
        await fall.RefusedAsync<Refusal.NotSetUp>(new CompleteAufgabe("K-01"));
    }

    public static TheoryData<StrategieCommand> NeedAStrategy =>
        [new CompleteAufgabe("K-01"), new CloseStufe(1), new SetAnker(Ankerpunkt.K, null), new SetStrategieStatus(StrategieStatus.Pausiert)];

    [Theory]
    [MemberData(nameof(NeedAStrategy))]
    public async Task Before_the_setup_nothing_else_can_be_done(StrategieCommand command)
    {
        var fall = new Fall();

        await fall.RefusedAsync<Refusal.NotSetUp>(command);

        fall.Strategie.Exists.ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_commit_leaves_in_memory_is_what_the_store_holds()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, Rolle.Stellvertretung);
        var entry = await fall.DoneAsync(new SetAnker(Ankerpunkt.K, new DateOnly(2027, 5, 12)));

        var stored = await fall.OtherInstance().FindAsync(fall.Key, None);

        Fall.Content(stored!).ShouldBe(Fall.Content(fall.Strategie));
        entry.Changes.ShouldAllBe(change => stored!.VersionOf(change.Key) == fall.Strategie.VersionOf(change.Key));
        stored!.Count.ShouldBe(fall.Strategie.Count);
    }

    [Fact]
    public async Task The_name_of_whoever_acts_arrives_with_their_first_change()
    {
        var fall = await Fall.NewAsync();

        var first = await fall.DoneAsync(new StartAufgabe("K-07"), Fall.Bernd);
        var second = await fall.DoneAsync(new StartAufgabe("K-08"), Fall.Bernd);

        first.Changes.Select(change => change.After).OfType<Person>().Single().ShouldSatisfyAllConditions(
            person => person.Name.ShouldBe("Bernd"),
            person => person.PersonId.ShouldBe(Fall.Bernd),
            person => person.Rollen.ShouldBeEmpty());
        second.Changes.Count.ShouldBe(1);
        second.PersonId.ShouldBe(Fall.Bernd);
    }

    [Fact]
    public async Task Another_name_replaces_the_one_known_and_keeps_the_roles()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AssignRollen(Fall.Bernd, "B. Kaya", [Rolle.Fachamt]));

        await fall.DoneAsync(new StartAufgabe("K-07"), Fall.Bernd);

        fall.Person(Fall.Bernd).Name.ShouldBe("Bernd");
        fall.Person(Fall.Bernd).Rollen.ShouldBe([Rolle.Fachamt]);
    }

    [Fact]
    public async Task An_unknown_name_changes_nobody()
    {
        var fall = await Fall.NewAsync();

        var request = fall.Request(new StartAufgabe("K-07"), Fall.Anna) with { PersonName = " " };
        await fall.Service.ExecuteAsync(request, None);
        var other = fall.Request(new StartAufgabe("K-08"), Fall.Bernd) with { PersonName = "" };
        var outcome = await fall.Service.ExecuteAsync(other, None);

        outcome.Strategie.FindPerson(Fall.Anna)!.Name.ShouldBe("Anna");
        outcome.Strategie.FindPerson(Fall.Bernd).ShouldBeNull();
    }

    [Fact]
    public async Task Rows_of_a_newer_program_make_the_strategy_read_only()
    {
        var fall = await Fall.NewAsync();
        fall.Store.Newer.Add(new("swot", "1"));
        var service = fall.OtherInstance();

        var outcome = await service.ExecuteAsync(fall.Request(new StartAufgabe("K-07"), Fall.Anna), None);

        outcome.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe(new Refusal.WrittenByNewerProgram());
        outcome.Strategie.IsReadOnly.ShouldBeTrue();
        fall.Store.Commits.ShouldBe(1);
        outcome.Strategie.Aufgaben.Count.ShouldBe(83);
    }

    [Fact]
    public async Task Everybody_who_watches_hears_of_a_change()
    {
        var fall = await Fall.NewAsync();
        var (own, all, other) = (new List<StrategieChanged>(), new List<StrategieChanged>(), new List<StrategieChanged>());
        using var one = fall.Feed.Subscribe(fall.Key, own.Add);
        using var two = fall.Feed.SubscribeAll(all.Add);
        using var three = fall.Feed.Subscribe(fall.Key with { Tenant = "other" }, other.Add);

        await fall.DoneAsync(new StartAufgabe("K-07"), Fall.Bernd);
        await fall.UnchangedAsync(new StartAufgabe("K-07"));
        await fall.RefusedAsync<Refusal.UnknownStufe>(new CloseStufe(9));

        own.ShouldBe([new StrategieChanged(fall.Key, 2, Fall.Bernd)]);
        all.ShouldBe(own);
        other.ShouldBeEmpty();
    }

    [Fact]
    public async Task Memory_is_bounded_and_what_had_to_go_is_loaded_again()
    {
        var fall = await Fall.NewAsync();
        var service = new StrategieService(fall.Store, Fall.Kinds, fall.Feed, fall.Time) { MostCached = 3 };
        StrategieKey[] keys = [.. Enumerable.Range(0, 8).Select(number => fall.Key with { Id = $"0197f0c000007000800000000000010{number}" })];
        foreach (var key in keys)
        {
            (await service.ExecuteAsync(fall.Request(Fall.Einrichtung(), Fall.Anna) with { Key = key }, None)).ShouldBeOfType<Outcome.Done>();
            service.Known.Count.ShouldBeLessThanOrEqualTo(3);
        }

        var found = new List<Strategie?>();
        foreach (var key in keys)
        {
            found.Add(await service.FindAsync(key, None));
            service.Known.Count.ShouldBeLessThanOrEqualTo(3);
        }

        found.Select(strategie => strategie!.Key).ShouldBe(keys);
        found.ShouldAllBe(strategie => strategie!.Aufgaben.Count == 83);
        var loads = fall.Store.Loads;
        (await service.FindAsync(keys[^1], None)).ShouldBeSameAs(found[^1]);
        fall.Store.Loads.ShouldBe(loads);
    }

    [Fact]
    public async Task A_full_memory_keeps_what_it_holds_while_that_changes()
    {
        var fall = await Fall.NewAsync();
        var service = new StrategieService(fall.Store, Fall.Kinds, fall.Feed, fall.Time) { MostCached = 2 };
        var other = fall.Key with { Id = "0197f0c0000070008000000000000101" };
        await service.FindAsync(fall.Key, None);
        await service.ExecuteAsync(fall.Request(Fall.Einrichtung(), Fall.Anna) with { Key = other }, None);

        await service.ExecuteAsync(fall.Request(new StartAufgabe("K-07"), Fall.Anna) with { Key = other }, None);

        service.Known.ShouldBe([fall.Key, other], ignoreOrder: true);
    }

    [Fact]
    public async Task What_was_done_before_and_cannot_be_read_now_is_not_called_nothing()
    {
        var fall = await Fall.NewAsync();
        var same = fall.Request(new StartAufgabe("K-07"), Fall.Anna) with { OperationId = "press-1" };
        fall.Store.BeforeCommit = async () =>
        {
            fall.Store.BeforeCommit = null;
            await fall.OtherInstance().ExecuteAsync(same, None);
            fall.Store.IsAway = true;
        };

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => fall.Service.ExecuteAsync(same, None));

        failure.OutcomeUnknown.ShouldBeTrue();
    }

    [Fact]
    public async Task A_history_entry_says_when_it_was()
    {
        var fall = await Fall.NewAsync();
        fall.Advance(days: 1);

        var entry = await fall.DoneAsync(new StartAufgabe("K-07"));

        entry.At.ShouldBe(fall.Time.GetUtcNow());
        entry.Undoes.ShouldBeNull();
        (await fall.Store.ReadHistoryAsync(fall.Key, 10, null, None)).Select(one => one.Version).ShouldBe([2, 1]);
    }
}
