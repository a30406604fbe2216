using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Bilder;

/// <summary>Men to the left, women to the right, young below; a second year as an outline over the first.</summary>
public static class Bevoelkerungspyramide
{
    private const int Breite = 640;
    private const int Hoehe = 470;
    private const int Oben = 54;
    private const int Unten = 44;
    private const int Rand = 16;
    private const int Mitte = 52;
    private const int Zeilenhoehe = 16;
    private const double Streifenabstand = 4;
    private const double Streifenanteil = 0.55;

    // Where an open last group is drawn to: nobody is counted beyond it.
    private const int HoechstesAlter = 100;
    private const int Schritt = 10;

    /// <param name="ort">The area's name, as people read it.</param>
    /// <param name="gefuellt">Drawn as bars.</param>
    /// <param name="umriss">Drawn as a line over them; null for one year alone.</param>
    /// <param name="fuss">Lines below the picture that must go wherever it goes.</param>
    public static Bild Zeichnen(string ort, Stand gefuellt, Stand? umriss, CultureInfo culture, IReadOnlyList<string>? fuss = null)
    {
        var bars = Balken(gefuellt.Altersaufbau);
        var outline = umriss is null ? [] : Balken(umriss.Altersaufbau);
        var achse = Achse.Ueber(bars.Concat(outline).SelectMany(bar => new[] { bar.Maennlich, bar.Weiblich }), abNull: true, schritte: 4);
        var feld = new Feld(achse);
        var titel = umriss is null
            ? Texte.Format("Bild.Pyramide.Titel", culture, ort, gefuellt.Name)
            : Texte.Format("Bild.Pyramide.TitelZwei", culture, ort, gefuellt.Name, umriss.Name);
        return new Bild(
            Breite,
            Hoehe + (Zeilenhoehe * (fuss?.Count ?? 0)),
            titel,
            Beschreibung(gefuellt, umriss, culture),
            [
                .. Raster(feld, bars, culture),
                .. bars.SelectMany(bar => Rechtecke(feld, bar, gefuellt, culture)),
                .. Umriss(feld, outline, umriss?.Ausgang is not null),
                .. Legende(gefuellt, umriss, culture),
                .. (fuss ?? []).Select((line, i) => new Form.Schrift(8, Hoehe + (Zeilenhoehe * i) + 12, line, Ton.Leise, Anker.Links, 10)),
            ],
            Tabelle(gefuellt, umriss, culture));
    }

    /// <summary>A population as it was, or is expected to be, with the words for when.</summary>
    /// <param name="Name">"31.12.2024", or "31.12.2040, vorausberechnet (mittel)".</param>
    /// <param name="Ausgang">People on the base date of a projection, which is drawn striped or dashed and rounded; null for what was counted.</param>
    /// <param name="Kurz">For the legend, which phones show in large letters; null: the name.</param>
    public sealed record Stand(string Name, Altersaufbau Altersaufbau, decimal? Ausgang = null, string? Kurz = null)
    {
        internal string Zahl(decimal zahl, CultureInfo culture) =>
            (Ausgang is { } people ? Rechenrahmen.Gerundet(zahl, people) : zahl).ToString("N0", culture);
    }

    // Groups of different width are comparable only per year of age; then the area of a bar is its people.
    private static IReadOnlyList<Gruppenbalken> Balken(Altersaufbau altersaufbau)
    {
        var gruppen = altersaufbau.Gruppen;
        return
        [
            .. gruppen.Select((gruppe, i) =>
            {
                var ende = gruppe.Bis ?? Math.Max(HoechstesAlter, gruppe.Von + 5);
                var jahre = ende - gruppe.Von;
                return new Gruppenbalken(
                    gruppe,
                    ende,
                    (double)altersaufbau.Maennlich[i] / jahre,
                    (double)altersaufbau.Weiblich[i] / jahre,
                    altersaufbau.Maennlich[i],
                    altersaufbau.Weiblich[i]);
            }),
        ];
    }

    private static IEnumerable<Form> Raster(Feld feld, IReadOnlyList<Gruppenbalken> bars, CultureInfo culture)
    {
        foreach (var mark in feld.Achse.Marken)
        {
            foreach (var links in new[] { true, false })
            {
                var x = feld.X(mark, links);
                yield return new Form.Linie([new Punkt(x, Oben), new Punkt(x, Hoehe - Unten)], Ton.Raster);
                yield return new Form.Schrift(x, Hoehe - Unten + 16, Zahl(mark, culture), Ton.Leise, Anker.Mitte, 11);
            }
        }

        foreach (var alter in Beschriftete(bars))
        {
            yield return new Form.Schrift(Breite / 2.0, Feld.Y(alter) - 2, $"{alter}", Ton.Leise, Anker.Mitte, 11);
        }

        yield return new Form.Schrift(Breite / 2.0, Hoehe - 8, Texte.Get("Bild.Pyramide.Achse", culture), Ton.Leise, Anker.Mitte, 11);
    }

    /// <summary>Every tenth age, and where there is none for long, as in wide groups, the one where a group begins.</summary>
    private static List<int> Beschriftete(IReadOnlyList<Gruppenbalken> bars)
    {
        var shown = bars.Select(bar => bar.Gruppe.Von).Where(alter => alter % Schritt == 0).Distinct().ToList();
        foreach (var alter in bars.Select(bar => bar.Gruppe.Von).Where(alter => alter % Schritt != 0))
        {
            if (shown.All(other => Math.Abs(other - alter) >= Schritt))
            {
                shown.Add(alter);
            }
        }

        return shown;
    }

    private static IEnumerable<Form> Rechtecke(Feld feld, Gruppenbalken bar, Stand stand, CultureInfo culture)
    {
        var (maenner, frauen) = (feld.X(bar.Maennlich, links: true), feld.X(bar.Weiblich, links: false));
        var (links, rechts) = (feld.X(0, links: true), feld.X(0, links: false));
        foreach (var (top, height) in Streifen(Feld.Y(bar.Ende), Feld.Y(bar.Gruppe.Von), stand))
        {
            yield return new Form.Rechteck(maenner, top, links - maenner, height, Ton.Maennlich, Tipp("Bild.Pyramide.Maennlich", bar, stand.Zahl(bar.MaennlichGesamt, culture), culture));
            yield return new Form.Rechteck(rechts, top, frauen - rechts, height, Ton.Weiblich, Tipp("Bild.Pyramide.Weiblich", bar, stand.Zahl(bar.WeiblichGesamt, culture), culture));
        }
    }

    /// <summary>One bar for what was counted; stripes for what is projected, to be told apart without colour.</summary>
    private static IEnumerable<(double Oben, double Hoehe)> Streifen(double top, double bottom, Stand stand)
    {
        if (stand.Ausgang is null)
        {
            return [(top, Math.Max(0.5, bottom - top - 0.6))];
        }

        var count = Math.Max(1, (int)Math.Round((bottom - top) / Streifenabstand));
        var step = (bottom - top) / count;
        return Enumerable.Range(0, count).Select(i => (top + (i * step), step * Streifenanteil));
    }

    private static IEnumerable<Form> Umriss(Feld feld, IReadOnlyList<Gruppenbalken> bars, bool gestrichelt)
    {
        if (bars.Count == 0)
        {
            yield break;
        }

        foreach (var links in new[] { true, false })
        {
            var points = bars
                .SelectMany(bar => new[]
                {
                    new Punkt(feld.X(links ? bar.Maennlich : bar.Weiblich, links), Feld.Y(bar.Gruppe.Von)),
                    new Punkt(feld.X(links ? bar.Maennlich : bar.Weiblich, links), Feld.Y(bar.Ende)),
                })
                .Append(new Punkt(feld.X(0, links), Feld.Y(bars[^1].Ende)));
            yield return new Form.Linie([.. points], Ton.Umriss, 1.6, gestrichelt);
        }
    }

    private static IEnumerable<Form> Legende(Stand gefuellt, Stand? umriss, CultureInfo culture)
    {
        yield return new Form.Schrift((Breite / 2.0) - Mitte, 20, Texte.Get("Bild.Pyramide.Maennlich", culture), Ton.Maennlich, Anker.Rechts, 13, Fett: true);
        yield return new Form.Schrift((Breite / 2.0) + Mitte, 20, Texte.Get("Bild.Pyramide.Weiblich", culture), Ton.Weiblich, Anker.Links, 13, Fett: true);
        foreach (var (top, height) in Streifen(34, 44.6, gefuellt))
        {
            yield return new Form.Rechteck(Rand, top, 14, height, Ton.Vergleich);
        }

        yield return new Form.Schrift(Rand + 20, 43, gefuellt.Kurz ?? gefuellt.Name, Ton.Schrift, Anker.Links, 12);
        if (umriss is not null)
        {
            yield return new Form.Linie([new Punkt((Breite / 2.0) + Mitte, 39), new Punkt((Breite / 2.0) + Mitte + 14, 39)], Ton.Umriss, 2, umriss.Ausgang is not null);
            yield return new Form.Schrift((Breite / 2.0) + Mitte + 20, 43, umriss.Kurz ?? umriss.Name, Ton.Schrift, Anker.Links, 12);
        }
    }

    private static string Beschreibung(Stand gefuellt, Stand? umriss, CultureInfo culture)
    {
        var parts = new List<string> { Satz(gefuellt, culture) };
        if (umriss is not null)
        {
            parts.Add(Satz(umriss, culture));
        }

        return string.Join(' ', parts);
    }

    private static string Satz(Stand stand, CultureInfo culture)
    {
        var gesamt = stand.Altersaufbau.Gesamt;
        string Anteil(int von, int? bis) => gesamt > 0 && stand.Altersaufbau.Summe(von, bis) is { } teil
            ? (teil.Zahl / gesamt * 100).ToString("N0", culture)
            : "–";
        return Texte.Format("Bild.Pyramide.Satz", culture, stand.Name, stand.Zahl(gesamt, culture), Anteil(0, 20), Anteil(20, 65), Anteil(65, null));
    }

    private static Bildtabelle Tabelle(Stand gefuellt, Stand? umriss, CultureInfo culture)
    {
        var staende = umriss is null ? new[] { gefuellt } : [gefuellt, umriss];
        var same = umriss is null || gefuellt.Altersaufbau.Gruppen.SequenceEqual(umriss.Altersaufbau.Gruppen);
        var shown = same ? staende : [gefuellt];
        return new Bildtabelle(
            [
                Texte.Get("Bild.Pyramide.Alter", culture),
                .. shown.SelectMany(stand => new[] { Spalte("Maennlich", stand), Spalte("Weiblich", stand) }),
            ],
            [
                .. gefuellt.Altersaufbau.Gruppen.Select((gruppe, i) => (IReadOnlyList<string>)
                [
                    Alter(gruppe, culture),
                    .. shown.SelectMany(stand => new[] { stand.Zahl(stand.Altersaufbau.Maennlich[i], culture), stand.Zahl(stand.Altersaufbau.Weiblich[i], culture) }),
                ]),
            ]);

        string Spalte(string sex, Stand stand) => $"{Texte.Get($"Bild.Pyramide.{sex}", culture)} {stand.Name}";
    }

    private static string Tipp(string sex, Gruppenbalken bar, string zahl, CultureInfo culture) =>
        Texte.Format("Bild.Pyramide.Tipp", culture, Texte.Get(sex, culture), Alter(bar.Gruppe, culture), zahl);

    private static string Alter(Altersgruppe gruppe, CultureInfo culture) => gruppe.Bis switch
    {
        null => Texte.Format("Bild.AlterOffen", culture, gruppe.Von),
        { } bis when bis == gruppe.Von + 1 => $"{gruppe.Von}",
        { } bis => $"{gruppe.Von}–{bis - 1}",
    };

    private static string Zahl(double value, CultureInfo culture) => value.ToString(Math.Abs(value) < 10 && value % 1 != 0 ? "N1" : "N0", culture);

    private sealed record Gruppenbalken(
        Altersgruppe Gruppe, int Ende, double Maennlich, double Weiblich, decimal MaennlichGesamt, decimal WeiblichGesamt);

    private sealed record Feld(Achse Achse)
    {
        private const double Seite = (Breite / 2.0) - (Mitte / 2.0) - Rand;

        public double X(double wert, bool links) => links
            ? (Breite / 2.0) - (Mitte / 2.0) - (Achse.Anteil(wert) * Seite)
            : (Breite / 2.0) + (Mitte / 2.0) + (Achse.Anteil(wert) * Seite);

        public static double Y(int alter) => Hoehe - Unten - (Math.Min(alter, HoechstesAlter) / (double)HoechstesAlter * (Hoehe - Oben - Unten));
    }
}
