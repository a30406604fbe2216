using Daks.Core.Artefakte;
using Daks.Core.Kommunalprofile;

namespace Daks.Core.Importe;

/// <summary>The layouts statistics come in.</summary>
public enum Importformat
{
    /// <summary>ffcsv of the Regionaldatenbank since 2025: one row per figure.</summary>
    FfcsvNeu,

    /// <summary>ffcsv until 2025: a column per measure.</summary>
    FfcsvAlt,

    /// <summary>The "CSV" of GENESIS web pages, with preamble and footer.</summary>
    Datencsv,

    WegweiserCsv,

    InkarLang,

    /// <summary>The file behind the Destatis population pyramid.</summary>
    Pyramide,

    /// <summary>Our own template for local figures.</summary>
    Vorlage,

    /// <summary>Age, weiblich, männlich – uploaded or pasted from the Melderegister.</summary>
    Register,
}

/// <summary>One import: what was read, what was taken of it and where it came from. The figures themselves lie in a payload.</summary>
public sealed record ImportLauf : IArtefakt
{
    public required string Id { get; init; }

    /// <value>The file's name as it was given, without a folder.</value>
    public required string Datei { get; init; }

    /// <value>SHA-256 of the bytes, hex: the same file again is no new import.</value>
    public required string Pruefsumme { get; init; }

    public required Importformat Format { get; init; }

    /// <value>For example <c>utf-8</c> or <c>windows-1252</c>.</value>
    public required string Zeichensatz { get; init; }

    /// <value>For example <c>12411-01-01-4</c>; null when the file does not say.</value>
    public string? Tabelle { get; init; }

    /// <value>What the figures are about, in the publisher's words.</value>
    public required string Titel { get; init; }

    /// <value>The publisher's line, verbatim where the file has one.</value>
    public required string Quelle { get; init; }

    /// <value>For example <c>dl-de/by-2-0</c>; null for figures of the Kommune's own.</value>
    public string? Lizenz { get; init; }

    /// <value>The day the file was fetched or entered.</value>
    public required DateOnly Abgerufen { get; init; }

    /// <value>The years the figures taken end in; both 0 when none was taken.</value>
    public required int ErstesJahr { get; init; }

    public required int LetztesJahr { get; init; }

    /// <value>Keys of the areas whose figures were kept: the own one and those it is compared with.</value>
    public required IReadOnlyList<string> Gebiete { get; init; }

    public required long ZeilenGelesen { get; init; }

    public required long ZeilenUebernommen { get; init; }

    /// <value>Refused for a reason; rows of areas nobody asked for are not counted here.</value>
    public required long ZeilenVerworfen { get; init; }

    /// <value>Which publication its population figures were taken as, where the file left it open; null where there was nothing to ask.</value>
    public Fassung? Fassung { get; init; }

    /// <value>The payload that holds the series.</value>
    public required string Reihen { get; init; }

    public required DateTimeOffset Am { get; init; }

    /// <value>The id of the person who imported.</value>
    public required string Von { get; init; }

    /// <summary>Published by a statistical office or an institute, not entered by the Kommune itself.</summary>
    public bool IstVeroeffentlicht => Format is not (Importformat.Vorlage or Importformat.Register);

    /// <summary>Published by an office: the Wegweiser Kommune is a foundation's, with projections of its own.</summary>
    public bool IstAmtlich => IstVeroeffentlicht && Format != Importformat.WegweiserCsv;

    /// <value>What is shown beside every figure of this import.</value>
    internal Herkunft Herkunft => new(Quelle, Lizenz, Tabelle, Abgerufen, Id);

    public bool Equals(ImportLauf? other) => other is not null && other.Id == Id && other.Pruefsumme == Pruefsumme && other.Reihen == Reihen;

    public override int GetHashCode() => HashCode.Combine(Id, Pruefsumme, Reihen);
}
