using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>At which age the women of an area have children (domain guide 5.4). Lists compare by reference.</summary>
/// <param name="Raten">Births per woman and year, by groups of five years up to 85+.</param>
public sealed record Geburtenmuster(IReadOnlyList<decimal> Raten, Annahmenquelle Quelle)
{
    private const int Breite = 5;

    /// <returns>The same without an area: it is the place's own.</returns>
    internal Geburtenmuster DerKommune() => this with { Quelle = Quelle with { Gebiet = null } };

    /// <summary>As counted in the last five years that have births by the mother's age.</summary>
    /// <remarks>Within a group of the office that is wider than five years ("40 and more") the reference divides.</remarks>
    /// <param name="jahr">The last year that counts.</param>
    /// <returns>Null where births by age are missing, or the women they are measured by.</returns>
    internal static Geburtenmuster? Aus(Datenlage daten, Gebiet gebiet, int jahr)
    {
        int[] years =
        [
            .. daten.Jahre(Messgroessen.GeboreneNachMutter, gebiet)
                .Where(year => year <= jahr && year > jahr - (2 * Grenzen.Aktuell.Geburtenjahre))
                .TakeLast(Grenzen.Aktuell.Geburtenjahre),
        ];
        if (years.Length == 0 || Gruppen(daten, gebiet, years[^1]) is not { } groups)
        {
            return null;
        }

        var reference = Richtwerte.Aktuell.Geburten.Auf((Richtwerte.Offen / Breite) + 1);
        decimal[] born = new decimal[groups.Count], expected = new decimal[groups.Count];
        var sources = new List<Beobachtung>();
        foreach (var year in years)
        {
            if (Altersmuster.Zahlen(daten, Messgroessen.GeboreneNachMutter, gebiet, groups, year) is not { } counted
                || Altersmuster.Bevoelkerung(daten, gebiet, year) is not { } people)
            {
                continue;
            }

            for (var i = 0; i < groups.Count; i++)
            {
                born[i] += counted[i].Insgesamt;
                expected[i] += Erwartet(people, groups[i], reference);
            }

            sources.AddRange(counted.SelectMany(one => one.Quellen));
        }

        if (sources.Count == 0 || born.Sum() == 0 || born.Zip(expected).Any(pair => pair is { First: > 0, Second: 0 } && pair.First > born.Sum() / 100))
        {
            return null;
        }

        return new Geburtenmuster(
            [.. reference.Select((rate, i) => rate * Faktor(i * Breite))],
            Altersmuster.Quelle(Annahmenart.GeboreneNachMutter, gebiet, sources));

        decimal Faktor(int age)
        {
            var at = groups.TakeWhile(group => group.Bis <= age).Count();
            return at == groups.Count || groups[at].Von > age || expected[at] == 0 ? 0 : born[at] / expected[at];
        }
    }

    // Ages of mothers begin and end differently from table to table; single years are put together to fives.
    private static IReadOnlyList<Altersgruppe>? Gruppen(Datenlage daten, Gebiet gebiet, int jahr)
    {
        Altersgruppe[] there =
        [
            .. daten.Gliederungen(Messgroessen.GeboreneNachMutter, gebiet)
                .Where(part => part.Auslaender is null && part.Alter != Altersgruppe.Alle)
                .Select(part => part.Alter)
                .Distinct()
                .Where(age => Altersmuster.Zahl(daten, Messgroessen.GeboreneNachMutter, gebiet, age, jahr) is not null),
        ];
        int?[] ends = [null, 55, 50, 45];
        int[] begins = [0, 10, 15];
        var found = begins.SelectMany(begin => ends.Select(end => Altersabdeckung.Finde(there, begin, end))).FirstOrDefault(groups => groups is not null);
        return found is null ? null : Altersmuster.InFuenfern(found);
    }

    private static decimal Erwartet(Altersaufbau people, Altersgruppe group, decimal[] reference) => Enumerable.Range(0, reference.Length)
        .Where(i => reference[i] > 0 && i * Breite >= group.Von && (group.Bis is not { } end || i * Breite < end))
        .Sum(i => reference[i] * (people.Summe(i * Breite, (i + 1) * Breite, Geschlecht.Weiblich)?.Zahl ?? 0));
}
