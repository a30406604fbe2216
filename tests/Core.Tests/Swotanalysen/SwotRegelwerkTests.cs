using CsCheck;
using Daks.Core.Kommunalprofile;
using Daks.Core.Swotanalysen;
using static Daks.Core.Tests.Swotanalysen.Bilder;

namespace Daks.Core.Tests.Swotanalysen;

public sealed class SwotRegelwerkTests
{
    [Fact]
    public void T12_Musterstadt_against_Germany_fires_R01_and_neither_R04_nor_R05()
    {
        var auswertung = SwotRegelwerk.Auswerten(Musterstadt);

        auswertung.Vorschlaege.Regeln().ShouldBe(["R01"]);
        var vorschlag = auswertung.Vorschlaege[0];
        vorschlag.Quadrant.ShouldBe(SwotQuadrant.T);
        vorschlag.Gruende.ShouldBe([Gewichtsgrund.Stark, Gewichtsgrund.Schluesselindikator]);
        vorschlag.Gewicht.ShouldBe(3);
        auswertung.Ungeprueft.Select(regel => regel.Regel).ShouldNotContain("R04");
    }

    [Fact]
    public void A_suggestion_carries_all_it_rests_on()
    {
        var vorschlag = SwotRegelwerk.Auswerten(Musterstadt).Finde("R01").ShouldNotBeNull();

        vorschlag.Text.De.ShouldBe("Auf 100 Menschen im Erwerbsalter kommen 46,8 ab 65 Jahren, im Vergleich (Deutschland) 38,8.");
        vorschlag.Text.En.ShouldBe("For every 100 people of working age there are 46.8 aged 65 and over, compared with 38.8 (Deutschland).");
        vorschlag.Belege.ShouldBe(
        [
            new WertSnapshot
            {
                Indikator = "AQ65",
                Wert = 46.77m,
                Von = new DateOnly(2024, 12, 31),
                Bis = new DateOnly(2024, 12, 31),
                Vergleich = "Deutschland",
                Vergleichswert = 38.76m,
                Mass = SwotMass.Relativ,
                Masszahl = 20.67m,
                Schwelle = 10,
                Quelle = Quelle,
            },
        ]);
    }

    [Theory]
    [InlineData("AQ65", "Relativ", 20.67)]
    [InlineData("JQ20", "Relativ", 2.83)]
    [InlineData("BILLETER", "Relativ", -34.31)]
    public void Deviations_of_the_guide_are_met(string schluessel, string mass, double expected)
    {
        var bedingung = new SwotBedingung { Indikator = schluessel, Mass = Enum.Parse<SwotMass>(mass), Ueber = -1000 };

        var ja = Bedingungspruefung.Pruefe(bedingung, Musterstadt.ToDictionary(bild => bild.Schluessel)).ShouldBeOfType<Pruefung.Ja>();

        ja.Beleg.Masszahl.ShouldBe((decimal)expected);
    }

    public static TheoryData<string, Kennzahlbild[]> Treffer => new()
    {
        { "R01", [Bild("AQ65", 44.1m, 40)] },
        { "R02", [Bild("AQ65", 35.9m, 40)] },
        { "R03", [Bild("BEV80", 1000).MitPrognose(1000, 1200)] },
        { "R03", [Bild("A80", 7).MitPrognose(7, 8.4m)] },
        { "R03", [Bild("GREYING", 30).MitPrognose(30, 36)] },
        { "R04", [Bild("JQ20", 35.1m, 31.8m)] },
        { "R05", [Bild("JQ20", 28, 31.8m, Trendrichtung.Sinkt)] },
        { "R06", [Bild("WSALDO", 5, 3).MitVerlauf(-1, 2, 3, 4, 5)] },
        { "R07", [Bild("WSALDO", -3, -1).MitVerlauf(1, -2, -3, -4, -3)] },
        { "R08", [Bild("BILDW", -20, -10)] },
        { "R09", [Bild("BILDW", -1), Bild("ARBW", 1)] },
        { "R10", [Bild("FAMW", 5, 2)] },
        { "R11", [Bild("FAMW", 1), Bild("BETRU3", 30, 35.1m)] },
        { "R12", [Bild("NATSALDO", -5, trend: Trendrichtung.Sinkt)] },
        { "R13", [Bild("NATSALDO", -4), Bild("WSALDO", 4.1m)] },
        { "R14", [Bild("BEVENTW_10", -5.1m)] },
        { "R15", [Bild("BEVENTW_10", 5.1m)] },
        { "R16", [Bild("FRAUEN2034", 89)] },
        { "R17", [Bild("AUSL", 11.6m, 10, Trendrichtung.Steigt), Bild("SVBAUSL", 300, trend: Trendrichtung.Steigt)] },
        { "R18", [Bild("SGB2", 9.1m, 7)] },
        { "R19", [Bild("ALTARM", 4).MitVerlauf(3, 3, 3, 3, 3, 4)] },
        { "R20", [Bild("PENDEL", -26)] },
        { "R20a", [Bild("PENDEL", -26), Bild("WSALDO", 1)] },
        { "R21", [Bild("PENDEL", 17)] },
        { "R22", [Bild("SVB55", 28, 24)] },
        { "R23", [Bild("PFLEGE80", 50, 52), Bild("PFLEGEPLAETZE", 80, 100)] },
        { "R24", [Bild("VERS", 5, 6)] },
        { "R24", [Bild("AERZTE60", 36)] },
        { "R25", [Bild("WFL", 53, 48), Bild("HHGR", 1.9m, 2)] },
        { "R26", [Bild("WOHNFERT", 1.4m), Bild("WSALDO", 1)] },
        { "R27", [Bild("STEUER", 800, 1000)] },
        { "R28", [Bild("VEREINE", 8, 7) with { IstOertlich = true }] },
        { "R28", [Bild("ENGAGEMENT", 41, 40) with { IstOertlich = true }] },
    };

    [Theory]
    [MemberData(nameof(Treffer))]
    public void Every_rule_fires_just_beyond_its_threshold(string regel, Kennzahlbild[] bilder)
    {
        var vorschlag = SwotRegelwerk.Auswerten(bilder).Finde(regel).ShouldNotBeNull();

        vorschlag.Quadrant.ShouldBe(Swotkatalog.Finde(regel)!.Quadrant);
        vorschlag.Text.De.ShouldNotContain('{');
        vorschlag.Text.En.ShouldNotContain('{');
        vorschlag.Gewicht.ShouldBeInRange(1, 5);
        vorschlag.Belege.ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_rule_is_among_them() =>
        ((IEnumerable<object[]>)Treffer).Select(row => (string)row[0]).Distinct().ShouldBe(Swotkatalog.Regeln.Select(regel => regel.Regel), ignoreOrder: true);

    public static TheoryData<string, Kennzahlbild[]> Still => new()
    {
        { "R01", [Bild("AQ65", 44, 40)] },
        { "R02", [Bild("AQ65", 36, 40)] },
        { "R03", [Bild("BEV80", 1000).MitPrognose(1000, 1199)] },
        { "R05", [Bild("JQ20", 28, 31.8m, Trendrichtung.Stabil)] },
        { "R06", [Bild("WSALDO", 5, 3).MitVerlauf(-1, -2, 3, 4, 5)] },
        { "R07", [Bild("WSALDO", -3, -1).MitVerlauf(1, 0, -3, -4, -3)] },
        { "R08", [Bild("BILDW", -20, -11)] },
        { "R11", [Bild("FAMW", 0), Bild("BETRU3", 20, 35)] },
        { "R13", [Bild("NATSALDO", -4), Bild("WSALDO", 4)] },
        { "R14", [Bild("BEVENTW_10", -5)] },
        { "R16", [Bild("FRAUEN2034", 90)] },
        { "R19", [Bild("ALTARM", 4).MitVerlauf(3.1m, 3, 3, 3, 3, 4)] },
        { "R23", [Bild("PFLEGE80", 40, 52), Bild("PFLEGEPLAETZE", 80, 100)] },
        { "R28", [Bild("VEREINE", 8, 7)] },
    };

    [Theory]
    [MemberData(nameof(Still))]
    public void A_rule_keeps_silent_up_to_its_threshold(string regel, Kennzahlbild[] bilder) =>
        SwotRegelwerk.Auswerten(bilder).Finde(regel).ShouldBeNull();

    [Fact]
    public void R01_and_R03_are_said_under_one_head()
    {
        var auswertung = SwotRegelwerk.Auswerten([.. Musterstadt, Bild("BEV80", 1480).MitPrognose(1480, 1850)]);

        var vorschlag = auswertung.Vorschlaege.ShouldHaveSingleItem();
        vorschlag.Regel.ShouldBe("R01");
        vorschlag.Fasst.ShouldBe(["R03"]);
        vorschlag.Text.De.ShouldEndWith("38,8. Die Zahl der Hochaltrigen steigt bis 2034 um etwa 25 %.");
        vorschlag.Belege.Select(beleg => beleg.Indikator).ShouldBe(["AQ65", "BEV80"]);
        vorschlag.Belege[1].Quelle.ShouldBe("Modellrechnung, mittlere Variante");
    }

    [Fact]
    public void Words_name_years_and_counts()
    {
        var auswertung = SwotRegelwerk.Auswerten(
            [Bild("BEVENTW_10", -6.44m), Bild("WSALDO", -3, -1).MitVerlauf(1, -2, -3, -4, -3)]);

        auswertung.Finde("R14")!.Text.De.ShouldBe("Seit 2014 ist die Bevölkerung um 6,4 % gesunken.");
        auswertung.Finde("R07")!.Text.De.ShouldBe("Mehr Fortzüge als Zuzüge in 4 von 5 Jahren.");
    }

    [Fact]
    public void The_order_of_the_figures_does_not_matter()
    {
        var bilder = ((IEnumerable<object[]>)Treffer).SelectMany(row => (Kennzahlbild[])row[1]).DistinctBy(bild => bild.Schluessel).ToArray();
        var expected = Said(bilder);

        Gen.Shuffle(bilder).Sample(shuffled => Said(shuffled) == expected, iter: 100);
    }

    private static string Said(IEnumerable<Kennzahlbild> bilder)
    {
        var auswertung = SwotRegelwerk.Auswerten(bilder);
        return string.Join('\n', auswertung.Vorschlaege.Select(vorschlag => $"{vorschlag.Regel} {vorschlag.Gewicht} {vorschlag.Text.De}"));
    }
}
