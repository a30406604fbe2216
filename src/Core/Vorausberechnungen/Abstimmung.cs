using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>Fits a projection of small places to one of the larger region, which is known better (raking, domain guide 5.6).</summary>
public static class Abstimmung
{
    /// <summary>The same shape with another sum.</summary>
    /// <param name="gesamt">0 and more.</param>
    public static Altersaufbau Auf(Altersaufbau aufbau, decimal gesamt)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(gesamt);
        var sum = aufbau.Gesamt;
        return sum == 0 ? aufbau : new Altersaufbau(
            aufbau.Gruppen,
            [.. aufbau.Maennlich.Select(people => people * gesamt / sum)],
            [.. aufbau.Weiblich.Select(people => people * gesamt / sum)]);
    }

    /// <summary>How many times as many there are as our own calculation of the region gives, group by group and sex by sex.</summary>
    /// <remarks>
    /// The region's own figures may have wider groups, or none: what lies between two ages both tell apart has one factor. All
    /// places of the region, multiplied by these, come to its figures.
    /// </remarks>
    /// <returns>In the groups of <paramref name="gerechnet"/>; 1 where it has nobody.</returns>
    public static (IReadOnlyList<decimal> Maennlich, IReadOnlyList<decimal> Weiblich) Faktoren(Altersaufbau gerechnet, Altersaufbau region)
    {
        ArgumentNullException.ThrowIfNull(gerechnet);
        var groups = Gemeinsame(gerechnet.Gruppen, region.Gruppen);
        return (Je(Geschlecht.Maennlich), Je(Geschlecht.Weiblich));

        IReadOnlyList<decimal> Je(Geschlecht sex)
        {
            decimal[] factors = [.. groups.Select(group => Zahl(gerechnet, group) is var ours && ours == 0 ? 1 : Zahl(region, group) / ours)];
            return [.. gerechnet.Gruppen.Select(group => factors[groups.TakeWhile(wide => wide.Bis <= group.Von).Count()])];

            decimal Zahl(Altersaufbau aufbau, Altersgruppe group) => aufbau.Summe(group.Von, group.Bis, sex)!.Value.Zahl;
        }
    }

    /// <summary>The finest groups that both divide into.</summary>
    internal static IReadOnlyList<Altersgruppe> Gemeinsame(IReadOnlyList<Altersgruppe> eine, IReadOnlyList<Altersgruppe> andere)
    {
        int[] begins = [.. eine.Select(group => group.Von).Intersect(andere.Select(group => group.Von)).Order()];
        return [.. begins.Select((von, i) => new Altersgruppe(von, i + 1 < begins.Length ? begins[i + 1] : null))];
    }
}
