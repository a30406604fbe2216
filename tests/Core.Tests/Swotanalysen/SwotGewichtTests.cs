using Daks.Core.Kommunalprofile;
using Daks.Core.Swotanalysen;
using static Daks.Core.Tests.Swotanalysen.Bilder;

namespace Daks.Core.Tests.Swotanalysen;

/// <summary>What several suggestions do to each other: support, give way, contradict.</summary>
public sealed class SwotGewichtTests
{
    [Fact]
    public void Weight_counts_strength_trend_key_and_agreement()
    {
        var auswertung = SwotRegelwerk.Auswerten(
        [
            Bild("WSALDO", -8, -1, Trendrichtung.Sinkt).MitVerlauf(-1, -2, -3, -4, -8),
            Bild("BILDW", -30, -10),
            Bild("JQ20", 28, 31.8m, Trendrichtung.Sinkt),
            Bild("FRAUEN2034", 85),
        ]);

        auswertung.Finde("R07")!.Gewicht.ShouldBe(4);
        auswertung.Finde("R08")!.Gewicht.ShouldBe(1);
        auswertung.Finde("R05")!.Gruende.ShouldBe([Gewichtsgrund.Trend, Gewichtsgrund.Schluesselindikator]);
    }

    [Fact]
    public void Three_indicators_of_one_subject_support_each_other()
    {
        var auswertung = SwotRegelwerk.Auswerten([Bild("WFL", 53, 48), Bild("HHGR", 1.9m, 2), Bild("PENDEL", 30), Bild("AUSL", 1)],
        [
            .. Swotkatalog.Regeln,
            Regel("X1", SwotQuadrant.S, "PENDEL") with { Thema = "Wohnen" },
            Regel("X2", SwotQuadrant.W, "AUSL") with { Thema = "Wohnen" },
        ]);

        auswertung.Finde("R25")!.Gruende.ShouldBe([Gewichtsgrund.Mehrere]);
        auswertung.Finde("X1")!.Gruende.ShouldContain(Gewichtsgrund.Mehrere);
        auswertung.Finde("X2")!.Gruende.ShouldNotContain(Gewichtsgrund.Mehrere);
    }

    [Fact]
    public void No_quadrant_has_more_than_eight_and_the_lightest_give_way()
    {
        var regeln = Enumerable.Range(1, 10).Select(i => Regel($"X{i:00}", SwotQuadrant.S, $"A{i}") with { Schluesselindikator = i > 2 }).ToArray();

        var auswertung = SwotRegelwerk.Auswerten(Enumerable.Range(1, 10).Select(i => Bild($"A{i}", 1)), regeln);

        auswertung.Vorschlaege.Regeln().ShouldBe(["X03", "X04", "X05", "X06", "X07", "X08", "X09", "X10"]);
        auswertung.WeitereHinweise.Select(hinweis => (hinweis.Vorschlag.Regel, hinweis.Grund))
            .ShouldBe([("X01", Hinweisgrund.ZuViele), ("X02", Hinweisgrund.ZuViele)]);
    }

    [Theory]
    [InlineData(true, "X1")]
    [InlineData(false, "X2")]
    public void No_indicator_is_strength_and_weakness_at_once(bool strengthIsHeavier, string stays)
    {
        var regeln = new[]
        {
            Regel("X1", SwotQuadrant.S, "A") with { Schluesselindikator = strengthIsHeavier },
            Regel("X2", SwotQuadrant.W, "A"),
            Regel("X3", SwotQuadrant.O, "A"),
        };

        var auswertung = SwotRegelwerk.Auswerten([Bild("A", 1)], regeln);

        auswertung.Vorschlaege.Regeln().ShouldBe([stays, "X3"]);
        auswertung.WeitereHinweise.ShouldHaveSingleItem().Grund.ShouldBe(Hinweisgrund.Widerspruch);
        auswertung.Finde(stays == "X1" ? "X2" : "X1").ShouldNotBeNull();
    }

    private static SwotRegel Regel(string name, SwotQuadrant quadrant, string indikator) => new()
    {
        Regel = name,
        Quadrant = quadrant,
        Thema = name,
        Schluesselindikator = false,
        Felder = [],
        Faelle = [new SwotFall { Text = new(name, name), Bedingungen = [new SwotBedingung { Indikator = indikator, Ueber = 0 }] }],
    };
}
