using Daks.Core.Importe;
using Daks.Core.Importe.Abrufe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Kommunen;
using Daks.Core.Swotanalysen;
using Daks.Formats.Statistik;
using Daks.Tests.Shared;
using static Daks.Adapters.Tests.Statistik.Lesung;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>From a file to what people see of it: not how many rows were read, but which indicator they make.</summary>
public sealed class IndikatorwegTests
{
    private const string Ort = "12065136";

    [Fact]
    public async Task Clubs_counted_in_the_template_become_a_suggestion()
    {
        const string text = "Merkmal;AGS;Jahr;Wert\nBevölkerung;12065136;2024;19420\nEingetragene Vereine;12065136;2024;84\n"
            + "Bevölkerung;12065;2024;180000\nEingetragene Vereine;12065;2024;400\n";

        var auswertung = SwotRegelwerk.Auswerten(Kennzahlbilder.Von(Bild(await Gelesen(text))));

        auswertung.Finde("R28")!.Belege[0].Indikator.ShouldBe("VEREINE");
    }

    [Theory]
    [MemberData(nameof(Tabellen))]
    public async Task Every_table_that_can_be_fetched_makes_an_indicator(string table)
    {
        var fetched = Abruftabelle.Alle.Single(one => one.Code == table);
        var (variable, key) = fetched.IstFuerGemeinden ? ("GEMEIN", Ort) : ("KREISE", "12051");
        var population = fetched.IstFuerGemeinden ? "12411-01-01-5"
            : fetched.Gegenstand is Abrufgegenstand.Muetteralter or Abrufgegenstand.Wanderungsalter ? "12411-04-02-4" : "12411-01-01-4";
        var all = await Gelesen(Genesistabellen.Csv(population, variable, [key], 2021, 2024), Auftrag($"{population}_de_flat.csv"));

        var seen = await Gelesen(Genesistabellen.Csv(table, variable, [key], 2021, 2024), Auftrag($"{table}_de_flat.csv"));

        seen.Fehler.ShouldBeEmpty();
        var (indikator, wert) = Erwartet(fetched.Gegenstand);
        var place = fetched.IstFuerGemeinden ? Musterstadt : Kreisfrei;
        Zeile(Indikatorenbild.Von(place, Datenbestand.Aus([all.Reihen, seen.Reihen])), indikator).Wert.Wert.ShouldBe(wert, 0.05m);
    }

    public static TheoryData<string> Tabellen => [.. Abruftabelle.Alle.Select(one => one.Code)];

    [Fact]
    public async Task The_old_flat_file_says_the_same_without_umlauts()
    {
        const string text = "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;"
            + "BEV981__Zuzuege_ueber_Gemeindegrenzen__Anzahl;BEV982__Fortzuege_ueber_Gemeindegrenzen__Anzahl\n"
            + "12711;Wanderungsstatistik;JAHR;Jahr;2020;GEMEIN;Gemeinden;12065136;  Hennigsdorf, Stadt;1124;1024\n";

        var seen = await Gelesen(text);

        seen.Format.ShouldBe(Statistikformat.FfcsvAlt);
        (seen.Wert("ZUZUEGE", Ort).Wert, seen.Wert("FORTZUEGE", Ort).Wert).ShouldBe((1124m, 1024m));
    }

    [Theory]
    [InlineData("13111-02-02-5", "STAG;Stichtag;2024-06-30", "Sozialversicherungspflichtig Beschäftigte am Wohnort", "XXX001", "Anzahl", "7000", "SVB_WO", 7_000)]
    [InlineData("13211-01-03-5", "JAHR;Jahr;2024", "Arbeitslose", "ERWP06", "Anzahl", "347", "ARBEITSLOSE", 347)]
    [InlineData("71231-01-03-5", "JAHR;Jahr;2024", "Steuereinnahmekraft", "STNW15", "Tsd. EUR", "19420", "STEUERKRAFT", 19_420_000)]
    [InlineData("33111-01-02-5", "STAG;Stichtag;2024-12-31", "Bodenfläche", "XXX002", "ha", "7840", "FLAECHE", 78.4)]
    [InlineData("31231-02-01-5", "STAG;Stichtag;2024-12-31", "Wohnfläche", "XXX003", "1000 qm", "900", "WOHNFLAECHE", 900_000)]
    public async Task A_measure_is_known_by_code_or_words_and_brought_to_the_unit_it_is_kept_in(
        string table, string time, string label, string code, string unit, string value, string key, double expected)
    {
        var seen = await Gelesen(KopfNeu + $"{table[..5]};Statistik;{time};GEMEIN;Gemeinden;{Ort};Ort;GES;Geschlecht;;Insgesamt;{value};{unit};{code};{label}\n");

        seen.Wert(key, Ort).Wert.ShouldBe((decimal)expected);
        seen.Messgroessen.ShouldHaveSingleItem().IstBekannt.ShouldBeTrue();
    }

    [Theory]
    [InlineData("31111", "WOHN01", "Wohnungen", "Anzahl")]
    [InlineData("71231", "STNW15", "Steuereinnahmekraft", "Mio. EUR")]
    [InlineData("12711", "BEV999", "Zuzüge aus dem Ausland", "Anzahl")]
    public async Task What_nobody_can_vouch_for_stays_unknown(string statistic, string code, string label, string unit)
    {
        var seen = await Gelesen(KopfNeu + $"{statistic};Statistik;JAHR;Jahr;2024;GEMEIN;Gemeinden;{Ort};Ort;GES;Geschlecht;;Insgesamt;5;{unit};{code};{label}\n");

        seen.Messgroessen.ShouldHaveSingleItem().ShouldBe(new GeleseneGroesse(code, label, unit, IstBekannt: false));
    }

    [Fact]
    public async Task Completed_dwellings_are_counted_where_the_table_has_only_residential_buildings()
    {
        var seen = await Gelesen(
            KopfNeu + $"31121;Baufertigstellungen;JAHR;Jahr;2024;GEMEIN;Gemeinden;{Ort};Ort;BAUGB1;Gebäudeart;BAUGEB01;Wohngebäude;67;Anzahl;WOHN01;Wohnungen\n");

        seen.Wert("FERTIGSTELLUNGEN", Ort).Wert.ShouldBe(67);
    }

    [Theory]
    [InlineData("Lebenserwartung", "80,95", "E0", 80.95)]
    [InlineData("Haushaltseinkommen", "1980", "EINK", 23_760)]
    [InlineData("Hausärzte", "6,1", "VERS", 6.1)]
    [InlineData("Pflegebedürftige", "7,2", "PFLEGE", 7.2)]
    public async Task A_row_of_INKAR_is_a_line_of_a_kreisfreie_Stadt(string name, string value, string indikator, double expected)
    {
        var seen = await Gelesen(
            $"Bereich;ID;Kuerzel;Indikator;Raumbezug;Kennziffer;Name;Zeitbezug;Wert\nB;1;x_1;{name};Kreise;12051;Brandenburg an der Havel;2022;{value}\n");

        var wert = Zeile(Indikatorenbild.Von(Kreisfrei, Datenbestand.Aus([seen.Reihen])), indikator).Wert;

        (wert.Wert, wert.IstUebernommen).ShouldBe(((decimal)expected, true));
    }

    [Theory]
    [InlineData("Zuzüge (je 1.000 Einwohner:innen)", "45,2", "ZUZ")]
    [InlineData("Sterbefälle (je 1.000 Einwohner:innen)", "13,1", "STERB")]
    [InlineData("Bildungswanderung (je 1.000 Einwohner:innen)", "-30,5", "BILDW")]
    [InlineData("Altenquotient (ab 65-Jährige) (je 100 Pers. der AG 20-64)", "41,3", "AQ65")]
    public async Task A_row_of_the_Wegweiser_is_a_line_and_no_count(string label, string value, string indikator)
    {
        var own = Gebiet.Lies(Ort)!.Value;

        var seen = await Gelesen(
            $"Indikatoren;\"2022\nMusterstadt\"\n{label};{value}\n", Auftrag() with { Namen = new Dictionary<string, Gebiet> { ["Musterstadt"] = own } });

        var zeile = Bild(seen).Zeilen.ShouldHaveSingleItem();
        (zeile.Definition.Schluessel, zeile.Wert.Wert).ShouldBe((indikator, decimal.Parse(value.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_published_name_with_another_unit_stays_unknown()
    {
        var seen = await Gelesen("Indikatoren;\"2022\nDeutschland\"\nAltenquotient (je 100 Pers. der AG 20-66);41,3\nBetreuungsquote (%);30\n");

        seen.Messgroessen.ShouldAllBe(one => !one.IstBekannt);
    }

    [Fact]
    public async Task An_indicator_in_the_template_goes_by_its_name()
    {
        var seen = await Gelesen($"Merkmal;AGS;Jahr;Wert\nAnteil der freiwillig Engagierten;{Ort};2024;41,5\n");

        Zeile(Bild(seen), "ENGAGEMENT").Wert.Wert.ShouldBe(41.5m);
        seen.Messgroessen.ShouldHaveSingleItem().IstBekannt.ShouldBeTrue();
    }

    [Fact]
    public void Every_entry_of_the_directory_names_something_of_the_catalogue_and_its_source()
    {
        var all = Verzeichnis.Eines;

        all.Messgroessen.Where(one => Indikatorkatalog.FindeMessgroesse(one.Schluessel) is null).ShouldBeEmpty();
        all.Indikatoren.Where(one => Indikatorkatalog.Finde(one.Schluessel) is null).ShouldBeEmpty();
        all.Messgroessen.Concat(all.Indikatoren).ShouldAllBe(one => one.Quelle.Length > 0 && (one.Codes != null || one.Namen != null || one.Muster != null));
    }

    private static (string Indikator, decimal Wert) Erwartet(Abrufgegenstand gegenstand) => gegenstand switch
    {
        Abrufgegenstand.Altersgruppen => ("AQ65", 2m / 9 * 100),
        Abrufgegenstand.Bevoelkerung => ("BEV", 21_444),
        Abrufgegenstand.Geborene => ("GEB", 164m / 21_443.5m * 1000),
        Abrufgegenstand.Gestorbene => ("STERB", 254m / 21_443.5m * 1000),
        Abrufgegenstand.Wanderungen => ("WSALDO", 100m / 21_443.5m * 1000),
        Abrufgegenstand.Beschaeftigte => ("SVBAUSL", 702),
        Abrufgegenstand.Flaeche => ("DICHTE", 21_444m / 78.24m),
        Abrufgegenstand.Altersjahre => ("A80", 11m / 91 * 100),
        Abrufgegenstand.Muetteralter => ("TFR", 6 * 27m / 118),
        Abrufgegenstand.Wanderungsalter => ("BILDW", (17 + 17 + 16 + 16) / 4m / (7 * 236) * 1000),
        _ => throw new ArgumentOutOfRangeException(nameof(gegenstand), gegenstand, null),
    };

    private static Indikatorzeile Zeile(Indikatorenbild bild, string schluessel) =>
        bild.Zeilen.SingleOrDefault(zeile => zeile.Definition.Schluessel == schluessel)
        ?? throw new ShouldAssertException($"{schluessel}: {string.Join(", ", bild.Luecken.Single(one => one.Definition.Schluessel == schluessel).Gruende)}");

    private static Indikatorenbild Bild(params Statistikvorschau[] files) =>
        Indikatorenbild.Von(Musterstadt, Datenbestand.Aus([.. files.Select(file => file.Reihen)]));

    private static Kommune Kreisfrei => Musterstadt with { Typ = KommuneTyp.KreisfreieStadt, Ags = ((AgsResult.Gueltig)Ags.Parse("12051000")).Ags };

    private static Kommune Musterstadt => new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = ((AgsResult.Gueltig)Ags.Parse(Ort)).Ags,
        Land = Bundesland.Brandenburg,
        Einwohnerzahl = 19_420,
    };
}
