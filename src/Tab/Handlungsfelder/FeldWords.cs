using System.Globalization;
using Daks.Core.Handlungsfelder;
using Daks.Core.Strategien;

namespace Daks.Tab.Handlungsfelder;

/// <summary>The Handlungsfelder something can be linked to.</summary>
internal static class FeldWords
{
    /// <summary>Those of the strategy in its order, then those of the catalogue that none of them stands for.</summary>
    public static IReadOnlyList<(string Bezug, string Name)> Choices(Strategie strategie, CultureInfo culture) =>
    [
        .. Handlungsfeldreihe.Von(strategie).Select(feld => (feld.Id, feld.Name)),
        .. Open(strategie).Select(vorlage => (vorlage.Code, vorlage.Name.In(culture))),
    ];

    /// <summary>What of the catalogue no field of the strategy stands for.</summary>
    public static IEnumerable<Handlungsfeldvorlage> Open(Strategie strategie)
    {
        var taken = strategie.All<Handlungsfeld>().SelectMany(feld => feld.KatalogCodes).ToHashSet();
        return Handlungsfeldkatalog.Vorlagen.Where(vorlage => !taken.Contains(vorlage.Code));
    }

    /// <summary>The link as a choice of <see cref="Choices"/>: a code leads to the field that stands for it.</summary>
    public static string Chosen(Strategie strategie, string? bezug) => Feldbezug.Finde(strategie, bezug)?.Id ?? bezug ?? "";

    /// <returns>Empty when nothing is linked.</returns>
    public static string Names(Strategie strategie, IEnumerable<string> bezuege, CultureInfo culture) =>
        string.Join("; ", bezuege.Select(bezug => Feldbezug.Name(strategie, bezug, culture)).OfType<string>().Distinct());
}
