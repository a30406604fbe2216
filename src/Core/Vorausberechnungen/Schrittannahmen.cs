using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>When within a step people come and go.</summary>
public enum Wanderungszeitpunkt
{
    /// <summary>Half at the start, exposed to survival, half at the end.</summary>
    HalbUndHalb,

    AmEnde,
}

/// <summary>Shares of people who live to the next group, and of newborns who live to the end of their step.</summary>
/// <param name="Maennlich">Per group, 0 to 1; the n-th leads from group n to n + 1, the last stays in the open group.</param>
/// <param name="NeugeboreneMaennlich">0 to 1.</param>
public sealed record Ueberlebensanteile(
    IReadOnlyList<decimal> Maennlich,
    IReadOnlyList<decimal> Weiblich,
    decimal NeugeboreneMaennlich,
    decimal NeugeboreneWeiblich)
{
    /// <summary>Raised to the power of a mortality ratio: what lives on where mortality is so many times as high.</summary>
    /// <param name="faktor">Deaths of the place per expected death.</param>
    public Ueberlebensanteile Hoch(decimal faktor) => faktor == 1 ? this : new(
        [.. Maennlich.Select(anteil => Hoch(anteil, faktor))],
        [.. Weiblich.Select(anteil => Hoch(anteil, faktor))],
        Hoch(NeugeboreneMaennlich, faktor),
        Hoch(NeugeboreneWeiblich, faktor));

    private static decimal Hoch(decimal anteil, decimal faktor) => (decimal)Math.Pow((double)anteil, (double)faktor);
}

/// <summary>What one step of a cohort-component projection assumes. Lists go by the groups of the population.</summary>
public sealed record Schrittannahmen
{
    public required Ueberlebensanteile Ueberleben { get; init; }

    /// <value>Births per woman and year, by her group; their sum times the step's years is the TFR.</value>
    public required IReadOnlyList<decimal> Geburtenraten { get; init; }

    /// <value>Boys per girl; 1.055 in Germany.</value>
    public decimal JungenJeMaedchen { get; init; } = 1.055m;

    /// <value>Net people coming in the whole step; below 0 where more leave.</value>
    public required IReadOnlyList<decimal> WanderungMaennlich { get; init; }

    /// <inheritdoc cref="WanderungMaennlich"/>
    public required IReadOnlyList<decimal> WanderungWeiblich { get; init; }

    public Wanderungszeitpunkt Zeitpunkt { get; init; }

    /// <value>Births of the whole step where they are known; null: from <see cref="Geburtenraten"/>.</value>
    public decimal? Geburten { get; init; }

    /// <exception cref="ArgumentException">A list does not fit the groups, or a share or rate is impossible.</exception>
    internal void Check(int groups)
    {
        IReadOnlyList<decimal>[] lists =
            [Ueberleben.Maennlich, Ueberleben.Weiblich, Geburtenraten, WanderungMaennlich, WanderungWeiblich];
        if (lists.Any(list => list.Count != groups))
        {
            throw new ArgumentException($"Every one of {groups} groups needs its assumptions.");
        }

        if (Ueberleben.Maennlich.Concat(Ueberleben.Weiblich).Append(Ueberleben.NeugeboreneMaennlich).Append(Ueberleben.NeugeboreneWeiblich)
            .Any(share => share is < 0 or > 1))
        {
            throw new ArgumentException("Nobody lives on less than never or more than always.");
        }

        if (Geburtenraten.Any(rate => rate < 0) || JungenJeMaedchen <= 0 || Geburten < 0)
        {
            throw new ArgumentException("No fewer than no children are born.");
        }
    }
}

/// <summary>More people of a group would leave than there are: they stay, and it is said.</summary>
/// <param name="Fehlbetrag">Above 0; the net migration of the step is smaller by so many.</param>
public readonly record struct Kappung(Altersgruppe Gruppe, Geschlecht Geschlecht, decimal Fehlbetrag);
