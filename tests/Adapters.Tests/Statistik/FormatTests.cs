using System.Text;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using static Daks.Adapters.Tests.Statistik.Lesung;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>The layouts beside the offices' flat file.</summary>
public sealed class FormatTests
{
    private static readonly Gebiet Ort = Gebiet.Lies("12065136")!.Value;

    private static Leseauftrag FuerOrt => Auftrag() with { Eigenes = Ort, Stichtag = new DateOnly(2025, 12, 31) };

    [Fact]
    public async Task Datencsv_is_read_with_words_for_codes_and_ends_at_its_footer()
    {
        const string text = """
            GENESIS-Tabelle: 12411-02-03-5
            Bevölkerung nach Geschlecht und Altersgruppen (17);;;;;;
            Fortschreibung des Bevölkerungsstandes;;;;;;
            ;;;;Bevölkerungsstand;;
            ;;;;Insgesamt;männlich;weiblich
            31.12.2022;12065136;  Hennigsdorf, Stadt;unter 3 Jahre;600;310;290
            31.12.2022;12065136;  Hennigsdorf, Stadt;75 Jahre und mehr;3.500;-;.
            31.12.2022;12065136;  Hennigsdorf, Stadt;Insgesamt;26000;12800;13200
            __________
            © Statistische Ämter des Bundes und der Länder, Deutschland, 2023
            Stand: 02.05.2023 / 14:05:22
            """;

        var seen = await Gelesen(Encoding.Latin1.GetBytes(text + "\n"));

        seen.Format.ShouldBe(Statistikformat.Datencsv);
        seen.Zeichensatz.ShouldBe("Windows-1252");
        seen.Tabelle.Code.ShouldBe("12411-02-03-5");
        seen.Zeilen.ShouldBe(new Zeilenzahlen(3, 3, 0, 0, 0, 0));
        seen.Wert("BEV", "12065136", new(Geschlecht.Weiblich, new(0, 3))).Wert.ShouldBe(290);
        seen.Wert("BEV", "12065136", new(Geschlecht.Insgesamt, new(75, null))).Wert.ShouldBe(3500);
        seen.Wert("BEV", "12065136").Wert.ShouldBe(26_000);
        seen.Zeichen[Qualitaet.Nichts].ShouldBe(1);
        seen.Herkunft.Quelle.ShouldBe("© Statistische Ämter des Bundes und der Länder, Deutschland, 2023");
        seen.Gebiete.ShouldHaveSingleItem().Name.ShouldBe("Hennigsdorf, Stadt");
    }

    [Theory]
    [InlineData("31.12.2022;1206x;Irgendwo;Insgesamt;7;7;7", Zeilengrund.Gebietsschluessel)]
    [InlineData("31.12.2022;12065136;Hennigsdorf;Insgesamt;viele;7;7", Zeilengrund.Zahl)]
    [InlineData("31.12.2022;12065136;Hennigsdorf;7", Zeilengrund.Spaltenzahl)]
    public async Task A_broken_row_on_top_of_datencsv_does_not_tell_what_the_others_are(string broken, Zeilengrund reason)
    {
        const string head = "GENESIS-Tabelle: 12411-02-03-5\nBevölkerung nach Geschlecht;;;;;;\n;;;;Insgesamt;männlich;weiblich\n";
        const string rows = "31.12.2022;12065;Kreis;Insgesamt;600;310;290\n31.12.2022;12;Land;Insgesamt;6000;3100;2900\n";

        var seen = await Gelesen(head + broken + "\n" + rows + "__________\n");

        seen.Wert("BEV", "12065", new(Geschlecht.Maennlich, Altersgruppe.Alle)).Wert.ShouldBe(310);
        seen.Zeilen.ShouldBe(new Zeilenzahlen(3, 2, 0, 1, 0, 0));
        seen.Fehler.ShouldHaveSingleItem().Grund.ShouldBe(reason);
    }

    [Fact]
    public async Task Wegweiser_headers_break_within_quotes_and_names_nobody_knows_are_asked_for()
    {
        const string text = "Indikatoren;\"2022\nOldenburg (Oldenburg)\";\"2022\nDeutschland\";\"2040\nDeutschland\"\nBevölkerung (Anzahl);1.234,5;84.358.845;84.900.000\nHaushalte (Anzahl);-;.;\n";

        var asked = await Gelesen(text);
        var named = await Gelesen(text, Auftrag() with { Namen = new Dictionary<string, Gebiet> { ["Oldenburg (Oldenburg)"] = Gebiet.Lies("03403000")!.Value } });

        asked.Format.ShouldBe(Statistikformat.WegweiserCsv);
        asked.UnbekannteNamen.ShouldBe(["Oldenburg (Oldenburg)"]);
        named.Wert("BEV", "03403000").Wert.ShouldBe(1234.5m);
        named.Wert("BEV", "DG").Wert.ShouldBe(84_358_845);
        named.Wert("HAUSHALTE", "03403000").ShouldBe(Angabe.Ohne(Qualitaet.Unbekannt));
        named.Reihen.Count(one => one.Variante is not null && one.Schluessel.Messgroesse == "BEV").ShouldBe(1);
    }

    [Theory]
    [InlineData("2023", false)]
    [InlineData("2024", false)]
    [InlineData("2025", true)]
    [InlineData("2026", true)]
    [InlineData("2030", true)]
    public async Task A_figure_the_Wegweiser_cannot_have_counted_yet_is_its_projection(string year, bool isProjected)
    {
        var seen = await Gelesen(
            $"Indikatoren;\"{year}\nDeutschland\"\nBevölkerung (Anzahl);84.358.845\n", Auftrag() with { Abgerufen = new DateOnly(2026, 12, 1) });

        (seen.Reihen.ShouldHaveSingleItem().Variante is not null).ShouldBe(isProjected);
    }

    [Fact]
    public async Task INKAR_is_read_by_level_with_spans_of_years()
    {
        const string text = """
            Bereich;ID;Kuerzel;Indikator;Raumbezug;Kennziffer;Name;Zeitbezug;Wert
            Bevölkerung;1;m_lebenserw;Lebenserwartung;Kreise;12065;Oberhavel;2018 bis 2020;80,95
            Bevölkerung;1;m_lebenserw;Lebenserwartung;Bund;0;Deutschland;2020;81,1
            Bevölkerung;1;m_lebenserw;Lebenserwartung;Raumordnungsregionen;101;Irgendwo;2020;79,1
            Bevölkerung;1;m_lebenserw;Lebenserwartung;Gemeinden;1001000;Flensburg;2020;79,1

            """;

        var seen = await Gelesen(text);

        seen.Format.ShouldBe(Statistikformat.InkarLang);
        seen.Reihen.Single(one => one.Schluessel.Gebiet.Code == "12065").Werte.ShouldHaveSingleItem().Zeit.ShouldBe(Zeitbezug.Von(2018, 2020));
        seen.Wert("E0", "DG").Wert.ShouldBe(81.1m);
        seen.Zeilen.ShouldBe(new Zeilenzahlen(4, 2, 1, 1, 0, 0));
        seen.Fehler.ShouldHaveSingleItem().Angabe.ShouldBe("01001000");
    }

    [Fact]
    public async Task The_pyramid_counts_in_thousands_and_keeps_its_variants_apart()
    {
        const string text = "Variante;Simulationsjahr;mw;Bev;Bev_0_1;Bev_1_2\n0;2021;m;30;10;20\n2;2035;m;33;11;22\n";

        var seen = await Gelesen(text);

        seen.Format.ShouldBe(Statistikformat.Bevoelkerungspyramide);
        seen.Wert("BEV", "DG", new(Geschlecht.Maennlich, new(1, 2))).Wert.ShouldBe(20_000);
        var projected = seen.Reihen.Single(one => one.Variante == "2" && one.Schluessel.Gliederung.Alter == Altersgruppe.Alle).Werte.ShouldHaveSingleItem();
        projected.Angabe.Wert.ShouldBe(33_000);
        projected.Basis.ShouldBe(Zensusbasis.Zensus2011);
        seen.Tabelle.Titel.ShouldBe("15. koordinierte Bevölkerungsvorausberechnung");
    }

    [Theory]
    [InlineData("30;10;19", "33;11;21", 2, 1_000, 1_000)]
    [InlineData("30;10;", "33;11;", 1, 20_000, 22_000)]
    [InlineData("30.5;10;19.25", "33;11;21.5", 2, 1_250, 500)]
    [InlineData("30;10;21", "33;11;22", 2, 0, 0)]
    public async Task Whom_no_column_of_the_pyramid_counts_is_older_than_all_of_them(string men, string women, int ab, int restMen, int restWomen)
    {
        var seen = await Gelesen($"Variante;Simulationsjahr;mw;Bev;Bev_0_1;Bev_1_2\n0;2021;m;{men}\n0;2021;w;{women}\n");

        seen.Wert("BEV", "DG", new(Geschlecht.Maennlich, new(ab, null))).Wert.ShouldBe(restMen);
        seen.Wert("BEV", "DG", new(Geschlecht.Weiblich, new(ab, null))).Wert.ShouldBe(restWomen);
        seen.Zeilen.ShouldBe(new Zeilenzahlen(2, 2, 0, 0, 0, 0));
    }

    [Fact]
    public async Task Men_and_women_of_the_pyramid_are_everybody_unless_one_of_them_is_in_doubt()
    {
        const string head = "Variante;Simulationsjahr;mw;Bev;Bev_0_1;Bev_1_2\n";
        const string rows = "0;2021;m;30.5;10;20\n0;2021;w;33;11;22\n";

        (await Gelesen(head + rows)).Wert("BEV", "DG").Wert.ShouldBe(63_500);

        var doubtful = await Gelesen(head + rows + "0;2021;w;34;11;22\n");
        doubtful.Reihen.ShouldNotContain(one => one.Schluessel.Gliederung == Gliederung.Insgesamt);
    }

    [Fact]
    public async Task A_gap_among_the_ages_of_the_pyramid_leaves_nobody_over()
    {
        var seen = await Gelesen("Variante;Simulationsjahr;mw;Bev;Bev_0_1;Bev_1_2;Bev_2_3\n0;2021;m;30;10;;5\n");

        seen.Reihen.Where(one => one.Schluessel.Gliederung.Alter.Bis is null).ShouldHaveSingleItem().Schluessel.Gliederung.Alter.ShouldBe(Altersgruppe.Alle);
    }

    [Theory]
    [InlineData("Alter;weiblich;männlich\n0;5;6\n1;7;8\n2 und älter;1.000;9\n")]
    [InlineData("0\t5\t6\n1\t7\t8\n2 und älter\t1000\t9")]
    [InlineData("Alter,männlich,weiblich\n2 und älter,9,1000\n1,8,7\n0,6,5\n")]
    [InlineData("Alter;weiblich;männlich\nInsgesamt;1012;23\n0;5;6\n1;7;8\n2 und älter;1000;9\n")]
    [InlineData("Summe\t1012\t23\n0\t5\t6\n1\t7\t8\n2 und älter\t1000\t9\n")]
    [InlineData("Einwohner am 31.12.2025\nAlter;W;M;Summe\n0;5;6;11\n1;7;8;15\n2 Jahre und älter;1000;9;1009\nSumme;1012;23;1035\n")]
    public async Task A_register_table_is_read_however_it_was_pasted(string text)
    {
        var seen = await Gelesen(text, FuerOrt);

        seen.Format.ShouldBe(Statistikformat.Registertabelle);
        seen.Wert("BEV", Ort.Code, new(Geschlecht.Weiblich, new(2, null))).Wert.ShouldBe(1000);
        seen.Wert("BEV", Ort.Code, new(Geschlecht.Maennlich, new(0, 1))).Wert.ShouldBe(6);
        seen.Wert("BEV", Ort.Code).Wert.ShouldBe(1035);
        seen.Lizenzzeile.ShouldBeNull();
        seen.Zeilen.ShouldBe(new Zeilenzahlen(3, 3, 0, 0, 0, 0));
    }

    [Theory]
    [InlineData("0;5;6\n1;7;8\n3 und älter;1;1\n", Dateigrund.AltersgruppenUnvollstaendig, 3)]
    [InlineData("0;5;6\n0;5;6\n1 und älter;1;1\n", Dateigrund.AltersgruppenUnvollstaendig, 2)]
    [InlineData("0;5;6\n1;sieben;8\n", Dateigrund.ZeileUnlesbar, 2)]
    [InlineData("0;5;6\n1 und älter;7;8\nSumme;99;14\n", Dateigrund.ZeileUnlesbar, 3)]
    public async Task A_register_table_is_right_as_a_whole_or_not_at_all(string text, Dateigrund reason, long line)
    {
        var error = await Abgewiesen(text, FuerOrt);

        (error.Grund, error.Zeile).ShouldBe((reason, line));
    }

    [Fact]
    public async Task A_register_table_needs_a_Kommune_and_a_day()
    {
        const string text = "Alter;weiblich;männlich\n0;5;6\n1 und älter;7;8\n";

        (await Abgewiesen(text)).Grund.ShouldBe(Dateigrund.EigenesGebietFehlt);
        (await Abgewiesen(text, FuerOrt with { Stichtag = null })).Grund.ShouldBe(Dateigrund.StichtagFehlt);
    }

    [Fact]
    public async Task The_template_takes_local_figures_and_says_which_column_it_leaves()
    {
        const string text = "Merkmal;AGS;Jahr;Wert;Einheit;Bemerkung\nKitaplätze;;2024;1.250;Plätze;geprüft\nKitaplätze;12065136;2023;1.200;Plätze;\n";

        var seen = await Gelesen(text, FuerOrt);

        seen.Format.ShouldBe(Statistikformat.Vorlage);
        seen.Reihen.ShouldHaveSingleItem().Werte.Select(one => one.Angabe.Wert).ShouldBe([1200, 1250]);
        seen.Hinweise.ShouldContain(new Lesehinweis(Hinweisart.SpalteUebergangen, "Bemerkung"));
        seen.Hinweise.ShouldContain(new Lesehinweis(Hinweisart.MehrdeutigeZahlen, ""));
    }

    [Fact]
    public async Task A_row_with_a_variant_is_projected_and_kept_apart_from_what_was_counted()
    {
        const string text = "Merkmal;AGS;Jahr;Stichtag;Wert;Einheit;Geschlecht;Alter;Variante\n"
            + "Bevölkerung;;;31.12.2024;19420;Personen;;;\nBevölkerung;;;31.12.2040;17000;Personen;;;mittlere Variante\nBEV;;2040;;18000;Personen;;;obere Variante\n"
            + "Bevölkerung;;;31.12.2040;400;Personen;weiblich;80 bis unter 85;mittlere Variante\n";

        var seen = await Gelesen(text, FuerOrt);

        seen.Fehler.ShouldBeEmpty();
        seen.Hinweise.ShouldNotContain(hint => hint.Art == Hinweisart.SpalteUebergangen);
        seen.Reihen.Select(one => (one.Schluessel.Messgroesse, one.Variante, one.Schluessel.Gliederung.Alter)).ShouldBe(
        [
            ("BEV", null, Altersgruppe.Alle), ("BEV", "mittlere Variante", Altersgruppe.Alle), ("BEV", "obere Variante", Altersgruppe.Alle), ("BEV", "mittlere Variante", new(80, 85)),
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task A_variant_nobody_could_read_is_refused_with_its_place()
    {
        var seen = await Gelesen($"Merkmal;Jahr;Wert;Variante\nBevölkerung;2040;17000;{new string('x', 61)}\n", FuerOrt);

        (seen.Fehler.ShouldHaveSingleItem().Spaltenname, seen.Reihen.Count).ShouldBe(("Variante", 0));
    }
}
