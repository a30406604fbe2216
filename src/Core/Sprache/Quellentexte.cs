using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Swotanalysen;

namespace Daks.Core.Sprache;

/// <summary>When figures hold and where they come from, as people read it beside them.</summary>
public static class Quellentexte
{
    // A hyphen breaks off from its figure at the end of a line.
    private const string Minus = "−";

    private const string Namensnennung = "dl-de/by-2-0";

    // As the readers of files call what has no publisher; kept in German.
    private static readonly string[] Allgemeine = ["Quelle.EigeneAngaben", "Quelle.Melderegister"];

    /// <summary>"31.12.2024", "2024" or "2018–2021".</summary>
    public static string Zeit(Zeitbezug zeit, CultureInfo culture) => zeit switch
    {
        { IstStichtag: true } => culture.TwoLetterISOLanguageName == "en"
            ? zeit.First.ToString("d MMM yyyy", culture)
            : zeit.First.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        _ when zeit.First.Year == zeit.Jahr => $"{zeit.Jahr}",
        _ => $"{zeit.First.Year}–{zeit.Jahr}",
    };

    /// <summary>Publisher, table, day and licence in one line, as the licence asks for it (domain guide 4.5).</summary>
    public static string Zeile(Herkunft herkunft, CultureInfo culture, bool eigeneBerechnung = false)
    {
        ArgumentNullException.ThrowIfNull(herkunft);
        return Zeilen([herkunft], culture, eigeneBerechnung)[0];
    }

    /// <summary>All of them; what one publisher gave on one day under one licence is one line with all its tables.</summary>
    /// <param name="eigeneBerechnung">The figures shown were computed from these.</param>
    public static IReadOnlyList<string> Zeilen(IEnumerable<Herkunft> quellen, CultureInfo culture, bool eigeneBerechnung = false)
    {
        ArgumentNullException.ThrowIfNull(quellen);
        return
        [
            .. from quelle in quellen
               group quelle.Tabelle by (quelle.Quelle, quelle.Lizenz, quelle.Abgerufen) into gleiche
               select string.Join("; ", new[]
               {
                   Texte.Format("Quelle.Von", culture, string.Join(", ", [gleiche.Key.Quelle, .. Tabellen([.. gleiche.OfType<string>().Distinct()], culture)])),
                   Zeit(Zeitbezug.Am(gleiche.Key.Abgerufen), culture),
                   Lizenz(gleiche.Key.Lizenz, culture),
                   eigeneBerechnung ? Texte.Get("Quelle.Eigen", culture) : null,
               }.OfType<string>()),
        ];
    }

    /// <summary>Those of an indicator in all areas it is shown for.</summary>
    public static IReadOnlyList<string> Zeilen(Indikatorenbild bild, Indikatorzeile zeile, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(bild);
        return Zeilen(bild.Quellen(zeile), culture, IstBerechnet(zeile.Wert));
    }

    /// <summary>Those of the evidence of a SWOT entry, as they were when it was kept.</summary>
    public static IReadOnlyList<string> Zeilen(WertSnapshot beleg, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(beleg);
        string[] kept = [.. Zeilen((beleg.Quellen ?? []).Select(quelle => quelle.AlsHerkunft), culture, beleg.EigeneBerechnung)];
        return beleg.Mass == SwotMass.Prognose ? [Texte.Format("Quelle.Voraus", culture, beleg.Quelle), .. kept]
            : kept.Length > 0 ? kept
            : [Texte.Format("Quelle.Von", culture, beleg.Quelle)];
    }

    /// <summary>Those of several pieces of evidence, each line once.</summary>
    public static IReadOnlyList<string> Zeilen(IEnumerable<WertSnapshot> belege, CultureInfo culture) =>
        [.. belege.SelectMany(beleg => Zeilen(beleg, culture)).Distinct()];

    /// <summary>Those of a list of indicators, grouped: what one publisher gave on one day is one line with all its tables.</summary>
    public static IReadOnlyList<string> Zeilen(Indikatorenbild bild, IEnumerable<Indikatorzeile> zeilen, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(bild);
        var shown = zeilen.ToArray();
        return Zeilen(shown.SelectMany(bild.Quellen), culture, shown.Any(zeile => IstBerechnet(zeile.Wert)));
    }

    /// <summary>Whether a value was computed here: all but what was taken over, and the population, which is counted.</summary>
    public static bool IstBerechnet(Indikatorwert wert)
    {
        ArgumentNullException.ThrowIfNull(wert);
        return !wert.IstUebernommen && wert.Definition.Schluessel != Messgroessen.Bevoelkerung;
    }

    /// <summary>"Datenlizenz by-2-0" as the offices want it named, or "Lizenz" with another's own name.</summary>
    /// <returns>Null for figures of the Kommune's own.</returns>
    public static string? Lizenz(string? lizenz, CultureInfo culture) => lizenz switch
    {
        null => null,
        Namensnennung => Texte.Get("Quelle.Namensnennung", culture),
        _ => Texte.Format("Quelle.Lizenz", culture, lizenz),
    };

    /// <summary>Publishers as they call themselves; what is no name, such as a register, in the reader's language.</summary>
    /// <param name="quelle">One, or several parted by a semicolon.</param>
    public static string Herausgeber(string quelle, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(quelle);
        return string.Join("; ", quelle.Split("; ").Select(one => Einer(one, culture)));
    }

    private static string Einer(string quelle, CultureInfo culture)
    {
        var invented = $"{Texte.Get("Quelle.Erfunden", Texte.Deutsch)}: ";
        return quelle.StartsWith(invented, StringComparison.Ordinal) ? $"{Texte.Get("Quelle.Erfunden", culture)}: {Einer(quelle[invented.Length..], culture)}"
            : Allgemeine.FirstOrDefault(key => Texte.Get(key, Texte.Deutsch) == quelle) is { } known ? Texte.Get(known, culture)
            : quelle;
    }

    private static IEnumerable<string> Tabellen(IReadOnlyList<string> tabellen, CultureInfo culture) => tabellen.Count == 0
        ? []
        : [Texte.Format(tabellen.Count == 1 ? "Quelle.Tabelle" : "Quelle.Tabellen", culture, string.Join(", ", tabellen))];

    /// <summary>"46,8 je 100".</summary>
    public static string Wert(decimal wert, IndikatorDefinition definition, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return $"{Zahl(wert, definition, culture)} {Indikatorkatalog.Name(definition.Einheit).In(culture)}";
    }

    /// <summary>Rounded as the indicator is shown: "46,8".</summary>
    public static string Zahl(decimal wert, IndikatorDefinition definition, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var text = Math.Round(wert, definition.Dezimalstellen, MidpointRounding.AwayFromZero).ToString($"N{definition.Dezimalstellen}", culture);
        return text.Replace(culture.NumberFormat.NegativeSign, Minus, StringComparison.Ordinal);
    }
}
