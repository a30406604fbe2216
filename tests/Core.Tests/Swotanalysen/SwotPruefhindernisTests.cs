using Daks.Core.Kommunalprofile;
using Daks.Core.Swotanalysen;
using static Daks.Core.Tests.Swotanalysen.Bilder;

namespace Daks.Core.Tests.Swotanalysen;

/// <summary>What no rule may say: figures that are missing, do not compare, or are too small.</summary>
public sealed class SwotPruefhindernisTests
{
    public static TheoryData<Kennzahlbild[], string, string, Pruefhindernis> Hindernisse => new()
    {
        { [], "R01", "AQ65", Pruefhindernis.KennzahlFehlt },
        { [Bild("AQ65", 60)], "R01", "AQ65", Pruefhindernis.VergleichFehlt },
        { [Bild("AQ65", 60, 0)], "R01", "AQ65", Pruefhindernis.VergleichFehlt },
        { [Bild("AQ65", 60, 40) with { Basis = Zensusbasis.Zensus2011 }], "R01", "AQ65", Pruefhindernis.Zensusbruch },
        { [Bild("AQ65", 60, 40) with { Nenner = 499 }], "R01", "AQ65", Pruefhindernis.KleineZahlen },
        { [Bild("AQ65", 60, 40) with { Zaehler = 19 }], "R01", "AQ65", Pruefhindernis.KleineZahlen },
        { [Bild("AQ65", 60, 40) with { IstFallzahlUnbekannt = true }], "R01", "AQ65", Pruefhindernis.FallzahlUnbekannt },
        { [Bild("JQ20", 20, 30)], "R05", "JQ20", Pruefhindernis.VerlaufFehlt },
        { [Bild("WSALDO", 5, 1).MitVerlauf(2, 3, 4, 5)], "R06", "WSALDO", Pruefhindernis.VerlaufFehlt },
        { [Bild("ALTARM", 4).MitVerlauf(3, 3, 3, 3, 4)], "R19", "ALTARM", Pruefhindernis.VerlaufFehlt },
        { [Bild("A80", 7)], "R03", "BEV80", Pruefhindernis.KennzahlFehlt },
        { [Bild("BEV80", 1000).MitPrognose(1000, 2000, jahre: 15)], "R03", "BEV80", Pruefhindernis.PrognoseFehlt },
        { [Bild("WSALDO", 5)], "R13", "WSALDO", Pruefhindernis.KennzahlFehlt },
        { [Bild("VEREINE", 8, 7)], "R28", "VEREINE", Pruefhindernis.KennzahlFehlt },
    };

    [Theory]
    [MemberData(nameof(Hindernisse))]
    public void What_cannot_be_told_is_named(Kennzahlbild[] bilder, string regel, string indikator, Pruefhindernis hindernis)
    {
        var auswertung = SwotRegelwerk.Auswerten(bilder);

        auswertung.Finde(regel).ShouldBeNull();
        auswertung.Ungeprueft.ShouldContain(new UngepruefteRegel(regel, indikator, hindernis));
    }

    [Fact]
    public void A_change_across_a_census_is_not_told()
    {
        var bild = Bild("ALTARM", 4).MitVerlauf(3, 3, 3, 3, 3, 4);
        var gebrochen = bild with { Verlauf = [bild.Verlauf[0] with { Basis = Zensusbasis.Zensus2011 }, .. bild.Verlauf.Skip(1)] };

        var auswertung = SwotRegelwerk.Auswerten([gebrochen]);

        auswertung.Ungeprueft.ShouldContain(new UngepruefteRegel("R19", "ALTARM", Pruefhindernis.Zensusbruch));
    }

    [Fact]
    public void Numbers_just_large_enough_speak() =>
        SwotRegelwerk.Auswerten([Bild("AQ65", 60, 40) with { Nenner = 500, Zaehler = 20 }]).Finde("R01").ShouldNotBeNull();

    [Fact]
    public void A_threshold_within_the_noise_is_marked_as_possible_chance()
    {
        var sicher = SwotRegelwerk.Auswerten([Bild("NATSALDO", -7, trend: Trendrichtung.Sinkt) with { Schwankung = 1.22m }]);
        var unsicher = SwotRegelwerk.Auswerten([Bild("NATSALDO", -6, trend: Trendrichtung.Sinkt) with { Schwankung = 1.22m }]);

        sicher.Finde("R12")!.IstGesichert.ShouldBeTrue();
        unsicher.Finde("R12")!.IstGesichert.ShouldBeFalse();
        unsicher.Finde("R12")!.Belege[0].Schwankung.ShouldBe(1.22m);
    }

    [Fact]
    public void The_noise_band_of_the_guide_is_met()
    {
        var band = Schwankungsbreite.Saldo(zugang: 55, abgang: 90, bevoelkerung: 19_420);

        decimal.Round((55m - 90) / 19_420 * 1000, 2).ShouldBe(-1.80m);
        decimal.Round(band, 2).ShouldBe(1.22m);
        (-1.80m + band).ShouldBeGreaterThan(-1);
    }
}
