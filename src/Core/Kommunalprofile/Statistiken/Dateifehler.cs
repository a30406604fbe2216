namespace Daks.Core.Kommunalprofile.Statistiken;

/// <summary>Why nothing is taken of a file.</summary>
/// <param name="Zeile">1-based; null where the file as a whole is meant.</param>
/// <param name="Spalte">1-based, by separators.</param>
/// <param name="Angabe">What stands there, or what it is instead; shortened, never null where the sentence names it.</param>
public sealed record Dateifehler(Dateigrund Grund, long? Zeile = null, int? Spalte = null, string? Angabe = null);

public enum Dateigrund
{
    Leer,

    /// <summary>A PDF, a picture, an old workbook.</summary>
    FalscherDateityp,

    HtmlSeite,

    /// <summary>The offices' interface answered with a message instead of a table.</summary>
    Genesismeldung,

    UnbekanntesFormat,
    ArchivBeschaedigt,
    ArchivOhneTabelle,
    ArchivMitMehrerenTabellen,

    /// <summary>More comes out of an archive than statistics would give: ratio or total.</summary>
    ArchivZuGross,

    DateiZuGross,
    ZeileZuLang,
    ZuVieleWerte,
    GemischteZeichensaetze,
    GemischteZahlenformate,

    /// <summary>The stream failed, or the last row is incomplete.</summary>
    Abgebrochen,

    /// <summary>A column that has to be there is not.</summary>
    SpalteFehlt,

    /// <summary>No column holds the keys of areas.</summary>
    RegionsspalteFehlt,

    /// <summary>The file is about the Kommune itself, but nobody said which one that is.</summary>
    EigenesGebietFehlt,

    StichtagFehlt,

    /// <summary>Ages overlap or leave a gap.</summary>
    AltersgruppenUnvollstaendig,

    /// <summary>A row of a small table that is only right as a whole could not be read.</summary>
    ZeileUnlesbar,
}
