using System.Text;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using static Daks.Adapters.Tests.Statistik.Lesung;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>Tables the offices publish for Kreise only (domain guide 4.2), known by the words in them where no code is documented.</summary>
public sealed class KreistabellenTests
{
    private const string Kreis = "12065";

    private static readonly string[] Frauengruppen = ["015B20", "020B25", "025B30", "030B35", "035B40", "040B50"];
    private static readonly string[] Muetter = ["unter 20 Jahre", "20 bis unter 25 Jahre", "25 bis unter 30 Jahre", "30 bis unter 35 Jahre", "35 bis unter 40 Jahre", "40 Jahre und mehr"];
    private static readonly int[] Frauen = [4_000, 4_000, 5_000, 5_000, 5_000, 10_000];
    private static readonly int[] Geburten = [40, 200, 500, 700, 400, 120];

    /// <summary>Per 1,000 women 10, 50, 100, 140, 80 and 12 children: over five years each, ten for the last.</summary>
    [Theory]
    [InlineData("MUTALT", "Alter der Mutter")]
    [InlineData("ALTMT1", "Altersgruppen der Mütter")]
    public async Task Births_by_mothers_age_and_women_by_age_give_the_fertility_of_the_Kreis(string variable, string name)
    {
        var births = await Gelesen(
            KopfNeu + string.Concat(Muetter.Select((label, i) => Zeile("12612", "JAHR;Jahr;2024", variable, name, $"{variable}{i:00}", label, Geburten[i], "BEV001", "Lebendgeborene")))
            + Zeile("12612", "JAHR;Jahr;2024", variable, name, "", "Insgesamt", Geburten.Sum(), "BEV001", "Lebendgeborene"),
            Auftrag("12612-93-01-4_de_flat.csv"));
        var women = await Gelesen(
            KopfNeu.Replace("2_variable_attribute_label;", "2_variable_attribute_label;3_variable_code;3_variable_label;3_variable_attribute_code;3_variable_attribute_label;")
            + Frau("000B15", 6_000) + string.Concat(Frauengruppen.Select((age, i) => Frau(age, Frauen[i]))) + Frau("050UM", 30_000),
            Auftrag("12411-02-03-4_de_flat.csv"));

        births.Fehler.Concat(women.Fehler).ShouldBeEmpty();
        births.Wert("GEBORENE", Kreis).Wert.ShouldBe(Geburten.Sum());
        births.Wert("GEBORENE_MUTTER", Kreis, new(Geschlecht.Insgesamt, new(20, 25))).Wert.ShouldBe(200);
        var rechner = new Indikatorrechner(new Datenlage([.. births.Reihen, .. women.Reihen]));
        var wert = rechner.Berechne("TFR", Gebiet.Lies(Kreis)!.Value, 2024).ShouldBeOfType<Indikatorergebnis.Vorhanden>().Wert;
        wert.Wert.ShouldBe((5 * (0.010m + 0.050m + 0.100m + 0.140m + 0.080m)) + (10 * 0.012m));
        wert.IstExakt.ShouldBeTrue();
    }

    [Fact]
    public async Task Children_of_the_youngest_and_oldest_mothers_count_to_the_ages_beside_them()
    {
        var births = await Gelesen(
            "Merkmal;AGS;Jahr;Alter;Wert\nLebendgeborene;12065;2024;unter 15;10\nLebendgeborene;12065;2024;15 bis unter 50;980\nLebendgeborene;12065;2024;50 und mehr;10\n"
            + "Bevölkerung;12065;2024;15 bis unter 50;70000\n");
        var women = births.Reihen.Where(one => one.Schluessel.Messgroesse == "BEV")
            .Select(one => one with { Schluessel = one.Schluessel with { Gliederung = one.Schluessel.Gliederung with { Geschlecht = Geschlecht.Weiblich } } });

        var rechner = new Indikatorrechner(new Datenlage([.. births.Reihen.Where(one => one.Schluessel.Messgroesse != "BEV"), .. women]));

        rechner.Berechne("TFR", Gebiet.Lies(Kreis)!.Value, 2024).WertOderNull!.Wert.ShouldBe(1_000m / 70_000 * 35);
    }

    [Theory]
    [InlineData("22811", "Leistungsberechtigte nach dem SGB II", "SGB2LB")]
    [InlineData("22543", "Betreute Kinder", "BETREUTE")]
    [InlineData("22541", "Kinder in Tageseinrichtungen und öffentlich geförderter Kindertagespflege", "BETREUTE")]
    [InlineData("12211", "Privathaushalte", "HAUSHALTE")]
    [InlineData("12211", "Einpersonenhaushalte", "HAUSHALTE1")]
    [InlineData("12211", "Bevölkerung in Privathaushalten", "BEVHH")]
    public async Task A_count_goes_by_its_published_words(string statistik, string label, string schluessel)
    {
        var seen = await Gelesen(KopfNeu + Zeile(statistik, "STAG;Stichtag;2024-12-31", "GES", "Geschlecht", "", "Insgesamt", 500, "XXX001", label));

        seen.Wert(schluessel, Kreis).Wert.ShouldBe(500);
        seen.Messgroessen.ShouldHaveSingleItem().IstBekannt.ShouldBeTrue();
    }

    [Theory]
    [InlineData("22811", "Personen in Bedarfsgemeinschaften")]
    [InlineData("22811", "Regelleistungsberechtigte")]
    [InlineData("22543", "Betreute Kinder mit Migrationshintergrund")]
    [InlineData("22543", "Kinder in Tageseinrichtungen")]
    [InlineData("12211", "Haushaltsgröße")]
    public async Task What_counts_something_else_stays_unknown(string statistik, string label)
    {
        var seen = await Gelesen(KopfNeu + Zeile(statistik, "STAG;Stichtag;2024-12-31", "GES", "Geschlecht", "", "Insgesamt", 500, "XXX001", label));

        seen.Messgroessen.ShouldHaveSingleItem().ShouldBe(new GeleseneGroesse("XXX001", label, "Anzahl", IstBekannt: false));
    }

    [Fact]
    public async Task Of_the_table_of_all_minimum_income_only_the_rows_of_each_law_are_its_recipients()
    {
        const string label = "Empfängerinnen und Empfänger von Mindestsicherungsleistungen";
        var seen = await Gelesen(
            KopfNeu
            + Art("", "Insgesamt", 900)
            + Art("MSL01", "Gesamtregelleistung nach dem SGB II", 600)
            + Art("MSL02", "Grundsicherung im Alter", 150)
            + Art("MSL03", "Grundsicherung im Alter und bei Erwerbsminderung", 220)
            + Art("MSL04", "Asylbewerberleistungen", 80),
            Auftrag("22811-01-01-4_de_flat.csv"));

        seen.Wert("SGB2LB", Kreis).Wert.ShouldBe(600);
        seen.Wert("GRUSI", Kreis, new(Geschlecht.Insgesamt, new(65, null))).Wert.ShouldBe(150);
        seen.Reihen.Where(one => one.Schluessel.Messgroesse is "SGB2LB" or "GRUSI").Count().ShouldBe(2);
        seen.Hinweise.ShouldNotContain(hint => hint.Art == Hinweisart.UnbekannteMessgroesse);

        string Art(string code, string name, int value) => Zeile("22811", "STAG;Stichtag;2024-12-31", "MSLART", "Art der Leistung", code, name, value, "MSL001", label);
    }

    [Fact]
    public async Task Households_by_size_give_the_share_of_those_of_one_person()
    {
        const string text = """
            GENESIS-Tabelle: 12111-31-01-4
            Haushalte nach Haushaltsgröße - Stichtag 09.05.2011 -;;;;
            Zensus 2011;;;;
            ;;Haushalte;Haushalte;Haushalte
            ;;Insgesamt;1 Person;2 Personen
            ;;Anzahl;Anzahl;Anzahl
            12065;Seenland;80000;28000;30000
            __________
            © Statistische Ämter des Bundes und der Länder, Deutschland, 2023

            """;

        var seen = await Gelesen(Encoding.Latin1.GetBytes(text), Auftrag("12111-31-01-4.csv"));

        (seen.Wert("HAUSHALTE", Kreis).Wert, seen.Wert("HAUSHALTE1", Kreis).Wert).ShouldBe((80_000m, 28_000m));
        seen.Reihen.Count(one => one.Schluessel.Messgroesse is "HAUSHALTE" or "HAUSHALTE1").ShouldBe(2);
        new Indikatorrechner(new Datenlage(seen.Reihen)).Berechne("HH1", Gebiet.Lies(Kreis)!.Value, 2011).WertOderNull!.Wert.ShouldBe(35);
    }

    [Fact]
    public async Task Children_in_day_care_by_single_years_give_the_rate_of_those_under_three()
    {
        var seen = await Gelesen(
            KopfNeu + string.Concat(new[] { ("unter 1 Jahr", 20), ("1 bis unter 2 Jahre", 300), ("2 bis unter 3 Jahre", 580) }
                .Select((one, i) => Zeile("22543", "STAG;Stichtag;2024-03-01", "KINALT", "Alter", $"KIN{i}", one.Item1, one.Item2, "KIND01", "Betreute Kinder")))
            + Zeile("22543", "STAG;Stichtag;2024-03-01", "KINALT", "Alter", "KIN1", "1 bis unter 2 Jahre", 40, "KIND36", "Betreuungsquote").Replace("Anzahl", "Prozent"));
        var children = await Gelesen("Merkmal;AGS;Jahr;Alter;Wert\nBevölkerung;12065;2024;unter 3;1800\n");

        var rechner = new Indikatorrechner(new Datenlage([.. seen.Reihen, .. children.Reihen]));

        rechner.Berechne("BETRU3", Gebiet.Lies(Kreis)!.Value, 2024).WertOderNull!.Wert.ShouldBe(50);
    }

    private static string Zeile(string statistik, string zeit, string variable, string name, string code, string label, int wert, string messung, string bezeichnung) =>
        $"{statistik};Statistik;{zeit};KREISE;Kreise;{Kreis};Seenland;{variable};{name};{code};{label};{wert};Anzahl;{messung};{bezeichnung}\n";

    private static string Frau(string age, int wert) => string.Concat(new[] { ("GESW", "weiblich"), ("GESM", "männlich") }.Select(sex =>
        $"12411;Fortschreibung;STAG;Stichtag;2024-12-31;KREISE;Kreise;{Kreis};Seenland;GES;Geschlecht;{sex.Item1};{sex.Item2};ALTX20;Altersgruppen;ALT{age};{age};{wert};Anzahl;BEVSTD;Bevölkerungsstand\n"));
}
