using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;

namespace Daks.Tab.Kommunalprofile;

/// <summary>What is said about a figure beside it.</summary>
internal static class IndicatorWords
{
    /// <summary>What the marks mean, and what else is worth knowing, each a sentence.</summary>
    public static IEnumerable<string> Notes(Indikatorzeile zeile, CultureInfo culture)
    {
        var wert = zeile.Wert;
        yield return Indikatortexte.Trend(zeile.Trend, culture);
        foreach (var year in zeile.Trend.TrendOderNull?.Sonderjahre ?? [])
        {
            yield return $"{year.Jahr}: {year.Grund.In(culture)}";
        }

        if (!wert.IstExakt)
        {
            yield return TabTexte.Get("Indikator.GenaehertText", culture);
        }

        if (wert.IstUebernommen)
        {
            yield return TabTexte.Get("Indikator.Uebernommen", culture);
        }

        if (wert.IstKleineZahl)
        {
            yield return TabTexte.Get("Indikator.KleineZahlText", culture);
        }

        if (wert.Schwankung is { } band)
        {
            yield return TabTexte.Format("Indikator.Schwankung", culture, Quellentexte.Wert(band, zeile.Definition, culture));
        }
    }

    public static string Division(Eingabe eingabe, Indikatorenbild bild, CultureInfo culture) => eingabe.Teilung switch
    {
        Teilung.NachReferenz when eingabe.Referenz is { } area =>
            TabTexte.Format("Eingabe.NachReferenz", culture, Gebietsnamen.Of(area, bild.Kommune, bild.Eigenes, culture)),
        Teilung.Gleichmaessig => TabTexte.Get("Eingabe.Gleichmaessig", culture),
        _ => "",
    };

    /// <summary>"Name (unter 20 zu 20 bis 64)" opens many rows alike; the key tells what a name shortens.</summary>
    public static string InputValue(Eingabe eingabe, CultureInfo culture)
    {
        var unit = Indikatorkatalog.FindeMessgroesse(eingabe.Messgroesse)?.Einheit;
        var places = eingabe.Wert % 1 == 0 ? 0 : unit is Einheit.Personen ? 1 : 2;
        var number = eingabe.Wert.ToString($"N{places}", culture);
        return unit is { } known ? $"{number} {Indikatorkatalog.Name(known).In(culture)}" : number;
    }
}
