using System.Diagnostics.CodeAnalysis;
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

    /// <summary>See and change how much influence and interest actors have, and where they stand.</summary>
    Einschaetzen,
}

public static class Berechtigungen
{
    /// <param name="person">Null for a member of the team who has not acted yet: such a member may edit.</param>
    /// <param name="berechtigung">What they want to do.</param>
    /// <param name="isGuest">Teams calls them a guest: they read, until the Projektleitung gives them another role.</param>
    public static bool Darf(this Person? person, Berechtigung berechtigung, bool isGuest = false) => berechtigung switch
    {
        Berechtigung.Lesen => true,
        Berechtigung.Bearbeiten => person.HatRolle() ? !person.Hat(Rolle.Gast) : !isGuest,
        Berechtigung.Leiten => person is not null && (person.Hat(Rolle.Projektleitung) || person.Hat(Rolle.Stellvertretung)),
        Berechtigung.Freigeben => person is not null && person.Hat(Rolle.Verwaltungsspitze),
        Berechtigung.Einschaetzen => person is not null
            && (person.Hat(Rolle.Projektleitung) || person.Hat(Rolle.Stellvertretung) || person.Hat(Rolle.Steuerungsgruppe)),
        _ => throw new ArgumentOutOfRangeException(nameof(berechtigung), berechtigung, null),
    };

    /// <summary>Whether the Projektleitung gave them a role: then it decides, whatever Teams calls them.</summary>
    public static bool HatRolle([NotNullWhen(true)] this Person? person) => person is { Rollen.Count: > 0 };

    /// <returns>Null when the person may; otherwise why not, and for a guest who can change that.</returns>
    /// <inheritdoc cref="Darf" path="/param"/>
    public static Refusal.NotAllowed? Verweigert(this Strategie strategie, string personId, Berechtigung berechtigung, bool isGuest = false) =>
        strategie.FindPerson(personId).Darf(berechtigung, isGuest) ? null
        : berechtigung == Berechtigung.Bearbeiten ? new Refusal.NotAllowed(berechtigung) { Leitung = strategie.Projektleitung() }
        : new Refusal.NotAllowed(berechtigung);

    /// <returns>Null when the person may change something of this strategy as it stands; otherwise why not.</returns>
    /// <inheritdoc cref="Darf" path="/param"/>
    public static Refusal? Hindernis(this Strategie strategie, string personId, Berechtigung berechtigung, bool isGuest) =>
        strategie.IsBeispiel ? new Refusal.OnlyExample()
        : strategie.IsReadOnly ? new Refusal.WrittenByNewerProgram()
        : strategie.IstArchiviert ? new Refusal.StrategieArchiviert()
        : strategie.Verweigert(personId, berechtigung, isGuest);

    /// <returns>By name, who leads; null where nobody is known by name.</returns>
    public static string? Projektleitung(this Strategie strategie)
    {
        var names = strategie.Personen.Where(person => person.Hat(Rolle.Projektleitung) && person.Name.Length > 0).Select(person => person.Name);
        return string.Join(", ", names) is { Length: > 0 } named ? named : null;
    }
}
