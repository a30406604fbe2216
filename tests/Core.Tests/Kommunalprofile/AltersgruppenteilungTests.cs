using CsCheck;
using Daks.Core.Kommunalprofile;
using static Daks.Core.Tests.Kommunalprofile.Zahlenbeispiele;

namespace Daks.Core.Tests.Kommunalprofile;

public sealed class AltersgruppenteilungTests
{
    // 65-74 by .552/.448 and 75+ by .35/.35/.30, as the guide's Kreis has it.
    private static readonly Altersaufbau Kreisanteile = Nur(
        Gruppen(0, 65, 70, 75, 80, 85), [1000, 552, 448, 350, 350, 300]);

    [Fact]
    public void T10_the_17_classes_become_five_year_groups()
    {
        var klassen = Nur(Klassen17, [300, 330, 460, .. Enumerable.Repeat(100m, 12), 2000, 1900]);

        var fuenf = Altersgruppenteilung.InFuenfjahresgruppen(klassen, Kreisanteile)!;

        Gerundet(fuenf)[..2].ShouldBe([520, 570]);
        Gerundet(fuenf)[^5..].ShouldBe([1104, 896, 665, 665, 570]);
    }

    [Fact]
    public void Without_a_reference_an_open_group_stays_closed_to_us()
    {
        var klassen = Nur(Klassen17, [.. Enumerable.Repeat(100m, 17)]);

        Altersgruppenteilung.InFuenfjahresgruppen(klassen, null).ShouldBeNull();
        Altersgruppenteilung.InFuenfjahresgruppen(klassen, null, offen: 75).ShouldNotBeNull();
    }

    [Fact]
    public void Dividing_neither_makes_nor_loses_people() =>
        Gen.Int[0, 5000].Select(n => (decimal)n).Array[17].Sample(zahlen =>
        {
            var klassen = Nur(Klassen17, zahlen);

            var fuenf = Altersgruppenteilung.InFuenfjahresgruppen(klassen, Kreisanteile)!;

            return Math.Abs(fuenf.Gesamt - klassen.Gesamt) < 1e-15m;
        });

    private static Altersaufbau Nur(IReadOnlyList<Altersgruppe> gruppen, decimal[] weiblich) =>
        new(gruppen, new decimal[gruppen.Count], weiblich);

    private static decimal[] Gerundet(Altersaufbau aufbau) => [.. aufbau.Weiblich.Select(zahl => Math.Round(zahl, 9))];
}
