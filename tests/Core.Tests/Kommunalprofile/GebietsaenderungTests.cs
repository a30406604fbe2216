using Daks.Core.Bilder;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Swotanalysen;
using Daks.Core.Tests.Vorausberechnungen;
using Daks.Core.Vorausberechnungen;
using static Daks.Core.Tests.Kommunalprofile.Zahlenbeispiele;

namespace Daks.Core.Tests.Kommunalprofile;

/// <summary>Norderdorf joins on 1 January 2019; nothing is compared across that day.</summary>
public sealed class GebietsaenderungTests
{
    private static readonly DateOnly Tag = new(2019, 1, 1);

    private static readonly Kommune Vereint = Lagen.Musterstadt with { Gebietsaenderungen = [new(Tag, "Eingemeindung von Norderdorf")] };

    // Five years before, five after, on one census; the change alone makes the difference.
    private static readonly Zeitreihe Einwohner = Bevoelkerung(
        Musterstadt, [.. Enumerable.Range(2014, 10).Select(jahr => (jahr, (jahr < 2019 ? 15_000m : 19_000m) + (jahr * 10)))]);

    [Fact]
    public void A_series_has_no_trend_across_it_and_begins_anew_after_it()
    {
        var short_ = Zeile([Einwohner with { Werte = [.. Einwohner.Werte.SkipLast(1)] }], "BEV");
        var whole = Zeile([Einwohner], "BEV");

        short_.Trend.ShouldBe(new Trendergebnis.Bruch(Ende(2018), Ende(2019), Bruchart.Gebietsaenderung));
        Indikatortexte.Trend(short_.Trend, Texte.Deutsch)
            .ShouldBe("Gebietsänderung: Die Werte bis 2018 und ab 2019 gelten für verschiedene Gebiete. Sie ergeben keinen Trend.");
        whole.Trend.TrendOderNull!.Von.ShouldBe(Ende(2019));
    }

    [Fact]
    public void Without_a_recorded_change_nothing_breaks_and_other_areas_never_do()
    {
        Zeile([Einwohner], "BEV", Lagen.Musterstadt).Trend.ShouldBeOfType<Trendergebnis.Ermittelt>();

        var bild = Lagen.Bild([Einwohner, .. Reihe(Kreis)], Vereint);
        bild.Rechner.Daten.Reihen.Where(reihe => reihe.Schluessel.Gebiet == Kreis).SelectMany(reihe => reihe.Werte).ShouldAllBe(wert => wert.Gebietsstand == null);
        Trendrechner.Berechne(bild.Verlauf(Indikatorkatalog.Finde("BEV")!, Kreis)).ShouldBeOfType<Trendergebnis.Ermittelt>();

        static IEnumerable<Zeitreihe> Reihe(Gebiet gebiet) => [Einwohner with { Schluessel = Einwohner.Schluessel with { Gebiet = gebiet } }];
    }

    [Theory]
    [InlineData(2018, null)]
    [InlineData(2019, "2019-01-01")]
    public void The_day_itself_belongs_to_the_new_borders(int jahr, string? expected) =>
        Gebietsstaende.Von(Vereint, Ende(jahr)).ShouldBe(expected is null ? null : DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Of_several_changes_the_latest_before_a_figure_made_its_borders()
    {
        var twice = Vereint with { Gebietsaenderungen = [new(new(2003, 10, 26), "Kreisreform"), .. Vereint.Gebietsaenderungen!] };

        new[] { 2002, 2003, 2018, 2024 }.Select(jahr => Gebietsstaende.Von(twice, Ende(jahr)))
            .ShouldBe([null, new DateOnly(2003, 10, 26), new DateOnly(2003, 10, 26), Tag]);
        Gebietsstaende.Heutiger(twice).ShouldBe(Tag);
    }

    [Fact]
    public void The_picture_marks_it_and_no_line_crosses_it()
    {
        var bild = Lagen.Bild([Einwohner], Vereint);
        var drawn = Indikatorbilder.Verlauf(bild, Zeile([Einwohner], "BEV"), Texte.Deutsch)!;

        drawn.Beschreibung.ShouldContain("Gebietsänderung: Ab 2019 gelten die Zahlen für ein anderes Gebiet");
        drawn.Formen.OfType<Form.Schrift>().ShouldContain(form => form.Text == "Gebietsänderung");
        drawn.Formen.OfType<Form.Linie>().Count(line => line.Ton == Ton.Eigen).ShouldBe(2);
        var small = Kartenbilder.Verlauf(bild, Zeile([Einwohner], "BEV"), Texte.Deutsch)!;
        small.Formen.OfType<Form.Linie>().Count(line => line.Ton == Ton.Eigen).ShouldBe(2);
        small.Formen.OfType<Form.Schrift>().ShouldContain(form => form.Text == "Gebietsänderung");
    }

    [Fact]
    public void A_pyramid_has_no_outline_of_the_old_area()
    {
        Zeitreihe[] reihen = [.. MusterstadtStart.Reihen(Musterstadt, 2022), .. Lagen.Mal(MusterstadtStart, 0.8m).Reihen(Musterstadt, 2012)];

        Profilzusammenstellung.Pyramide(Lagen.Bild(reihen, Vereint), null, Texte.Deutsch)!.Titel.ShouldNotContain("2012");
        Kartenbilder.Pyramide(Lagen.Bild(reihen, Vereint), Texte.Deutsch)!.Formen.OfType<Form.Schrift>().ShouldNotContain(form => form.Text.Contains("2012"));
        Profilzusammenstellung.Pyramide(Lagen.Bild(reihen), null, Texte.Deutsch)!.Titel.ShouldContain("2012");
    }

    [Fact]
    public void Growth_and_means_of_several_years_are_refused_across_it_and_given_after_it()
    {
        var rechner = Lagen.Bild(
            [
                Einwohner,
                Nach(Messgroessen.Zuzuege, 60),
                Nach(Messgroessen.Fortzuege, 100),
                Nach(Messgroessen.Bevoelkerung, 1_000),
            ],
            Vereint).Rechner;

        rechner.Grund("BEVENTW_5", Musterstadt, 2022).ShouldBe(new Fehlstelle(Fehlgrund.Gebietsaenderung, "BEV", Gliederung.Insgesamt, 2017));
        rechner.Wert("BEVENTW_1", Musterstadt, 2020).Wert.ShouldBe(10 / 39_190m * 100, 0.000_001m);
        rechner.Grund("BILDW", Musterstadt, 2021).Grund.ShouldBe(Fehlgrund.Gebietsaenderung);
        rechner.Wert("BILDW", Musterstadt, 2022).Wert.ShouldBe(-40);

        static Zeitreihe Nach(string messgroesse, decimal wert) => new()
        {
            Schluessel = new(messgroesse, Musterstadt, new(Geschlecht.Insgesamt, new(18, 25))),
            Werte = [.. Enumerable.Range(2017, 6).Select(jahr => new Reihenwert(
                messgroesse == Messgroessen.Bevoelkerung ? Ende(jahr) : Zeitbezug.Im(jahr), Angabe.Von(wert), messgroesse == Messgroessen.Bevoelkerung ? Zensusbasis.Zensus2011 : Zensusbasis.Keine))],
            Herkunft = Quelle,
        };
    }

    [Fact]
    public void Births_of_the_first_year_are_set_against_its_end_alone()
    {
        var rechner = Lagen.Bild([Einwohner, Ereignisse(Messgroessen.Geborene, Musterstadt, (2019, 100), (2020, 100))], Vereint).Rechner;

        var first = rechner.Wert("GEB", Musterstadt, 2019);

        (first.Wert, first.IstExakt, first.Gebietsstand).ShouldBe((100 / 39_190m * 1000, false, Tag));
        rechner.Wert("GEB", Musterstadt, 2020).IstExakt.ShouldBeTrue();
    }

    [Fact]
    public void The_area_of_the_settings_is_todays_and_an_older_one_does_not_do()
    {
        var official = Ereignisse(Messgroessen.Flaeche, Musterstadt, (2018, 50));

        Lagen.Bild([Einwohner], Vereint with { FlaecheKm2 = 80 }).Rechner.Wert("DICHTE", Musterstadt, 2019).Wert.ShouldBe(39_190 / 80m);
        Lagen.Bild([Einwohner], Vereint with { FlaecheKm2 = 80 }).Rechner.Grund("DICHTE", Musterstadt, 2018).Grund.ShouldBe(Fehlgrund.JahrFehlt);
        Lagen.Bild([Einwohner, official], Vereint).Rechner.Grund("DICHTE", Musterstadt, 2019).Grund.ShouldBe(Fehlgrund.JahrFehlt);
        Lagen.Bild([Einwohner, official], Vereint).Rechner.Wert("DICHTE", Musterstadt, 2018).Wert.ShouldBe(35_180 / 50m);
    }

    [Fact]
    public void No_rule_of_the_SWOT_counts_years_or_changes_across_it()
    {
        Zeitreihe[] reihen =
        [
            .. new[] { (Musterstadt, 900m), (Kreis, 500m) }.SelectMany(one => new[]
            {
                Einwohner with { Schluessel = Einwohner.Schluessel with { Gebiet = one.Item1 } },
                Ereignisse(Messgroessen.Zuzuege, one.Item1, [.. Enumerable.Range(2017, 6).Select(jahr => (jahr, one.Item2))]),
                Ereignisse(Messgroessen.Fortzuege, one.Item1, [.. Enumerable.Range(2017, 6).Select(jahr => (jahr, 500m))]),
            }),
        ];

        SwotRegelwerk.Auswerten(Kennzahlbilder.Von(Lagen.Bild(reihen, Vereint))).Ungeprueft
            .Where(one => one is { Indikator: "WSALDO", Hindernis: Pruefhindernis.Gebietsaenderung }).ShouldNotBeEmpty();
        SwotRegelwerk.Auswerten(Kennzahlbilder.Von(Lagen.Bild(reihen))).Ungeprueft
            .ShouldNotContain(one => one.Indikator == "WSALDO" && one.Hindernis == Pruefhindernis.Gebietsaenderung);
        Trendrechner.Wachstum(Einwohner.Mit(Vereint, Musterstadt).Werte, 5, 2020)
            .ShouldBe(new Wachstumsergebnis.Bruch(Ende(2015), Ende(2020), Bruchart.Gebietsaenderung));
    }

    [Fact]
    public void A_projection_starts_from_the_figures_after_it_and_takes_no_rate_from_before()
    {
        Zeitreihe[] reihen =
        [
            .. MusterstadtStart.Reihen(Musterstadt, 2022),
            .. Lagen.Mal(MusterstadtStart, 0.8m).Reihen(Musterstadt, 2017),
            Ereignisse(Messgroessen.Geborene, Musterstadt, [.. Enumerable.Range(2015, 8).Select(jahr => (jahr, jahr < 2019 ? 1m : 160m))]),
        ];

        var ready = Befund(reihen, Vereint).ShouldBeOfType<Ausgangsbefund.Bereit>();
        var before = Befund(reihen, Lagen.Musterstadt).ShouldBeOfType<Ausgangsbefund.Bereit>();

        ready.Methoden.ShouldBe([Vorausberechnungsmethode.Kohorten]);
        before.Methoden.ShouldContain(Vorausberechnungsmethode.HamiltonPerry);
        ready.Lage.Bestand.Finde(new(Messgroessen.Geborene, Musterstadt, Gliederung.Insgesamt))!.Reihe.Werte.Select(wert => wert.Zeit.Jahr).ShouldBe([2019, 2020, 2021, 2022]);
        Befund([.. Lagen.Mal(MusterstadtStart, 0.8m).Reihen(Musterstadt, 2017)], Vereint).ShouldBeOfType<Ausgangsbefund.OhneAlter>();
    }

    [Fact]
    public async Task A_table_that_is_taken_away_marks_the_figures_of_the_old_area()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new Core.Einstellungen.RecordGebietsaenderung(Tag, "Norderdorf"));
        var own = Einwohner with { Schluessel = Einwohner.Schluessel with { Gebiet = Importplan.Eigenes(fall.Strategie.Kommune) } };

        var rows = Profilzusammenstellung.Aus(fall.Strategie, Datenbestand.Aus([[own]]), new DateOnly(2027, 3, 1), Texte.Deutsch).Daten.Where(row => row.Schluessel == "BEV").ToArray();

        rows.Select(row => row.Vermerk).ShouldBe([.. Enumerable.Repeat("anderes Gebiet", 5), .. Enumerable.Repeat("", 5)]);
    }

    [Fact]
    public async Task Our_own_projection_of_the_old_area_counts_no_longer()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new RecordVorausberechnung(Laeufe.Vorausberechnung("lauf", "Erster Lauf")));
        var stichtag = Vorausberechnung.Massgeblich(fall.Strategie)!.Stichtag;

        await fall.DoneAsync(new Core.Einstellungen.RecordGebietsaenderung(stichtag.AddDays(1), "Norderdorf"));

        Vorausberechnung.Massgeblich(fall.Strategie).ShouldBeNull();
    }

    [Fact]
    public void What_all_predecessors_have_is_added_up_to_todays_borders()
    {
        var bild = Lagen.Bild([Ab(2014, 2023), .. Dorf(2014, 2018)], MitVorgaengern);

        var line = bild.Zeilen.Single(zeile => zeile.Definition.Schluessel == "BEV");
        line.Reihe.Select(wert => (wert.Zeit.Jahr, wert.Wert)).Take(6).ShouldBe(
            [(2014, 39_140m), (2015, 39_150m), (2016, 39_160m), (2017, 39_170m), (2018, 39_180m), (2019, 39_190m)]);
        line.Reihe.ShouldAllBe(wert => wert.Gebietsstand == Tag);
        line.Trend.TrendOderNull!.Von.ShouldBe(Ende(2014));
        bild.Rechner.Wert("BEVENTW_5", Musterstadt, 2022).Wert.ShouldBe(50 / 39_170m * 100, 0.000_001m);
        bild.Spruenge.ShouldBeEmpty();
    }

    [Fact]
    public void A_year_one_of_them_lacks_is_not_added_up_and_breaks_as_before()
    {
        var bild = Lagen.Bild([Ab(2014, 2023), .. Dorf(2017, 2018)], MitVorgaengern);

        var line = bild.Zeilen.Single(zeile => zeile.Definition.Schluessel == "BEV").Reihe;
        line.Where(wert => wert.Gebietsstand is null).Select(wert => (wert.Zeit.Jahr, wert.Wert)).ShouldBe([(2014, 35_140m), (2015, 35_150m), (2016, 35_160m)]);
        bild.Rechner.Grund("BEVENTW_5", Musterstadt, 2021).Grund.ShouldBe(Fehlgrund.Gebietsaenderung);
        bild.Rechner.Wert("BEVENTW_5", Musterstadt, 2022).Wert.ShouldBe(50 / 39_170m * 100, 0.000_001m);
    }

    [Fact]
    public void Ages_are_those_of_all_of_them_or_none_and_moves_between_them_are_not_added_up()
    {
        var village = Gebiet.Lies("12065137")!.Value;
        Zeitreihe[] all =
        [
            .. MusterstadtStart.Reihen(Musterstadt, 2018),
            .. Lagen.Mal(MusterstadtStart, 0.5m).Reihen(village, 2018),
            Ereignisse(Messgroessen.Zuzuege, Musterstadt, (2018, 900)),
            Ereignisse(Messgroessen.Zuzuege, village, (2018, 100)),
        ];
        var withAges = Lagen.Bild(all, MitVorgaengern).Rechner;
        var totalsOnly = Lagen.Bild([.. MusterstadtStart.Reihen(Musterstadt, 2018), Bevoelkerung(village, (2018, 9_710))], MitVorgaengern).Rechner;

        withAges.Daten.Altersbild(Musterstadt, 2018)!.ShouldSatisfyAllConditions(
            seen => seen.Aufbau.Gesamt.ShouldBe(29_130), seen => seen.Gebietsstand.ShouldBe(Tag));
        withAges.Wert("AQ65", Musterstadt, 2018).Wert.ShouldBe(Start("AQ65"), 0.000_001m);
        withAges.Grund("ZUZ", Musterstadt, 2018).Grund.ShouldBe(Fehlgrund.Gebietsaenderung);
        totalsOnly.Wert("BEV", Musterstadt, 2018).Wert.ShouldBe(29_130);
        totalsOnly.Daten.Altersbild(Musterstadt, 2018).ShouldBeNull();

        static decimal Start(string key) => new Indikatorrechner(new Datenlage(MusterstadtStart.Reihen(Musterstadt))).Wert(key, Musterstadt).Wert;
    }

    [Fact]
    public void Before_an_earlier_change_nothing_is_added_up()
    {
        var twice = MitVorgaengern with { Gebietsaenderungen = [new(new(2016, 1, 1), "Kreisreform"), .. MitVorgaengern.Gebietsaenderungen!] };

        var line = Lagen.Bild([Ab(2014, 2023), .. Dorf(2014, 2018)], twice).Zeilen.Single(zeile => zeile.Definition.Schluessel == "BEV").Reihe;

        line.Select(wert => wert.Gebietsstand).Distinct().ShouldBe([null, Tag]);
        line.First(wert => wert.Gebietsstand == Tag).Zeit.ShouldBe(Ende(2016));
    }

    private static readonly Kommune MitVorgaengern = Lagen.Musterstadt with
    {
        Gebietsaenderungen = [new(Tag, "Eingemeindung von Norderdorf", ["12065136", "12065137"])],
    };

    private static Zeitreihe Ab(int erstes, int letztes) => Einwohner with { Werte = [.. Einwohner.Werte.Where(wert => wert.Zeit.Jahr >= erstes && wert.Zeit.Jahr <= letztes)] };

    private static Zeitreihe[] Dorf(int erstes, int letztes) =>
        [Bevoelkerung(Gebiet.Lies("12065137")!.Value, [.. Enumerable.Range(erstes, letztes - erstes + 1).Select(jahr => (jahr, 4_000m))])];

    [Fact]
    public void A_jump_nobody_explained_is_asked_about()
    {
        var sprung = Lagen.Bild([Einwohner]).Spruenge.ShouldHaveSingleItem();

        (sprung.Von, sprung.Bis, Math.Round(sprung.Prozent, 1)).ShouldBe((2018, 2019, 11.4m));
        Indikatortexte.Sprung(sprung, Texte.Deutsch).ShouldStartWith("Sprung zwischen 2018 und 2019: +11,4 % Einwohner. Gebietsänderung?");
        Lagen.Bild([Einwohner], Vereint).Spruenge.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2023, 20_000, 30_000, false)] // The census of 2022 lies between.
    [InlineData(2019, 20_000, 21_600, false)] // Exactly 8 %.
    [InlineData(2019, 20_000, 21_601, true)]
    [InlineData(2019, 20_000, 18_000, true)]
    [InlineData(2019, 500, 590, false)] // 18 %, but 90 people.
    public void What_is_a_jump(int jahr, decimal vorher, decimal nachher, bool expected) =>
        Sprung.Finde(Bevoelkerung(Musterstadt, (jahr, vorher), (jahr + 1, nachher)).Werte).Any().ShouldBe(expected);

    [Fact]
    public void Years_in_between_that_are_missing_make_no_jump() =>
        Sprung.Finde(Bevoelkerung(Musterstadt, (2017, 20_000), (2019, 25_000)).Werte).ShouldBeEmpty();

    private static Indikatorzeile Zeile(IReadOnlyList<Zeitreihe> reihen, string schluessel, Kommune? kommune = null) =>
        Lagen.Bild(reihen, kommune ?? Vereint).Zeilen.Single(zeile => zeile.Definition.Schluessel == schluessel);

    private static Ausgangsbefund Befund(IReadOnlyList<Zeitreihe> reihen, Kommune kommune) => Ausgangslagen.Aus(Lagen.Bild(reihen, kommune), []);
}
