using Daks.Core.Personen;

namespace Daks.Core.Akteure;

/// <summary>Who may see what of actors beyond their names. Whoever shows or answers something asks here.</summary>
public static class Akteureinsicht
{
    /// <summary>Influence, interest and attitude: those who lead, and the Steuerungsgruppe.</summary>
    /// <param name="person">Null for somebody who has not acted yet.</param>
    public static bool Einschaetzungen(Person? person) => person.Darf(Berechtigung.Einschaetzen);

    /// <summary>Mail address and telephone number: whoever may work on the strategy.</summary>
    /// <inheritdoc cref="Berechtigungen.Darf" path="/param"/>
    public static bool Kontakte(Person? person, bool isGuest = false) => person.Darf(Berechtigung.Bearbeiten, isGuest);
}
