using CsCheck;
using Daks.Core.Kommunalprofile;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Vorausberechnungen;

public sealed class HamiltonPerryTests
{
    [Fact]
    public void T9_Ratios_of_variant_28_come_to_the_printed_total_and_deviation()
    {
        var verhaeltnisse = Kohortenverhaeltnisse.Aus(Aufbauten.V28In2025, Aufbauten.V28In2030);

        var aufbau = verhaeltnisse.Fortgeschrieben(Aufbauten.V28In2030);

        Math.Round(aufbau.Gesamt, 1).ShouldBe(78_797.6m);
        Math.Round(Abweichung(aufbau.Gesamt, Aufbauten.V28In2035.Gesamt), 2).ShouldBe(-0.26m);
    }

    [Fact]
    public void T9_Only_the_youngest_and_the_oldest_part_from_the_official_figures()
    {
        var aufbau = Kohortenverhaeltnisse.Aus(Aufbauten.V28In2025, Aufbauten.V28In2030).Fortgeschrieben(Aufbauten.V28In2030);

        var (m, w) = (Abweichungen(geschlecht => geschlecht.Maennlich), Abweichungen(geschlecht => geschlecht.Weiblich));

        m.Concat(w).Where(one => one.Gruppe is { Von: >= 5, Bis: <= 70 }).ShouldAllBe(one => Math.Abs(one.Prozent) < 0.4m);
        Math.Round(Abweichung(aufbau.Summe(0, 5)!.Value.Zahl, Aufbauten.V28In2035.Summe(0, 5)!.Value.Zahl), 1).ShouldBe(-3.2m);
        m[17].Prozent.ShouldBe(-3.9m, 0.1m);
        w[17].Prozent.ShouldBe(-3.1m, 0.1m);
        Math.Round(Abweichung(aufbau.Summe(90, null)!.Value.Zahl, Aufbauten.V28In2035.Summe(90, null)!.Value.Zahl), 1).ShouldBe(7.2m);

        (Altersgruppe Gruppe, decimal Prozent)[] Abweichungen(Func<Altersaufbau, IReadOnlyList<decimal>> of) =>
            [.. aufbau.Gruppen.Select((gruppe, i) => (gruppe, Abweichung(of(aufbau)[i], of(Aufbauten.V28In2035)[i])))];
    }

    [Fact]
    public void Sexes_together_lose_next_to_nothing()
    {
        var together = Kohortenverhaeltnisse.Aus(Aufbauten.V28In2025, Aufbauten.V28In2030, geschlechterGemeinsam: true);

        var aufbau = together.Fortgeschrieben(Aufbauten.V28In2030);

        together.Maennlich.ShouldBe(together.Weiblich);
        Abweichung(aufbau.Gesamt, Aufbauten.V28In2035.Gesamt).ShouldBeInRange(-0.3m, -0.2m);
        (aufbau.Maennlich[0] / aufbau.Weiblich[0]).ShouldBe(1.055m, 0.000_001m);
    }

    [Fact]
    public void A_ratio_is_kept_within_limits_that_let_the_old_die()
    {
        var frueher = Mit(100, 18);
        var spaeter = new Altersaufbau(frueher.Gruppen, [.. frueher.Maennlich.Select(_ => 40m)], [.. frueher.Weiblich.Select(_ => 400m)]);

        var begrenzt = Kohortenverhaeltnisse.Aus(frueher, spaeter).Begrenzt(Aufbauten.Ueberleben);

        begrenzt.Maennlich[0].ShouldBe(0.7m * 0.9994m);
        begrenzt.Weiblich[0].ShouldBe(1.5m * 0.9995m);
        begrenzt.Maennlich[15].ShouldBe(0.7m * 0.7766m);
        Kohortenverhaeltnisse.Aus(Aufbauten.V28In2025, Aufbauten.V28In2030).Maennlich[^1].ShouldBeLessThan(0.7m);
    }

    [Fact]
    public void The_fewer_people_a_ratio_rests_on_the_more_the_larger_region_says()
    {
        var region = Kohortenverhaeltnisse.Aus(Mit(10_000, 18), Mit(10_000, 18));
        var frueher = Mit(200, 18);
        var spaeter = new Altersaufbau(frueher.Gruppen, [.. frueher.Maennlich.Select(_ => 240m)], frueher.Weiblich);

        var gezogen = Kohortenverhaeltnisse.Aus(frueher, spaeter).GezogenZu(region);

        gezogen.Maennlich[0].ShouldBe(1.1m);
        gezogen.Weiblich[0].ShouldBe(1);
        gezogen.Maennlich[^1].ShouldBe(((0.6m * 400) + (0.5m * 200)) / 600);
    }

    [Fact]
    public void Where_nobody_was_a_cohort_stays_as_it_is()
    {
        var leer = Mit(0, 18);

        var verhaeltnisse = Kohortenverhaeltnisse.Aus(leer, Mit(3, 18));

        verhaeltnisse.Maennlich.ShouldAllBe(ratio => ratio == 1);
        Kohortenverhaeltnisse.Aus(leer, leer).Fortgeschrieben(leer).Gesamt.ShouldBe(0);
    }

    [Fact]
    public void A_population_that_did_not_change_stays() =>
        Gen.Double[1, 500].Select(number => Math.Round((decimal)number, 2)).Array[18].Sample(people =>
        {
            var aufbau = new Altersaufbau(Altersaufbau.Fuenfjahresgruppen(85), people, people);
            var next = Kohortenverhaeltnisse.Aus(aufbau, aufbau).Fortgeschrieben(aufbau);

            next.Maennlich.ShouldBe(people, tolerance: 0.000_000_1m);
        });

    [Fact]
    public void Tables_of_different_groups_are_refused()
    {
        Should.Throw<ArgumentException>(() => Kohortenverhaeltnisse.Aus(Mit(1, 18), Mit(1, 19)));
        Should.Throw<ArgumentException>(() => Kohortenverhaeltnisse.Aus(Mit(1, 5), Mit(1, 5)));
    }

    private static decimal Abweichung(decimal ours, decimal official) => ((ours / official) - 1) * 100;

    private static Altersaufbau Mit(decimal people, int groups) => new(
        Altersaufbau.Fuenfjahresgruppen((groups - 1) * 5), [.. Enumerable.Repeat(people, groups)], [.. Enumerable.Repeat(people, groups)]);
}
