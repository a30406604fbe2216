using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>What is known of a place before its projection.</summary>
public sealed record Ausgangslage
{
    public required Gebiet Gebiet { get; init; }

    public DateOnly? Gebietsstand { get; init; }

    /// <value>The day <see cref="Stand"/> is of.</value>
    public required DateOnly Stichtag { get; init; }

    /// <value>By single years or groups of five, with an open group at 85 or above.</value>
    public required Altersaufbau Stand { get; init; }

    public Zensusbasis Basis { get; init; }

    /// <value>Five years before <see cref="Stand"/>; null when there is none.</value>
    public Altersaufbau? Frueher { get; init; }

    /// <value>Of <see cref="Frueher"/>. Two tables of different bases are not compared (invariant I18).</value>
    public Zensusbasis FrueherBasis { get; init; }

    /// <value>Births and moves of the area by year, and official projections.</value>
    public required Datenbestand Bestand { get; init; }

    /// <value>The imports of <see cref="Bestand"/>: they say which figures are official.</value>
    public required IReadOnlyCollection<ImportLauf> Importe { get; init; }

    /// <value>See <see cref="Kreisfaktoren.Aus(decimal, decimal)"/>; null when nothing is known of the Kreis.</value>
    public decimal? Kreisfaktor { get; init; }

    /// <value>Groups of <see cref="Stand"/> or <see cref="Frueher"/> were divided like those of a larger area.</value>
    public bool IstGeteilt { get; init; }

    /// <value>What the ratios of Hamilton and Perry are drawn towards; null when the Kreis has no two tables.</value>
    public Kohortenverhaeltnisse? Kreisverhaeltnisse { get; init; }

    /// <value>Of the nearest area that has them; null when none has.</value>
    public Geburtenmuster? Geburtenmuster { get; init; }

    /// <value>Of the place itself, else of its Kreis; null when neither has them.</value>
    public Wanderungsmuster? Wanderungsmuster { get; init; }

    /// <value>Of an area farther off, for a place that has no second age table either.</value>
    public Wanderungsmuster? Wanderungsersatz { get; init; }

    /// <value>Projections of larger areas that a run can follow, the nearest first.</value>
    public IReadOnlyList<Anlehnungsangebot> Anlehnungen { get; init; } = [];

    /// <value>1 or 5.</value>
    public int Schritt { get; init; } = 5;

    public required int Jahre { get; init; }
}

/// <summary>What was assumed for want of better figures; said wherever the projection is shown.</summary>
public enum Annahmenhinweis
{
    AlterGenaehert,
    AlterNachReferenz,
    GeburtenNachRichtwert,
    SterblichkeitNachRichtwert,
    WanderungOhneReihe,
    WanderungNachRichtprofil,
    WenigeWanderungsjahre,
    ZensusImRueckblick,
    SpanneNachRichtwert,
    SonderjahreImRueckblick,
    GeburtenNachUmland,
    MuetterNachRichtmuster,
}
