using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

public enum Variante
{
    Niedrig,
    Mittel,
    Hoch,
}

public static class Varianten
{
    /// <returns>As series name it: <c>niedrig</c>, <c>mittel</c>, <c>hoch</c>.</returns>
    public static string Name(this Variante variante) => variante switch
    {
        Variante.Niedrig => "niedrig",
        Variante.Mittel => "mittel",
        _ => "hoch",
    };
}

/// <summary>Everything a projection rests on but the population it starts from. People may change any of it. Lists compare by reference.</summary>
public sealed record Vorausberechnungsannahmen
{
    /// <value>Key of the area.</value>
    public required string Gebiet { get; init; }

    /// <value>The day the area's borders are of; null: those of <see cref="Stichtag"/>.</value>
    public DateOnly? Gebietsstand { get; init; }

    /// <value>The day the projection starts from.</value>
    public required DateOnly Stichtag { get; init; }

    /// <value>The census the starting population was carried forward from.</value>
    public Zensusbasis Basis { get; init; }

    /// <value>Years of a step and of a group: 1 or 5.</value>
    public required int Schritt { get; init; }

    /// <value>Years ahead; a multiple of <see cref="Schritt"/>.</value>
    public required int Jahre { get; init; }

    /// <value>Null: the ratios of Hamilton and Perry are used.</value>
    public Kohortenannahmen? Kohorten { get; init; }

    /// <value>Null: the cohort-component method is used.</value>
    public Verhaeltnisannahmen? Verhaeltnisse { get; init; }

    /// <value>Null: no other projection is followed.</value>
    public Anlehnung? Anlehnung { get; init; }

    public Vorausberechnungsmethode Methode => Kohorten is null ? Vorausberechnungsmethode.HamiltonPerry : Vorausberechnungsmethode.Kohorten;
}

public enum Vorausberechnungsmethode
{
    Kohorten,
    HamiltonPerry,

    /// <summary>It was taken over: a statistical office computed it, or an institute where <see cref="Vorausberechnung.VomInstitut"/> says so.</summary>
    Amtlich,
}

/// <summary>Assumptions of the cohort-component method.</summary>
public sealed record Kohortenannahmen
{
    /// <value>Before <see cref="Kreisfaktor"/>, over one step.</value>
    public required Ueberlebensanteile Ueberleben { get; init; }

    /// <value>In German.</value>
    public required string UeberlebenQuelle { get; init; }

    /// <value>Mortality of the Kreis per mortality of <see cref="Ueberleben"/>, 0.8 to 1.25; 1 where nothing is known.</value>
    public decimal Kreisfaktor { get; init; } = 1;

    /// <value>Births per woman and year by her group. Only their proportions count: each variant says its TFR.</value>
    public required IReadOnlyList<decimal> Geburtenraten { get; init; }

    /// <value>In German.</value>
    public required string GeburtenQuelle { get; init; }

    /// <value>The same to be said in any language; null for a reference value, and in rows from before it was kept.</value>
    public Annahmenquelle? GeburtenAus { get; init; }

    public decimal JungenJeMaedchen { get; init; } = 1.055m;

    /// <value>Net people a year by group; each variant says their total.</value>
    public required IReadOnlyList<decimal> WanderungMaennlich { get; init; }

    /// <inheritdoc cref="WanderungMaennlich"/>
    public required IReadOnlyList<decimal> WanderungWeiblich { get; init; }

    /// <value>In German.</value>
    public required string WanderungQuelle { get; init; }

    /// <inheritdoc cref="GeburtenAus"/>
    public Annahmenquelle? WanderungAus { get; init; }

    /// <value>One for each variant.</value>
    public required IReadOnlyList<Variantenannahme> Varianten { get; init; }

    /// <param name="schritt">Years of a step.</param>
    public Schrittannahmen Fuer(Variante variante, int schritt)
    {
        var own = Varianten.Single(one => one.Variante == variante);
        var tfr = Geburtenraten.Sum() * schritt;
        var (maennlich, weiblich) = Wanderungsprofil.Auf(WanderungMaennlich, WanderungWeiblich, own.WanderungJeJahr);
        return new Schrittannahmen
        {
            Ueberleben = Ueberleben.Hoch(Kreisfaktor),
            Geburtenraten = tfr == 0 ? Geburtenraten : [.. Geburtenraten.Select(rate => rate * own.Tfr / tfr)],
            JungenJeMaedchen = JungenJeMaedchen,
            WanderungMaennlich = [.. maennlich.Select(people => people * schritt)],
            WanderungWeiblich = [.. weiblich.Select(people => people * schritt)],
        };
    }
}

/// <param name="Tfr">Children per woman.</param>
/// <param name="WanderungJeJahr">Net people a year.</param>
public sealed record Variantenannahme(Variante Variante, decimal Tfr, decimal WanderungJeJahr);

/// <summary>Assumptions of Hamilton–Perry.</summary>
/// <param name="Streuung">So many people a year the low and the high variant part from the middle one.</param>
/// <param name="Quelle">Which two tables the ratios are of, in German.</param>
/// <param name="Aus">The same to be said in any language; null in rows from before it was kept.</param>
public sealed record Verhaeltnisannahmen(Kohortenverhaeltnisse Verhaeltnisse, decimal Streuung, string Quelle, Annahmenquelle? Aus = null);

/// <summary>Net migration by age, brought to a total.</summary>
public static class Wanderungsprofil
{
    /// <summary>Adds what is missing in proportion to how many come or go at each age, so that young adults may leave while families come.</summary>
    /// <param name="gesamt">Net people both sexes shall come to.</param>
    /// <returns>As given where nobody comes or goes and there is no total either; with one, everybody counts the same.</returns>
    public static (IReadOnlyList<decimal> Maennlich, IReadOnlyList<decimal> Weiblich) Auf(
        IReadOnlyList<decimal> maennlich, IReadOnlyList<decimal> weiblich, decimal gesamt)
    {
        var missing = gesamt - maennlich.Sum() - weiblich.Sum();
        var weight = maennlich.Concat(weiblich).Sum(Math.Abs);
        return weight == 0
            ? (Alle(maennlich, _ => missing / (maennlich.Count + weiblich.Count)), Alle(weiblich, _ => missing / (maennlich.Count + weiblich.Count)))
            : (Alle(maennlich, people => people + (missing * Math.Abs(people) / weight)), Alle(weiblich, people => people + (missing * Math.Abs(people) / weight)));

        static IReadOnlyList<decimal> Alle(IReadOnlyList<decimal> people, Func<decimal, decimal> next) => [.. people.Select(next)];
    }
}
