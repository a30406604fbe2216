using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;

namespace Daks.Core.Tests.Einstellungen;

public sealed class ChangePfadTests
{
    [Fact]
    public async Task A_fresh_strategy_on_another_path_is_as_if_set_up_on_it()
    {
        var standard = await Fall.NewAsync(pfad: Pfad.Standard);
        var kompakt = await Fall.NewAsync(pfad: Pfad.Kompakt);
        var (onStandard, onKompakt) = (Fall.Content(standard.Strategie), Fall.Content(kompakt.Strategie));

        var entry = await standard.DoneAsync(new ChangePfad(Pfad.Kompakt));
        await kompakt.DoneAsync(new ChangePfad(Pfad.Standard));

        Fall.Content(standard.Strategie).ShouldBe(onKompakt);
        Fall.Content(kompakt.Strategie).ShouldBe(onStandard);
        entry.Verb.ShouldBe("pfad.gewechselt");
        entry.Args.ShouldBe(new Dictionary<string, string> { ["pfad"] = "Kompakt" });
    }

    [Fact]
    public async Task What_is_done_stays_and_what_is_open_elsewhere_goes()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("K-02"));
        await fall.DoneAsync(new WaiveAufgabe("K-04", "Gibt es nicht."));
        await fall.DoneAsync(new StartAufgabe("K-06"));

        await fall.DoneAsync(new ChangePfad(Pfad.Kompakt));

        fall.Aufgabe("K-02").Status.ShouldBe(AufgabeStatus.Erledigt);
        fall.Aufgabe("K-04").Status.ShouldBe(AufgabeStatus.Entfaellt);
        fall.Strategie.FindAufgabe("K-06").ShouldBeNull();
        fall.Strategie.Aufgaben.Count.ShouldBe(Aufgabenkatalog.FuerPfad(Pfad.Kompakt).Count + 2);
    }

    [Fact]
    public async Task A_date_moved_by_hand_survives_the_path()
    {
        var fall = await Fall.NewAsync();
        var day = new DateOnly(2027, 2, 3);
        await fall.DoneAsync(new PostponeAufgabe("K-07", day));

        await fall.DoneAsync(new ChangePfad(Pfad.Kompakt));

        fall.Aufgabe("K-07").FaelligAm.ShouldBe(day);
        fall.Aufgabe("K-07").Frist.ShouldBe(new Frist(Ankerpunkt.K, -15));
    }

    [Fact]
    public async Task A_closed_stage_gets_no_new_tasks()
    {
        var fall = await Fall.NewAsync(pfad: Pfad.Kompakt);
        await fall.CloseAsync(1);
        var before = fall.Strategie.AufgabenDer(1).Select(aufgabe => aufgabe.Code).ToArray();

        await fall.DoneAsync(new ChangePfad(Pfad.Standard));

        fall.Strategie.AufgabenDer(1).Select(aufgabe => aufgabe.Code).ShouldBe(before);
        fall.Strategie.AufgabenDer(2).Count().ShouldBe(16);
    }

    [Fact]
    public async Task The_same_path_writes_nothing()
    {
        var fall = await Fall.NewAsync();

        await fall.UnchangedAsync(new ChangePfad(Pfad.Standard));

        fall.Strategie.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_task_reopened_after_the_change_takes_the_new_path_s_Frist()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("K-07"));
        await fall.DoneAsync(new ChangePfad(Pfad.Kompakt));

        await fall.DoneAsync(new ReopenAufgabe("K-07"));

        fall.Aufgabe("K-07").Frist.ShouldBe(new Frist(Ankerpunkt.K, -15));
        fall.Aufgabe("K-07").FaelligAm.ShouldBe(new DateOnly(2027, 1, 22));
    }
}
