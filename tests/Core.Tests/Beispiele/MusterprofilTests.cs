using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Swotanalysen;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Beispiele;

/// <summary>What Musterstadt shows of the second stage.</summary>
public sealed class MusterprofilTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Gebiet Musterstadt = Gebiet.Lies("12065999")!.Value;

    private readonly Fall _fall = new();
    private readonly StoreMitBeispiel _store;
    private readonly StrategieService _service;

    public MusterprofilTests()
    {
        _store = new StoreMitBeispiel(_fall.Store, Fall.Kinds, _fall.Time);
        _service = new StrategieService(_store, Fall.Kinds, _fall.Feed, _fall.Time);
    }

    [Fact]
    public async Task There_are_sixty_artefacts_beside_the_tasks()
    {
        var strategie = await StrategieAsync();

        strategie.All<IArtefakt>().Count(row => row is not Aufgabe).ShouldBeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public async Task Its_age_table_and_its_ratios_are_those_of_the_guide()
    {
        var bild = await BildAsync();

        var aufbau = bild.Rechner.Daten.Altersbild(Musterstadt, 2024).ShouldNotBeNull().Aufbau;

        aufbau.Maennlich.ShouldBe([430, 450, 460, 480, 440, 470, 520, 560, 580, 590, 640, 820, 850, 720, 560, 410, 330, 230]);
        aufbau.Weiblich.ShouldBe([410, 430, 435, 445, 390, 430, 500, 550, 570, 585, 645, 815, 865, 760, 630, 500, 450, 470]);
        Zeile(bild, "BEV").Wert.Wert.ShouldBe(19_420);
        Math.Round(Zeile(bild, "AQ65").Wert.Wert, 2).ShouldBe(46.77m);
        Math.Round(Zeile(bild, "JQ20").Wert.Wert, 2).ShouldBe(32.72m);
        Math.Round(Zeile(bild, "BILLETER").Wert.Wert, 4).ShouldBe(-0.9958m);
    }

    [Fact]
    public async Task Against_Germany_it_is_as_old_as_the_guide_says()
    {
        var bild = await BildAsync();

        var germany = Zeile(bild, "AQ65").Vergleiche.Single(vergleich => vergleich.Bezug.Gebiet == Gebiet.Deutschland);

        Math.Round(germany.Bezug.Wert, 2).ShouldBe(38.76m);
        Math.Round(germany.Abweichung.Relativ!.Value, 1).ShouldBe(20.7m);
    }

    [Fact]
    public async Task Its_natural_balance_falls_as_in_the_guide()
    {
        var bild = await BildAsync();

        var reihe = Zeile(bild, "NATSALDO").Reihe.Where(wert => wert.Zeit.Jahr is >= 2019 and <= 2023);

        reihe.Select(wert => wert.Gerundet).ShouldBe([-3.1m, -4.0m, -5.2m, -5.9m, -7.0m]);
    }

    [Fact]
    public async Task Every_year_is_the_one_before_with_births_deaths_and_moves()
    {
        var bild = await BildAsync();
        var daten = bild.Rechner.Daten;

        foreach (var jahr in bild.Altersjahre.Skip(1))
        {
            var change = Zahl(Messgroessen.Geborene) - Zahl(Messgroessen.Gestorbene) + Zahl(Messgroessen.Zuzuege) - Zahl(Messgroessen.Fortzuege);
            (daten.Altersbild(Musterstadt, jahr)!.Aufbau.Gesamt - daten.Altersbild(Musterstadt, jahr - 1)!.Aufbau.Gesamt).ShouldBe(change, $"{jahr}");

            decimal Zahl(string messgroesse) => daten.Finde(messgroesse, Musterstadt, Gliederung.Insgesamt, jahr, variante: null)!.Value.Wert.Angabe.Wert!.Value;
        }

        bild.Altersjahre.Count.ShouldBeGreaterThanOrEqualTo(11);
    }

    [Fact]
    public async Task Its_figures_say_that_they_are_invented_and_only_Germanys_name_an_office()
    {
        var bestand = await BestandAsync();

        foreach (var reihe in bestand.Reihen)
        {
            if (reihe.Reihe.Schluessel.Gebiet == Gebiet.Deutschland)
            {
                reihe.Quellen.ShouldAllBe(quelle => quelle.Quelle.StartsWith("Statistisches Bundesamt (Destatis)") && quelle.Lizenz == "dl-de/by-2-0");
            }
            else
            {
                reihe.Quellen.ShouldAllBe(quelle => quelle.Quelle.StartsWith("Beispielzahlen (erfunden)"));
            }
        }
    }

    [Fact]
    public async Task Every_quadrant_has_three_entries_from_figures_interviews_and_by_hand()
    {
        var strategie = await StrategieAsync();

        Enum.GetValues<SwotQuadrant>().ShouldAllBe(quadrant => Swotbild.Eintraege(strategie, quadrant).Count >= 3);
        strategie.All<SwotEintrag>().Select(eintrag => eintrag.Herkunft).Distinct()
            .ShouldBe([SwotHerkunft.IndikatorRegel, SwotHerkunft.Interview, SwotHerkunft.Manuell], ignoreOrder: true);
        strategie.All<SwotEintrag>().ShouldContain(eintrag => !eintrag.IstAngenommen);
        SwotStand.IstGekreuzt(strategie).ShouldBeTrue();
    }

    [Fact]
    public async Task Its_evidence_was_read_on_the_day_of_the_import_it_comes_from()
    {
        var strategie = await StrategieAsync();
        var imports = strategie.All<ImportLauf>().Select(lauf => new Belegquelle(lauf.Quelle, lauf.Lizenz, lauf.Tabelle, lauf.Abgerufen)).ToArray();

        var sources = strategie.All<SwotEintrag>().SelectMany(eintrag => eintrag.Belege).SelectMany(beleg => beleg.Quellen.ShouldNotBeNull()).ToArray();

        sources.ShouldNotBeEmpty();
        sources.ShouldBeSubsetOf(imports);
    }

    [Fact]
    public async Task Its_projection_is_what_anybody_would_run_from_its_figures_and_counts()
    {
        var strategie = await StrategieAsync();

        var bild = (await new VorausberechnungService(_store, _service).LoadMassgeblicheAsync(strategie, None)).ShouldNotBeNull();

        var one = bild.Vorausberechnung;
        (one.Methode, one.Stichtag, one.LetztesJahr, one.Einwohner, one.Von).ShouldBe(
            (Vorausberechnungsmethode.Kohorten, new DateOnly(2024, 12, 31), 2044, 19_420, Musterpersonen.DirkVogel));
        one.Quelle.ShouldBe("Beispielzahlen (erfunden): Melderegister der Stadt Musterstadt");
        bild.Varianten.ShouldBe([Variante.Niedrig, Variante.Mittel, Variante.Hoch]);
        bild.Altersjahre.ShouldBe([2029, 2034, 2039, 2044]);
        var (from, to) = bild.Spanne(2044)!.Value;
        from.ShouldBeLessThan(to);
        to.ShouldBeLessThan(19_420);
        (one.Annahmen!.Kohorten!.WanderungAus!.Art, one.Annahmen.Kohorten.WanderungAus.Gebiet).ShouldBe((Annahmenart.WanderungNachAlter, null));
        strategie.FindAufgabe("P-08")!.Status.ShouldBe(AufgabeStatus.Erledigt);
        var ready = Ausgangslagen.Aus(await BildAsync(), strategie.All<ImportLauf>()).ShouldBeOfType<Ausgangsbefund.Bereit>();
        var again = ((Vorschlag.Eigene)Annahmenvorschlag.Eigene(ready.Lage)).Annahmen.Kohorten!;
        one.Annahmen.Kohorten.Geburtenraten.ShouldBe(again.Geburtenraten);
    }

    [Fact]
    public async Task Some_suggestions_still_wait_for_an_answer()
    {
        var strategie = await StrategieAsync();

        var ausblick = await new VorausberechnungService(_store, _service).LoadMassgeblicheAsync(strategie, None);
        var offen = Swotbild.Offen(strategie, SwotRegelwerk.Auswerten(Kennzahlbilder.Von(await BildAsync(), ausblick)).Vorschlaege);

        offen.ShouldNotBeEmpty();
        offen.ShouldAllBe(vorschlag => vorschlag.Antwort == null);
    }

    [Fact]
    public async Task Inventory_interviews_and_fields_are_linked()
    {
        var strategie = await StrategieAsync();

        strategie.All<Bestandsmassnahme>().Count.ShouldBeGreaterThanOrEqualTo(8);
        strategie.All<Interview>().Count.ShouldBeInRange(8, 10);
        strategie.All<Handlungsfeld>().Count.ShouldBe(4);
        strategie.All<Bestandsmassnahme>().ShouldAllBe(massnahme => massnahme.Handlungsfelder.Count > 0);
        strategie.All<Handlungsfeld>().ShouldAllBe(feld => strategie.All<SwotEintrag>().Any(eintrag => Feldbezug.Finde(strategie, eintrag.Handlungsfeld) == feld));
        strategie.All<TowsStrategie>().ShouldAllBe(tows => Feldbezug.Finde(strategie, tows.Handlungsfeld) != null);
    }

    [Fact]
    public async Task Its_criteria_are_shown_by_what_is_there()
    {
        var strategie = await StrategieAsync();

        var staende = Kriteriumstand.Von(strategie, strategie.FindStufe(2)!);

        staende.Where(stand => stand.DurchRegel is not null).Select(stand => stand.Vorlage.Code).ShouldBe(["2-IN", "2-SW", "2-IV", "2-HF"]);
        var figures = staende[0].DurchRegel!.Nachweis(strategie, Texte.Deutsch);
        figures.ShouldEndWith("davon mit Vergleich und mindestens 5 Zeitpunkten");
        strategie.Zahlenstand!.Indikatoren.ShouldBeGreaterThanOrEqualTo(30);
        strategie.Zahlenstand.Verglichen.ShouldBeGreaterThanOrEqualTo(20);
    }

    private Task<Strategie> StrategieAsync() => new Beispielstrategie(_service, _store, Fall.Kinds, _fall.Time).LoadAsync(None);

    private async Task<Datenbestand> BestandAsync() => await new ImportService(_store, _service).LoadAsync(await StrategieAsync(), None);

    private async Task<Indikatorenbild> BildAsync() => Indikatorenbild.Von((await StrategieAsync()).Kommune, await BestandAsync());

    private static Indikatorzeile Zeile(Indikatorenbild bild, string schluessel) =>
        bild.Zeilen.Single(zeile => zeile.Definition.Schluessel == schluessel);
}
