using Daks.Core.Kommunalprofile;

namespace Daks.Core.Swotanalysen;

/// <summary>One indicator of the Kommune beside its reference: all that a rule may ask about.</summary>
/// <remarks>
/// Only observed figures: a projected one stands in <see cref="Prognose"/> alone (invariant I18). An indicator without a
/// figure has no picture. Lists compare by reference.
/// </remarks>
public sealed record Kennzahlbild
{
    /// <value>The indicator's key with its limits, for example <c>AQ65</c>.</value>
    public required string Schluessel { get; init; }

    /// <value>In the indicator's unit; quotas in per cent, balances per 1,000.</value>
    public required decimal Wert { get; init; }

    public required Zeitbezug Zeit { get; init; }

    /// <value>The publisher's line; more than one joined.</value>
    public required string Quelle { get; init; }

    /// <value>All sources of the figure, each once.</value>
    public IReadOnlyList<Belegquelle> Quellen { get; init; } = [];

    /// <value>The figure was computed from what the sources publish.</value>
    public bool EigeneBerechnung { get; init; }

    /// <value>What the people were counted from, <see cref="Zensusbasis.Keine"/> for a register; null where nobody was counted, or nobody said.</value>
    public Zensusbasis? Basis { get; init; }

    /// <value>Null where there is nothing to compare with.</value>
    public Vergleichswert? Vergleich { get; init; }

    /// <value>Null where none may be told: fewer than five points, or a census break among them.</value>
    public Trendrichtung? Trend { get; init; }

    /// <value>The Kommune's own observed figures, the oldest first; this one included.</value>
    public IReadOnlyList<Reihenwert> Verlauf { get; init; } = [];

    /// <value>What a projection says for a later year; null where none was made.</value>
    public Kennzahlprognose? Prognose { get; init; }

    /// <value>People counted above the line; null where nobody is counted.</value>
    public decimal? Zaehler { get; init; }

    /// <value>People below the line; null where nobody is counted.</value>
    public decimal? Nenner { get; init; }

    /// <value>Half the width of the 95 % noise band, in the indicator's unit; null where unknown.</value>
    public decimal? Schwankung { get; init; }

    /// <value>The indicator itself says that its numbers are small, whatever stands above and below the line.</value>
    public bool IstKleineZahl { get; init; }

    /// <value>Nothing tells how many cases stand behind the figure, and they may be few.</value>
    public bool IstFallzahlUnbekannt { get; init; }

    /// <value>A survey or register of the Kommune's own, not an estimate from elsewhere.</value>
    public bool IstOertlich { get; init; }
}

/// <summary>The figure of the reference.</summary>
/// <param name="Name">As people read it, for example "Landkreis Seenland"; always shown.</param>
public sealed record Vergleichswert(string Name, decimal Wert, Zeitbezug Zeit, Zensusbasis? Basis = null)
{
    public IReadOnlyList<Belegquelle> Quellen { get; init; } = [];

    /// <summary>Whether one of the two counts people of a register and the other those carried forward from a census.</summary>
    internal bool IstAndersGezaehlt(Zensusbasis? eigene) =>
        eigene != Basis && (eigene, Basis) is (Zensusbasis.Keine, not null) or (not null, Zensusbasis.Keine);
}

/// <summary>A projected figure, in the indicator's unit.</summary>
/// <param name="Ausgangswert">The projection's own figure at its base; the change is counted from there.</param>
/// <param name="Quelle">Who projected, and which variant.</param>
public sealed record Kennzahlprognose(decimal Ausgangswert, Zeitbezug Ausgang, decimal Wert, Zeitbezug Zeit, string Quelle)
{
    public IReadOnlyList<Belegquelle> Quellen { get; init; } = [];
}
