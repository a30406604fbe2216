using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>How cohorts changed between two tables: the ratios of Hamilton and Perry. Migration is contained in them.</summary>
/// <remarks>
/// Source: Swanson, Schlottmann, Schmidt (PMC2822904); Tayman and Swanson 2017. What small places need (sexes together, limits,
/// shrinkage, raking) is derived, domain guide 5.6.
/// </remarks>
/// <param name="Maennlich">From group n to n + 1; the last from the two oldest groups together into the open one.</param>
/// <param name="MaennlichBesetzung">People the ratios rest on, group by group.</param>
/// <param name="JungenJeFrau">Boys of the youngest group per woman of 15 to 44.</param>
public sealed record Kohortenverhaeltnisse(
    IReadOnlyList<decimal> Maennlich,
    IReadOnlyList<decimal> Weiblich,
    IReadOnlyList<decimal> MaennlichBesetzung,
    IReadOnlyList<decimal> WeiblichBesetzung,
    decimal JungenJeFrau,
    decimal MaedchenJeFrau)
{
    /// <summary>The weight of the larger region: so many people of one's own weigh as much as it does (domain guide 5.6).</summary>
    public const int Eigengewicht = 200;

    /// <summary>A cohort below this share of the survivors is not believed in a small place, nor one above <see cref="Hoechstes"/>.</summary>
    public const decimal Niedrigstes = 0.7m;

    public const decimal Hoechstes = 1.5m;

    /// <param name="geschlechterGemeinsam">Small places: one ratio for both sexes, which loses nothing there.</param>
    /// <param name="jungenJeMaedchen">Where the sexes are together: how the youngest are divided.</param>
    /// <exception cref="ArgumentException">The tables have different groups, or groups of different widths.</exception>
    public static Kohortenverhaeltnisse Aus(
        Altersaufbau frueher, Altersaufbau spaeter, bool geschlechterGemeinsam = false, decimal jungenJeMaedchen = 1.055m)
    {
        Kohortenrechnung.Breite(frueher.Gruppen);
        if (!frueher.Gruppen.SequenceEqual(spaeter.Gruppen))
        {
            throw new ArgumentException("Both tables need the same groups.", nameof(spaeter));
        }

        var women = Frauen(spaeter);
        if (!geschlechterGemeinsam)
        {
            return new(
                Aus(frueher.Maennlich, spaeter.Maennlich),
                Aus(frueher.Weiblich, spaeter.Weiblich),
                Besetzung(frueher.Maennlich),
                Besetzung(frueher.Weiblich),
                Verhaeltnis(spaeter.Maennlich[0], women, 0),
                Verhaeltnis(spaeter.Weiblich[0], women, 0));
        }

        decimal[] before = [.. frueher.Maennlich.Zip(frueher.Weiblich, decimal.Add)], after = [.. spaeter.Maennlich.Zip(spaeter.Weiblich, decimal.Add)];
        var (ratios, people, children) = (Aus(before, after), Besetzung(before), Verhaeltnis(after[0], women, 0));
        var boys = jungenJeMaedchen / (1 + jungenJeMaedchen);
        return new(ratios, ratios, people, people, children * boys, children * (1 - boys));
    }

    /// <summary>Draws every ratio towards a larger region's: the own one counts n / (n + 200), n being the people it rests on.</summary>
    public Kohortenverhaeltnisse GezogenZu(Kohortenverhaeltnisse region)
    {
        return this with
        {
            Maennlich = Gezogen(Maennlich, region.Maennlich, MaennlichBesetzung),
            Weiblich = Gezogen(Weiblich, region.Weiblich, WeiblichBesetzung),
        };

        static IReadOnlyList<decimal> Gezogen(IReadOnlyList<decimal> own, IReadOnlyList<decimal> other, IReadOnlyList<decimal> people) =>
            [.. own.Select((ratio, i) => ((ratio * people[i]) + (other[i] * Eigengewicht)) / (people[i] + Eigengewicht))];
    }

    /// <summary>Keeps every ratio within 0.7 and 1.5 times the share that survives.</summary>
    /// <remarks>Of young groups nearly all survive, so these are the plain limits 0.7 and 1.5; of the old, plain limits would raise the dead.</remarks>
    /// <param name="ueberleben">Of the same groups.</param>
    public Kohortenverhaeltnisse Begrenzt(Ueberlebensanteile ueberleben)
    {
        return this with { Maennlich = Within(Maennlich, ueberleben.Maennlich), Weiblich = Within(Weiblich, ueberleben.Weiblich) };

        // The last ratio leads from two groups into the open one: its survival lies between theirs.
        static IReadOnlyList<decimal> Within(IReadOnlyList<decimal> ratios, IReadOnlyList<decimal> shares) =>
        [
            .. ratios.Select((ratio, i) => Math.Clamp(
                ratio,
                Niedrigstes * (i == ratios.Count - 1 ? Math.Min(shares[i], shares[i + 1]) : shares[i]),
                Hoechstes * (i == ratios.Count - 1 ? Math.Max(shares[i], shares[i + 1]) : shares[i])))
        ];
    }

    /// <returns>The population one group's width on.</returns>
    public Altersaufbau Fortgeschrieben(Altersaufbau aufbau)
    {
        decimal[] maennlich = Weiter(aufbau.Maennlich, Maennlich), weiblich = Weiter(aufbau.Weiblich, Weiblich);
        var women = Frauen(new Altersaufbau(aufbau.Gruppen, maennlich, weiblich));
        (maennlich[0], weiblich[0]) = (JungenJeFrau * women, MaedchenJeFrau * women);
        return new Altersaufbau(aufbau.Gruppen, maennlich, weiblich);
    }

    private static decimal[] Weiter(IReadOnlyList<decimal> people, IReadOnlyList<decimal> ratios)
    {
        var next = new decimal[people.Count];
        for (var i = 0; i < ratios.Count; i++)
        {
            next[i + 1] = ratios[i] * (i == ratios.Count - 1 ? people[i] + people[i + 1] : people[i]);
        }

        return next;
    }

    private static IReadOnlyList<decimal> Aus(IReadOnlyList<decimal> before, IReadOnlyList<decimal> after) =>
        [.. Besetzung(before).Select((people, i) => Verhaeltnis(after[i + 1], people, 1))];

    private static IReadOnlyList<decimal> Besetzung(IReadOnlyList<decimal> before) =>
        [.. before.SkipLast(2), before[^2] + before[^1]];

    // Where nobody was, nothing can be said: an empty cohort stays as it is.
    private static decimal Verhaeltnis(decimal people, decimal of, decimal where) => of == 0 ? where : people / of;

    private static decimal Frauen(Altersaufbau aufbau) => aufbau.Summe(15, 45, Geschlecht.Weiblich)?.Zahl
        ?? throw new ArgumentException("The open group begins below 45.", nameof(aufbau));
}
