using Daks.Core.Strategien;

namespace Daks.Core.Kommunalprofile;

/// <summary>From when on a difference, a trend or a number counts. Lists compare by reference. Source: domain guide 6.1 and 6.4.</summary>
/// <remarks>The guide gives none for years and for the Billeter-Maß as a difference; those are ours.</remarks>
public sealed record Bewertungsschwellen
{
    private static readonly Lazy<Bewertungsschwellen> Datei =
        new(() => Indikatorkatalog.Lies("Bewertungsschwellen.json", IndikatorJson.Default.Bewertungsschwellen));

    /// <summary>As the program brings them.</summary>
    public static Bewertungsschwellen Standard => Datei.Value;

    /// <value>In the unit of the kind: %, percentage points, per 1,000, years, Billeter.</value>
    public required IReadOnlyDictionary<Vergleichsart, Stufengrenzen> Abweichung { get; init; }

    public required Trendschwellen Trend { get; init; }

    public required Zwertschwellen ZWert { get; init; }

    /// <value>From when on a population within a year changed more than people come and go.</value>
    public required Sprungschwelle Sprung { get; init; }

    /// <value>A smaller numerator makes a figure a small number.</value>
    public required int MinZaehler { get; init; }

    /// <value>The part of a group's members that must have a value, 0 to 1.</value>
    public required decimal MinMitgliederAnteil { get; init; }

    /// <value>How many years a reference may be older than the own value.</value>
    public required int Bezugsjahre { get; init; }

    /// <value>Years with shocks, marked wherever a series is shown. Source: domain guide 4.6 and 5.6.</value>
    public required IReadOnlyList<Sonderjahr> Sonderjahre { get; init; }
}

/// <summary>Below <paramref name="Deutlich"/> a difference is neutral, above <paramref name="Stark"/> strong.</summary>
public sealed record Stufengrenzen(decimal Deutlich, decimal Stark)
{
    public Abweichungsstufe Stufe(decimal abweichung) => Math.Abs(abweichung) switch
    {
        var betrag when betrag < Deutlich => Abweichungsstufe.Neutral,
        var betrag when betrag <= Stark => Abweichungsstufe.Deutlich,
        _ => Abweichungsstufe.Stark,
    };
}

/// <param name="MinWerte">Fewer values of one census base show no trend.</param>
/// <param name="Anteil">The change over the whole time, in % of the mean, above which a trend counts.</param>
/// <param name="Punkte">The same in percentage points or per 1,000, for figures in those units.</param>
/// <param name="Tau">The least |Kendall tau|.</param>
public sealed record Trendschwellen(int MinWerte, decimal Anteil, decimal Punkte, decimal Tau);

/// <param name="MinMitglieder">Fewer peers have no meaningful spread.</param>
public sealed record Zwertschwellen(int MinMitglieder, decimal Deutlich, decimal Stark);

/// <param name="Prozent">Of the year before; what changes more is asked about.</param>
/// <param name="Mindestens">People; fewer are a new home or a housing estate in a small place.</param>
/// <param name="Grund">Why so many.</param>
public sealed record Sprungschwelle(decimal Prozent, int Mindestens, Zweisprachig Grund);

public sealed record Sonderjahr(int Jahr, Zweisprachig Grund);

public enum Abweichungsstufe
{
    Neutral,
    Deutlich,
    Stark,
}
