using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Swotanalysen;

/// <summary>Which internal quadrant is crossed with which external one. Source: TOWS after Weihrich.</summary>
public enum TowsTyp
{
    SO,
    WO,
    ST,
    WT,
}

/// <summary>What follows from crossing entries of the SWOT: at least one internal and one external (invariant I12). Lists compare by reference.</summary>
public sealed record TowsStrategie : IArtefakt
{
    public required string Id { get; init; }

    public required TowsTyp Typ { get; init; }

    /// <value>Ids of entries, each in one of the two quadrants of <see cref="Typ"/>, and both quadrants among them.</value>
    public required IReadOnlyList<string> SwotIds { get; init; }

    public required string Text { get; init; }

    /// <value>A Handlungsfeld: the id of a candidate, or a code of the catalogue; null when open.</value>
    public string? Handlungsfeld { get; init; }

    public bool Equals(TowsStrategie? other) =>
        other is not null
        && (Id, Typ, Text, Handlungsfeld) == (other.Id, other.Typ, other.Text, other.Handlungsfeld)
        && SwotIds.SequenceEqual(other.SwotIds);

    public override int GetHashCode() => HashCode.Combine(Id, Typ, Text);
}

public static class TowsTypen
{
    public static SwotQuadrant Intern(this TowsTyp typ) => typ is TowsTyp.SO or TowsTyp.ST ? SwotQuadrant.S : SwotQuadrant.W;

    public static SwotQuadrant Extern(this TowsTyp typ) => typ is TowsTyp.SO or TowsTyp.WO ? SwotQuadrant.O : SwotQuadrant.T;
}

internal static class Towspruefung
{
    /// <returns>A strategy that builds upon the entry; null when none does.</returns>
    public static TowsStrategie? Nutzt(Strategie strategie, string swotId) =>
        strategie.All<TowsStrategie>().FirstOrDefault(tows => tows.SwotIds.Contains(swotId));

    /// <returns>Null when the entries fit the type (invariant I12).</returns>
    public static Refusal? Pruefen(Strategie strategie, TowsTyp typ, IReadOnlyList<string> swotIds)
    {
        var eintraege = swotIds.Select(strategie.Find<SwotEintrag>).ToArray();
        if (eintraege.Any(eintrag => eintrag is not { IstAngenommen: true }))
        {
            return new Refusal.UnknownEintrag(ArtefaktRegistry.Swot.Name);
        }

        var quadranten = eintraege.Select(eintrag => eintrag!.Quadrant).ToHashSet();
        return quadranten.SetEquals([typ.Intern(), typ.Extern()]) ? null : new Refusal.TowsOneSided(typ);
    }
}
