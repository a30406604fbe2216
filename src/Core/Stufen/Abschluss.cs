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

    /// <summary>Whether a change would leave a closed stage without what it rests on.</summary>
    /// <returns>Null when it would not.</returns>
    public static Refusal? Verletzt(Strategie before, Strategie after)
    {
        foreach (var stufe in after.Stufen.Where(stufe => stufe is { IstAbgeschlossen: true, OverrideBegruendung: null }))
        {
            if (OffeneKriterien(after, stufe) is { Count: > 0 } open)
            {
                return before.FindStufe(stufe.Nummer) is { IstAbgeschlossen: true } closed
                    ? new Refusal.StufeInState(closed.Nummer, closed.Status)
                    : new Refusal.KriterienOffen(stufe.Nummer, open);
            }
        }

        return null;
    }
}
