using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>Who comes and goes at which age, as it was counted in an area and would be in a place of its own ages (domain guide 5.4). Lists compare by reference.</summary>
/// <param name="Maennlich">Net people of the place a year, by groups of five years up to 85+.</param>
public sealed record Wanderungsmuster(IReadOnlyList<decimal> Maennlich, IReadOnlyList<decimal> Weiblich, Annahmenquelle Quelle)
{
    private const int Breite = 5;

    /// <returns>The same without an area: it is the place's own.</returns>
    internal Wanderungsmuster DerKommune() => this with { Quelle = Quelle with { Gebiet = null } };

    /// <summary>The mean of the last normal years that have moves by age, per person of that age in the area.</summary>
    /// <remarks>
    /// The offices give six wide groups. Within one, people move as the reference does; where it knows of nobody in a part of
    /// the group, as many as live there. That is ours.
    /// </remarks>
    /// <param name="ort">The place, by groups of five years up to 85+.</param>
    /// <param name="jahr">The last year that counts.</param>
    /// <returns>Null where moves by age are missing, or the people they are measured by.</returns>
    internal static Wanderungsmuster? Aus(Datenlage daten, Gebiet gebiet, Altersaufbau ort, int jahr)
    {
        var grenzen = Grenzen.Aktuell;
        int[] years =
        [
            .. daten.Jahre(Messgroessen.Zuzuege, gebiet)
                .Where(year => year <= jahr && year > jahr - (2 * grenzen.Wanderungsjahre) && !grenzen.Sonderjahre.Contains(year))
                .Where(year => Altersmuster.Gemeinsame(daten, Messgroessen.Zuzuege, Messgroessen.Fortzuege, gebiet, year) is { Count: > 1 })
                .TakeLast(grenzen.Wanderungsjahre),
        ];
        if (years.Length == 0)
        {
            return null;
        }

        var groups = Altersmuster.Gemeinsame(daten, Messgroessen.Zuzuege, Messgroessen.Fortzuege, gebiet, years[^1])!;
        var (net, people) = (new Dictionary<(int, Geschlecht), decimal>(), new Dictionary<(int, Geschlecht), decimal>());
        var sources = new List<Beobachtung>();
        foreach (var year in years)
        {
            if (Altersmuster.Zahlen(daten, Messgroessen.Zuzuege, gebiet, groups, year) is not { } came
                || Altersmuster.Zahlen(daten, Messgroessen.Fortzuege, gebiet, groups, year) is not { } went
                || Altersmuster.Bevoelkerung(daten, gebiet, year) is not { } there)
            {
                continue;
            }

            for (var i = 0; i < groups.Count; i++)
            {
                foreach (var sex in new[] { Geschlecht.Maennlich, Geschlecht.Weiblich })
                {
                    if (there.Summe(groups[i].Von, groups[i].Bis, sex)?.Zahl is not { } living || there.Summe(groups[i].Von, groups[i].Bis)?.Zahl is not { } both)
                    {
                        return null;
                    }

                    // Where the sexes were not told apart, they moved alike.
                    var balance = Of(came[i], sex) - Of(went[i], sex)
                        ?? (both == 0 ? 0 : (came[i].Insgesamt - went[i].Insgesamt) * living / both);
                    net[(i, sex)] = net.GetValueOrDefault((i, sex)) + balance;
                    people[(i, sex)] = people.GetValueOrDefault((i, sex)) + living;
                }
            }

            sources.AddRange(came.Concat(went).SelectMany(one => one.Quellen));
        }

        return sources.Count == 0
            ? null
            : new Wanderungsmuster(Im(Geschlecht.Maennlich), Im(Geschlecht.Weiblich), Altersmuster.Quelle(Annahmenart.WanderungNachAlter, gebiet, sources));

        static decimal? Of(Altersmuster.Gezaehlt counted, Geschlecht sex) => sex == Geschlecht.Maennlich ? counted.Maennlich : counted.Weiblich;

        IReadOnlyList<decimal> Im(Geschlecht sex)
        {
            var profile = new decimal[ort.Gruppen.Count];
            for (var i = 0; i < groups.Count; i++)
            {
                var here = ort.Summe(groups[i].Von, groups[i].Bis, sex)?.Zahl ?? 0;
                var balance = people[(i, sex)] == 0 ? 0 : net[(i, sex)] / people[(i, sex)] * here;
                Verteile(balance, groups[i], sex == Geschlecht.Maennlich ? ort.Maennlich : ort.Weiblich, profile);
            }

            return profile;
        }
    }

    private static void Verteile(decimal balance, Altersgruppe group, IReadOnlyList<decimal> living, decimal[] profile)
    {
        var reference = Richtwerte.Aktuell.Wanderung;
        var parts = Enumerable.Range(0, profile.Length).Select(i => Anteil(i, group, profile.Length - 1)).ToArray();
        decimal[] typical = [.. parts.Select((part, i) => part * (reference.Maennlich[i] + reference.Weiblich[i]))];
        var weights = parts.Zip(typical).All(pair => pair.First == 0 || pair.Second > 0) ? typical : [.. parts.Zip(living, decimal.Multiply)];
        var sum = weights.Sum();
        (weights, sum) = sum == 0 ? (parts, parts.Sum()) : (weights, sum);
        for (var i = 0; i < profile.Length && sum > 0; i++)
        {
            profile[i] += balance * weights[i] / sum;
        }
    }

    /// <returns>How much of a group of five years, or of the open one, lies in another.</returns>
    private static decimal Anteil(int i, Altersgruppe group, int open)
    {
        var (first, end) = (i * Breite, group.Bis ?? int.MaxValue);
        return i == open ? (end > first ? 1 : 0) : Math.Max(0m, Math.Min(end, first + Breite) - Math.Max(group.Von, first)) / Breite;
    }
}
