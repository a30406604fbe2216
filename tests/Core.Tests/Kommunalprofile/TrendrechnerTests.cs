using Daks.Core.Bilder;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using static Daks.Core.Tests.Kommunalprofile.Zahlenbeispiele;

namespace Daks.Core.Tests.Kommunalprofile;

public sealed class TrendrechnerTests
{
    [Fact]
    public void T11_the_natural_balance_falls_by_0_97_a_year()
    {
        var trend = Ermittelt(Werte(2019, -3.1m, -4.0m, -5.2m, -5.9m, -7.0m), Einheit.Je1000);

        trend.Steigung.ShouldBe(-0.97m, 0.0001m);
        trend.Mittel.ShouldBe(-5.04m, 0.0001m);
        trend.Tau.ShouldBe(-1);
        trend.Richtung.ShouldBe(Trendrichtung.Sinkt);
        trend.Sonderjahre.Select(one => one.Jahr).ShouldBe([2020, 2021, 2022]);
    }

    [Fact]
    public void T5_a_trend_over_a_census_is_refused()
    {
        var reihe = Bevoelkerung(Gebiet.Deutschland, (2020, 83_155_031), (2021, 83_237_124), (2022, 84_358_845), (2023, 84_669_326), (2024, 83_577_140));

        var result = Trendrechner.Berechne(reihe, Einheit.Personen);

        result.ShouldBe(new Trendergebnis.Bruch(Ende(2023), Ende(2024)));
        Indikatortexte.Trend(result, Texte.Deutsch).ShouldStartWith("Zensusbruch: Die Werte bis 2023 und ab 2024");
        Trendrechner.Brueche(reihe.Werte).ShouldHaveSingleItem();
        Trendrechner.LetzterAbschnitt(reihe.Werte).Select(wert => wert.Zeit.Jahr).ShouldBe([2024]);
        Trendrechner.Wachstum(reihe.Werte, 1, 2024).ShouldBe(new Wachstumsergebnis.Bruch(Ende(2023), Ende(2024)));
        Trendrechner.Wachstum(reihe.Werte, 2, 2022).ShouldBeOfType<Wachstumsergebnis.Ermittelt>().Prozent.ShouldBe(1.4477m, 0.0001m);
        Trendrechner.Wachstum(reihe.Werte, 9, 2022).ShouldBe(new Wachstumsergebnis.WertFehlt(2013));
    }

    [Theory]
    [InlineData(Fassung.Urspruenglich, 2023, 2024)]
    [InlineData(Fassung.Revidiert, 2021, 2022)]
    public void Which_publication_the_figures_are_of_decides_where_no_trend_is_shown(Fassung fassung, int vorher, int nachher)
    {
        Reihenwert[] werte = [.. Enumerable.Range(2018, 8).Select(jahr => new Reihenwert(Ende(jahr), Angabe.Von(20_000 - jahr), Zensusbasen.Von(Ende(jahr), fassung)))];

        Trendrechner.Berechne(werte, Einheit.Personen).ShouldBe(new Trendergebnis.Bruch(Ende(vorher), Ende(nachher)));
        Trendrechner.LetzterAbschnitt(werte)[0].Zeit.Jahr.ShouldBe(nachher);
    }

    [Fact]
    public void A_register_after_official_figures_is_a_break_too()
    {
        Reihenwert[] official = [.. Enumerable.Range(2017, 5).Select(jahr => new Reihenwert(Ende(jahr), Angabe.Von(20_000 - (100 * (jahr - 2017))), Zensusbasis.Zensus2011))];
        Reihenwert[] register = [new(Ende(2023), Angabe.Von(20_300), Zensusbasis.Keine), new(Ende(2024), Angabe.Von(20_280), Zensusbasis.Keine)];
        Reihenwert[] both = [.. official, .. register];

        var result = Trendrechner.Berechne(both, Einheit.Personen);

        result.ShouldBe(new Trendergebnis.Bruch(Ende(2021), Ende(2023), Bruchart.AndereZaehlung));
        Indikatortexte.Trend(result, Texte.Deutsch).ShouldStartWith("Andere Zählung: Die Werte bis 2021 und ab 2023");
        Trendrechner.LetzterAbschnitt(both).ShouldBe(register);
        Trendrechner.Wachstum(both, 3, 2024).ShouldBeOfType<Wachstumsergebnis.Bruch>();
        Trendrechner.Wachstum(both, 1, 2024).ShouldBeOfType<Wachstumsergebnis.Ermittelt>();
        Trendrechner.Brueche(official).ShouldBeEmpty();
        var bild = Zeitreihenbild.Zeichnen("Bevölkerung", 0, [new("Musterstadt", both, IstEigen: true)], Texte.Deutsch)!;
        bild.Formen.OfType<Form.Schrift>().ShouldContain(text => text.Text == "andere Zählung");
        bild.Formen.OfType<Form.Linie>().Where(line => line.Ton == Ton.Eigen).Select(line => line.Punkte.Count).ShouldBe([5, 2]);
    }

    [Fact]
    public void Projected_figures_have_no_trend()
    {
        var reihe = Bevoelkerung(Musterstadt, (2025, 5), (2026, 4), (2027, 3), (2028, 2), (2029, 1)) with { Variante = "V2" };

        Trendrechner.Berechne(reihe, Einheit.Personen).ShouldBeOfType<Trendergebnis.Prognose>();
    }

    [Fact]
    public void Four_figures_are_too_few() =>
        Trendrechner.Berechne(Werte(2016, 1, 2, 3, 4), Einheit.Je100).ShouldBe(new Trendergebnis.ZuWenigeWerte(4, 5));

    [Fact]
    public void Years_with_shocks_can_be_left_out() =>
        Trendrechner.Berechne(Werte(2017, 1, 2, 3, 4, 5, 6), Einheit.Je100, ohneSonderjahre: true).ShouldBe(new Trendergebnis.ZuWenigeWerte(3, 5));

    [Theory]
    [InlineData(Trendrichtung.Stabil, 40.0, 40.1, 40.2, 40.3, 40.4)]
    [InlineData(Trendrichtung.Steigt, 40.0, 40.6, 41.2, 41.8, 42.4)]
    [InlineData(Trendrichtung.Stabil, 40.0, 46.0, 39.0, 47.0, 41.0)]
    [InlineData(Trendrichtung.Stabil, 40.0, 40.0, 40.0, 40.0, 40.0)]
    public void Only_much_change_in_one_direction_is_a_trend(Trendrichtung expected, params double[] werte) =>
        Ermittelt(Werte(2005, [.. werte.Select(w => (decimal)w)]), Einheit.Je100).Richtung.ShouldBe(expected);

    private static Trend Ermittelt(IReadOnlyList<Reihenwert> werte, Einheit einheit) =>
        Trendrechner.Berechne(werte, einheit).ShouldBeOfType<Trendergebnis.Ermittelt>().Trend;

    private static Reihenwert[] Werte(int erstes, params decimal[] werte) =>
        [.. werte.Select((w, i) => new Reihenwert(Zeitbezug.Im(erstes + i), Angabe.Von(w), Zensusbasis.Zensus2011))];
}
