using Daks.Core.Strategien;

namespace Daks.Core.Stufen;

/// <summary>What a closed stage rests on (invariant I3): every criterion answered, or an override.</summary>
internal static class Abschluss
{
    /// <returns>The codes of the criteria nothing answers.</returns>
    public static IReadOnlyList<string> OffeneKriterien(Strategie strategie, Stufe stufe) =>
    [
        .. Kriteriumstand.Von(strategie, stufe).Where(stand => !stand.IstBeantwortet).Select(stand => stand.Vorlage.Code),
    ];

    /// <summary>Whether a change would take from a closed stage what it rests on, or close one that rests on nothing.</summary>
    /// <remarks>
    /// What a stage had when it was closed may go by itself: data are deleted on schedule, dates move on. That is no
    /// fault of this change and does not stand in its way.
    /// </remarks>
    /// <returns>Null when it would not.</returns>
    public static Refusal? Verletzt(Strategie before, Strategie after) =>
        after.Stufen
            .Where(stufe => stufe is { IstAbgeschlossen: true, OverrideBegruendung: null })
            .Select(stufe => Verletzt(before.FindStufe(stufe.Nummer), stufe, before, after))
            .FirstOrDefault(refusal => refusal is not null);

    /// <returns>The decision; a refusal where carrying it out would take from a closed stage what it rests on.</returns>
    public static Decision Gewahrt(this Decision decision, Strategie strategie) =>
        decision is Decision.Accepted accepted
        && Verletzt(strategie, strategie.With(accepted.Changes, strategie.Version + 1)) is { } refusal
            ? Decision.No(refusal)
            : decision;

    private static Refusal? Verletzt(Stufe? was, Stufe stufe, Strategie before, Strategie after)
    {
        var open = OffeneKriterien(after, stufe);
        return was is not { IstAbgeschlossen: true } closed
            ? open.Count > 0 ? new Refusal.KriterienOffen(stufe.Nummer, open) : null
            : open.Except(OffeneKriterien(before, closed)).Any() ? new Refusal.StufeInState(closed.Nummer, closed.Status) : null;
    }
}
