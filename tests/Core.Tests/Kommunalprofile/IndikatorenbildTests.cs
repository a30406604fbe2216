using Daks.Core.Bilder;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;

namespace Daks.Core.Tests.Kommunalprofile;

/// <summary>All indicators of one Kommune, over the figures the pages are tested with.</summary>
public sealed class IndikatorenbildTests
{
    private static readonly Datenbestand Bestand = Datenbestand.Aus([Musterzahlen.Zusammengefasst()]);

    [Fact]
    public void What_can_be_computed_is_a_line_and_the_rest_says_what_is_missing()
    {
        var bild = Indikatorenbild.Von(Kommune(), Bestand);

        var keys = bild.Zeilen.Select(zeile => zeile.Definition.Schluessel).ToArray();
        keys.ShouldContain("AQ65");
        keys.ShouldContain("NATSALDO");
        keys.Concat(bild.Luecken.Select(luecke => luecke.Definition.Schluessel)).ShouldBe(Indikatorkatalog.Alle.Select(one => one.Schluessel), ignoreOrder: true);
        bild.Luecken.ShouldAllBe(luecke => luecke.Gruende.Count > 0);
        bild.Luecken.Single(luecke => luecke.Definition.Schluessel == "DICHTE").Gruende[0].ShouldBe(
            new Fehlstelle(Fehlgrund.KeineDaten, "FLAECHE", Gliederung.Insgesamt, 2024));
    }

    [Fact]
    public void Without_a_table_of_areas_the_one_in_the_settings_gives_the_density()
    {
        var said = Zeile(Indikatorenbild.Von(Kommune() with { FlaecheKm2 = 78.4m }, Bestand), "DICHTE");
        var official = Zahlenbeispiele.Ereignisse(Messgroessen.Flaeche, Zahlenbeispiele.Musterstadt, (2023, 80));
        var counted = Zeile(Indikatorenbild.Von(Kommune() with { FlaecheKm2 = 78.4m }, Datenbestand.Aus([Musterzahlen.Zusammengefasst(), [official]])), "DICHTE");

        var eingabe = said.Wert.Eingaben.Single(one => one.Messgroesse == Messgroessen.Flaeche);
        (eingabe.Wert, eingabe.Herkunft.Quelle).ShouldBe((78.4m, "Eigene Angaben"));
        said.Wert.Zeit.Jahr.ShouldBe(2024);
        counted.Wert.Eingaben.Single(one => one.Messgroesse == Messgroessen.Flaeche).Wert.ShouldBe(80);
    }

    [Fact]
    public void A_line_has_the_newest_value_its_years_and_what_it_is_compared_with()
    {
        var zeile = Zeile(Indikatorenbild.Von(Kommune(), Bestand), "AQ65");

        zeile.Wert.Zeit.ShouldBe(Zahlenbeispiele.Ende(2024));
        zeile.Reihe.Count.ShouldBe(11);
        zeile.Vergleiche.Select(vergleich => vergleich.Bezug.Gebiet.Code).ShouldBe(["12065", "12", "DG"]);
        zeile.Vergleiche[^1].Abweichung.Stufe.ShouldBe(Abweichungsstufe.Stark);
    }

    [Fact]
    public void A_trend_begins_anew_after_a_census_break_where_enough_years_follow()
    {
        (int, decimal)[] growing = [.. Enumerable.Range(2008, 9).Select(jahr => (jahr, 19_000m + (200 * (jahr - 2008))))];
        var since2011 = Datenbestand.Aus([[Zahlenbeispiele.Bevoelkerung(Zahlenbeispiele.Musterstadt, growing)]]);

        var enough = Zeile(Indikatorenbild.Von(Kommune(), since2011), "BEV").Trend;
        var tooFew = Zeile(Indikatorenbild.Von(Kommune(), Bestand), "AQ65").Trend;

        enough.TrendOderNull!.Von.Jahr.ShouldBe(2011);
        enough.TrendOderNull!.Richtung.ShouldBe(Trendrichtung.Steigt);
        tooFew.ShouldBeOfType<Trendergebnis.Bruch>();
    }

    [Fact]
    public void Gemeinden_among_the_Vergleichsraeume_make_one_group_of_their_own()
    {
        var nachbarn = new[] { "12065001", "12065002" }.Select(code => Gebiet.Lies(code)!.Value).ToArray();
        var bestand = Datenbestand.Aus(
        [
            Musterzahlen.Zusammengefasst(),
            [.. nachbarn.SelectMany(gebiet => Zahlenbeispiele.MusterstadtStart.Reihen(gebiet))],
        ]);
        var bild = Indikatorenbild.Von(Kommune() with { Vergleichsraeume = ["12065001", "12065", "12065002"] }, bestand);

        var erster = Zeile(bild, "JQ20").Vergleiche[0];

        erster.Bezug.Gebiet.ShouldBe(Profilgebiete.Vergleichsgemeinden);
        erster.Mitglieder.ShouldBe(2);
        bild.Verlauf(Indikatorkatalog.Finde("JQ20")!, erster.Bezug.Gebiet).ShouldHaveSingleItem().Zeit.Jahr.ShouldBe(2024);
    }

    [Fact]
    public void A_kreisfreie_Stadt_is_known_by_the_tables_of_the_Kreise_too()
    {
        var kreis = Zahlenbeispiele.MusterstadtStart.Reihen(Gebiet.Lies("12051")!.Value);

        var bild = Indikatorenbild.Von(Kommune("12051000"), Datenbestand.Aus([kreis]));

        Zeile(bild, "BEV").Wert.Gebiet.Code.ShouldBe("12051000");
        bild.Altersjahre.ShouldBe([2024]);
    }

    [Fact]
    public void Without_a_key_the_only_Gemeinde_of_the_figures_is_the_Kommune()
    {
        var one = Indikatorenbild.Von(Kommune(ags: null), Bestand);
        var none = Indikatorenbild.Von(Kommune(ags: null), Datenbestand.Aus([[Zahlenbeispiele.Bevoelkerung(Zahlenbeispiele.Kreis, (2024, 180_000))]]));

        one.Eigenes!.Value.Code.ShouldBe(Musterzahlen.Ags);
        none.Eigenes.ShouldBeNull();
        none.Zeilen.ShouldBeEmpty();
        none.Luecken.Count.ShouldBe(Indikatorkatalog.Alle.Count);
    }

    [Fact]
    public void A_Stadtteil_never_takes_the_figures_of_its_city_for_its_own()
    {
        var part = Stadtteil(Musterzahlen.Ags);

        Indikatorenbild.Von(part, Bestand).Eigenes.ShouldBeNull();
        Indikatorenbild.Von(part with { BezugsAgs = [] }, Bestand).Eigenes.ShouldBeNull();
        Indikatorenbild.Von(Kommune(ags: null) with { Mitgliedskommunen = [Musterzahlen.Ags] }, Bestand).Eigenes.ShouldBeNull();
    }

    [Fact]
    public void A_Stadtteil_is_set_against_its_city_and_what_that_lies_in()
    {
        var own = Zahlenbeispiele.MusterstadtStart.Reihen(Gebiet.Gruppe("Nordstadt"));
        var part = Stadtteil(Musterzahlen.Ags);

        var bild = Indikatorenbild.Von(part, Datenbestand.Aus([Musterzahlen.Zusammengefasst(), own]));

        bild.Eigenes.ShouldBe(Gebiet.Gruppe("Nordstadt"));
        Zeile(bild, "JQ20").Vergleiche.Select(vergleich => Gebietsnamen.Of(vergleich.Bezug.Gebiet, part, bild.Eigenes, Texte.Deutsch))
            .ShouldBe(["Gesamtstadt", "Kreis 12065", "Brandenburg", "Deutschland"]);
        Importplan.Gebietsliste(part).Select(gebiet => gebiet.Code).ShouldBe(["~Nordstadt", "DG", Musterzahlen.Ags, "12065", "12"]);
    }

    [Fact]
    public void The_city_of_a_Stadtteil_may_stand_in_the_tables_of_the_Kreise()
    {
        var part = Stadtteil("12051000");
        var bestand = Datenbestand.Aus(
        [
            Zahlenbeispiele.MusterstadtStart.Reihen(Gebiet.Gruppe("Nordstadt")),
            Zahlenbeispiele.MusterstadtStart.Reihen(Gebiet.Lies("12051")!.Value),
        ]);

        Importplan.Gebiete(part).Enthaelt(Gebiet.Lies("12051")!.Value).ShouldBeTrue();
        Zeile(Indikatorenbild.Von(part, bestand), "JQ20").Vergleiche.ShouldHaveSingleItem().Bezug.Gebiet.Code.ShouldBe("~12051000");
    }

    [Theory]
    [InlineData(420, true)]
    [InlineData(4_200, false)]
    public void A_rate_taken_over_for_a_handful_of_people_is_a_small_number(int people, bool isSmall)
    {
        var published = Zahlenbeispiele.Reihe(
            "JQ20", Zahlenbeispiele.Musterstadt, new Reihenwert(Zahlenbeispiele.Ende(2024), Angabe.Von(31.5m), Zensusbasis.Zensus2022));
        var place = Kommune(Zahlenbeispiele.Musterstadt.Code) with { Einwohnerzahl = people };

        var counted = Indikatorenbild.Von(place with { Einwohnerzahl = 9_999 }, Datenbestand.Aus([[published, Zahlenbeispiele.Bevoelkerung(Zahlenbeispiele.Musterstadt, (2024, people))]]));
        var stated = Indikatorenbild.Von(place, Datenbestand.Aus([[published]]));

        (Zeile(counted, "JQ20").Wert.IstUebernommen, Zeile(counted, "JQ20").Wert.IstKleineZahl).ShouldBe((true, isSmall));
        Zeile(stated, "JQ20").Wert.IstKleineZahl.ShouldBe(isSmall);
        Zeile(stated, "JQ20").Reihe[^1].IstKleineZahl.ShouldBe(isSmall);
    }

    [Fact]
    public void The_sources_of_all_areas_stand_beside_a_line_each_once()
    {
        var bild = Indikatorenbild.Von(Kommune(), Bestand);

        var quelle = bild.Quellen(Zeile(bild, "AQ65")).ShouldHaveSingleItem();

        Quellentexte.Zeile(quelle, Texte.Deutsch).ShouldBe(
            "Datenquelle: Statistische Ämter des Bundes und der Länder, Tabelle 12411-02-03-5; 11.01.2027; Datenlizenz by-2-0");
        Quellentexte.Zeilen(bild, Zeile(bild, "AQ65"), Texte.Deutsch).ShouldHaveSingleItem().ShouldEndWith("; Datenlizenz by-2-0; eigene Berechnung");
        Quellentexte.Zeilen(bild, Zeile(bild, "BEV"), Texte.Deutsch).ShouldHaveSingleItem().ShouldEndWith("; Datenlizenz by-2-0");
        Quellentexte.Zeile(new("Melderegister", null, null, new DateOnly(2027, 1, 11), "a"), Texte.Deutsch).ShouldBe("Datenquelle: Melderegister; 11.01.2027");
    }

    [Fact]
    public void A_picture_that_leaves_the_product_says_whose_figures_it_shows()
    {
        var bild = Indikatorenbild.Von(Kommune(), Bestand);
        var zeile = Zeile(bild, "AQ65");
        Bild[] pictures =
        [
            Indikatorbilder.Verlauf(bild, zeile, Texte.Deutsch)!,
            Indikatorbilder.Vergleich(bild, zeile, Texte.Deutsch)!,
            Profilzusammenstellung.Pyramide(bild, null, Texte.Deutsch)!,
        ];

        pictures.ShouldAllBe(picture => SvgWriter.Datei(picture).Contains("Datenquelle: Statistische Ämter"));
        pictures.ShouldAllBe(picture => !SvgWriter.Inline(picture, "a").Contains("Datenquelle"));
        pictures.ShouldAllBe(picture => picture.AlsDatei().Hoehe > picture.Hoehe);
        Kartenbilder.Pyramide(bild, Texte.Deutsch)!.Quellen.ShouldBeEmpty();
        Kartenbilder.Verlauf(bild, zeile, Texte.Deutsch)!.Quellen.ShouldBeEmpty();
    }

    [Fact]
    public void No_source_is_dropped_and_tables_of_one_publisher_share_a_line()
    {
        var one = Zahlenbeispiele.Quelle;
        Herkunft[] quellen = [one, one with { Tabelle = "12612-01-01-5", ImportId = "i2" }, new("Melderegister", null, null, one.Abgerufen, "i3"), new("INKAR", one.Lizenz, null, one.Abgerufen, "i4"), new("Wegweiser Kommune", null, null, one.Abgerufen, "i5")];

        var lines = Quellentexte.Zeilen(quellen, Texte.Deutsch);

        lines.Count.ShouldBe(4);
        lines[0].ShouldContain("Tabellen 12411-02-03-5, 12612-01-01-5");
    }

    [Fact]
    public void Its_pictures_name_unit_and_areas_and_mark_the_census_break()
    {
        var bild = Indikatorenbild.Von(Kommune(), Bestand);
        var zeile = Zeile(bild, "AQ65");

        var verlauf = Indikatorbilder.Verlauf(bild, zeile, Texte.Deutsch)!;
        var vergleich = Indikatorbilder.Vergleich(bild, zeile, Texte.Deutsch)!;

        verlauf.Titel.ShouldBe("Altenquotient (ab 65 zu 20 bis 64), Musterstadt, je 100");
        verlauf.Tabelle.Spalten.ShouldBe(["Jahr", "Musterstadt", "Kreis", "Brandenburg", "Deutschland"]);
        verlauf.Tabelle.Zeilen.Count.ShouldBe(11);
        verlauf.Formen.OfType<Form.Schrift>().Select(text => text.Text).ShouldContain("Zensusbruch");
        vergleich.Titel.ShouldBe("Altenquotient (ab 65 zu 20 bis 64) im Vergleich, Musterstadt, je 100, 2024");
        vergleich.Tabelle.Zeilen.Select(row => row[0]).ShouldBe(["Musterstadt", "Kreis", "Brandenburg", "Deutschland"]);
    }

    [Theory]
    [InlineData("31.12.2024", 2024, 12, 31, 2024, 12, 31)]
    [InlineData("2024", 2024, 1, 1, 2024, 12, 31)]
    [InlineData("2018–2021", 2018, 1, 1, 2021, 12, 31)]
    public void A_time_is_written_as_short_as_it_is_clear(string expected, int y1, int m1, int d1, int y2, int m2, int d2) =>
        Quellentexte.Zeit(Zeitbezug.Aus(new DateOnly(y1, m1, d1), new DateOnly(y2, m2, d2)), Texte.Deutsch).ShouldBe(expected);

    private static Indikatorzeile Zeile(Indikatorenbild bild, string schluessel) =>
        bild.Zeilen.Single(zeile => zeile.Definition.Schluessel == schluessel);

    private static Kommune Stadtteil(string city) => new()
    {
        Name = "Nordstadt",
        Typ = KommuneTyp.Stadtteil,
        BezugsAgs = [city],
        Land = Bundesland.Brandenburg,
        Einwohnerzahl = 4_000,
    };

    private static Kommune Kommune(string? ags = Musterzahlen.Ags) => new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = ags is null ? null : ((AgsResult.Gueltig)Core.Kommunen.Ags.Parse(ags)).Ags,
        Land = Bundesland.Brandenburg,
        Einwohnerzahl = 19_420,
    };
}
