using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>A projection with its figures, ready to be shown. Safe to share.</summary>
public sealed class Vorausberechnungsbild
{
    private static readonly Variante[] Alle = Enum.GetValues<Variante>();

    /// <param name="reihen">By the names of <see cref="Varianten.Name"/>; at least one.</param>
    /// <exception cref="ArgumentException">There is no series.</exception>
    public Vorausberechnungsbild(Vorausberechnung vorausberechnung, IReadOnlyList<Zeitreihe> reihen)
    {
        ArgumentNullException.ThrowIfNull(vorausberechnung);
        Gebiet = reihen is [var first, ..] ? first.Schluessel.Gebiet : throw new ArgumentException("There is nothing to show.", nameof(reihen));
        (Vorausberechnung, Reihen, Daten) = (vorausberechnung, reihen, new Datenlage(reihen));
        Varianten = [.. Alle.Where(variante => reihen.Any(reihe => reihe.Variante == variante.Name()))];
        Jahre =
        [
            .. reihen.SelectMany(reihe => reihe.Werte).Select(wert => wert.Zeit.Jahr)
                .Where(jahr => jahr > vorausberechnung.Stichtag.Year)
                .Distinct()
                .Order()
                .Where(jahr => Spanne(jahr) is not null),
        ];
        Altersjahre = vorausberechnung.ZeigtVarianten ? [.. Jahre.Where(jahr => Altersbild(jahr) is not null)] : [];
    }

    public Vorausberechnung Vorausberechnung { get; }

    public IReadOnlyList<Zeitreihe> Reihen { get; }

    public Datenlage Daten { get; }

    public Gebiet Gebiet { get; }

    /// <value>Those there are, the low one first; the middle one is always among them.</value>
    public IReadOnlyList<Variante> Varianten { get; }

    /// <value>After the base date, in order.</value>
    public IReadOnlyList<int> Jahre { get; }

    /// <value>The years of <see cref="Jahre"/> that may be shown by age and sex.</value>
    public IReadOnlyList<int> Altersjahre { get; }

    /// <returns>Everybody, unrounded; null for a year or variant there is nothing of.</returns>
    public decimal? Gesamt(int jahr, Variante variante) =>
        Daten.Finde(Vorausberechnung.Messgroesse, Gebiet, Gliederung.Insgesamt, jahr, variante.Name())?.Wert.Angabe.Wert
            ?? Daten.Altersbild(Gebiet, jahr, variante.Name())?.Aufbau.Gesamt;

    /// <summary>The lowest and the highest total at the end of a year, unrounded.</summary>
    /// <returns>Null for a year there is nothing of.</returns>
    public (decimal Von, decimal Bis)? Spanne(int jahr)
    {
        decimal[] totals = [.. Varianten.Select(variante => Gesamt(jahr, variante)).OfType<decimal>()];
        return totals.Length == 0 ? null : (totals.Min(), totals.Max());
    }

    /// <summary>The middle variant by age and sex.</summary>
    /// <returns>Null where there are no ages.</returns>
    public Altersbild? Altersbild(int jahr) => Daten.Altersbild(Gebiet, jahr, Variante.Mittel.Name());
}
