namespace Daks.Core.Kommunalprofile.Statistiken;

/// <summary>The layouts that are understood.</summary>
public enum Statistikformat
{
    /// <summary>The offices' flat file since 2025: a row per figure.</summary>
    FfcsvNeu,

    /// <summary>The flat file until 2025: a column per measure.</summary>
    FfcsvAlt,

    /// <summary>The table as the offices' web page shows it, with lines before and after.</summary>
    Datencsv,

    WegweiserCsv,

    InkarLang,

    /// <summary>The data behind Destatis' population pyramid: a column per year of age.</summary>
    Bevoelkerungspyramide,

    /// <summary>Our own template for local figures.</summary>
    Vorlage,

    /// <summary>Age, women, men, as a population register prints it.</summary>
    Registertabelle,
}
