using System.Globalization;

namespace Daks.Core.Kommunalprofile;

/// <summary>When a figure holds: on a day, in a year, or over several years.</summary>
public readonly record struct Zeitbezug : IComparable<Zeitbezug>
{
    private Zeitbezug(DateOnly first, DateOnly last) => (First, Last) = (first, last);

    /// <value>The Stichtag itself, or the first day of the span.</value>
    public DateOnly First { get; }

    /// <value>Belongs to the span; equals <see cref="First"/> for a Stichtag.</value>
    public DateOnly Last { get; }

    public bool IstStichtag => First == Last;

    /// <value>The year the span ends in: what a figure is named and ordered by.</value>
    public int Jahr => Last.Year;

    public static Zeitbezug Am(DateOnly stichtag) => new(stichtag, stichtag);

    public static Zeitbezug Im(int jahr) => Von(jahr, jahr);

    /// <exception cref="ArgumentException">The last year lies before the first.</exception>
    public static Zeitbezug Von(int erstes, int letztes) => letztes < erstes
        ? throw new ArgumentException($"{letztes} lies before {erstes}.", nameof(letztes))
        : new(new DateOnly(erstes, 1, 1), new DateOnly(letztes, 12, 31));

    /// <summary>The span between two days, both belonging to it.</summary>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public static Zeitbezug Aus(DateOnly first, DateOnly last) => last < first
        ? throw new ArgumentException($"{last:O} lies before {first:O}.", nameof(last))
        : new(first, last);

    public int CompareTo(Zeitbezug other) => Last != other.Last ? Last.CompareTo(other.Last) : First.CompareTo(other.First);

    /// <returns>Invariant and stable, for rows: <c>2024-12-31</c>, <c>2024</c> or <c>2018-2021</c>.</returns>
    public override string ToString() => this switch
    {
        { IstStichtag: true } => First.ToString("O", CultureInfo.InvariantCulture),
        _ when First.Year == Last.Year => Last.Year.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{First.Year}-{Last.Year}"),
    };

    public static bool operator <(Zeitbezug left, Zeitbezug right) => left.CompareTo(right) < 0;

    public static bool operator >(Zeitbezug left, Zeitbezug right) => left.CompareTo(right) > 0;

    public static bool operator <=(Zeitbezug left, Zeitbezug right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Zeitbezug left, Zeitbezug right) => left.CompareTo(right) >= 0;
}
