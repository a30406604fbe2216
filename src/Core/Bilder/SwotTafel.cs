using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;

namespace Daks.Core.Bilder;

/// <summary>The board of the SWOT: four fields, the heaviest entries first, long ones wrapped, what has no room counted.</summary>
public static class SwotTafel
{
    private const int Breite = 800;
    private const int Rand = 12;
    private const int Abstand = 12;
    private const int Innen = 14;
    private const int Kopf = 34;
    private const int Zeilenhoehe = 19;
    private const int Eintragsabstand = 7;
    private const int MostEntries = 6;
    private const int MostLines = 3;
    private const double Groesse = 13;

    // A letter is half as wide as it is high, on the average of German text; the fonts of screens differ a little.
    private const double Buchstabe = Groesse * 0.54;

    private static readonly SwotQuadrant[][] Felder = [[SwotQuadrant.S, SwotQuadrant.W], [SwotQuadrant.O, SwotQuadrant.T]];

    /// <param name="tag">The day it is drawn: a board changes.</param>
    /// <returns>Null while no field has an entry.</returns>
    public static Bild? Zeichnen(Strategie strategie, DateOnly tag, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(strategie);
        var eintraege = Swotbild.Eintraege(strategie);
        if (eintraege.Count == 0)
        {
            return null;
        }

        var texte = eintraege.ToLookup(eintrag => eintrag.Quadrant, eintrag => eintrag.Text);
        var formen = new List<Form>();
        double y = Rand;
        foreach (var reihe in Felder)
        {
            var felder = reihe.Select(quadrant => new Feld(quadrant, Zeilen([.. texte[quadrant]], culture))).ToArray();
            var hoehe = felder.Max(feld => feld.Hoehe);
            for (var at = 0; at < felder.Length; at++)
            {
                formen.AddRange(Kasten(felder[at], Rand + (at * (Feldbreite + Abstand)), y, hoehe, culture));
            }

            y += hoehe + Abstand;
        }

        return new Bild(
            Breite,
            (int)Math.Ceiling(y - Abstand + Rand),
            Texte.Format("Bild.Swot.Titel", culture, strategie.Kommune.Name),
            Beschreibung(texte, culture),
            formen,
            new Bildtabelle(
                [Texte.Get("Bild.Swot.Feld", culture), Texte.Get("Bild.Swot.Eintrag", culture)],
                [.. eintraege.Select(eintrag => (IReadOnlyList<string>)[Bezeichnung.Of(eintrag.Quadrant, culture), eintrag.Text])]))
        {
            Grundlage = Texte.Format(
                "Bild.Swot.Grundlage",
                culture,
                Quellentexte.Zeit(Zeitbezug.Am(tag), culture),
                string.Join(", ", eintraege.CountBy(eintrag => eintrag.Herkunft).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {Bezeichnung.Of(pair.Key, culture)}"))),
            Quellen = Quellentexte.Zeilen(eintraege.SelectMany(eintrag => eintrag.Belege), culture),
        };
    }

    private static double Feldbreite => (Breite - (2 * Rand) - Abstand) / 2.0;

    private static string Beschreibung(ILookup<SwotQuadrant, string> texte, CultureInfo culture) => string.Join(
        ' ',
        Felder.SelectMany(reihe => reihe).Select(quadrant => Texte.Format(
            texte[quadrant].Any() ? "Bild.Swot.Satz" : "Bild.Swot.SatzLeer",
            culture,
            Bezeichnung.Of(quadrant, culture),
            texte[quadrant].Count(),
            texte[quadrant].FirstOrDefault())));

    private static IEnumerable<Form> Kasten(Feld feld, double x, double y, double hoehe, CultureInfo culture)
    {
        // Favourable and unfavourable differ by the dash of the rim, not by colour alone; the name says it anyway.
        var ton = feld.Quadrant.IstGuenstig() ? Ton.Eigen : Ton.Weiblich;
        Punkt[] rim = [new(x, y), new(x + Feldbreite, y), new(x + Feldbreite, y + hoehe), new(x, y + hoehe), new(x, y)];
        yield return new Form.Linie(rim, Ton.Achse, 1, Gestrichelt: !feld.Quadrant.IstGuenstig());
        yield return new Form.Rechteck(x, y, 5, hoehe, ton);
        yield return new Form.Schrift(x + Innen, y + 23, Bezeichnung.Of(feld.Quadrant, culture), Ton.Schrift, Anker.Links, 16, Fett: true);
        var line = y + Kopf;
        foreach (var (text, beginnt) in feld.Zeilen)
        {
            line += Zeilenhoehe + (beginnt ? Eintragsabstand : 0);
            if (beginnt)
            {
                yield return new Form.Kreis(x + Innen + 3, line - 4.5, 2.5, ton);
            }

            yield return new Form.Schrift(x + Innen + 14, line, text, Ton.Schrift, Anker.Links, Groesse);
        }
    }

    private static IReadOnlyList<(string Text, bool Beginnt)> Zeilen(IReadOnlyList<string> entries, CultureInfo culture)
    {
        if (entries.Count == 0)
        {
            return [(Texte.Get("Bild.Swot.Leer", culture), true)];
        }

        var lines = entries.Take(MostEntries).SelectMany(text => Umbrochen(text).Select((line, at) => (line, at == 0)));
        var more = entries.Count - MostEntries;
        return [.. lines, .. more > 0 ? [(Texte.Format(more == 1 ? "Bild.Swot.EinWeiterer" : "Bild.Swot.Weitere", culture, more), true)] : Array.Empty<(string, bool)>()];
    }

    /// <summary>A text longer than three lines is cut, and shows it.</summary>
    private static List<string> Umbrochen(string text)
    {
        var most = (int)((Feldbreite - Innen - 14 - Innen) / Buchstabe);
        var lines = Umbruch.Zeilen(text, most);
        return lines.Count <= MostLines
            ? lines
            : [.. lines.Take(MostLines - 1), $"{Umbruch.Teile(lines[MostLines - 1], most - 1).First()}…"];
    }

    private sealed record Feld(SwotQuadrant Quadrant, IReadOnlyList<(string Text, bool Beginnt)> Zeilen)
    {
        public double Hoehe => Kopf + (Zeilen.Count * Zeilenhoehe) + (Zeilen.Count(zeile => zeile.Beginnt) * Eintragsabstand) + Innen;
    }
}
