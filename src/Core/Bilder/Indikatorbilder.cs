using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;

namespace Daks.Core.Bilder;

/// <summary>The pictures of one indicator: over the years, and beside what it is compared with.</summary>
public static class Indikatorbilder
{
    /// <returns>Null when there is a single year: one point is no course.</returns>
    public static Bild? Verlauf(Indikatorenbild bild, Indikatorzeile zeile, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(bild);
        ArgumentNullException.ThrowIfNull(zeile);
        if (zeile.Reihe.Count < 2)
        {
            return null;
        }

        var definition = zeile.Definition;
        return Zeitreihenbild.Zeichnen(
            Texte.Format("Bild.Indikator.Verlauf", culture, definition.Name.In(culture), bild.Kommune.Name, Indikatorkatalog.Name(definition.Einheit).In(culture)),
            definition.Dezimalstellen,
            [
                new Zeitreihenbild.Reihe(bild.Kommune.Name, Indikatorzeile.Reihenwerte(zeile.Reihe), IstEigen: true),
                .. zeile.Vergleiche.Select(vergleich => new Zeitreihenbild.Reihe(
                    Gebietsnamen.Of(vergleich.Bezug.Gebiet, bild.Kommune, bild.Eigenes, culture),
                    Indikatorzeile.Reihenwerte(bild.Verlauf(definition, vergleich.Bezug.Gebiet)),
                    IstEigen: false)),
            ],
            culture) is { } drawn
                ? drawn with { Grundlage = Bildgrundlage.Verlauf(zeile.Reihe, culture), Quellen = Quellentexte.Zeilen(bild, zeile, culture) }
                : null;
    }

    /// <returns>Null when there is nothing to compare with.</returns>
    public static Bild? Vergleich(Indikatorenbild bild, Indikatorzeile zeile, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(bild);
        ArgumentNullException.ThrowIfNull(zeile);
        if (zeile.Vergleiche.Count == 0)
        {
            return null;
        }

        var definition = zeile.Definition;
        return Vergleichsbalken.Zeichnen(
            Texte.Format(
                "Bild.Indikator.Vergleich",
                culture,
                definition.Name.In(culture),
                bild.Kommune.Name,
                Indikatorkatalog.Name(definition.Einheit).In(culture),
                zeile.Wert.Zeit.Jahr),
            definition.Dezimalstellen,
            [
                new Vergleichsbalken.Balken(bild.Kommune.Name, zeile.Wert.Gerundet, IstEigen: true),
                .. zeile.Vergleiche.Select(vergleich => new Vergleichsbalken.Balken(
                    Name(vergleich, bild, culture), vergleich.Bezug.Gerundet, IstEigen: false)),
            ],
            culture) with
        { Grundlage = Bildgrundlage.Zensus([zeile.Wert], culture), Quellen = Quellentexte.Zeilen(bild, zeile, culture) };
    }

    // An older figure says so.
    private static string Name(Vergleich vergleich, Indikatorenbild bild, CultureInfo culture)
    {
        var name = Gebietsnamen.Of(vergleich.Bezug.Gebiet, bild.Kommune, bild.Eigenes, culture);
        return vergleich.Bezug.Zeit.Jahr == vergleich.Eigener.Zeit.Jahr ? name : $"{name}, {vergleich.Bezug.Zeit.Jahr}";
    }
}
