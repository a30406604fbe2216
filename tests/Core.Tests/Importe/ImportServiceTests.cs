using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;

namespace Daks.Core.Tests.Importe;

public sealed class ImportServiceTests
{
    [Fact]
    public async Task An_import_brings_its_figures_and_completes_the_task_it_is_for()
    {
        var fall = await Fall.NewAsync();
        var service = new ImportService(fall.Store, fall.Service);

        var outcome = await ImportAsync(fall, service, "a", (2023, 19_480), (2024, 19_420));

        var done = outcome.ShouldBeOfType<Outcome.Done>();
        done.Entry.Verb.ShouldBe("import.uebernommen");
        done.Strategie.All<ImportLauf>().ShouldHaveSingleItem().Von.ShouldBe(Fall.Anna);
        done.Strategie.FindAufgabe("P-03")!.Status.ShouldBe(AufgabeStatus.Erledigt);
        var reihe = (await service.LoadAsync(done.Strategie, CancellationToken.None)).Reihen.ShouldHaveSingleItem();
        reihe.Reihe.Werte.Select(wert => wert.Angabe.Wert).ShouldBe([19_480, 19_420]);
        reihe.Quellen.ShouldBe([Zahlen.Herkunft("a")]);
    }

    [Fact]
    public async Task Figures_of_the_Kommunes_own_complete_no_task_about_official_ones()
    {
        var fall = await Fall.NewAsync();

        var done = await ImportAsync(
            fall, new ImportService(fall.Store, fall.Service), Zahlen.Lauf("a", format: Importformat.Register), [Zahlen.Bevoelkerung("a", (2024, 19_420))]);

        done.ShouldBeOfType<Outcome.Done>().Strategie.FindAufgabe("P-03")!.IstOffen.ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var fall = await Fall.NewAsync();
        var service = new ImportService(fall.Store, fall.Service);
        await ImportAsync(fall, service, "a", (2024, 19_420));

        var again = await ImportAsync(fall, service, "a", (2024, 19_420));

        again.ShouldBeOfType<Outcome.Unchanged>().Strategie.All<ImportLauf>().Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_import_taken_out_uncovers_the_one_before()
    {
        var fall = await Fall.NewAsync();
        var service = new ImportService(fall.Store, fall.Service);
        await ImportAsync(fall, service, "a", (2024, 19_420));
        fall.Time.Advance(TimeSpan.FromMinutes(1));
        await ImportAsync(fall, service, "b", (2024, 19_400));
        await fall.ReloadAsync();
        var both = await service.LoadAsync(fall.Strategie, CancellationToken.None);

        await fall.DoneAsync(new RemoveImport("b"));
        var one = await service.LoadAsync(fall.Strategie, CancellationToken.None);

        Werte(both).ShouldBe([19_400]);
        Werte(one).ShouldBe([19_420]);
    }

    [Fact]
    public async Task A_whole_import_can_be_undone_and_brought_back()
    {
        var fall = await Fall.NewAsync();
        var service = new ImportService(fall.Store, fall.Service);
        var imported = (await ImportAsync(fall, service, "a", (2024, 19_420))).ShouldBeOfType<Outcome.Done>().Entry;
        await fall.ReloadAsync();

        var undone = await fall.UndoneAsync(imported);
        var without = await service.LoadAsync(fall.Strategie, CancellationToken.None);
        var open = fall.Aufgabe("P-03").IstOffen;
        await fall.UndoneAsync(undone);
        var with = await service.LoadAsync(fall.Strategie, CancellationToken.None);

        without.IstLeer.ShouldBeTrue();
        open.ShouldBeTrue();
        Werte(with).ShouldBe([19_420]);
    }

    [Fact]
    public async Task A_file_without_a_figure_for_the_Kommune_is_refused_and_leaves_nothing()
    {
        var fall = await Fall.NewAsync();
        var service = new ImportService(fall.Store, fall.Service);

        var outcome = await ImportAsync(fall, service, Zahlen.Lauf("a") with { ZeilenUebernommen = 0 }, []);

        outcome.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe(new Refusal.NothingToImport("12411-01-01-5_de_flat.csv"));
        outcome.Strategie.All<ImportLauf>().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_import_that_is_not_there_cannot_be_taken_out()
    {
        var fall = await Fall.NewAsync();

        await fall.RefusedAsync<Refusal.UnknownImport>(new RemoveImport("a"));
    }

    [Fact]
    public async Task Figures_are_read_once_as_long_as_no_import_comes_or_goes()
    {
        var fall = await Fall.NewAsync();
        var service = new ImportService(fall.Store, fall.Service);
        await ImportAsync(fall, service, "a", (2024, 19_420));
        await fall.ReloadAsync();
        var first = await service.LoadAsync(fall.Strategie, CancellationToken.None);

        await fall.DoneAsync(new CompleteAufgabe("K-01"));
        var second = await service.LoadAsync(fall.Strategie, CancellationToken.None);

        second.ShouldBeSameAs(first);
    }

    [Fact]
    public async Task Figures_kept_under_the_name_are_still_there_once_the_Kommune_has_its_key()
    {
        var fall = await Fall.NewAsync();
        var service = new ImportService(fall.Store, fall.Service);
        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { Ags = null, Land = Bundesland.Brandenburg }));
        await ImportAsync(fall, service, Zahlen.Lauf("a", format: Importformat.Register), [Own(fall, (2024, 19_420))]);

        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt));

        await KnowsAsync(fall, service, Gebiet.Lies("12065999")!.Value, 19_420);
    }

    [Fact]
    public async Task Figures_stay_with_a_Kommune_that_gets_another_name()
    {
        var fall = await Fall.NewAsync();
        var service = new ImportService(fall.Store, fall.Service);
        var part = new KommuneEingabe { Name = "Nordstadt", Typ = KommuneTyp.Stadtteil, Land = Bundesland.Brandenburg, Einwohnerzahl = 4_000 };
        await fall.DoneAsync(new ChangeKommune(part));
        await ImportAsync(fall, service, Zahlen.Lauf("a", format: Importformat.Vorlage), [Own(fall, (2024, 4_010))]);
        await KnowsAsync(fall, service, Gebiet.Gruppe("Nordstadt"), 4_010);

        await fall.DoneAsync(new ChangeKommune(part with { Name = "Neue Nordstadt" }));

        await KnowsAsync(fall, service, Gebiet.Gruppe("Neue Nordstadt"), 4_010);
    }

    [Fact]
    public async Task A_register_table_follows_a_key_that_is_corrected_and_an_official_one_does_not()
    {
        var fall = await Fall.NewAsync();
        var service = new ImportService(fall.Store, fall.Service);
        await ImportAsync(fall, service, "official", (2023, 19_480));
        await ImportAsync(fall, service, Zahlen.Lauf("register", format: Importformat.Register), [Own(fall, (2024, 19_420))]);

        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { Ags = "12065136" }));

        var reihen = (await service.LoadAsync(fall.Strategie, CancellationToken.None)).Reihen.Select(one => one.Reihe);
        reihen.Select(reihe => (reihe.Schluessel.Gebiet.Code, reihe.Werte[0].Angabe.Wert))
            .ShouldBe([("12065136", 19_420m), ("12065999", 19_480m)], ignoreOrder: true);
    }

    private static Zeitreihe Own(Fall fall, params (int, decimal)[] werte)
    {
        var reihe = Zahlen.Bevoelkerung("a", werte);
        return reihe with { Schluessel = reihe.Schluessel with { Gebiet = Importplan.Eigenes(fall.Strategie.Kommune) } };
    }

    private static async Task KnowsAsync(Fall fall, ImportService service, Gebiet own, decimal people)
    {
        await fall.ReloadAsync();
        var bestand = await service.LoadAsync(fall.Strategie, CancellationToken.None);
        var bild = Indikatorenbild.Von(fall.Strategie.Kommune, bestand);
        bild.Eigenes.ShouldBe(own);
        bild.Zeilen.Single(zeile => zeile.Definition.Schluessel == "BEV").Wert.Wert.ShouldBe(people);
        (await new Zahlenzaehler(fall.Store).MitAsync(fall.Strategie, CancellationToken.None)).Zahlenstand.ShouldBe(Zahlenstand.Von(bild));
    }

    private static IEnumerable<decimal?> Werte(Datenbestand bestand) =>
        bestand.Reihen.ShouldHaveSingleItem().Reihe.Werte.Select(wert => wert.Angabe.Wert);

    private static Task<Outcome> ImportAsync(Fall fall, ImportService service, string id, params (int, decimal)[] werte) =>
        ImportAsync(fall, service, Zahlen.Lauf(id), [Zahlen.Bevoelkerung(id, werte)]);

    private static Task<Outcome> ImportAsync(Fall fall, ImportService service, ImportLauf lauf, IReadOnlyList<Zeitreihe> reihen) =>
        service.ImportAsync(
            fall.Key,
            lauf,
            reihen,
            command => new CommandRequest(fall.Key, command, Fall.Anna, "Anna Berg", Guid.NewGuid().ToString("N")),
            CancellationToken.None);
}
