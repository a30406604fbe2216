using Daks.Core.Kommunalprofile;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Vorausberechnungen;

public sealed class VorausberechnungslaufTests
{
    [Fact]
    public void Three_variants_come_out_and_the_middle_one_is_Musterstadt_as_printed()
    {
        var ergebnis = Gerechnet(Vorausberechnungslauf.Rechne(Aufbauten.Musterstadt, Laeufe.Annahmen()));

        ergebnis.Verlaeufe.Select(verlauf => verlauf.Variante).ShouldBe([Variante.Niedrig, Variante.Mittel, Variante.Hoch]);
        var middle = ergebnis.Verlaeufe[1].Staende;
        middle.Select(stand => stand.Tag.Year).ShouldBe([2029, 2034, 2039]);
        Math.Round(middle[2].Aufbau.Gesamt, 3).ShouldBe(17_348.702m);
        var (from, to) = ergebnis.Spanne(2039)!.Value;
        from.ShouldBeLessThan(17_348);
        to.ShouldBeGreaterThan(17_349);
        ergebnis.Spanne(2030).ShouldBeNull();
    }

    [Fact]
    public void The_result_is_kept_as_series_of_three_variants_with_the_base_date_first()
    {
        var ergebnis = Gerechnet(Vorausberechnungslauf.Rechne(Aufbauten.Musterstadt, Laeufe.Annahmen()));
        var herkunft = new Herkunft("Melderegister", null, null, new DateOnly(2027, 1, 11), "lauf");

        var reihen = ergebnis.Reihen(herkunft);

        reihen.Count.ShouldBe(3 * (1 + (2 * 18)));
        var total = reihen.Single(reihe => reihe.Variante == "mittel" && reihe.Schluessel.Gliederung == Gliederung.Insgesamt);
        total.Werte.Select(wert => wert.Angabe.Wert).ShouldBe([19_420, 18_866.625m, 18_160.835m, 17_348.702m]);
        total.Werte.Select(wert => wert.Zeit.Jahr).ShouldBe([2024, 2029, 2034, 2039]);
        reihen.Select(reihe => (reihe.Schluessel, reihe.Variante)).Distinct().Count().ShouldBe(reihen.Count);
    }

    [Fact]
    public void A_higher_mortality_of_the_Kreis_leaves_fewer_people()
    {
        var annahmen = Laeufe.Annahmen();

        var ergebnis = Gerechnet(Vorausberechnungslauf.Rechne(
            Aufbauten.Musterstadt, annahmen with { Kohorten = annahmen.Kohorten! with { Kreisfaktor = 1.25m } }));

        ergebnis.Verlaeufe[1].Staende[0].Aufbau.Gesamt.ShouldBeLessThan(18_866);
    }

    [Fact]
    public void Hamilton_and_Perry_spread_around_the_middle_by_what_is_assumed_a_year()
    {
        var verhaeltnisse = Kohortenverhaeltnisse.Aus(Aufbauten.V28In2025, Aufbauten.V28In2030);
        var annahmen = Laeufe.Annahmen(jahre: 10) with { Kohorten = null, Verhaeltnisse = new(verhaeltnisse, 100, "V28") };

        var ergebnis = Gerechnet(Vorausberechnungslauf.Rechne(Aufbauten.V28In2030, annahmen));

        annahmen.Methode.ShouldBe(Vorausberechnungsmethode.HamiltonPerry);
        ergebnis.Verlaeufe.Select(verlauf => Math.Round(verlauf.Staende[0].Aufbau.Gesamt, 1)).ShouldBe([78_297.6m, 78_797.6m, 79_297.6m]);
        (ergebnis.Spanne(2034) is var (from, to) ? to - from : 0).ShouldBe(2_000, 0.001m);
    }

    [Theory]
    [InlineData(999, 5, 5, typeof(Laufergebnis.NurSzenario))]
    [InlineData(1_000, 15, 5, typeof(Laufergebnis.Gerechnet))]
    [InlineData(4_999, 20, 5, typeof(Laufergebnis.AusserhalbDesRahmens))]
    [InlineData(4_999, 15, 1, typeof(Laufergebnis.AusserhalbDesRahmens))]
    [InlineData(5_000, 20, 5, typeof(Laufergebnis.Gerechnet))]
    [InlineData(5_000, 35, 5, typeof(Laufergebnis.AusserhalbDesRahmens))]
    [InlineData(5_000, 7, 5, typeof(Laufergebnis.AusserhalbDesRahmens))]
    public void Small_places_get_less_and_are_told_so(int einwohner, int jahre, int schritt, Type expected)
    {
        var start = Abstimmung.Auf(Aufbauten.Musterstadt, einwohner);
        var exact = new Altersaufbau(start.Gruppen, [.. start.Maennlich.Skip(1).Prepend(start.Maennlich[0] + einwohner - start.Gesamt)], start.Weiblich);

        var result = Vorausberechnungslauf.Rechne(exact, Laeufe.Annahmen(jahre) with { Schritt = schritt });

        result.ShouldBeOfType(expected);
    }

    [Fact]
    public void What_cannot_be_assumed_is_named()
    {
        var annahmen = Laeufe.Annahmen();
        var kohorten = annahmen.Kohorten!;

        var mortality = Vorausberechnungslauf.Rechne(Aufbauten.Musterstadt, annahmen with { Kohorten = kohorten with { Kreisfaktor = 1.3m } });
        var births = Vorausberechnungslauf.Rechne(
            Aufbauten.Musterstadt, annahmen with { Kohorten = kohorten with { Varianten = [kohorten.Varianten[0] with { Tfr = 9 }] } });

        mortality.ShouldBe(new Laufergebnis.KreisfaktorUnplausibel(new Bereich(0.8m, 1.25m)));
        births.ShouldBe(new Laufergebnis.TfrUnplausibel(new Bereich(0.5m, 4)));
        Should.Throw<ArgumentException>(() => Vorausberechnungslauf.Rechne(Aufbauten.Musterstadt, annahmen with { Kohorten = null }));
    }

    [Theory]
    [InlineData(17_348.7, 19_420, 17_350)]
    [InlineData(17_324.9, 19_420, 17_300)]
    [InlineData(9_994.9, 9_999, 9_990)]
    [InlineData(9_995, 9_999, 10_000)]
    [InlineData(9_976, 10_000, 10_000)]
    public void Figures_are_no_more_exact_than_they_are(decimal zahl, decimal einwohner, decimal expected) =>
        Rechenrahmen.Gerundet(zahl, einwohner).ShouldBe(expected);

    [Fact]
    public void A_profile_brought_to_a_total_lets_the_young_leave_while_families_come()
    {
        var (maennlich, weiblich) = Wanderungsprofil.Auf([30, -10], [0, -20], 6);
        var (even, _) = Wanderungsprofil.Auf([0, 0], [0, 0], 8);

        maennlich.ShouldBe([33, -9]);
        weiblich.ShouldBe([0, -18]);
        even.ShouldBe([2, 2]);
    }

    private static Vorausberechnungsergebnis Gerechnet(Laufergebnis result) => result.ShouldBeOfType<Laufergebnis.Gerechnet>().Ergebnis;
}
