using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Protokolle;

/// <summary>What was agreed, as far as stages and people need to know.</summary>
public static class Vereinbarungslage
{
    /// <value>Source: domain guide §1.3, the criteria of stage 3.</value>
    public const int Mindestens = 3;

    /// <summary>Agreements of a Zukunftswerkstatt that name somebody in charge and were not dropped.</summary>
    public static IEnumerable<Vereinbarung> MitZustaendigen(Strategie strategie) => strategie.All<Vereinbarung>().Where(one =>
        one.HatZustaendige
        && one.Stand != Vereinbarungsstand.Verworfen
        && one.VeranstaltungId is { } id
        && strategie.Find<Veranstaltung>(id) is { Art: Veranstaltungsart.Zukunftswerkstatt });

    public static bool SindGenug(Strategie strategie) => MitZustaendigen(strategie).Count() >= Mindestens;

    /// <summary>Those still to be done first, by day; then the others.</summary>
    public static IReadOnlyList<Vereinbarung> Von(Strategie strategie) =>
        [.. strategie.All<Vereinbarung>().OrderBy(one => !one.IstOffen).ThenBy(one => one.Termin).ThenBy(one => one.Id, StringComparer.Ordinal)];
}
