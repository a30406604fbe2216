using Daks.Core.Aufgaben;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;

namespace Daks.Core.Tests.Einstellungen;

public sealed class SetAnkerTests
{
    private static readonly DateOnly KickOff = new(2027, 5, 12);

    [Fact]
    public async Task A_set_anchor_moves_the_chain_behind_it()
    {
        var fall = await Fall.NewAsync();

        var entry = await fall.DoneAsync(new SetAnker(Ankerpunkt.K, KickOff));

        fall.Strategie.Zeitplan[Ankerpunkt.K].ShouldBe(KickOff);
        fall.Strategie.Zeitplan[Ankerpunkt.P].ShouldBe(KickOff.AddDays(126));
        fall.Strategie.Zeitplan.IstGesetzt(Ankerpunkt.P).ShouldBeFalse();
        entry.Verb.ShouldBe("anker.gesetzt");
        entry.Args.ShouldBe(new Dictionary<string, string> { ["anker"] = "K", ["tag"] = "2027-05-12" });
    }

    [Fact]
    public async Task Only_tasks_neither_finished_nor_moved_by_hand_follow()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("K-07"));
        await fall.DoneAsync(new WaiveAufgabe("K-08", "Der Saal gehört uns."));
        await fall.DoneAsync(new PostponeAufgabe("K-09", new DateOnly(2027, 2, 10)));
        await fall.DoneAsync(new StartAufgabe("K-11"));
        var before = fall.Strategie.Aufgaben.ToDictionary(aufgabe => aufgabe.Code, aufgabe => aufgabe.FaelligAm);

        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, KickOff));

        string[] fixedCodes = ["K-07", "K-08", "K-09"];
        fixedCodes.ShouldAllBe(code => fall.Aufgabe(code).FaelligAm == before[code]);
        fall.Strategie.Aufgaben.Where(aufgabe => aufgabe.FaelligAm == before[aufgabe.Code]).Select(aufgabe => aufgabe.Code)
            .ShouldBe(["K-01", "K-02", "K-03", "K-04", .. fixedCodes]);
        fall.Aufgabe("K-11").FaelligAm.ShouldBe(KickOff.AddDays(-14));
        fall.Aufgabe("K-11").Status.ShouldBe(AufgabeStatus.InArbeit);
    }

    [Fact]
    public async Task No_task_but_a_follow_up_lies_after_the_anchor_that_closes_its_stage()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, KickOff));

        await fall.DoneAsync(new SetAnker(Ankerpunkt.P, KickOff.AddDays(20)));

        fall.Aufgabe("P-13").FaelligAm.ShouldBe(KickOff.AddDays(20));
        fall.Aufgabe("K-15").FaelligAm.ShouldBe(KickOff.AddDays(14));
    }

    [Fact]
    public async Task An_anchor_given_back_is_computed_again()
    {
        var fall = await Fall.NewAsync();
        var before = Fall.Content(fall.Strategie);
        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, KickOff));

        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, null));

        Fall.Content(fall.Strategie).ShouldBe(before);
    }

    [Fact]
    public async Task The_start_can_be_moved_but_not_given_back()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new SetAnker(Ankerpunkt.S, Fall.Setup.AddDays(7)));
        await fall.UnchangedAsync(new SetAnker(Ankerpunkt.S, null));

        fall.Strategie.Kopf.Start.ShouldBe(Fall.Setup.AddDays(7));
        fall.Aufgabe("K-01").FaelligAm.ShouldBe(Fall.Setup.AddDays(14));
    }

    [Fact]
    public async Task The_same_day_again_writes_nothing()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, KickOff));

        await fall.UnchangedAsync(new SetAnker(Ankerpunkt.K, KickOff));
        await fall.UnchangedAsync(new SetAnker(Ankerpunkt.S, Fall.Setup));
        await fall.UnchangedAsync(new SetAnker(Ankerpunkt.Z, null));

        fall.Strategie.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Fixing_the_computed_day_by_hand_is_a_change()
    {
        var fall = await Fall.NewAsync();

        var entry = await fall.DoneAsync(new SetAnker(Ankerpunkt.K, fall.Strategie.Zeitplan[Ankerpunkt.K]));

        entry.Changes.Select(change => change.Key.Kind).ShouldBe(["kopf"]);
    }

    [Theory]
    [InlineData(Ankerpunkt.K, "2022-01-10")]
    [InlineData(Ankerpunkt.R, "2037-01-12")]
    public async Task An_anchor_lies_between_five_years_back_and_ten_on(Ankerpunkt anker, string day)
    {
        var fall = await Fall.NewAsync();

        var refusal = await fall.RefusedAsync<Refusal.DateOutOfRange>(new SetAnker(anker, Fall.Day(day)));

        refusal.ShouldBe(new Refusal.DateOutOfRange($"anker.{anker}", Fall.Day("2022-01-11"), Fall.Day("2037-01-11")));
    }

    [Theory]
    [InlineData(Ankerpunkt.S, "2022-01-11")]
    [InlineData(Ankerpunkt.R, "2037-01-11")]
    public async Task The_first_and_the_last_day_are_taken(Ankerpunkt anker, string day)
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new SetAnker(anker, Fall.Day(day)));

        fall.Strategie.Zeitplan[anker].ShouldBe(Fall.Day(day));
    }

    [Fact]
    public async Task Anchors_keep_their_order()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new SetAnker(Ankerpunkt.P, new DateOnly(2027, 8, 2)));

        var tooLate = await fall.RefusedAsync<Refusal.AnchorsOutOfOrder>(new SetAnker(Ankerpunkt.K, new DateOnly(2027, 8, 3)));
        await fall.DoneAsync(new SetAnker(Ankerpunkt.B, new DateOnly(2028, 3, 1)));
        var startTooLate = await fall.RefusedAsync<Refusal.AnchorsOutOfOrder>(new SetAnker(Ankerpunkt.S, new DateOnly(2027, 8, 3)));

        tooLate.ShouldBe(new Refusal.AnchorsOutOfOrder(Ankerpunkt.K, Ankerpunkt.P));
        startTooLate.ShouldBe(new Refusal.AnchorsOutOfOrder(Ankerpunkt.S, Ankerpunkt.P));
    }

    [Fact]
    public async Task Two_anchors_may_share_a_day()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new SetAnker(Ankerpunkt.P, KickOff));

        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, KickOff));

        fall.Strategie.Zeitplan[Ankerpunkt.K].ShouldBe(KickOff);
    }

    [Fact]
    public async Task A_Kick_Off_that_lies_back_makes_nothing_overdue()
    {
        var fall = await Fall.NewAsync(Einstieg.NachAuftakt);

        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, new DateOnly(2026, 11, 5)));

        fall.Strategie.Zeitplan[Ankerpunkt.S].ShouldBe(new DateOnly(2026, 11, 5));
        fall.Aufgabe("P-01").FaelligAm.ShouldBe(Fall.Setup);
    }

    [Fact]
    public async Task A_task_reopened_off_its_path_still_follows_its_anchor()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("P-01"));
        await fall.DoneAsync(new ChangePfad(Pfad.Kompakt));
        await fall.DoneAsync(new ReopenAufgabe("P-01"));

        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, KickOff));

        fall.Aufgabe("P-01").FaelligAm.ShouldBe(KickOff.AddDays(14));
    }
}
