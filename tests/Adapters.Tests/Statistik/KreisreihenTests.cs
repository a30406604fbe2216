using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using static Daks.Adapters.Tests.Statistik.Lesung;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>What a projection asks of the Kreis: births by the mother's age and moves by age, kept with an import of the place.</summary>
public sealed class KreisreihenTests
{
    private static readonly Kommune Musterstadt = new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = ((AgsResult.Gueltig)Ags.Parse("12065136")).Ags,
        Land = Bundesland.Brandenburg,
        Einwohnerzahl = 19_420,
    };

    [Theory]
    [InlineData("ALTMT6", "Altersgruppen der Mutter")]
    [InlineData("MUTALT", "Alter der Mutter")]
    public async Task Births_by_the_mothers_age_are_kept_of_the_own_Kreis_and_are_no_births_of_that_age(string variable, string label)
    {
        var text = KopfNeu
            + Geburten("12065", "", "Insgesamt", "700") + Geburten("12065", "A1", "unter 20 Jahre", "21") + Geburten("12065", "A2", "20 bis unter 25 Jahre", "90")
            + Geburten("12065", "A6", "40 Jahre und mehr", "33") + Geburten("12064", "A2", "20 bis unter 25 Jahre", "5");

        var seen = await Gelesen(text, Auftrag("12612-93-01-4_de_flat.csv") with { Gebiete = Importplan.Gebiete(Musterstadt), Eigenes = Importplan.Eigenes(Musterstadt) });

        seen.Wert("GEBORENE_MUTTER", "12065", Alter(0, 20)).ShouldBe(Angabe.Von(21));
        seen.Wert("GEBORENE_MUTTER", "12065", Alter(20, 25)).ShouldBe(Angabe.Von(90));
        seen.Wert("GEBORENE_MUTTER", "12065", Alter(40, null)).ShouldBe(Angabe.Von(33));
        seen.Wert("GEBORENE", "12065").ShouldBe(Angabe.Von(700));
        seen.Reihen.Count.ShouldBe(4);
        seen.AndereGebiete.ShouldBe(1);

        string Geburten(string area, string code, string age, string value) =>
            $"12612;Statistik der Geburten;JAHR;Jahr;2023;KREISE;Kreise;{area};Kreis;{variable};{label};{code};{age};{value};Anzahl;BEV001;Lebendgeborene\n";
    }

    [Fact]
    public async Task Moves_are_kept_by_sex_and_the_offices_wide_groups()
    {
        var header = KopfNeu.Replace(
            ";value;", ";3_variable_code;3_variable_label;3_variable_attribute_code;3_variable_attribute_label;value;", StringComparison.Ordinal);
        var text = header + Umzuege("GESM", "ALT018B25", "18 bis unter 25 Jahre", "BEV085", "Zuzüge über die Kreisgrenzen", "410")
            + Umzuege("GESM", "ALT018B25", "18 bis unter 25 Jahre", "BEV086", "Fortzüge über die Kreisgrenzen", "690")
            + Umzuege("GESW", "ALT065UM", "65 Jahre und mehr", "BEV085", "Zuzüge über die Kreisgrenzen", "120");

        var seen = await Gelesen(text, Auftrag("12711-01-03-4_de_flat.csv") with { Gebiete = Importplan.Gebiete(Musterstadt) });

        seen.Wert("ZUZUEGE", "12065", new(Geschlecht.Maennlich, new(18, 25))).ShouldBe(Angabe.Von(410));
        seen.Wert("FORTZUEGE", "12065", new(Geschlecht.Maennlich, new(18, 25))).ShouldBe(Angabe.Von(690));
        seen.Wert("ZUZUEGE", "12065", new(Geschlecht.Weiblich, new(65, null))).ShouldBe(Angabe.Von(120));

        static string Umzuege(string sex, string code, string age, string measure, string name, string value) =>
            $"12711;Wanderungsstatistik;JAHR;Jahr;2023;KREISE;Kreise;12065;Kreis;GES;Geschlecht;{sex};{sex};ALTX12;Altersgruppen;{code};{age};{value};Anzahl;{measure};{name}\n";
    }

    [Fact]
    public async Task The_template_says_the_same_in_words()
    {
        const string text = "Merkmal;AGS;Jahr;Alter;Geschlecht;Wert\nLebendgeborene;12065;2023;20-24;;90\nZuzüge;12065;2023;18-24;männlich;410\n";

        var seen = await Gelesen(text, Auftrag() with { Gebiete = Importplan.Gebiete(Musterstadt) });

        seen.Wert("GEBORENE_MUTTER", "12065", Alter(20, 25)).ShouldBe(Angabe.Von(90));
        seen.Wert("ZUZUEGE", "12065", new(Geschlecht.Maennlich, new(18, 25))).ShouldBe(Angabe.Von(410));
    }

    private static Gliederung Alter(int from, int? end) => new(Geschlecht.Insgesamt, new Altersgruppe(from, end));
}
