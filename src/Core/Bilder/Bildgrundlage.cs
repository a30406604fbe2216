using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;

namespace Daks.Core.Bilder;

/// <summary>What the figures of a picture rest on, in words: the years, and the census they were carried forward from.</summary>
internal static class Bildgrundlage
{
    /// <summary>"2016 bis 2024; Grundlage: Zensus 2011 (2016 bis 2021), Zensus 2022 (2022 bis 2024)".</summary>
    public static string Verlauf(IReadOnlyList<Indikatorwert> reihe, CultureInfo culture) => string.Join(
        "; ",
        new[] { Jahre(reihe[0].Zeit.Jahr, reihe[^1].Zeit.Jahr, culture), Zensus(reihe, culture) }.Where(part => part.Length > 0));

    /// <returns>Empty when none of the figures rests on a census.</returns>
    public static string Zensus(IEnumerable<Indikatorwert> werte, CultureInfo culture) =>
        Zensus(werte.Select(wert => (wert.Zeit.Jahr, wert.Basis)), culture);

    /// <inheritdoc cref="Zensus(IEnumerable{Indikatorwert}, CultureInfo)"/>
    public static string Zensus(IEnumerable<(int Jahr, Zensusbasis Basis)> werte, CultureInfo culture)
    {
        var parts = new List<(Zensusbasis Basis, int Von, int Bis)>();
        foreach (var (jahr, basis) in werte.OrderBy(wert => wert.Jahr))
        {
            if (parts is [.., var last] && last.Basis == basis)
            {
                parts[^1] = last with { Bis = jahr };
            }
            else
            {
                parts.Add((basis, jahr, jahr));
            }
        }

        return parts.TrueForAll(part => part.Basis == Zensusbasis.Keine)
            ? ""
            : Texte.Format("Bild.Grundlage", culture, string.Join(", ", parts.Select(part => parts.Count == 1
                ? Bezeichnung.Of(part.Basis, culture)
                : $"{Bezeichnung.Of(part.Basis, culture)} ({Jahre(part.Von, part.Bis, culture)})")));
    }

    private static string Jahre(int von, int bis, CultureInfo culture) => von == bis ? $"{von}" : Texte.Format("Bild.Jahre", culture, von, bis);
}
