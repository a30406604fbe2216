using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Aufgaben;

/// <summary>What waits for one person, the earliest first.</summary>
/// <param name="Eigene">
/// Tasks in their name, and tasks in nobody's name whose first role they hold. A name goes before the role: what is assigned
/// to somebody else is theirs alone.
/// </param>
/// <param name="InVertretung">
/// For the deputy what waits for the Projektleitung by role; empty for everybody else. What is in the lead's own name stays
/// with them until it is assigned anew.
/// </param>
/// <remarks>
/// Only what still asks to be done: what a stage closed with an override left open waits for nobody, but for its follow-ups,
/// and nothing waits in an archived strategy.
/// </remarks>
public sealed record Zustaendigkeit(IReadOnlyList<Aufgabe> Eigene, IReadOnlyList<Aufgabe> InVertretung)
{
    public static Zustaendigkeit Von(Strategie strategie, string personId)
    {
        if (strategie.IstArchiviert)
        {
            return new Zustaendigkeit([], []);
        }

        var person = strategie.FindPerson(personId);
        var pending = strategie.Aufgaben
            .Where(strategie.StehtAn)
            .OrderBy(aufgabe => aufgabe.FaelligAm)
            .ThenBy(aufgabe => aufgabe.Code, StringComparer.Ordinal)
            .ToArray();
        var own = pending.Where(aufgabe => IstEigene(aufgabe, personId, person)).ToArray();
        return new Zustaendigkeit(
            own,
            person?.Hat(Rolle.Stellvertretung) == true
                ? [.. pending.Except(own).Where(aufgabe => aufgabe.Verantwortlich is null && RolleFuer(aufgabe) == Rolle.Projektleitung)]
                : []);
    }

    /// <summary>The role a task is for while nobody is named: the first the catalogue gives it.</summary>
    public static Rolle RolleFuer(Aufgabe aufgabe) =>
        Aufgabenkatalog.Finde(aufgabe.Code)?.Rollen is [var first, ..] ? first : Rolle.Projektleitung;

    private static bool IstEigene(Aufgabe aufgabe, string personId, Person? person) =>
        aufgabe.Verantwortlich is { } named ? named == personId : person?.Hat(RolleFuer(aufgabe)) == true;
}
