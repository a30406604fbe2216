using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Bilder;

/// <summary>What was counted and what is projected, as small as a card of the chat; the card says in words what it is.</summary>
public static class Kartenausblick
{
    private const int Breite = 320;
    private const int Hoehe = 170;
    private const int Oben = 28;
    private const int Unten = 24;
    private const int Links = 58;
    private const int Rechts = 14;
    private const int Schriftgroesse = 13;

    /// <param name="zeile">The population.</param>
    /// <returns>Null where nothing was counted before.</returns>
    public static Bild? Zeichnen(Indikatorenbild bild, Indikatorzeile zeile, Vorausberechnungsbild vorausberechnung, Strategie strategie, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(zeile);
        ArgumentNullException.ThrowIfNull(vorausberechnung);
        if (zeile.Reihe.Count < 2 || vorausberechnung.Jahre is not [.., var last])
        {
            return null;
        }

        var one = vorausberechnung.Vorausberechnung;
        var start = ((double)one.Stichtag.Year, (double)one.Einwohner);
        (double Jahr, double Wert)[] low = [start, .. Grenze(spanne => spanne.Von)], high = [start, .. Grenze(spanne => spanne.Bis)];
        var counted = zeile.Reihe.Select(wert => ((double)wert.Zeit.Jahr, (double)wert.Gerundet)).ToArray();
        var feld = new Feld(
            zeile.Reihe[0].Zeit.Jahr, last, Achse.Ueber(counted.Concat(low).Concat(high).Select(point => point.Item2), abNull: false, schritte: 3));
        var gross = Vorausberechnungsbilder.Verlauf(bild, vorausberechnung, strategie, culture);
        return gross with
        {
            Breite = Breite,
            Hoehe = Hoehe,
            Quellen = [],
            Formen =
            [
                new Form.Flaeche([.. high.Select(feld.Punkt), .. low.AsEnumerable().Reverse().Select(feld.Punkt)], Ton.Spanne),
                .. Raster(feld, culture),
                .. Gezaehlt(feld, zeile.Reihe),
                .. one.ZeigtVarianten
                    ? [Gestrichelt(feld, [start, .. Mitte(vorausberechnung)], Ton.Eigen)]
                    : new[] { Gestrichelt(feld, low, Ton.Vergleich), Gestrichelt(feld, high, Ton.Vergleich) },
                new Form.Schrift(Breite - Rechts, 14, Texte.Format("Bild.Vorausberechnung.AbHier", culture, one.Stichtag.Year), Ton.Leise, Anker.Rechts, Schriftgroesse - 1),
            ],
        };

        IEnumerable<(double, double)> Grenze(Func<(decimal Von, decimal Bis), decimal> side) => vorausberechnung.Jahre
            .Select(jahr => ((double)jahr, (double)Rechenrahmen.Gerundet(side(vorausberechnung.Spanne(jahr)!.Value), one.Einwohner)));
    }

    private static IEnumerable<(double, double)> Mitte(Vorausberechnungsbild vorausberechnung) =>
        from jahr in vorausberechnung.Jahre
        let people = vorausberechnung.Gesamt(jahr, Variante.Mittel)
        where people is not null
        select ((double)jahr, (double)Rechenrahmen.Gerundet(people.Value, vorausberechnung.Vorausberechnung.Einwohner));

    private static IEnumerable<Form> Raster(Feld feld, CultureInfo culture)
    {
        foreach (var mark in feld.Achse.Marken)
        {
            var y = feld.Punkt((feld.Erstes, mark)).Y;
            yield return new Form.Linie([new Punkt(Links, y), new Punkt(Breite - Rechts, y)], Ton.Raster);
            yield return new Form.Schrift(Links - 6, y + 4, mark.ToString("N0", culture), Ton.Leise, Anker.Rechts, Schriftgroesse - 1);
        }

        yield return new Form.Schrift(Links, Hoehe - 7, $"{feld.Erstes}", Ton.Leise, Anker.Mitte, Schriftgroesse - 1);
        yield return new Form.Schrift(Breite - Rechts, Hoehe - 7, $"{feld.Letztes}", Ton.Leise, Anker.Rechts, Schriftgroesse - 1);
    }

    // A line never crosses a break.
    private static IEnumerable<Form> Gezaehlt(Feld feld, IReadOnlyList<Indikatorwert> reihe)
    {
        for (var i = 0; i < reihe.Count; i++)
        {
            var here = Of(reihe[i]);
            yield return new Form.Kreis(here.X, here.Y, 2.4, Ton.Eigen);
            if (i > 0 && Trendrechner.Bruchart(reihe[i - 1], reihe[i]) is null)
            {
                yield return new Form.Linie([Of(reihe[i - 1]), here], Ton.Eigen, 2.4);
            }
            else if (i > 0)
            {
                var x = feld.Punkt((reihe[i].Zeit.Jahr - 0.5, 0)).X;
                yield return new Form.Linie([new Punkt(x, Oben - 4), new Punkt(x, Hoehe - Unten)], Ton.Bruch, 1.2, Gestrichelt: true);
            }
        }

        Punkt Of(Indikatorwert wert) => feld.Punkt((wert.Zeit.Jahr, (double)wert.Gerundet));
    }

    private static Form.Linie Gestrichelt(Feld feld, IReadOnlyList<(double, double)> points, Ton ton) => new([.. points.Select(feld.Punkt)], ton, 2, Gestrichelt: true);

    private sealed record Feld(int Erstes, int Letztes, Achse Achse)
    {
        public Punkt Punkt((double Jahr, double Wert) ort) => new(
            Links + ((ort.Jahr - Erstes) / (Letztes - Erstes) * (Breite - Links - Rechts)),
            Hoehe - Unten - (Achse.Anteil(ort.Wert) * (Hoehe - Oben - Unten)));
    }
}
