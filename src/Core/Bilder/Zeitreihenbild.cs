using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;

namespace Daks.Core.Bilder;

/// <summary>Figures over the years: the own ones as a thick line, others thin, breaks marked, projections dashed.</summary>
public static class Zeitreihenbild
{
    private const int Breite = 640;
    private const int Hoehe = 320;
    private const int Links = 66;
    private const int Rechts = 118;
    private const int Oben = 34;
    private const int Unten = 34;
    private const int Zeilenhoehe = 16;

    /// <summary>One line of the picture.</summary>
    /// <param name="Name">As the legend says it.</param>
    /// <param name="Werte">In the order of time; absent figures leave a gap.</param>
    /// <param name="IstEigen">The Kommune's own: drawn thick.</param>
    /// <param name="IstVorausberechnet">Drawn dashed.</param>
    public sealed record Reihe(string Name, IReadOnlyList<Reihenwert> Werte, bool IstEigen, bool IstVorausberechnet = false);

    /// <summary>The area a projection lies in at the end of a year.</summary>
    public readonly record struct Spannwert(int Jahr, decimal Von, decimal Bis);

    /// <param name="titel">What is shown, with its unit.</param>
    /// <param name="stellen">Decimals of the figures.</param>
    /// <param name="reihen">At least one with a figure, or there is nothing to draw.</param>
    /// <param name="spanne">Drawn as an area behind the lines, in the order of time.</param>
    /// <param name="fuss">Lines below the picture that must go wherever it goes.</param>
    /// <returns>Null when no series has a figure.</returns>
    public static Bild? Zeichnen(
        string titel,
        int stellen,
        IReadOnlyList<Reihe> reihen,
        CultureInfo culture,
        IReadOnlyList<Spannwert>? spanne = null,
        IReadOnlyList<string>? fuss = null)
    {
        var values = reihen.SelectMany(reihe => reihe.Werte).Where(wert => wert.Angabe.IstVorhanden).ToArray();
        if (values.Length == 0)
        {
            return null;
        }

        var feld = new Feld(
            values.Min(wert => wert.Zeit.Jahr),
            Math.Max(values.Max(wert => wert.Zeit.Jahr), values.Min(wert => wert.Zeit.Jahr) + 1),
            Achse.Ueber(values.Select(wert => (double)wert.Angabe.Wert!.Value), abNull: false));
        var brueche = Brueche(reihen);
        return new Bild(
            Breite,
            Hoehe + (Zeilenhoehe * (fuss?.Count ?? 0)),
            titel,
            Beschreibung(reihen, stellen, brueche, culture),
            [
                .. Spannflaeche(feld, spanne ?? []),
                .. Raster(feld, stellen, culture),
                .. brueche.SelectMany(bruch => Bruch(feld, bruch, culture)),
                .. reihen.SelectMany(reihe => Linien(feld, reihe, stellen, culture)),
                .. Namen(feld, reihen),
                .. (fuss ?? []).Select((line, i) => new Form.Schrift(8, Hoehe + (Zeilenhoehe * i) + 10, line, Ton.Leise, Anker.Links, 11)),
            ],
            Tabelle(reihen, stellen, culture));
    }

    private static IEnumerable<Form> Spannflaeche(Feld feld, IReadOnlyList<Spannwert> spanne) => spanne.Count < 2
        ? []
        : [
            new Form.Flaeche(
                [
                    .. spanne.Select(wert => new Punkt(feld.X(wert.Jahr), feld.Y((double)wert.Bis))),
                    .. spanne.Reverse().Select(wert => new Punkt(feld.X(wert.Jahr), feld.Y((double)wert.Von))),
                ],
                Ton.Spanne),
        ];

    /// <returns>The first years after a break, in any of the series; of several the weightiest is named.</returns>
    private static IReadOnlyList<(int Jahr, Bruchart Art)> Brueche(IEnumerable<Reihe> reihen) =>
    [
        .. reihen
            .SelectMany(reihe => Trendrechner.Brueche(reihe.Werte))
            .Select(bruch => (bruch.Nach.Jahr, bruch.Art))
            .Order()
            .DistinctBy(bruch => bruch.Jahr),
    ];

    private static IEnumerable<Form> Raster(Feld feld, int stellen, CultureInfo culture)
    {
        foreach (var mark in feld.Achse.Marken)
        {
            var y = feld.Y(mark);
            yield return new Form.Linie([new Punkt(Links, y), new Punkt(Breite - Rechts, y)], Ton.Raster);
            var words = mark.ToString(mark % 1 == 0 ? "N0" : $"N{Math.Max(1, stellen)}", culture);
            yield return new Form.Schrift(Links - 8, y + 4, words, Ton.Leise, Anker.Rechts, 11);
        }

        var step = Math.Max(1, (int)Math.Ceiling((feld.Letztes - feld.Erstes) / 8.0));
        for (var jahr = feld.Erstes; jahr <= feld.Letztes; jahr += step)
        {
            yield return new Form.Schrift(feld.X(jahr), Hoehe - Unten + 18, $"{jahr}", Ton.Leise, Anker.Mitte, 11);
        }
    }

    private static IEnumerable<Form> Bruch(Feld feld, (int Jahr, Bruchart Art) bruch, CultureInfo culture)
    {
        var x = feld.X(bruch.Jahr - 0.5);
        yield return new Form.Linie([new Punkt(x, Oben - 6), new Punkt(x, Hoehe - Unten)], Ton.Bruch, 1.2, Gestrichelt: true);
        yield return new Form.Schrift(x, Oben - 12, Texte.Get($"Bild.{bruch.Art}", culture), Ton.Bruch, Anker.Mitte, 11);
    }

    // A line never crosses a break nor a gap: what is not comparable is not connected.
    private static IEnumerable<Form> Linien(Feld feld, Reihe reihe, int stellen, CultureInfo culture)
    {
        var ton = reihe.IstEigen ? Ton.Eigen : Ton.Vergleich;
        var run = new List<Punkt>();
        Reihenwert? last = null;
        foreach (var wert in reihe.Werte)
        {
            if (!wert.Angabe.IstVorhanden || (last is { } before && Trendrechner.Bruchart(before, wert) is not null))
            {
                foreach (var line in Line(run, ton, reihe))
                {
                    yield return line;
                }

                run = [];
            }

            if (wert.Angabe.Wert is { } zahl)
            {
                var point = new Punkt(feld.X(wert.Zeit.Jahr), feld.Y((double)zahl));
                run.Add(point);
                last = wert;
                yield return new Form.Kreis(point.X, point.Y, reihe.IstEigen ? 3 : 2, ton, $"{reihe.Name}, {wert.Zeit.Jahr}: {zahl.ToString($"N{stellen}", culture)}");
            }
        }

        foreach (var line in Line(run, ton, reihe))
        {
            yield return line;
        }
    }

    private static IEnumerable<Form> Line(List<Punkt> run, Ton ton, Reihe reihe) =>
        run.Count > 1 ? [new Form.Linie(run, ton, reihe.IstEigen ? 2.4 : 1.4, reihe.IstVorausberechnet)] : [];

    /// <summary>The names beside the ends of the lines, kept apart from each other.</summary>
    private static IEnumerable<Form> Namen(Feld feld, IEnumerable<Reihe> reihen)
    {
        var used = double.NegativeInfinity;
        var ends = reihen
            .Select(reihe => (Reihe: reihe, Ende: reihe.Werte.LastOrDefault(wert => wert.Angabe.IstVorhanden)))
            .Where(pair => pair.Ende.Angabe.IstVorhanden)
            .Select(pair => (pair.Reihe, Y: feld.Y((double)pair.Ende.Angabe.Wert!.Value)))
            .OrderBy(pair => pair.Y);
        foreach (var (reihe, y) in ends)
        {
            used = Math.Max(y + 4, used + 14);
            yield return new Form.Schrift(Breite - Rechts + 8, used, Gebietsnamen.Gekuerzt(reihe.Name), reihe.IstEigen ? Ton.Eigen : Ton.Leise, Anker.Links, 11, reihe.IstEigen);
        }
    }

    private static string Beschreibung(IReadOnlyList<Reihe> reihen, int stellen, IReadOnlyList<(int Jahr, Bruchart Art)> brueche, CultureInfo culture)
    {
        var sentences = reihen
            .Select(reihe => (reihe.Name, Werte: reihe.Werte.Where(wert => wert.Angabe.IstVorhanden).ToArray()))
            .Where(reihe => reihe.Werte.Length > 0)
            .Select(reihe => Texte.Format(
                "Bild.Reihe.Satz",
                culture,
                reihe.Name,
                reihe.Werte[0].Angabe.Wert!.Value.ToString($"N{stellen}", culture),
                reihe.Werte[0].Zeit.Jahr,
                reihe.Werte[^1].Angabe.Wert!.Value.ToString($"N{stellen}", culture),
                reihe.Werte[^1].Zeit.Jahr));
        return string.Join(' ', sentences.Concat(brueche.Select(bruch => Texte.Format($"Bild.{bruch.Art}.Satz", culture, bruch.Jahr))));
    }

    private static Bildtabelle Tabelle(IReadOnlyList<Reihe> reihen, int stellen, CultureInfo culture) => new(
        [Texte.Get("Bild.Jahr", culture), .. reihen.Select(reihe => reihe.Name)],
        [
            .. reihen
                .SelectMany(reihe => reihe.Werte)
                .Select(wert => wert.Zeit.Jahr)
                .Distinct()
                .Order()
                .Select(jahr => (IReadOnlyList<string>)
                [
                    $"{jahr}",
                    .. reihen.Select(reihe => reihe.Werte.LastOrDefault(wert => wert.Zeit.Jahr == jahr).Angabe.Wert?.ToString($"N{stellen}", culture) ?? "–"),
                ]),
        ]);

    private sealed record Feld(int Erstes, int Letztes, Achse Achse)
    {
        public double X(double jahr) => Links + ((jahr - Erstes) / (Letztes - Erstes) * (Breite - Links - Rechts));

        public double Y(double wert) => Hoehe - Unten - (Achse.Anteil(wert) * (Hoehe - Oben - Unten));
    }
}
