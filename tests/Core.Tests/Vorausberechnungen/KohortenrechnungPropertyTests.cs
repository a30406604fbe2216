using CsCheck;
using Daks.Core.Kommunalprofile;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Vorausberechnungen;

public sealed class KohortenrechnungPropertyTests
{
    private static readonly Gen<(Altersaufbau Start, Schrittannahmen Annahmen)> Faelle =
        from width in Gen.Bool.Select(single => single ? 1 : 5)
        from count in Gen.Int[2, 22]
        let gruppen = Gruppen(width, count)
        from maennlich in Zahlen(0, 2_000, count)
        from weiblich in Zahlen(0, 2_000, count)
        from ueberlebenM in Zahlen(0, 1, count)
        from ueberlebenW in Zahlen(0, 1, count)
        from neugeborene in Zahlen(0, 1, 2)
        from raten in Zahlen(0, 0.2, count)
        from wanderungM in Zahlen(-400, 400, count)
        from wanderungW in Zahlen(-400, 400, count)
        from zeitpunkt in Gen.Enum<Wanderungszeitpunkt>()
        select (
            new Altersaufbau(gruppen, maennlich, weiblich),
            new Schrittannahmen
            {
                Ueberleben = new(ueberlebenM, ueberlebenW, neugeborene[0], neugeborene[1]),
                Geburtenraten = raten,
                WanderungMaennlich = wanderungM,
                WanderungWeiblich = wanderungW,
                Zeitpunkt = zeitpunkt,
            });

    [Fact]
    public void Balances_are_exact() => Faelle.Sample(fall =>
    {
        var before = fall.Start.Gesamt;
        foreach (var schritt in Kohortenrechnung.Rechne(fall.Start, fall.Annahmen, 4))
        {
            (before + schritt.Geburten - schritt.Gestorbene + schritt.Wanderung).ShouldBe(schritt.Aufbau.Gesamt);
            schritt.Gestorbene.ShouldBeGreaterThanOrEqualTo(-Rundung(fall.Start));
            before = schritt.Aufbau.Gesamt;
        }
    });

    [Fact]
    public void Migration_is_as_assumed_but_for_what_is_said_to_be_cut() => Faelle.Sample(fall =>
    {
        var schritt = Kohortenrechnung.Rechne(fall.Start, fall.Annahmen, 1)[0];

        schritt.Wanderung.ShouldBe(
            fall.Annahmen.WanderungMaennlich.Sum() + fall.Annahmen.WanderungWeiblich.Sum() + schritt.Kappungen.Sum(cut => cut.Fehlbetrag));
    });

    [Fact]
    public void Without_migration_no_cohort_ever_grows() => Faelle.Sample(fall =>
    {
        var before = fall.Start;
        foreach (var schritt in Kohortenrechnung.Rechne(fall.Start, fall.Annahmen.OhneWanderung(), 4))
        {
            NotGrown(before.Maennlich, schritt.Aufbau.Maennlich);
            NotGrown(before.Weiblich, schritt.Aufbau.Weiblich);
            before = schritt.Aufbau;
        }

        static void NotGrown(IReadOnlyList<decimal> before, IReadOnlyList<decimal> after)
        {
            for (var i = 1; i < after.Count - 1; i++)
            {
                after[i].ShouldBeLessThanOrEqualTo(before[i - 1]);
            }

            after[^1].ShouldBeLessThanOrEqualTo(before[^2] + before[^1]);
        }
    });

    [Fact]
    public void So_many_times_the_people_and_migration_is_so_many_times_everything() => Gen.Select(Faelle, Gen.Int[2, 40]).Sample((fall, times) =>
    {
        var one = Kohortenrechnung.Rechne(fall.Start, fall.Annahmen, 3);
        var many = Kohortenrechnung.Rechne(
            new Altersaufbau(fall.Start.Gruppen, Times(fall.Start.Maennlich, times), Times(fall.Start.Weiblich, times)),
            fall.Annahmen with { WanderungMaennlich = Times(fall.Annahmen.WanderungMaennlich, times), WanderungWeiblich = Times(fall.Annahmen.WanderungWeiblich, times) },
            3);

        // A millionth of a person is rounded in every group and step; births pass it on.
        var tolerance = Rundung(fall.Start) * times * 20;
        for (var i = 0; i < one.Count; i++)
        {
            many[i].Aufbau.Gesamt.ShouldBe(one[i].Aufbau.Gesamt * times, tolerance);
            many[i].Geburten.ShouldBe(one[i].Geburten * times, tolerance);
            many[i].Gestorbene.ShouldBe(one[i].Gestorbene * times, tolerance);
            many[i].Aufbau.Weiblich.ShouldBe(Times(one[i].Aufbau.Weiblich, times), tolerance);
        }
    });

    private static decimal Rundung(Altersaufbau start) => start.Gruppen.Count * 0.000_002m;

    private static decimal[] Times(IReadOnlyList<decimal> numbers, int times) => [.. numbers.Select(number => number * times)];

    private static IReadOnlyList<Altersgruppe> Gruppen(int width, int count) =>
        [.. Enumerable.Range(0, count - 1).Select(i => new Altersgruppe(i * width, (i + 1) * width)), new Altersgruppe((count - 1) * width, null)];

    private static Gen<decimal[]> Zahlen(double from, double to, int count) =>
        Gen.Double[from, to].Select(number => Math.Round((decimal)number, 4)).Array[count];
}
