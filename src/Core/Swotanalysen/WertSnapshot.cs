using System.Text.Json.Serialization;
using Daks.Core.Kommunalprofile;

namespace Daks.Core.Swotanalysen;

/// <summary>What a suggestion rests on, as it was when the rule was asked: it stays with the entry when figures move on.</summary>
/// <remarks>Of a projection, <see cref="Wert"/> is the own observed figure and <see cref="Mass"/> the change projected.</remarks>
public sealed record WertSnapshot
{
    public required string Indikator { get; init; }

    /// <value>In the indicator's unit.</value>
    public required decimal Wert { get; init; }

    public required DateOnly Von { get; init; }

    /// <value>Equals <see cref="Von"/> for a Stichtag.</value>
    public required DateOnly Bis { get; init; }

    /// <value>Name of the reference; null when the condition asked for none.</value>
    public string? Vergleich { get; init; }

    public decimal? Vergleichswert { get; init; }

    public required SwotMass Mass { get; init; }

    /// <value>What was held against the threshold: a deviation, a change, a count; null where only the trend was asked.</value>
    public decimal? Masszahl { get; init; }

    /// <value>Null where only the trend was asked.</value>
    public decimal? Schwelle { get; init; }

    public Trendrichtung? Trend { get; init; }

    /// <value>Half the width of the 95 % noise band; null where unknown.</value>
    public decimal? Schwankung { get; init; }

    /// <value>The publisher, or who projected.</value>
    public required string Quelle { get; init; }

    /// <value>Of the own figures and those of the reference; null in what was kept before sources were.</value>
    public IReadOnlyList<Belegquelle>? Quellen { get; init; }

    /// <value>The figures were computed from what the sources publish.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool EigeneBerechnung { get; init; }

    /// <value>One of the two figures counts people of a register, the other those carried forward from a census.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AndereZaehlung { get; init; }

    public Zeitbezug Zeit => Zeitbezug.Aus(Von, Bis);

    /// <summary>Whether the figures are the same, whoever published them and whatever the reference is called now.</summary>
    public bool GleicheZahlen(WertSnapshot other) => this with
    {
        Vergleich = other.Vergleich,
        Quelle = other.Quelle,
        Quellen = other.Quellen,
        EigeneBerechnung = other.EigeneBerechnung,
        AndereZaehlung = other.AndereZaehlung,
    } == other;

    public bool Equals(WertSnapshot? other) =>
        other is not null
        && (Indikator, Wert, Von, Bis, Vergleich, Vergleichswert) == (other.Indikator, other.Wert, other.Von, other.Bis, other.Vergleich, other.Vergleichswert)
        && (Mass, Masszahl, Schwelle, Trend, Schwankung) == (other.Mass, other.Masszahl, other.Schwelle, other.Trend, other.Schwankung)
        && (Quelle, EigeneBerechnung, AndereZaehlung) == (other.Quelle, other.EigeneBerechnung, other.AndereZaehlung)
        && (Quellen ?? []).SequenceEqual(other.Quellen ?? []);

    public override int GetHashCode() => HashCode.Combine(Indikator, Wert, Von, Bis, Mass, Masszahl);
}
