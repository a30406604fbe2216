using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Tests.Kommunalprofile;
using Daks.Core.Vorausberechnungen;
using static Daks.Core.Tests.Kommunalprofile.Zahlenbeispiele;

namespace Daks.Core.Tests.Vorausberechnungen;

public sealed class UebernahmeTests
{
    [Fact]
    public void Only_a_projection_of_the_own_area_can_be_taken_over()
    {
        Aus(Bevoelkerung(Musterstadt, (2024, 19_420)), Prognose(Kreis, "mittel", (2030, 1))).ShouldBeNull();
        Aus(Prognose(Musterstadt, "mittel", (2030, 18_900), (2040, 17_000)))!.LetztesJahr.ShouldBe(2040);
    }

    [Fact]
    public void The_variants_are_known_by_their_names()
    {
        var angebot = Aus(
            Prognose(Musterstadt, "obere Variante", (2030, 20_000)),
            Prognose(Musterstadt, "Hauptvariante", (2030, 19_000)),
            Prognose(Musterstadt, "untere Variante", (2030, 18_000)))!;

        angebot.Vorschlag().ShouldBe(new Variantenwahl("untere Variante", "Hauptvariante", "obere Variante"));
    }

    [Fact]
    public void Names_that_say_nothing_are_put_in_the_order_of_where_they_end()
    {
        var angebot = Aus(Prognose(Musterstadt, "V1", (2030, 19_000)), Prognose(Musterstadt, "V2", (2030, 20_000)), Prognose(Musterstadt, "V3", (2030, 18_000)))!;

        angebot.Vorschlag().ShouldBe(new Variantenwahl("V3", "V1", "V2"));
        Aus(Prognose(Musterstadt, "Basis", (2030, 19_000)))!.Vorschlag().ShouldBe(new Variantenwahl(null, "Basis", null));
    }

    [Fact]
    public void What_is_taken_over_starts_where_the_count_ends_and_bears_our_names()
    {
        var bild = Bild(Bevoelkerung(Musterstadt, (2023, 19_500), (2024, 19_420)), Prognose(Musterstadt, "H", (2030, 18_900), (2040, 17_020)));
        var angebot = Uebernahme.Aus(bild, [Importe.Zahlen.Lauf("i1")])!;

        var (one, reihen) = angebot.Als("a", "Land", "Landesamt", vomAmt: true, angebot.Vorschlag(), bild);

        angebot.IstAmtlich.ShouldBeTrue();
        (one.IstAmtlich, one.Stichtag, one.Einwohner, one.LetztesJahr, one.Quelle).ShouldBe((true, new DateOnly(2024, 12, 31), 19_420, 2040, "Landesamt"));
        reihen.ShouldHaveSingleItem().Variante.ShouldBe("mittel");
        var shown = new Vorausberechnungsbild(one, reihen);
        shown.Jahre.ShouldBe([2030, 2040]);
        shown.Spanne(2040).ShouldBe((17_020m, 17_020m));
    }

    [Fact]
    public void Figures_from_the_own_template_are_nobodys_until_somebody_says_whose()
    {
        var bild = Bild(Prognose(Musterstadt, "H", (2030, 18_900), (2040, 17_020)));

        var angebot = Uebernahme.Aus(bild, [Importe.Zahlen.Lauf("i1", format: Importformat.Vorlage)])!;

        (angebot.IstAmtlich, angebot.IstOffen).ShouldBe((false, true));
    }

    [Fact]
    public async Task A_projection_of_the_Wegweiser_is_an_institutes_and_stands_back_behind_our_own()
    {
        var bild = Bild(Bevoelkerung(Musterstadt, (2024, 4_420)), Prognose(Musterstadt, "Wegweiser Kommune", (2030, 4_100), (2040, 3_900)));
        var angebot = Uebernahme.Aus(bild, [Importe.Zahlen.Lauf("i1", format: Importformat.WegweiserCsv)])!;

        var (one, reihen) = angebot.Als("a", "Wegweiser", angebot.Quelle, angebot.IstAmtlich, angebot.Vorschlag(), bild);

        (angebot.IstAmtlich, angebot.IstOffen).ShouldBe((false, false));
        (one.IstUebernommen, one.IstAmtlich, one.ZeigtVarianten).ShouldBe((true, false, false));
        Vorausberechnungstexte.Kennzeichen(one, Texte.Deutsch).ShouldBe("Vorausberechnung eines Instituts, nicht amtlich");
        string.Join(" ", Vorausberechnungstexte.Fuss(new Vorausberechnungsbild(one, reihen), (await Fall.NewAsync()).Strategie, Texte.Deutsch)).ShouldNotContain("vom Statistischen Amt");
    }

    [Fact]
    public void Without_a_count_before_it_the_first_projected_year_is_the_start()
    {
        var bild = Bild(Prognose(Musterstadt, "H", (2030, 18_900), (2040, 17_020)));

        var (one, _) = Uebernahme.Aus(bild, [])!.Als("a", "Land", "Landesamt", vomAmt: true, new(null, "H", null), bild);

        (one.Stichtag.Year, one.Einwohner).ShouldBe((2030, 18_900m));
        Should.Throw<ArgumentException>(() => Uebernahme.Aus(bild, [])!.Als("a", "Land", "Landesamt", vomAmt: true, new(null, "X", null), bild));
    }

    private static Uebernahme? Aus(params Zeitreihe[] reihen) => Uebernahme.Aus(Bild(reihen), []);

    private static Indikatorenbild Bild(params Zeitreihe[] reihen) => Indikatorenbild.Von(
        new Kommune
        {
            Name = "Musterstadt",
            Typ = KommuneTyp.KreisangehoerigeStadt,
            Ags = ((AgsResult.Gueltig)Ags.Parse("12065136")).Ags,
            Land = Bundesland.Brandenburg,
            Einwohnerzahl = 19_420,
        },
        Datenbestand.Aus([reihen]));

    private static Zeitreihe Prognose(Gebiet gebiet, string variante, params (int Jahr, decimal Wert)[] werte) => Bevoelkerung(gebiet, werte) with { Variante = variante };
}
