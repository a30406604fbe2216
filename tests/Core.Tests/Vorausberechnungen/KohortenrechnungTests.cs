using Daks.Core.Kommunalprofile;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Vorausberechnungen;

public sealed class KohortenrechnungTests
{
    [Fact]
    public void T7_Musterstadt_comes_to_the_printed_totals_births_and_deaths()
    {
        var schritte = Kohortenrechnung.Rechne(Aufbauten.Musterstadt, Aufbauten.MusterstadtAnnahmen, 3);

        schritte.Select(schritt => Math.Round(schritt.Aufbau.Gesamt, 3)).ShouldBe([18_866.625m, 18_160.835m, 17_348.702m]);
        schritte.Select(schritt => Math.Round(schritt.Geburten, 4)).ShouldBe([649.0225m, 592.4581m, 549.9715m], tolerance: 0.0001m);
        schritte.Select(schritt => Math.Round(schritt.Gestorbene, 4)).ShouldBe([1_285.3970m, 1_381.2487m, 1_445.1045m], tolerance: 0.0001m);
        schritte.ShouldAllBe(schritt => schritt.Wanderung == 83 && schritt.Kappungen.Count == 0);
    }

    [Fact]
    public void T7_Musterstadt_without_migration_comes_to_the_printed_totals()
    {
        var schritte = Kohortenrechnung.Rechne(Aufbauten.Musterstadt, Aufbauten.MusterstadtAnnahmen.OhneWanderung(), 3);

        schritte.Select(schritt => Math.Round(schritt.Aufbau.Gesamt, 3)).ShouldBe([18_785.549m, 18_015.618m, 17_173.092m]);
    }

    [Fact]
    public void T7_Every_group_of_Musterstadt_after_five_years_is_as_printed()
    {
        var aufbau = Kohortenrechnung.Rechne(Aufbauten.Musterstadt, Aufbauten.MusterstadtAnnahmen, 1)[0].Aufbau;

        // Printed to three decimals; a five in the fourth goes either way.
        aufbau.Maennlich.ShouldBe(Aufbauten.Zahlen(
            "342.130 445.736 459.818 456.129 441.649 414.180 488.860 544.128 572.802 582.910 586.757 627.977 789.324 797.025 650.842 478.331 317.906 290.481"), tolerance: 0.000_51m);
        aufbau.Weiblich.ShouldBe(Aufbauten.Zahlen(
            "323.973 424.791 439.869 426.281 394.654 354.718 447.981 525.968 564.261 575.183 585.296 639.895 799.955 836.373 719.171 573.259 423.773 524.240"), tolerance: 0.000_51m);
    }

    [Fact]
    public void T7_Two_groups_can_be_followed_by_hand()
    {
        var aufbau = Kohortenrechnung.Rechne(Aufbauten.Musterstadt, Aufbauten.MusterstadtAnnahmen, 1)[0].Aufbau;

        aufbau.Maennlich[1].ShouldBe(((430 + 10) * 0.9994m) + 6);
        aufbau.Maennlich[^1].ShouldBe(((330 - 0.5m) * 0.6258m) + ((230 - 1) * 0.3724m) - 1);
    }

    [Theory]
    [InlineData(0, 33.40, 56.47, 48.11)]
    [InlineData(1, 33.70, 64.77, 49.12)]
    [InlineData(2, 32.09, 66.63, 49.96)]
    public void T7_The_structure_of_Musterstadt_ages_as_printed(int schritt, decimal jugend, decimal alt, decimal mean)
    {
        var aufbau = Kohortenrechnung.Rechne(Aufbauten.Musterstadt, Aufbauten.MusterstadtAnnahmen, 3)[schritt].Aufbau;

        var middle = aufbau.Summe(20, 65)!.Value.Zahl;
        var years = aufbau.Gruppen.Select((gruppe, i) => (gruppe.Bis is null ? 89.5m : gruppe.Von + 2.5m) * (aufbau.Maennlich[i] + aufbau.Weiblich[i])).Sum();

        Math.Round(aufbau.Summe(0, 20)!.Value.Zahl / middle * 100, 2).ShouldBe(jugend);
        Math.Round(aufbau.Summe(65, null)!.Value.Zahl / middle * 100, 2).ShouldBe(alt);
        Math.Round(years / aufbau.Gesamt, 2).ShouldBe(mean);
    }

    [Fact]
    public void T8_A_single_year_comes_to_the_printed_figures()
    {
        var start = new Altersaufbau([new(0, 1), new(1, 2), new(2, 3), new(3, null)], [104, 101, 99, 680], [100, 98, 97, 700]);
        var annahmen = new Schrittannahmen
        {
            Ueberleben = new([.9995m, .9997m, .9997m, .986m], [.9996m, .9997m, .9998m, .988m], .9964m, .9970m),
            Geburtenraten = [0, 0, 0, 0],
            WanderungMaennlich = [1, 1, 0, 2],
            WanderungWeiblich = [1, 0, -1, 4],
            Zeitpunkt = Wanderungszeitpunkt.AmEnde,
            Geburten = 20,
        };

        var schritt = Kohortenrechnung.Rechne(start, annahmen, 1).ShouldHaveSingleItem();

        schritt.Aufbau.Weiblich.Select(people => Math.Round(people, 4)).ShouldBe([10.7032m, 99.9600m, 96.9706m, 792.5806m]);
        schritt.Aufbau.Maennlich.Select(people => Math.Round(people, 4)).ShouldBe([11.2307m, 104.9480m, 100.9697m, 771.4503m]);
        Math.Round(schritt.Aufbau.Gesamt, 4).ShouldBe(1_988.8130m);
        Math.Round(schritt.Gestorbene, 3).ShouldBe(18.187m);
    }

    [Fact]
    public void Variant_28_without_migration_is_reproduced_by_its_own_survival()
    {
        var annahmen = Aufbauten.MusterstadtAnnahmen.OhneWanderung();
        var start = Mit85Plus(Aufbauten.V28In2025);

        var aufbau = Kohortenrechnung.Rechne(start, annahmen, 1)[0].Aufbau;

        // Four decimals of survival leave up to 0.2 thousand in the largest groups.
        var expected = Mit85Plus(Aufbauten.V28In2030);
        aufbau.Maennlich.Skip(1).ShouldBe(expected.Maennlich.Skip(1), tolerance: 0.25m);
        aufbau.Weiblich.Skip(1).ShouldBe(expected.Weiblich.Skip(1), tolerance: 0.25m);
    }

    [Fact]
    public void More_people_than_there_are_cannot_leave_and_it_is_said()
    {
        var wanderung = Aufbauten.Zahlen("0 0 0 0 -2000 0 0 0 0 0 0 0 0 0 0 0 0 0");
        var annahmen = Aufbauten.MusterstadtAnnahmen with { WanderungMaennlich = wanderung };

        var schritt = Kohortenrechnung.Rechne(Aufbauten.Musterstadt, annahmen, 1)[0];

        schritt.Kappungen.ShouldBe(
        [
            new Kappung(new(20, 25), Geschlecht.Maennlich, 560),
            new Kappung(new(20, 25), Geschlecht.Maennlich, 1_000 - (480 * 0.9982m)),
        ]);
        schritt.Aufbau.Maennlich[4].ShouldBe(0);
        schritt.Wanderung.ShouldBe(-2_000 + 32 + schritt.Kappungen.Sum(kappung => kappung.Fehlbetrag));
        schritt.Gestorbene.ShouldBePositive();
    }

    [Fact]
    public void Assumptions_may_change_from_step_to_step()
    {
        var without = Aufbauten.MusterstadtAnnahmen.OhneWanderung();

        var schritte = Kohortenrechnung.Rechne(Aufbauten.Musterstadt, [Aufbauten.MusterstadtAnnahmen, without]);
        var second = Kohortenrechnung.Rechne(schritte[0].Aufbau, without, 1)[0];

        schritte[1].Aufbau.Gesamt.ShouldBe(second.Aufbau.Gesamt);
        schritte[1].Wanderung.ShouldBe(0);
    }

    [Fact]
    public void Groups_of_different_widths_are_refused()
    {
        var start = new Altersaufbau([new(0, 3), new(3, 6), new(6, 10), new(10, null)], [1, 1, 1, 1], [1, 1, 1, 1]);

        Should.Throw<ArgumentException>(() => Kohortenrechnung.Rechne(start, Aufbauten.MusterstadtAnnahmen, 1));
    }

    [Fact]
    public void Assumptions_that_do_not_fit_or_cannot_be_are_refused()
    {
        var good = Aufbauten.MusterstadtAnnahmen;
        Schrittannahmen[] bad =
        [
            good with { Geburtenraten = [0.1m] },
            good with { Geburtenraten = [.. good.Geburtenraten.Select(_ => -0.1m)] },
            good with { Ueberleben = good.Ueberleben with { NeugeboreneWeiblich = 1.1m } },
            good with { JungenJeMaedchen = 0 },
            good with { Geburten = -1 },
        ];

        foreach (var annahmen in bad)
        {
            Should.Throw<ArgumentException>(() => Kohortenrechnung.Rechne(Aufbauten.Musterstadt, annahmen, 1));
        }
    }

    private static Altersaufbau Mit85Plus(Altersaufbau aufbau) => new(
        Altersaufbau.Fuenfjahresgruppen(85),
        [.. aufbau.Maennlich.Take(17), aufbau.Summe(85, null, Geschlecht.Maennlich)!.Value.Zahl],
        [.. aufbau.Weiblich.Take(17), aufbau.Summe(85, null, Geschlecht.Weiblich)!.Value.Zahl]);
}
