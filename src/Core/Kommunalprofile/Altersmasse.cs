namespace Daks.Core.Kommunalprofile;

/// <summary>One-number measures of an age structure.</summary>
public static class Altersmasse
{
    /// <summary>Mean age: a + 0.5 for single years, else the midpoint of the group.</summary>
    /// <returns>Null without people, and when an open group that begins before 85 has any.</returns>
    /// <remarks>
    /// Open groups count 89.5 from 85 and 92.5 from 90 (domain guide 4.1). From 95 on it is two years after the
    /// beginning; that is ours and moves the mean of a whole population by less than 0.01 years.
    /// </remarks>
    public static Teilmenge? Durchschnittsalter(Altersaufbau aufbau)
    {
        ArgumentNullException.ThrowIfNull(aufbau);
        var (sum, people, exact) = (0m, 0m, true);
        for (var i = 0; i < aufbau.Gruppen.Count; i++)
        {
            var (von, bis) = aufbau.Gruppen[i];
            var zahl = aufbau.Maennlich[i] + aufbau.Weiblich[i];
            if (zahl == 0)
            {
                continue;
            }

            if ((bis is { } end ? (von + end) / 2m : MitteOffen(von)) is not { } mitte)
            {
                return null;
            }

            exact &= bis == von + 1 || (bis is null && von >= 95);
            sum += mitte * zahl;
            people += zahl;
        }

        return people == 0 ? null : new Teilmenge(sum / people, exact);
    }

    /// <summary>Median age, linear inside the group that holds it.</summary>
    /// <returns>Null without people, and when the open group holds it; approximate unless the group is a single year.</returns>
    public static Teilmenge? Medianalter(Altersaufbau aufbau)
    {
        ArgumentNullException.ThrowIfNull(aufbau);
        var (below, half) = (0m, aufbau.Gesamt / 2);
        for (var i = 0; half > 0 && i < aufbau.Gruppen.Count; i++)
        {
            var zahl = aufbau.Maennlich[i] + aufbau.Weiblich[i];
            if (below + zahl < half)
            {
                below += zahl;
                continue;
            }

            var (von, bis) = aufbau.Gruppen[i];
            return bis is { } end ? new Teilmenge(von + ((end - von) * (half - below) / zahl), end == von + 1) : null;
        }

        return null;
    }

    private static decimal? MitteOffen(int von) => von switch
    {
        85 => 89.5m,
        90 => 92.5m,
        >= 95 => von + 2,
        _ => null,
    };
}
