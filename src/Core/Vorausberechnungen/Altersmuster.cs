using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>Reads counted events by age, as births and moves come.</summary>
internal static class Altersmuster
{
    private const int Abstand = 3;
    private const int Breite = 5;

    /// <summary>What was counted of an age, of everybody and of each sex where it was told apart.</summary>
    /// <param name="Maennlich">Null where sexes were not told apart.</param>
    public readonly record struct Gezaehlt(decimal Insgesamt, decimal? Maennlich, decimal? Weiblich, IReadOnlyList<Beobachtung> Quellen);

    /// <returns>Group by group, sums of the finer ones there are; null where one is missing.</returns>
    public static IReadOnlyList<Gezaehlt>? Zahlen(Datenlage daten, string messgroesse, Gebiet gebiet, IReadOnlyList<Altersgruppe> gruppen, int jahr)
    {
        var there = Gruppen(daten, messgroesse, gebiet, jahr);
        var all = new List<Gezaehlt>();
        foreach (var gruppe in gruppen)
        {
            if (Altersabdeckung.Finde(there, gruppe.Von, gruppe.Bis) is not { } parts)
            {
                return null;
            }

            Gezaehlt[] counted = [.. parts.Select(part => Zahl(daten, messgroesse, gebiet, part, jahr)!.Value)];
            var apart = counted.All(one => one.Maennlich is not null);
            all.Add(new Gezaehlt(
                counted.Sum(one => one.Insgesamt),
                apart ? counted.Sum(one => one.Maennlich) : null,
                apart ? counted.Sum(one => one.Weiblich) : null,
                [.. counted.SelectMany(one => one.Quellen)]));
        }

        return all;
    }

    /// <returns>Null where nothing, or nothing that is known, was counted of exactly this group.</returns>
    public static Gezaehlt? Zahl(Datenlage daten, string messgroesse, Gebiet gebiet, Altersgruppe gruppe, int jahr)
    {
        var (all, men, women) = (Lies(Geschlecht.Insgesamt), Lies(Geschlecht.Maennlich), Lies(Geschlecht.Weiblich));
        var total = Wert(all) ?? (Wert(men) + Wert(women));
        return total is null
            ? null
            : new Gezaehlt(
                total.Value,
                Wert(men) ?? (total - Wert(women)),
                Wert(women) ?? (total - Wert(men)),
                [.. new[] { all, men, women }.OfType<Beobachtung>()]);

        Beobachtung? Lies(Geschlecht geschlecht) => daten.Finde(messgroesse, gebiet, new Gliederung(geschlecht, gruppe), jahr, variante: null);

        static decimal? Wert(Beobachtung? beobachtung) => beobachtung?.Wert.Angabe.Wert;
    }

    /// <summary>The groups both measures have that together are everybody, as fine as five years.</summary>
    public static IReadOnlyList<Altersgruppe>? Gemeinsame(Datenlage daten, string eine, string andere, Gebiet gebiet, int jahr) =>
        Altersabdeckung.Finde(Gruppen(daten, eine, gebiet, jahr).Intersect(Gruppen(daten, andere, gebiet, jahr)), 0, null) is { } groups ? InFuenfern(groups) : null;

    /// <summary>The area's people of a year, or of the nearest one that is known.</summary>
    public static Altersaufbau? Bevoelkerung(Datenlage daten, Gebiet gebiet, int jahr) => Enumerable.Range(0, Abstand + 1)
        .SelectMany(apart => new[] { jahr - apart, jahr + apart })
        .Select(year => daten.Altersbild(gebiet, year)?.Aufbau)
        .FirstOrDefault(aufbau => aufbau is not null);

    /// <summary>The same ages, with what is finer put together to groups of five years; wider groups stay as they are.</summary>
    public static IReadOnlyList<Altersgruppe> InFuenfern(IReadOnlyList<Altersgruppe> gruppen)
    {
        var merged = new List<Altersgruppe>();
        foreach (var gruppe in gruppen)
        {
            if (merged.Count > 0 && gruppe.Von % Breite != 0 && gruppe.Bis - merged[^1].Von <= Breite)
            {
                merged[^1] = merged[^1] with { Bis = gruppe.Bis };
            }
            else
            {
                merged.Add(gruppe);
            }
        }

        return merged;
    }

    public static Annahmenquelle Quelle(Annahmenart art, Gebiet gebiet, IReadOnlyList<Beobachtung> quellen) => new(
        art,
        quellen.Min(one => one.Wert.Zeit).First,
        quellen.Max(one => one.Wert.Zeit).Last,
        gebiet.Code,
        string.Join("; ", quellen.Select(one => one.Herkunft.Quelle).Distinct()),
        quellen.Select(one => one.Herkunft.Tabelle).Distinct().ToArray() is [{ } only] ? only : null);

    private static IEnumerable<Altersgruppe> Gruppen(Datenlage daten, string messgroesse, Gebiet gebiet, int jahr) => daten
        .Gliederungen(messgroesse, gebiet)
        .Where(part => part.Auslaender is null && part.Alter != Altersgruppe.Alle)
        .Select(part => part.Alter)
        .Distinct()
        .Where(age => Zahl(daten, messgroesse, gebiet, age, jahr) is not null);
}
