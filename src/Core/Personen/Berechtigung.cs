using Daks.Core.Strategien;

namespace Daks.Core.Personen;

/// <summary>What somebody may do with a strategy. Membership in the team is decided before this.</summary>
public enum Berechtigung
{
    Lesen,

    /// <summary>Change tasks and artefacts.</summary>
    Bearbeiten,

    /// <summary>Close, reopen and override stages, undo, set dates and roles.</summary>
    Leiten,

    /// <summary>Release what goes out under the name of the administration.</summary>
    Freigeben,
}

public static class Berechtigungen
{
    /// <param name="person">Null for a member of the team who has not acted yet: such a member may edit.</param>
    public static bool Darf(this Person? person, Berechtigung berechtigung) => berechtigung switch
    {
        Berechtigung.Lesen => true,
        Berechtigung.Bearbeiten => person is null || !person.Hat(Rolle.Gast),
        Berechtigung.Leiten => person is not null && (person.Hat(Rolle.Projektleitung) || person.Hat(Rolle.Stellvertretung)),
        Berechtigung.Freigeben => person is not null && person.Hat(Rolle.Verwaltungsspitze),
        _ => throw new ArgumentOutOfRangeException(nameof(berechtigung), berechtigung, null),
    };
}
