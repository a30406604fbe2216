using System.Globalization;
using Daks.Core.Sprache;

namespace Daks.Core.Kommunalprofile.Statistiken;

/// <summary>What people read about a file of statistics: why it was refused, what to check, what it is.</summary>
public static class Statistiktexte
{
    private static readonly Textquelle Quelle = new("Daks.Core.Kommunalprofile.Statistiken.Statistiktexte", typeof(Statistiktexte).Assembly);

    /// <summary>"Zeile 7, Spalte 4: „viele“ ist keine Zahl."</summary>
    public static string Satz(Dateifehler fehler, CultureInfo culture) =>
        Mit(Stelle(fehler.Zeile, fehler.Spalte, culture), Quelle.Format($"Dateigrund.{fehler.Grund}", culture, Angaben(fehler)));

    /// <inheritdoc cref="Satz(Dateifehler, CultureInfo)"/>
    public static string Satz(Zeilenfehler fehler, CultureInfo culture) =>
        Mit(Stelle(fehler.Zeile, fehler.Spalte, culture), Quelle.Format($"Zeilengrund.{fehler.Grund}", culture, fehler.Angabe));

    public static string Satz(Lesehinweis hinweis, CultureInfo culture) => Quelle.Format($"Hinweisart.{hinweis.Art}", culture, hinweis.Angabe);

    public static string Name(Statistikformat format, CultureInfo culture) => Quelle.Get($"Statistikformat.{format}", culture);

    public static string Satz(Zensusbruch bruch, CultureInfo culture) => Quelle.Format("Zensusbruch", culture, bruch.Vorher.Jahr, bruch.Nachher.Jahr);

    /// <summary>"Zeichen der Statistik: 3 × „-“ (nichts vorhanden); 1 × „.“ (unbekannt oder geheim)."</summary>
    /// <returns>Null when the file has none.</returns>
    public static string? Satz(IReadOnlyDictionary<Qualitaet, long> zeichen, CultureInfo culture) => zeichen.Count == 0
        ? null
        : Quelle.Format("Zeichen", culture, string.Join("; ", zeichen.OrderBy(one => one.Key).Select(one => Quelle.Format($"Qualitaet.{one.Key}", culture, one.Value))));

    // "1234.5 – 1.234,5 (2)": this one, the other one, and its row.
    private static object[] Angaben(Dateifehler fehler) =>
        fehler is { Grund: Dateigrund.GemischteZahlenformate, Angabe: { } angabe } && angabe.Split([" – ", " (", ")"], StringSplitOptions.RemoveEmptyEntries) is [_, _, _] parts
            ? parts
            : [fehler.Angabe ?? "", "", ""];

    private static string Stelle(long? zeile, int? spalte, CultureInfo culture) => (zeile, spalte) switch
    {
        (null, _) => "",
        (_, null) => Quelle.Format("Stelle.Zeile", culture, zeile),
        _ => Quelle.Format("Stelle.Spalte", culture, zeile, spalte),
    };

    private static string Mit(string stelle, string satz) => stelle.Length == 0 ? satz : $"{stelle}: {satz}";
}
