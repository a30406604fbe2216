using Daks.Core.Strategien;

namespace Daks.Core.Ideen;

/// <summary>What there is of ideas, as far as stage 3 asks.</summary>
public static class Ideenlage
{
    /// <returns>How many make enough. Source: domain guide §1.3, the criteria of stage 3.</returns>
    public static int Mindestens(Strategie strategie) => strategie.Kopf.Pfad == Pfad.Kompakt ? 5 : 10;

    /// <summary>Enough of them, and each looked at.</summary>
    public static bool SindGenug(Strategie strategie) =>
        strategie.All<Idee>() is { } all && all.Count >= Mindestens(strategie) && all.All(one => one.Stand != Ideenstand.Neu);

    /// <summary>There are some, and each belongs to a Handlungsfeld and was looked at.</summary>
    public static bool SindGeordnet(Strategie strategie) =>
        strategie.All<Idee>() is { Count: > 0 } all && all.All(one => one.Stand != Ideenstand.Neu && one.Handlungsfeld is not null);

    /// <summary>By state, then the newest first.</summary>
    public static IReadOnlyList<Idee> Von(Strategie strategie) =>
        [.. strategie.All<Idee>().OrderBy(one => one.Stand).ThenByDescending(one => one.Am).ThenBy(one => one.Id, StringComparer.Ordinal)];
}
