using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Bilder;

/// <summary>The pictures of a projection: its course behind what was counted, and its years in the pyramid.</summary>
public static class Vorausberechnungsbilder
{
    /// <summary>What was counted as a line, the variants dashed over the area between the lowest and the highest.</summary>
    /// <remarks>A small place's own run shows the borders of its span only. Figures are rounded as people may read them.</remarks>
    /// <param name="strategie">Knows who ran it.</param>
    public static Bild Verlauf(Indikatorenbild bild, Vorausberechnungsbild vorausberechnung, Strategie strategie, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(bild);
        ArgumentNullException.ThrowIfNull(vorausberechnung);
        var one = vorausberechnung.Vorausberechnung;
        var counted = bild.Zeilen.FirstOrDefault(zeile => zeile.Definition.Schluessel == Messgroessen.Bevoelkerung)?.Reihe ?? [];
        Zeitreihenbild.Spannwert[] spanne =
        [
            new(one.Stichtag.Year, one.Einwohner, one.Einwohner),
            .. vorausberechnung.Jahre.Select(jahr =>
            {
                var (von, bis) = vorausberechnung.Spanne(jahr)!.Value;
                return new Zeitreihenbild.Spannwert(jahr, Gerundet(von, one), Gerundet(bis, one));
            }),
        ];
        return Zeitreihenbild.Zeichnen(
            Texte.Format("Bild.Vorausberechnung.Titel", culture, bild.Kommune.Name, one.LetztesJahr, Vorausberechnungstexte.Kennzeichen(one, culture)),
            0,
            [
                new Zeitreihenbild.Reihe(bild.Kommune.Name, Indikatorzeile.Reihenwerte(counted), IstEigen: true),
                .. vorausberechnung.Vorausberechnung.ZeigtVarianten ? Varianten(vorausberechnung, culture) : Grenzen(spanne, one, culture),
            ],
            culture,
            spanne,
            Vorausberechnungstexte.Fuss(vorausberechnung, strategie, culture))! with
        {
            Grundlage = Bildgrundlage.Zensus(counted, culture),
            Quellen =
            [
                .. Quellentexte.Zeilen(counted.SelectMany(wert => wert.Herkunft), culture),
                Vorausberechnungstexte.Quelle(one, culture),
            ],
        };
    }

    /// <summary>The middle variant at the end of a year, as the pyramid draws it.</summary>
    /// <returns>Null for a year the projection has no ages of, or may not show.</returns>
    public static Bevoelkerungspyramide.Stand? Stand(Vorausberechnungsbild vorausberechnung, int jahr, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(vorausberechnung);
        return vorausberechnung.Altersjahre.Contains(jahr) && vorausberechnung.Altersbild(jahr) is { } found
            ? new(
                Name(found.Zeit, culture),
                found.Aufbau,
                vorausberechnung.Vorausberechnung.Einwohner,
                Texte.Format("Bild.Vorausberechnung.Kurz", culture, jahr))
            : null;
    }

    /// <summary>"31.12.2039, vorausberechnet (mittel)".</summary>
    public static string Name(Zeitbezug zeit, CultureInfo culture) =>
        Texte.Format("Bild.Vorausberechnung.Stand", culture, Quellentexte.Zeit(zeit, culture), Bezeichnung.Of(Variante.Mittel, culture));

    private static IEnumerable<Zeitreihenbild.Reihe> Varianten(Vorausberechnungsbild vorausberechnung, CultureInfo culture) =>
        vorausberechnung.Varianten.Select(variante => new Zeitreihenbild.Reihe(
            Bezeichnung.Of(variante, culture),
            [
                Wert(vorausberechnung.Vorausberechnung.Stichtag.Year, vorausberechnung.Vorausberechnung.Einwohner),
                .. from jahr in vorausberechnung.Jahre
                   let gesamt = vorausberechnung.Gesamt(jahr, variante)
                   where gesamt is not null
                   select Wert(jahr, Gerundet(gesamt.Value, vorausberechnung.Vorausberechnung)),
            ],
            IstEigen: variante == Variante.Mittel,
            IstVorausberechnet: true));

    private static IEnumerable<Zeitreihenbild.Reihe> Grenzen(IReadOnlyList<Zeitreihenbild.Spannwert> spanne, Vorausberechnung one, CultureInfo culture)
    {
        yield return Grenze("Bild.Vorausberechnung.Untere", wert => wert.Von);
        yield return Grenze("Bild.Vorausberechnung.Obere", wert => wert.Bis);

        Zeitreihenbild.Reihe Grenze(string name, Func<Zeitreihenbild.Spannwert, decimal> zahl) => new(
            Texte.Get(name, culture),
            [Wert(one.Stichtag.Year, one.Einwohner), .. spanne.Skip(1).Select(wert => Wert(wert.Jahr, zahl(wert)))],
            IstEigen: false,
            IstVorausberechnet: true);
    }

    private static decimal Gerundet(decimal zahl, Vorausberechnung one) => Rechenrahmen.Gerundet(zahl, one.Einwohner);

    private static Reihenwert Wert(int jahr, decimal zahl) => new(Zeitbezug.Am(new DateOnly(jahr, 12, 31)), Angabe.Von(zahl), Zensusbasis.Keine);
}
