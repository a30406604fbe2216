using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;

namespace Daks.Core.Tests.Einstellungen;

public sealed class ChangeKommuneTests
{
    [Fact]
    public async Task Another_Land_moves_open_dates_to_its_working_days()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, new DateOnly(2027, 5, 27)));
        var before = fall.Aufgabe("K-13").FaelligAm;

        // 27 May 2027 is Fronleichnam: free in Nordrhein-Westfalen, not in Brandenburg.
        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { Ags = "05111000" }));

        before.ShouldBe(new DateOnly(2027, 5, 27));
        fall.Aufgabe("K-13").FaelligAm.ShouldBe(new DateOnly(2027, 5, 26));
        fall.Strategie.Zeitplan[Ankerpunkt.K].ShouldBe(new DateOnly(2027, 5, 27));
    }

    [Fact]
    public async Task What_is_finished_or_moved_by_hand_keeps_its_date_in_another_Land()
    {
        var fall = await Fall.NewAsync();
        var day = new DateOnly(2027, 5, 27);
        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, day));
        await fall.DoneAsync(new CompleteAufgabe("K-13"));
        await fall.DoneAsync(new PostponeAufgabe("K-14", day));

        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { Ags = "05111000" }));

        fall.Aufgabe("K-13").FaelligAm.ShouldBe(day);
        fall.Aufgabe("K-14").FaelligAm.ShouldBe(day);
    }

    [Fact]
    public async Task Another_figure_changes_the_Kommune_alone()
    {
        var fall = await Fall.NewAsync();

        var entry = await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { Einwohnerzahl = 21_000 }));

        entry.Changes.Count.ShouldBe(1);
        entry.Verb.ShouldBe("kommune.geaendert");
        fall.Strategie.Kommune.Einwohnerzahl.ShouldBe(21_000);
        fall.Strategie.Kopf.Pfad.ShouldBe(Pfad.Standard);
    }

    [Fact]
    public async Task Another_name_goes_into_the_title()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { Name = "Musterstadt an der Havel" }));

        fall.Strategie.Kopf.Titel.ShouldBe("Demografiestrategie Musterstadt an der Havel");
    }

    [Fact]
    public async Task The_same_again_writes_nothing()
    {
        var fall = await Fall.NewAsync();

        await fall.UnchangedAsync(new ChangeKommune(Fall.Musterstadt with { Name = " Musterstadt ", Land = Bundesland.Brandenburg }));

        fall.Strategie.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_entry_is_refused_with_its_fields()
    {
        var fall = await Fall.NewAsync();

        var refusal = await fall.RefusedAsync<Refusal.KommuneUngueltig>(new ChangeKommune(Fall.Musterstadt with { Ags = "1" }));

        refusal.Fehler.ShouldBe([new KommuneFehler(KommuneFeld.Ags, KommuneFehlergrund.FalscheLaenge)]);
    }
}
