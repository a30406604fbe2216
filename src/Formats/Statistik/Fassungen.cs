using Daks.Core.Kommunalprofile;

namespace Daks.Formats.Statistik;

/// <summary>Which publication a table is of, where its title says it.</summary>
internal static class Fassungen
{
    /// <param name="titel">Of the table or the measure, for example "Bevölkerung auf Grundlage des Zensus 2022".</param>
    /// <returns>Null when the title leaves it open.</returns>
    public static Fassung? Aus(string titel) =>
        titel.Contains("Zensus 2022", StringComparison.OrdinalIgnoreCase) ? Fassung.Revidiert
        : titel.Contains("Zensus 2011", StringComparison.OrdinalIgnoreCase) ? Fassung.Urspruenglich
        : null;
}
