using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;

namespace Daks.Core.Tests.Einstellungen;

public sealed class ChangePlanTests
{
    private static readonly DateOnly KickOff = new(2027, 5, 12);

    [Fact]
    public async Task Path_and_days_are_one_change_and_one_undo()
    {
        var fall = await Fall.NewAsync(pfad: Pfad.Standard);
        var before = Fall.Content(fall.Strategie);

        var entry = await fall.DoneAsync(Plan(Pfad.Kompakt, (Ankerpunkt.K, KickOff), (Ankerpunkt.B, KickOff.AddDays(300))));
        var (pfad, plan) = (fall.Strategie.Kopf.Pfad, fall.Strategie.Zeitplan);
        await fall.UndoneAsync(entry);

        entry.Verb.ShouldBe("plan.geaendert");
        pfad.ShouldBe(Pfad.Kompakt);
        (plan[Ankerpunkt.K], plan[Ankerpunkt.P], plan[Ankerpunkt.B]).ShouldBe((KickOff, KickOff.AddDays(56), KickOff.AddDays(300)));
        Fall.Content(fall.Strategie).ShouldBe(before);
    }

    [Fact]
    public async Task What_it_does_is_what_one_after_the_other_would()
    {
        var (together, apart) = (await Fall.NewAsync(pfad: Pfad.Standard), await Fall.NewAsync(pfad: Pfad.Standard));

        await together.DoneAsync(Plan(Pfad.Kompakt, (Ankerpunkt.K, KickOff), (Ankerpunkt.P, KickOff.AddDays(40))));
        await apart.DoneAsync(new ChangePfad(Pfad.Kompakt));
        await apart.DoneAsync(new SetAnker(Ankerpunkt.K, KickOff));
        await apart.DoneAsync(new SetAnker(Ankerpunkt.P, KickOff.AddDays(40)));

        Fall.Content(together.Strategie).ShouldBe(Fall.Content(apart.Strategie));
    }

    [Fact]
    public async Task Days_move_past_each_other_whichever_way()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(Plan(fall.Strategie.Kopf.Pfad, (Ankerpunkt.K, KickOff), (Ankerpunkt.P, KickOff.AddDays(30))));

        await fall.DoneAsync(Plan(fall.Strategie.Kopf.Pfad, (Ankerpunkt.K, KickOff.AddDays(60)), (Ankerpunkt.P, KickOff.AddDays(90))));

        fall.Strategie.Zeitplan[Ankerpunkt.P].ShouldBe(KickOff.AddDays(90));
    }

    [Fact]
    public async Task A_path_that_stays_keeps_a_task_reopened_beside_it()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("P-01"));
        await fall.DoneAsync(new ChangePfad(Pfad.Kompakt));
        await fall.DoneAsync(new ReopenAufgabe("P-01"));

        await fall.DoneAsync(Plan(Pfad.Kompakt, (Ankerpunkt.K, KickOff)));

        fall.Aufgabe("P-01").FaelligAm.ShouldBe(KickOff.AddDays(14));
    }

    [Fact]
    public async Task One_day_beyond_all_reason_refuses_the_path_with_it()
    {
        var fall = await Fall.NewAsync(pfad: Pfad.Standard);

        var refusal = await fall.RefusedAsync<Refusal.DateOutOfRange>(
            Plan(Pfad.Kompakt, (Ankerpunkt.K, KickOff), (Ankerpunkt.R, new DateOnly(2099, 1, 1))));

        refusal.Feld.ShouldBe("anker.R");
        fall.Strategie.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Days_out_of_order_refuse_the_path_with_them()
    {
        var fall = await Fall.NewAsync(pfad: Pfad.Standard);

        var refusal = await fall.RefusedAsync<Refusal.AnchorsOutOfOrder>(
            Plan(Pfad.Kompakt, (Ankerpunkt.K, KickOff), (Ankerpunkt.P, KickOff.AddDays(-1))));

        refusal.ShouldBe(new Refusal.AnchorsOutOfOrder(Ankerpunkt.K, Ankerpunkt.P));
        fall.Strategie.Version.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_so_already_is_no_change()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(Plan(Pfad.Standard, (Ankerpunkt.K, KickOff)));

        await fall.UnchangedAsync(Plan(Pfad.Standard, (Ankerpunkt.K, KickOff)));
        await fall.UnchangedAsync(Plan(Pfad.Standard));
    }

    private static ChangePlan Plan(Pfad pfad, params IEnumerable<(Ankerpunkt Anker, DateOnly Tag)> tage) =>
        new(pfad, tage.ToDictionary(tag => tag.Anker, tag => tag.Tag));
}
