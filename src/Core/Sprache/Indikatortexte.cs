using System.Globalization;
using Daks.Core.Kommunalprofile;

namespace Daks.Core.Sprache;

/// <summary>What people read about indicators: inputs, what is missing, trends.</summary>
public static class Indikatortexte
{
    /// <summary>"Bevölkerung, ab 65 Jahren, weiblich".</summary>
    public static string Eingabe(Eingabe eingabe, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(eingabe);
        return Was(eingabe.Messgroesse, eingabe.Gliederung, culture);
    }

    /// <summary>Why an indicator has no value, as one sentence.</summary>
    public static string Fehlstelle(Fehlstelle fehlstelle, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(fehlstelle);
        var was = Was(fehlstelle.Messgroesse, fehlstelle.Gliederung, culture);
        return fehlstelle.Grund == Fehlgrund.Zurueckgehalten
            ? Texte.Format("Fehlgrund.Zurueckgehalten", culture, was, fehlstelle.Jahr, Bezeichnung.Of(fehlstelle.Qualitaet ?? Qualitaet.Unbekannt, culture))
            : Texte.Format($"Fehlgrund.{fehlstelle.Grund}", culture, was, fehlstelle.Jahr);
    }

    /// <summary>A trend, or why there is none, as one sentence.</summary>
    public static string Trend(Trendergebnis ergebnis, CultureInfo culture) => ergebnis switch
    {
        Trendergebnis.Ermittelt(var trend) => Texte.Format($"Trendrichtung.{trend.Richtung}", culture, trend.Von.Jahr, trend.Bis.Jahr),
        Trendergebnis.Bruch(var vor, var nach, var art) => Texte.Format($"Trend.{art}", culture, vor.Jahr, nach.Jahr),
        Trendergebnis.ZuWenigeWerte(var vorhanden, var noetig) => Texte.Format("Trend.ZuWenigeWerte", culture, vorhanden, noetig),
        Trendergebnis.Prognose => Texte.Get("Trend.Prognose", culture),
        _ => throw new System.Diagnostics.UnreachableException(ergebnis.GetType().Name),
    };

    /// <summary>A jump, what it may be, and what to do then.</summary>
    public static string Sprung(Sprung sprung, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(sprung);
        return Texte.Format("Sprung", culture, sprung.Von, sprung.Bis, sprung.Prozent.ToString("+0.0;−0.0", culture));
    }

    /// <summary>How far a value lies from its reference, and whether that is good: "deutlich höher, ungünstig".</summary>
    public static string Abstand(Abweichung abweichung, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(abweichung);
        var level = abweichung.Stufe == Abweichungsstufe.Neutral
            ? Texte.Get("Abstand.Neutral", culture)
            : Texte.Get($"Abstand.{abweichung.Stufe}.{(abweichung.Absolut < 0 ? "Niedriger" : "Hoeher")}", culture);
        return abweichung.Bewertung == Bewertung.Neutral ? level : $"{level}, {Texte.Get($"Bewertung.{abweichung.Bewertung}", culture)}";
    }

    /// <summary>"genähert", "vorläufig": whatever a reader must know before relying on the value.</summary>
    public static IEnumerable<string> Vermerke(Indikatorwert wert, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(wert);
        return new[]
        {
            wert.IstExakt ? null : Texte.Get("Vermerk.Genaehert", culture),
            wert.Qualitaet == Qualitaet.Ok ? null : Bezeichnung.Of(wert.Qualitaet, culture),
            wert.IstKleineZahl ? Texte.Get("Vermerk.KleineZahl", culture)
                : wert.IstFallzahlUnbekannt ? Texte.Get("Vermerk.FallzahlUnbekannt", culture)
                : null,
            wert.IstPlausibel ? null : Texte.Get("Vermerk.Unplausibel", culture),
        }.OfType<string>();
    }

    private static string Was(string messgroesse, Gliederung gliederung, CultureInfo culture)
    {
        var name = Indikatorkatalog.Name(messgroesse);
        return string.Join(", ", new[]
        {
            name?.In(culture) ?? messgroesse,
            Alter(gliederung.Alter, culture),
            gliederung.Geschlecht == Geschlecht.Insgesamt ? null : Bezeichnung.Of(gliederung.Geschlecht, culture),
            gliederung.Auslaender is { } auslaender ? Texte.Get(auslaender ? "Gliederung.Auslaendisch" : "Gliederung.Deutsch", culture) : null,
        }.OfType<string>());
    }

    private static string? Alter(Altersgruppe alter, CultureInfo culture) => alter switch
    {
        (0, null) => null,
        (0, { } bis) => Texte.Format("Alter.Unter", culture, bis),
        ({ } von, null) => Texte.Format("Alter.Ab", culture, von),
        ({ } von, { } bis) when bis == von + 1 => Texte.Format("Alter.Genau", culture, von),
        ({ } von, { } bis) => Texte.Format("Alter.VonBis", culture, von, bis - 1),
    };
}
