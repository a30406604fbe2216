using Daks.Core.Sprache;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Sprache;

/// <summary>Where assumptions come from, in the language of whoever reads them; only publishers keep their names.</summary>
public sealed class AnnahmenquellenTests
{
    private static readonly DateOnly Stichtag = new(2024, 12, 31);

    [Fact]
    public void Counted_figures_are_named_with_area_years_publisher_and_table()
    {
        var births = new Annahmenquelle(
            Annahmenart.GeboreneNachMutter, new(2020, 1, 1), Stichtag, "12065", "Statistische Ämter des Bundes und der Länder", "12612-93-01-4");
        var moves = new Annahmenquelle(Annahmenart.WanderungNachAlter, new(2023, 1, 1), new(2023, 12, 31), "12", "Melderegister der Kommune; Eigene Angaben");

        Vorausberechnungstexte.Quelle(births, Texte.Deutsch).ShouldBe(
            "Lebendgeborene nach Alter der Mutter, Kreis 12065, 2020–2024 (Statistische Ämter des Bundes und der Länder, Tabelle 12612-93-01-4)");
        Vorausberechnungstexte.Quelle(births, Texte.Englisch).ShouldBe(
            "live births by mother’s age, District 12065, 2020–2024 (Statistische Ämter des Bundes und der Länder, table 12612-93-01-4)");
        Vorausberechnungstexte.Quelle(moves, Texte.Englisch).ShouldBe(
            "moves in and out by age, Brandenburg, 2023 (Population register of the municipality; Own figures)");
        Vorausberechnungstexte.Quelle(Annahmenquelle.ZweiTabellen(Stichtag), Texte.Englisch).ShouldBe("age tables of 31 Dec 2019 and 31 Dec 2024");
    }

    [Fact]
    public void Nothing_German_stands_among_the_assumptions_an_English_reader_sees()
    {
        var vorschlag = Kohorten("Überlebensanteile 2025–2030, berechnet aus der 16. koordinierten Bevölkerungsvorausberechnung, Variante 28 ohne Wanderung (Destatis 2025)");

        var sentences = Vorausberechnungstexte.Annahmen(vorschlag, Texte.Englisch);

        sentences.ShouldContain("Mortality: Survival shares 2025–2030, computed from the 16th coordinated population projection, variant 28 without migration (Destatis 2025). District factor 1.00.");
        new[] { "Alter", "berechnet", "Geburten", "nach ", "und " }.ShouldAllBe(word => !sentences.Any(sentence => sentence.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_row_from_before_sources_were_told_apart_is_read_in_English_too()
    {
        var ratios = new Verhaeltnisannahmen(
            new Kohortenverhaeltnisse([1], [1], [1], [1], 0.1m, 0.1m), 3, "Altersaufbau 31.12.2019 und 31.12.2024");
        var annahmen = Vorausberechnungen.Laeufe.Annahmen() with { Kohorten = null, Verhaeltnisse = ratios };

        Vorausberechnungstexte.Verhaeltnisquelle(annahmen, Texte.Englisch).ShouldBe("age tables of 31 Dec 2019 and 31 Dec 2024");
        Vorausberechnungstexte.Verhaeltnisquelle(annahmen, Texte.Deutsch).ShouldBe("Altersaufbau 31.12.2019 und 31.12.2024");
        Vorausberechnungstexte.Verhaeltnisquelle(annahmen with { Verhaeltnisse = ratios with { Quelle = "Von Hand" } }, Texte.Englisch).ShouldBe("Von Hand");
    }

    [Theory]
    [InlineData("Eigene Angaben", "Own figures")]
    [InlineData("Melderegister der Kommune", "Population register of the municipality")]
    [InlineData("Beispielzahlen (erfunden): Regionalstatistik", "Example figures (invented): Regionalstatistik")]
    [InlineData("Statistisches Bundesamt (Destatis); Eigene Angaben", "Statistisches Bundesamt (Destatis); Own figures")]
    public void What_is_no_name_is_said_in_English(string german, string english)
    {
        Quellentexte.Herausgeber(german, Texte.Englisch).ShouldBe(english);
        Quellentexte.Herausgeber(german, Texte.Deutsch).ShouldBe(german);
    }

    private static Vorausberechnung Kohorten(string ueberleben)
    {
        var annahmen = Vorausberechnungen.Laeufe.Annahmen();
        return Vorausberechnungen.Laeufe.Vorausberechnung("a", "Grundlauf") with
        {
            Annahmen = annahmen with
            {
                Kohorten = annahmen.Kohorten! with
                {
                    UeberlebenQuelle = ueberleben,
                    GeburtenQuelle = "Lebendgeborene nach Alter der Mutter, Kreis 12065, 2024",
                    GeburtenAus = new(Annahmenart.GeboreneNachMutter, new(2024, 1, 1), Stichtag, "12065"),
                    WanderungQuelle = "Altersaufbau 31.12.2019 und 31.12.2024",
                    WanderungAus = Annahmenquelle.ZweiTabellen(Stichtag),
                },
            },
        };
    }
}
