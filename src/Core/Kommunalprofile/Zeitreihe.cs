namespace Daks.Core.Kommunalprofile;

/// <summary>Names a series: one thing, measured for one part of the population of one area.</summary>
/// <param name="Messgroesse">
/// A key of the catalogue (<c>BEV</c>), or the office's own code (<c>AI0112</c>) for what the catalogue does not know.
/// </param>
public readonly record struct Reihenschluessel(string Messgroesse, Gebiet Gebiet, Gliederung Gliederung);

/// <summary>Figures of one thing in one area over time, with where they come from. Lists compare by reference.</summary>
public sealed record Zeitreihe
{
    public required Reihenschluessel Schluessel { get; init; }

    /// <value>In the order of time; each time once.</value>
    public required IReadOnlyList<Reihenwert> Werte { get; init; }

    public required Herkunft Herkunft { get; init; }

    /// <value>The variant of a projection; null for what was counted. Projected figures never count as observed (invariant I18).</value>
    public string? Variante { get; init; }
}

/// <param name="Gebietsstand">The day the area got the borders the figure is about; null where nobody said that they changed.</param>
public readonly record struct Reihenwert(Zeitbezug Zeit, Angabe Angabe, Zensusbasis Basis, DateOnly? Gebietsstand = null);

/// <summary>Where figures come from, shown wherever they are.</summary>
/// <param name="Quelle">The publisher's line, verbatim where the file has one.</param>
/// <param name="Lizenz">For example <c>dl-de/by-2-0</c>; null for figures of the Kommune's own.</param>
/// <param name="Tabelle">For example <c>12411-01-01-4</c>; null when the file does not say.</param>
/// <param name="Abgerufen">The day the file was fetched or entered.</param>
/// <param name="ImportId">The import that brought them.</param>
public sealed record Herkunft(string Quelle, string? Lizenz, string? Tabelle, DateOnly Abgerufen, string ImportId);
