using System.Globalization;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Handlungsfelder;

/// <summary>
/// A link to a Handlungsfeld: the id of one the strategy has, or a code of the catalogue. The inventory is made before
/// there are candidates, so that both are needed.
/// </summary>
public static class Feldbezug
{
    public static bool Kennt(Strategie strategie, string bezug) =>
        Handlungsfeldkatalog.Finde(bezug) is not null || strategie.Find<Handlungsfeld>(bezug) is not null;

    /// <summary>The field of the strategy a link leads to: the one named, or the first that carries the code.</summary>
    /// <returns>Null when the strategy has none, or none yet.</returns>
    public static Handlungsfeld? Finde(Strategie strategie, string? bezug) =>
        bezug is null
            ? null
            : strategie.Find<Handlungsfeld>(bezug) ?? Handlungsfeldreihe.Von(strategie).FirstOrDefault(feld => feld.KatalogCodes.Contains(bezug));

    /// <returns>The field's name; null when the link leads nowhere.</returns>
    public static string? Name(Strategie strategie, string? bezug, CultureInfo culture) =>
        Finde(strategie, bezug)?.Name ?? Handlungsfeldkatalog.Finde(bezug)?.Name.In(culture);

    internal static Refusal? Pruefen(Strategie strategie, params IEnumerable<string?> bezuege) =>
        bezuege.OfType<string>().All(bezug => Kennt(strategie, bezug)) ? null : new Refusal.UnknownEintrag(ArtefaktRegistry.Handlungsfeld.Name);
}
