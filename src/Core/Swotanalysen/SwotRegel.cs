using Daks.Core.Kommunalprofile;
using Daks.Core.Strategien;

namespace Daks.Core.Swotanalysen;

/// <summary>A rule of the catalogue: when the figures say something, and what. Lists compare by reference.</summary>
/// <remarks>Source: domain guide §6.3. Commuters are counted there per resident employed, in PENDEL per job: −20 % is −25 %, +20 % is 16.7 %.</remarks>
public sealed record SwotRegel
{
    /// <value>For example <c>R01</c>; never reused.</value>
    public required string Regel { get; init; }

    public required SwotQuadrant Quadrant { get; init; }

    /// <value>Rules of one subject support each other.</value>
    public required string Thema { get; init; }

    /// <value>Whether its head is one of the figures every Kommune is asked about: one more point of weight.</value>
    public required bool Schluesselindikator { get; init; }

    /// <value>Codes of the catalogue of Handlungsfelder it points to, the first one foremost.</value>
    public required IReadOnlyList<string> Felder { get; init; }

    /// <value>Rules that, firing too, are said under this one.</value>
    public IReadOnlyList<string> Fasst
    {
        // A property the file leaves out is set to null, whatever stands here.
        get => field ?? [];
        init;
    }

    /// <value>Any of them is enough; the first that holds gives the words.</value>
    public required IReadOnlyList<SwotFall> Faelle { get; init; }
}

/// <summary>One way a rule holds.</summary>
public sealed record SwotFall
{
    /// <value>
    /// Places: <c>x</c> own value, <c>ref</c> and <c>vergleich</c> the reference's value and name, <c>n</c> the size of the
    /// change, <c>jahr</c> the year it is reached, <c>seit</c> the year it is counted from, <c>k</c> the years counted.
    /// </value>
    public required Zweisprachig Text { get; init; }

    /// <value>Years the own figure looks back on; 0 when it looks back on none.</value>
    public int Spanne { get; init; }

    /// <value>All of them hold; the first is about the head indicator.</value>
    public required IReadOnlyList<SwotBedingung> Bedingungen { get; init; }

    /// <value>The indicator the words are about.</value>
    public string Kopf => Bedingungen[0].Indikator;
}

/// <summary>What is measured of an indicator.</summary>
public enum SwotMass
{
    /// <summary>The own figure.</summary>
    Wert,

    /// <summary>Deviation from the reference in per cent of it.</summary>
    Relativ,

    /// <summary>Deviation from the reference in the indicator's own unit: points of per cent or per thousand.</summary>
    Absolut,

    /// <summary>Change to the projected figure in per cent.</summary>
    Prognose,

    /// <summary>Change over so many years in the indicator's own unit.</summary>
    Veraenderung,

    /// <summary>How many of the last years were positive.</summary>
    JahrePositiv,

    /// <summary>How many of the last years were negative.</summary>
    JahreNegativ,

    /// <summary>By how much it exceeds another indicator's absolute value.</summary>
    UeberBetrag,
}

public sealed record SwotBedingung
{
    public required string Indikator { get; init; }

    public SwotMass Mass { get; init; }

    /// <value>It is greater; null for no such bound.</value>
    public decimal? Ueber { get; init; }

    /// <value>It is as great or greater.</value>
    public decimal? Ab { get; init; }

    /// <value>It is less.</value>
    public decimal? Unter { get; init; }

    /// <value>It is as little or less.</value>
    public decimal? Bis { get; init; }

    /// <value>Beyond this, in the same direction, it is strong; null where there is no such step.</value>
    public decimal? Stark { get; init; }

    /// <value>The way it has to have gone; null when any will do.</value>
    public Trendrichtung? Trend { get; init; }

    /// <value>The years a count, a change or a projection spans; 0 where none does.</value>
    public int Jahre { get; init; }

    /// <value>For <see cref="SwotMass.UeberBetrag"/>: the other indicator.</value>
    public string? BetragVon { get; init; }

    /// <value>Only figures of the Kommune's own count.</value>
    public bool NurOertlich { get; init; }

    /// <value>The bound shown as threshold; null where only the trend is asked.</value>
    public decimal? Schwelle => Ueber ?? Ab ?? Unter ?? Bis;

    /// <value>Whether growing means more of what is said; null where the bound names a middle.</value>
    internal bool? NachOben => (Ueber ?? Ab, Unter ?? Bis) switch
    {
        (not null, null) => true,
        (null, not null) => false,
        _ => null,
    };

    internal bool Gilt(decimal mass) => !(mass <= Ueber) && !(mass < Ab) && !(mass >= Unter) && !(mass > Bis);

    internal bool IstStark(decimal mass) => NachOben switch
    {
        true => mass > Stark,
        false => mass < Stark,
        null => false,
    };
}
