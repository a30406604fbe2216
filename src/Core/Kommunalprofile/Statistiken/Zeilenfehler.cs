namespace Daks.Core.Kommunalprofile.Statistiken;

/// <summary>A row that is not taken.</summary>
/// <param name="Zeile">1-based, as an editor counts.</param>
/// <param name="Spalte">1-based, by separators; null where the row as a whole is meant.</param>
/// <param name="Spaltenname">As the header calls it.</param>
/// <param name="Angabe">What stands there, shortened; for <see cref="Zeilengrund.FuehrendeNullFehlt"/> the proposal, for <see cref="Zeilengrund.Widerspruch"/> the first row.</param>
public sealed record Zeilenfehler(long Zeile, int? Spalte, string? Spaltenname, Zeilengrund Grund, string Angabe);

public enum Zeilengrund
{
    /// <summary>More or fewer fields than the header has.</summary>
    Spaltenzahl,

    Gebietsschluessel,

    /// <summary>A spreadsheet may have eaten the zero; a person decides.</summary>
    FuehrendeNullFehlt,

    Zeit,
    Zahl,
    WertFehlt,
    Merkmal,

    /// <summary>The same figure a second time, with another value: the whole series is left out.</summary>
    Widerspruch,
}
