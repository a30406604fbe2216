using Daks.Core.Kommunalprofile;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Vorausberechnungen;

public sealed class AbstimmungTests
{
    [Fact]
    public void Raking_keeps_the_shape_and_meets_the_sum()
    {
        var geraked = Abstimmung.Auf(Aufbauten.Musterstadt, 20_000);

        geraked.Gesamt.ShouldBe(20_000, 0.000_001m);
        (geraked.Maennlich[3] / geraked.Weiblich[7]).ShouldBe(480m / 550, 0.000_001m);
        Abstimmung.Auf(Mit(0, 18), 100).Gesamt.ShouldBe(0);
    }

    [Fact]
    public void Places_that_are_multiplied_come_to_the_region_group_by_group()
    {
        var region = Mit(500, 18);
        Altersaufbau[] orte = [Aufbauten.Musterstadt, Mit(70, 18), Mit(0, 18)];
        var summe = new Altersaufbau(
            region.Gruppen,
            [.. Enumerable.Range(0, 18).Select(i => orte.Sum(ort => ort.Maennlich[i]))],
            [.. Enumerable.Range(0, 18).Select(i => orte.Sum(ort => ort.Weiblich[i]))]);

        var (maennlich, weiblich) = Abstimmung.Faktoren(summe, region);

        for (var i = 0; i < 18; i++)
        {
            orte.Sum(ort => ort.Maennlich[i] * maennlich[i]).ShouldBe(500, 0.000_001m);
            orte.Sum(ort => ort.Weiblich[i] * weiblich[i]).ShouldBe(500, 0.000_001m);
        }
    }

    [Fact]
    public void What_the_region_does_not_tell_apart_has_one_factor()
    {
        int[] begins = [0, 3, 6, 18, 20, 65];
        var region = new Altersaufbau(
            [.. begins.Select((von, i) => new Altersgruppe(von, i + 1 < begins.Length ? begins[i + 1] : null))],
            [30, 30, 120, 40, 900, 400],
            [30, 30, 120, 40, 900, 400]);

        var (maennlich, _) = Abstimmung.Faktoren(Mit(50, 18), region);

        // 0, 20 and 65 is all both begin a group with.
        maennlich.Distinct().ShouldBe([220m / 200, 900m / 450, 400m / 250]);
        maennlich[3].ShouldBe(maennlich[0]);
        maennlich[4].ShouldNotBe(maennlich[3]);
    }

    [Fact]
    public void Where_nobody_was_calculated_nothing_is_multiplied() =>
        Abstimmung.Faktoren(Mit(0, 18), Mit(7, 18)).Maennlich.ShouldAllBe(factor => factor == 1);

    private static Altersaufbau Mit(decimal people, int groups) => new(
        Altersaufbau.Fuenfjahresgruppen((groups - 1) * 5), [.. Enumerable.Repeat(people, groups)], [.. Enumerable.Repeat(people, groups)]);
}
