using Daks.Core.Strategien;

namespace Daks.Core.Swotanalysen;

/// <summary>A suggestion beside what was answered to it before.</summary>
/// <param name="Antwort">An earlier answer, about other figures; null when nobody answered.</param>
public sealed record OffenerVorschlag(SwotVorschlag Vorschlag, SwotEintrag? Antwort);

/// <summary>The SWOT of a strategy as people see it.</summary>
public static class Swotbild
{
    /// <summary>The entries of all quadrants, the heaviest first.</summary>
    public static IReadOnlyList<SwotEintrag> Eintraege(Strategie strategie) =>
    [
        .. strategie.All<SwotEintrag>().Where(eintrag => eintrag.IstAngenommen)
            .OrderBy(eintrag => eintrag.Quadrant).ThenByDescending(eintrag => eintrag.Gewicht).ThenBy(eintrag => eintrag.Id, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<SwotEintrag> Eintraege(Strategie strategie, SwotQuadrant quadrant) =>
        [.. Eintraege(strategie).Where(eintrag => eintrag.Quadrant == quadrant)];

    /// <summary>What still waits for an answer: refused stays refused, and accepted accepted, until its figures change.</summary>
    public static IReadOnlyList<OffenerVorschlag> Offen(Strategie strategie, IEnumerable<SwotVorschlag> vorschlaege) =>
    [
        .. from vorschlag in vorschlaege
           let antwort = strategie.Find<SwotEintrag>(SwotEintrag.IdOf(vorschlag.Regel))
           where antwort is null || !vorschlag.GleicheZahlen(antwort.Belege)
           select new OffenerVorschlag(vorschlag, antwort),
    ];
}
