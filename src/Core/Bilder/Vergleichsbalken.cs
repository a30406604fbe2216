using System.Globalization;
using Daks.Core.Sprache;

namespace Daks.Core.Bilder;

/// <summary>One figure of several areas, a bar each, the own one told apart by tone and weight.</summary>
public static class Vergleichsbalken
{
    private const int Breite = 640;
    private const int Links = 190;
    private const int Rechts = 78;
    private const int Zeile = 34;
    private const int Oben = 10;

    /// <param name="Name">The area, as people read it.</param>
    /// <param name="Wert">Null when there is none; said so instead of a bar.</param>
    public sealed record Balken(string Name, decimal? Wert, bool IstEigen);

    /// <param name="titel">What is compared, with unit and year.</param>
    /// <param name="stellen">Decimals of the figures.</param>
    public static Bild Zeichnen(string titel, int stellen, IReadOnlyList<Balken> balken, CultureInfo culture)
    {
        var achse = Achse.Ueber(balken.Select(bar => (double)(bar.Wert ?? 0)), abNull: true);
        double X(double wert) => Links + (achse.Anteil(wert) * (Breite - Links - Rechts));
        var forms = new List<Form> { new Form.Linie([new Punkt(X(0), Oben), new Punkt(X(0), Oben + (balken.Count * Zeile))], Ton.Achse) };
        for (var i = 0; i < balken.Count; i++)
        {
            var bar = balken[i];
            var y = Oben + (i * Zeile);
            var words = Wert(bar, stellen, culture);
            forms.Add(new Form.Schrift(Links - 10, y + 21, bar.Name, Ton.Schrift, Anker.Rechts, 12, bar.IstEigen));
            if (bar.Wert is { } wert)
            {
                var (from, to) = (Math.Min(X(0), X((double)wert)), Math.Max(X(0), X((double)wert)));
                forms.Add(new Form.Rechteck(from, y + 6, Math.Max(1, to - from), Zeile - 12, bar.IstEigen ? Ton.Eigen : Ton.Vergleich, $"{bar.Name}: {words}"));
                forms.Add(new Form.Schrift(to + 6, y + 21, words, Ton.Schrift, Anker.Links, 12, bar.IstEigen));
            }
            else
            {
                forms.Add(new Form.Schrift(X(0) + 6, y + 21, words, Ton.Leise, Anker.Links, 12));
            }
        }

        return new Bild(
            Breite,
            (2 * Oben) + (balken.Count * Zeile),
            titel,
            string.Join("; ", balken.Select(bar => $"{bar.Name}: {Wert(bar, stellen, culture)}")) + ".",
            forms,
            new Bildtabelle(
                [Texte.Get("Bild.Gebiet", culture), Texte.Get("Bild.Wert", culture)],
                [.. balken.Select(bar => (IReadOnlyList<string>)[bar.Name, Wert(bar, stellen, culture)])]));
    }

    private static string Wert(Balken bar, int stellen, CultureInfo culture) =>
        bar.Wert?.ToString($"N{stellen}", culture) ?? Texte.Get("Bild.KeineAngabe", culture);
}
