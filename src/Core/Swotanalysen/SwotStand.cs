using System.Globalization;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Core.Swotanalysen;

/// <summary>How far the SWOT has come.</summary>
/// <param name="Eintraege">How many stand in each quadrant.</param>
/// <param name="StaerkeAusZahlen">Whether a strength rests on an indicator.</param>
/// <param name="SchwaecheAusZahlen">Whether a weakness rests on an indicator.</param>
/// <param name="AusGespraechen">How many entries come from interviews.</param>
public sealed record SwotStand(
    IReadOnlyDictionary<SwotQuadrant, int> Eintraege, bool StaerkeAusZahlen, bool SchwaecheAusZahlen, int AusGespraechen)
{
    /// <value>Entries every quadrant needs. Source: domain guide §1.2.</value>
    public const int JeQuadrant = 3;

    /// <summary>Three entries in every quadrant, a strength and a weakness from figures, one entry from an interview.</summary>
    public bool IstVollstaendig =>
        Eintraege.Values.All(count => count >= JeQuadrant) && StaerkeAusZahlen && SchwaecheAusZahlen && AusGespraechen > 0;

    public static SwotStand Von(Strategie strategie)
    {
        var eintraege = Swotbild.Eintraege(strategie);
        return new SwotStand(
            Enum.GetValues<SwotQuadrant>().ToDictionary(quadrant => quadrant, quadrant => eintraege.Count(eintrag => eintrag.Quadrant == quadrant)),
            AusZahlen(SwotQuadrant.S),
            AusZahlen(SwotQuadrant.W),
            eintraege.Count(eintrag => eintrag.Herkunft == SwotHerkunft.Interview));

        bool AusZahlen(SwotQuadrant quadrant) =>
            eintraege.Any(eintrag => eintrag.Quadrant == quadrant && eintrag.Herkunft == SwotHerkunft.IndikatorRegel);
    }

    /// <summary>Whether each of the four crossings has led to a strategy.</summary>
    public static bool IstGekreuzt(Strategie strategie) =>
        strategie.All<TowsStrategie>().Select(tows => tows.Typ).Distinct().Count() == Enum.GetValues<TowsTyp>().Length;

    internal string Nachweis(CultureInfo culture) => Texte.Format(
        "Nachweis.2-SW",
        culture,
        [.. Enum.GetValues<SwotQuadrant>().Select(quadrant => (object?)Eintraege[quadrant]), AusGespraechen]);
}
