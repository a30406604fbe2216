namespace Daks.Core.Kommunalprofile.Statistiken;

/// <summary>What was recognised in a file, shown before anything is saved. Lists compare by reference.</summary>
public sealed record Statistikvorschau
{
    public required Statistikformat Format { get; init; }

    /// <value>As people call it: "UTF-8", "Windows-1252".</value>
    public required string Zeichensatz { get; init; }

    /// <value>SHA-256 of the file as it came, in lower-case hex: tells an import that was done before.</value>
    public required string Pruefsumme { get; init; }

    public required Statistiktabelle Tabelle { get; init; }

    public required Zeilenzahlen Zeilen { get; init; }

    /// <value>The first ones only; <see cref="Fehlerzahlen"/> counts all.</value>
    public required IReadOnlyList<Zeilenfehler> Fehler { get; init; }

    public required IReadOnlyDictionary<Zeilengrund, long> Fehlerzahlen { get; init; }

    /// <value>Every year any row is about, ascending.</value>
    public required IReadOnlyList<int> Jahre { get; init; }

    /// <value>The areas that were asked for and found, by key.</value>
    public required IReadOnlyList<Gebietsfund> Gebiete { get; init; }

    /// <value>How many other areas the file is about.</value>
    public required long AndereGebiete { get; init; }

    /// <value>A few of them, for "this is another municipality's file".</value>
    public required IReadOnlyList<Gebietsfund> AndereBeispiele { get; init; }

    /// <value>Names that no key is known for; a person says which area they are, or they are left out.</value>
    public required IReadOnlyList<string> UnbekannteNamen { get; init; }

    /// <value>Names a person said the area of, in the order of the file.</value>
    public required IReadOnlyList<string> ZugeordneteNamen { get; init; }

    /// <value>Areas that were asked for but no longer exist: the file has nothing but dashes for them.</value>
    public required IReadOnlyList<Gebiet> Aufgeloest { get; init; }

    public required IReadOnlyList<GeleseneGroesse> Messgroessen { get; init; }

    /// <value>How often each sign of the Zeichenerklärung stands in the rows asked for.</value>
    public required IReadOnlyDictionary<Qualitaet, long> Zeichen { get; init; }

    /// <value>Where the census base of some series changes.</value>
    public required IReadOnlyList<Zensusbruch> Zensusbrueche { get; init; }

    /// <value>To be asked before taking over; null when the file says it, or has no such figures.</value>
    public Fassungsfrage? Fassungsfrage { get; init; }

    public required IReadOnlyList<Lesehinweis> Hinweise { get; init; }

    /// <value>To be shown wherever a figure of the file is; null for the Kommune's own.</value>
    public required string? Lizenzzeile { get; init; }

    public required Herkunft Herkunft { get; init; }

    /// <value>What would be taken, by key and in order of time.</value>
    public required IReadOnlyList<Zeitreihe> Reihen { get; init; }
}

/// <param name="Code">For example <c>12411-01-01-4</c>, or the statistic's five digits where the table is not named; null when nothing is.</param>
/// <param name="IstBekannt">False when neither table nor statistic stands in our list; the figures are kept all the same.</param>
public sealed record Statistiktabelle(string? Code, string? Titel, bool IstBekannt);

/// <summary>Rows of data; <see cref="Gelesen"/> is the sum of all others.</summary>
/// <param name="AndereGebiete">About areas nobody asked for.</param>
/// <param name="Doppelt">Said the same again.</param>
/// <param name="Aufgeloest">About areas that no longer exist.</param>
public readonly record struct Zeilenzahlen(long Gelesen, long Uebernommen, long AndereGebiete, long Abgewiesen, long Doppelt, long Aufgeloest);

/// <param name="Name">As the file calls it; empty when it does not.</param>
public sealed record Gebietsfund(Gebiet Gebiet, string Name, long Zeilen);

/// <summary>What is measured. <see cref="Code"/> is a key of the catalogue or the office's own.</summary>
/// <param name="Einheit">As the file says; null when it does not.</param>
public sealed record GeleseneGroesse(string Code, string Name, string? Einheit, bool IstBekannt);

/// <summary>Population figures of some days exist in two publications, and the file does not say which one it holds.</summary>
/// <param name="Jahre">Of those days, ascending.</param>
/// <param name="Genommen">What <see cref="Statistikvorschau.Reihen"/> were read as.</param>
/// <param name="IstAngenommen">True until a person said it.</param>
public sealed record Fassungsfrage(IReadOnlyList<int> Jahre, Fassung Genommen, bool IstAngenommen);

/// <summary>Figures before and after do not compare (invariant I18).</summary>
public readonly record struct Zensusbruch(Zeitbezug Vorher, Zeitbezug Nachher, Zensusbasis Alt, Zensusbasis Neu);

public enum Hinweisart
{
    /// <summary>Neither table nor statistic is known.</summary>
    UnbekannteTabelle,

    UnbekannteMessgroesse,

    /// <summary>No row is about an area that was asked for.</summary>
    NurAndereGebiete,

    /// <summary>A dot that may part thousands or decimals was read the German way, and nothing in the file says otherwise.</summary>
    MehrdeutigeZahlen,

    /// <summary>A column we have no use for was left.</summary>
    SpalteUebergangen,

    /// <summary>The last row stops without a line break: the file may be cut off within its last figure.</summary>
    OhneZeilenende,

    /// <summary>The oldest group of a register was taken as open.</summary>
    LetzteGruppeGeoeffnet,
}

/// <param name="Angabe">The table, the measure or the column in question; empty where there is none.</param>
public sealed record Lesehinweis(Hinweisart Art, string Angabe);
