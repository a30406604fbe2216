using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Kommunalprofile;

/// <summary>What documents say about the years to come.</summary>
public sealed class VorausberechnungsteilTests
{
    private static readonly Datenbestand Bestand = Datenbestand.Aus([Musterzahlen.Zusammengefasst()]);

    [Fact]
    public async Task A_document_has_warning_picture_assumptions_and_every_variant_of_every_year_marked_as_projected()
    {
        var inhalt = await InhaltAsync(einwohner: 19_420);

        var voraus = inhalt.Vorausberechnung!;
        voraus.Saetze.Take(2).ShouldBe(["Modellrechnung, keine amtliche Prognose.", Vorausberechnungstexte.Erklaerung(Texte.Deutsch)]);
        voraus.Saetze.ShouldContain("Varianten: niedrig, mittel, hoch");
        voraus.Annahmen.ShouldNotBeEmpty();
        voraus.Saetze.ShouldContain(satz => satz.StartsWith("Spannweite 2044: ", StringComparison.Ordinal));
        var projected = inhalt.Daten.Where(zeile => zeile.Vermerk.StartsWith("vorausberechnet", StringComparison.Ordinal)).ToArray();
        projected.Length.ShouldBe(4 * 3);
        projected.ShouldAllBe(zeile => zeile.Wert % 50 == 0 && zeile.Schluessel == "BEV" && zeile.Quelle.Contains("keine amtliche Prognose"));
    }

    [Theory]
    [InlineData("Spannweite 2034: ", "Spannweite 2034: ")]
    [InlineData("Spannweite 2044: ", "Spannweite 2044: ")]
    [InlineData("Modellrechnung, keine amtliche Prognose", "Modellrechnung, keine amtliche Prognose")]
    [InlineData("Basis: Di., 31.12.2024", "Basis: 31.12.2024")]
    [InlineData("Methode: Kohorten-Komponenten-Methode", "Kohorten-Komponenten-Methode")]
    [InlineData("Varianten: niedrig, mittel, hoch", "Varianten: niedrig, mittel, hoch")]
    [InlineData("Gebietsstand: Di., 31.12.2024", "Gebietsstand: 31.12.2024")]
    [InlineData("Gerechnet von Anna", "Gerechnet von Anna")]
    public async Task Document_and_fact_sheet_say_what_must_stand_beside_a_projection(string insDokument, string aufsBlatt)
    {
        var voraus = (await InhaltAsync(einwohner: 19_420)).Vorausberechnung!;

        string.Join('\n', voraus.Saetze).ShouldContain(insDokument);
        voraus.Kurz.ShouldContain(aufsBlatt);
    }

    [Fact]
    public async Task No_figure_of_a_document_has_decimals_nor_more_digits_than_it_deserves()
    {
        var (large, small) = ((await InhaltAsync(einwohner: 19_420)).Vorausberechnung!, (await InhaltAsync(einwohner: 9_999)).Vorausberechnung!);

        large.Daten.ShouldAllBe(zeile => zeile.Wert % 50 == 0);
        small.Daten.ShouldAllBe(zeile => zeile.Wert % 10 == 0);
        small.Daten.ShouldContain(zeile => zeile.Wert % 50 != 0);
        large.Bild.Tabelle.Zeilen.SelectMany(zeile => zeile.Skip(1)).ShouldAllBe(cell => !cell.Contains(','));
    }

    [Fact]
    public async Task A_small_place_gives_the_borders_of_its_span_away_and_no_variant()
    {
        var inhalt = await InhaltAsync(einwohner: 4_000);

        inhalt.Daten.Select(zeile => zeile.Vermerk).Where(vermerk => vermerk.StartsWith("vorausberechnet", StringComparison.Ordinal)).Distinct()
            .ShouldBe(["vorausberechnet, untere Grenze", "vorausberechnet, obere Grenze"]);
    }

    [Fact]
    public async Task Without_a_projection_there_is_no_such_part()
    {
        var fall = await FallAsync();

        Profilzusammenstellung.Aus(fall.Strategie, Bestand, Fall.Setup, Texte.Deutsch).Vorausberechnung.ShouldBeNull();
    }

    private static async Task<Kommunalprofilinhalt> InhaltAsync(decimal einwohner)
    {
        var fall = await FallAsync();
        var (one, reihen) = Mustervorausberechnung.Gerechnet();
        return Profilzusammenstellung.Aus(
            fall.Strategie, Bestand, Fall.Setup, Texte.Deutsch, new Vorausberechnungsbild(one with { Einwohner = einwohner, Von = Fall.Anna }, reihen));
    }

    private static async Task<Fall> FallAsync()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new Core.Einstellungen.ChangeKommune(new Core.Kommunen.KommuneEingabe
        {
            Name = "Musterstadt",
            Typ = Core.Kommunen.KommuneTyp.KreisangehoerigeStadt,
            Ags = Musterzahlen.Ags,
            Einwohnerzahl = 19_420,
            Land = Core.Kommunen.Bundesland.Brandenburg,
        }));
        return fall;
    }
}
