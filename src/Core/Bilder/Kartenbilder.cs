using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;

namespace Daks.Core.Bilder;

/// <summary>
/// Small pictures for a card of the chat: as wide as a card on a phone, with words as large as the card's own. What
/// they say in words, and the table behind, is that of the large ones. The card names their sources.
/// </summary>
public static class Kartenbilder
{
    private const int Breite = 320;
    private const int Schriftgroesse = 13;

    private const int PyramideHoehe = 230;
    private const int PyramideOben = 24;
    private const int PyramideUnten = 24;
    private const int Mitte = 34;
    private const int Rand = 8;
    private const int HoechstesAlter = 100;

    private const int VerlaufHoehe = 160;
    private const int VerlaufOben = 22;
    private const int VerlaufUnten = 24;
    private const int Links = 58;
    private const int Rechts = 14;

    /// <returns>Null without figures by age and sex.</returns>
    public static Bild? Pyramide(Indikatorenbild bild, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(bild);
        if (Profilzusammenstellung.Pyramide(bild, null, culture) is not { } gross)
        {
            return null;
        }

        var years = bild.Altersjahre;
        var shown = bild.Rechner.Daten.Altersbild(bild.Eigenes!.Value, years[^1])!;
        var earlier = Profilzusammenstellung.Vergleichsjahr(bild, years[^1]) is { } before ? bild.Rechner.Daten.Altersbild(bild.Eigenes!.Value, before) : null;
        var most = Balken(shown.Aufbau).Concat(earlier is null ? [] : Balken(earlier.Aufbau)).Max(bar => Math.Max(bar.Maennlich, bar.Weiblich));
        return gross with
        {
            Breite = Breite,
            Hoehe = PyramideHoehe,
            Grundlage = "",
            Quellen = [],
            Formen =
            [
                .. Alter(),
                .. Balken(shown.Aufbau).SelectMany(bar => Rechtecke(bar, most)),
                .. earlier is null ? [] : Umriss([.. Balken(earlier.Aufbau)], most),
                .. Legende(Quellentexte.Zeit(shown.Zeit, culture), earlier is null ? null : Quellentexte.Zeit(earlier.Zeit, culture), culture),
            ],
        };
    }

    /// <returns>Null when there is a single year: one point is no course.</returns>
    public static Bild? Verlauf(Indikatorenbild bild, Indikatorzeile zeile, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(zeile);
        if (zeile.Reihe.Count < 2 || Indikatorbilder.Verlauf(bild, zeile, culture) is not { } gross)
        {
            return null;
        }

        var feld = new Verlaufsfeld(
            zeile.Reihe[0].Zeit.Jahr,
            Math.Max(zeile.Reihe[^1].Zeit.Jahr, zeile.Reihe[0].Zeit.Jahr + 1),
            Achse.Ueber(zeile.Reihe.Select(wert => (double)wert.Gerundet), abNull: false, schritte: 3));
        return gross with
        {
            Breite = Breite,
            Hoehe = VerlaufHoehe,
            Grundlage = "",
            Quellen = [],
            Beschreibung = Satz(bild, zeile, culture),
            Formen = [.. Raster(feld, zeile.Definition.Dezimalstellen, culture), .. Linien(feld, zeile.Reihe, culture)],
        };
    }

    private static IEnumerable<Gruppenbalken> Balken(Altersaufbau aufbau) => aufbau.Gruppen.Select((gruppe, i) =>
    {
        var ende = gruppe.Bis ?? Math.Max(HoechstesAlter, gruppe.Von + 5);
        var jahre = ende - gruppe.Von;
        return new Gruppenbalken(gruppe.Von, ende, (double)aufbau.Maennlich[i] / jahre, (double)aufbau.Weiblich[i] / jahre);
    });

    private static IEnumerable<Form> Alter()
    {
        foreach (var alter in new[] { 0, 20, 40, 60, 80 })
        {
            var y = Y(alter);
            yield return new Form.Linie([new Punkt(Rand, y), new Punkt(Breite - Rand, y)], Ton.Raster);
            yield return new Form.Schrift(Breite / 2.0, y - 3, $"{alter}", Ton.Leise, Anker.Mitte, Schriftgroesse - 1);
        }
    }

    private static IEnumerable<Form> Rechtecke(Gruppenbalken bar, double most)
    {
        var (top, height) = (Y(bar.Ende), Math.Max(0.5, Y(bar.Von) - Y(bar.Ende) - 0.6));
        var (men, women) = (Laenge(bar.Maennlich, most), Laenge(bar.Weiblich, most));
        yield return new Form.Rechteck((Breite / 2.0) - (Mitte / 2.0) - men, top, men, height, Ton.Maennlich);
        yield return new Form.Rechteck((Breite / 2.0) + (Mitte / 2.0), top, women, height, Ton.Weiblich);
    }

    private static IEnumerable<Form> Umriss(Gruppenbalken[] bars, double most)
    {
        foreach (var side in new[] { -1, 1 })
        {
            double X(Gruppenbalken bar) => (Breite / 2.0) + (side * ((Mitte / 2.0) + Laenge(side < 0 ? bar.Maennlich : bar.Weiblich, most)));
            yield return new Form.Linie(
                [.. bars.SelectMany(bar => new[] { new Punkt(X(bar), Y(bar.Von)), new Punkt(X(bar), Y(bar.Ende)) })], Ton.Umriss, 1.6);
        }
    }

    private static IEnumerable<Form> Legende(string stand, string? frueher, CultureInfo culture)
    {
        yield return new Form.Schrift(Rand, 15, Texte.Get("Bild.Pyramide.Maennlich", culture), Ton.Maennlich, Anker.Links, Schriftgroesse, Fett: true);
        yield return new Form.Schrift(Breite - Rand, 15, Texte.Get("Bild.Pyramide.Weiblich", culture), Ton.Weiblich, Anker.Rechts, Schriftgroesse, Fett: true);
        yield return new Form.Rechteck(Rand, PyramideHoehe - 15, 7, 10, Ton.Maennlich);
        yield return new Form.Rechteck(Rand + 7, PyramideHoehe - 15, 7, 10, Ton.Weiblich);
        yield return new Form.Schrift(Rand + 19, PyramideHoehe - 6, stand, Ton.Schrift, Anker.Links, Schriftgroesse);
        if (frueher is not null)
        {
            yield return new Form.Linie([new Punkt((Breite / 2.0) + 20, PyramideHoehe - 10), new Punkt((Breite / 2.0) + 36, PyramideHoehe - 10)], Ton.Umriss, 2);
            yield return new Form.Schrift((Breite / 2.0) + 42, PyramideHoehe - 6, frueher, Ton.Schrift, Anker.Links, Schriftgroesse);
        }
    }

    private static double Y(int alter) =>
        PyramideHoehe - PyramideUnten - (Math.Min(alter, HoechstesAlter) / (double)HoechstesAlter * (PyramideHoehe - PyramideOben - PyramideUnten));

    private static double Laenge(double people, double most) => most > 0 ? people / most * ((Breite - Mitte) / 2.0 - Rand) : 0;

    private static IEnumerable<Form> Raster(Verlaufsfeld feld, int stellen, CultureInfo culture)
    {
        foreach (var mark in feld.Achse.Marken)
        {
            var y = feld.Y(mark);
            yield return new Form.Linie([new Punkt(Links, y), new Punkt(Breite - Rechts, y)], Ton.Raster);
            yield return new Form.Schrift(
                Links - 6, y + 4, mark.ToString(mark % 1 == 0 ? "N0" : $"N{Math.Max(1, stellen)}", culture), Ton.Leise, Anker.Rechts, Schriftgroesse - 1);
        }

        yield return new Form.Schrift(Links, VerlaufHoehe - 7, $"{feld.Erstes}", Ton.Leise, Anker.Mitte, Schriftgroesse - 1);
        yield return new Form.Schrift(Breite - Rechts, VerlaufHoehe - 7, $"{feld.Letztes}", Ton.Leise, Anker.Rechts, Schriftgroesse - 1);
    }

    // As in the large picture: a line never crosses a break.
    private static IEnumerable<Form> Linien(Verlaufsfeld feld, IReadOnlyList<Indikatorwert> reihe, CultureInfo culture)
    {
        var run = new List<Punkt>();
        for (var i = 0; i < reihe.Count; i++)
        {
            if (i > 0 && Trendrechner.Bruchart(reihe[i - 1], reihe[i]) is { } art)
            {
                if (run.Count > 1)
                {
                    yield return new Form.Linie([.. run], Ton.Eigen, 2.4);
                }

                run.Clear();
                var x = feld.X(reihe[i].Zeit.Jahr - 0.5);
                yield return new Form.Linie([new Punkt(x, VerlaufOben - 4), new Punkt(x, VerlaufHoehe - VerlaufUnten)], Ton.Bruch, 1.2, Gestrichelt: true);
                yield return new Form.Schrift(
                    Math.Clamp(x, Links + 46, Breite - 52), VerlaufOben - 8, Texte.Get($"Bild.{art}", culture), Ton.Bruch, Anker.Mitte, Schriftgroesse - 1);
            }

            var point = new Punkt(feld.X(reihe[i].Zeit.Jahr), feld.Y((double)reihe[i].Gerundet));
            run.Add(point);
            yield return new Form.Kreis(point.X, point.Y, 3, Ton.Eigen);
        }

        if (run.Count > 1)
        {
            yield return new Form.Linie(run, Ton.Eigen, 2.4);
        }
    }

    // The large picture speaks of what it compares with, too, which the small one does not show.
    private static string Satz(Indikatorenbild bild, Indikatorzeile zeile, CultureInfo culture)
    {
        var (first, last) = (zeile.Reihe[0], zeile.Reihe[^1]);
        return Texte.Format(
            "Bild.Reihe.Satz",
            culture,
            bild.Kommune.Name,
            Quellentexte.Zahl(first.Wert, zeile.Definition, culture),
            first.Zeit.Jahr,
            Quellentexte.Zahl(last.Wert, zeile.Definition, culture),
            last.Zeit.Jahr);
    }

    private readonly record struct Gruppenbalken(int Von, int Ende, double Maennlich, double Weiblich);

    private sealed record Verlaufsfeld(int Erstes, int Letztes, Achse Achse)
    {
        public double X(double jahr) => Links + ((jahr - Erstes) / (Letztes - Erstes) * (Breite - Links - Rechts));

        public double Y(double wert) => VerlaufHoehe - VerlaufUnten - (Achse.Anteil(wert) * (VerlaufHoehe - VerlaufOben - VerlaufUnten));
    }
}
