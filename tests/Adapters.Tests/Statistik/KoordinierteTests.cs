using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Tests.Shared;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>The table of domain guide 5.3, asked of the indicators the way a Kommune's page asks.</summary>
public sealed class KoordinierteTests
{
    // The guide prints the ages 0 to 99; people of 100 and more are people too and make a place a little older. Key, variant,
    // year: as the guide has it, then with them, from the file with another program.
    private const string Tabelle = """
        AQ67     -  1990 19.8   19.9
        AQ67     -  2011 30.2   30.2
        AQ67     -  2021 31.7   31.8
        AQ67     2  2035 42.2   42.2
        AQ67     2  2050 42.5   42.7
        AQ67     2  2070 45.8   46.2
        AQ67     1  2035 43.7   43.8
        AQ67     1  2070 50.0   50.4
        AQ67     3  2035 40.7   40.8
        AQ67     3  2070 42.7   43.0
        JQ67     -  2021 30.0   30.0
        JQ67     2  2035 34.1   34.1
        JQ67     2  2070 34.0   34.0
        GQ67     -  2021 61.7   61.8
        GQ67     2  2070 79.8   80.1
        AQ65     -  2021 37.3   37.3
        AQ65     2  2070 52.1   52.4
        ALT_MEAN -  2021 44.67  44.68
        ALT_MEAN 2  2070 46.53  46.63
        ALT_MED  -  2021 45.76  45.77
        ALT_MED  2  2070 46.95  47.02
        BILLETER -  2021 -0.758 -0.759
        BILLETER 2  2070 -0.809 -0.813
        """;

    // Thousand.
    private const string Summen = """
        - 2021 83237
        1 2035 82846
        1 2070 74522
        2 2035 85084
        2 2050 83961
        2 2070 82600
        3 2070 89767
        10 2070 70161
        11 2070 94442
        """;

    private static readonly Altersgruppe Ab100 = new(100, null);

    [RealDataFact]
    public async Task Every_figure_the_guide_prints_is_the_indicator_of_its_variant()
    {
        var (_, reihen) = await Koordinierte.ImportAsync();
        var (alle, bis99) = (new Indikatorrechner(new Datenlage(reihen)), new Indikatorrechner(new Datenlage(reihen.Select(Ohne100))));

        var cells = Tabelle.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();

        cells.Select(row => Zeile(row, Wert(bis99, row), Wert(alle, row))).ShouldBe(cells.Select(row => string.Join(' ', row)));

        static Indikatorwert Wert(Indikatorrechner rechner, string[] row)
        {
            var variante = Variante(row[1]);
            var wert = rechner.Berechne(row[0], Gebiet.Deutschland, Jahr(row[2]), variante).ShouldBeOfType<Indikatorergebnis.Vorhanden>().Wert;
            (wert.IstExakt, wert.IstPrognose, wert.IstUebernommen, wert.Zeit.Jahr).ShouldBe((true, variante is not null, false, Jahr(row[2])), string.Join(' ', row));
            return wert;
        }

        // As many places as the guide has.
        static string Zeile(string[] row, Indikatorwert guide, Indikatorwert whole)
        {
            var places = row[3].Length - row[3].IndexOf('.', StringComparison.Ordinal) - 1;
            return string.Join(' ', [.. row[..3], In(guide), In(whole)]);

            string In(Indikatorwert wert) => Math.Round(wert.Wert, places, MidpointRounding.AwayFromZero).ToString($"F{places}", CultureInfo.InvariantCulture);
        }

        static Zeitreihe Ohne100(Zeitreihe reihe) => reihe.Schluessel.Gliederung.Alter == Ab100
            ? reihe with { Werte = [.. reihe.Werte.Select(wert => wert with { Angabe = Angabe.Von(0) })] }
            : reihe;
    }

    [RealDataFact]
    public async Task Every_total_is_the_files_own()
    {
        var (_, reihen) = await Koordinierte.ImportAsync();
        var rechner = new Indikatorrechner(new Datenlage(reihen));

        foreach (var row in Summen.Split('\n').Select(line => line.Split(' ')))
        {
            rechner.Berechne("BEV", Gebiet.Deutschland, Jahr(row[1]), Variante(row[0])).WertOderNull?.Wert
                .ShouldBe(Jahr(row[2]) * 1000m, string.Join(' ', row));
        }
    }

    [RealDataFact]
    public async Task Nothing_of_the_file_is_left_out()
    {
        var (vorschau, reihen) = await Koordinierte.ImportAsync();

        (vorschau.Zeilen.Gelesen, vorschau.Zeilen.Uebernommen, vorschau.Fehler.Count).ShouldBe((2790L, 2790L, 0));
        reihen.Select(reihe => reihe.Variante).Distinct().Count().ShouldBe(1 + 27);
        reihen.Where(reihe => reihe.Variante is not null).ShouldAllBe(reihe => reihe.Werte[0].Basis == Zensusbasis.Zensus2011);

        // The last column of 2012 is empty: who is 99 or older is known all the same.
        var daten = new Datenlage(reihen);
        daten.Jahre(Messgroessen.Bevoelkerung, Gebiet.Deutschland).Where(year => daten.Altersbild(Gebiet.Deutschland, year) is null).ShouldBeEmpty();
        daten.Altersbild(Gebiet.Deutschland, 2012)!.Aufbau.Gruppen[^1].ShouldBe(new Altersgruppe(99, null));
    }

    [RealDataFact]
    public async Task Its_single_years_divide_the_groups_of_2024()
    {
        var (_, reihen) = await Koordinierte.ImportAsync();
        var einzeln = new Datenlage(reihen).Altersbild(Gebiet.Deutschland, 2024, "2")!.Aufbau;

        var fein = Altersgruppenteilung.Verfeinere(Deutschlandzahlen.Stand2024, einzeln);

        var rechner = new Indikatorrechner(new Datenlage(Altersreihen.Von(fein, Gebiet.Deutschland, Zeitbezug.Am(new(2024, 12, 31)), Zensusbasis.Zensus2022, reihen.First().Herkunft)));
        Wert("ALT_MED").ShouldBe(45.48m, 0.01m);
        Wert("JQ67").ShouldBe(30.41m, 0.01m);
        Wert("ALT_MEAN").ShouldBe(44.84m, 0.01m);
        Wert("AQ67").ShouldBe(32.64m, 0.03m);

        decimal Wert(string key) => rechner.Berechne(key, Gebiet.Deutschland, 2024).WertOderNull!.Wert;
    }

    private static string? Variante(string text) => text == "-" ? null : text;

    private static int Jahr(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
