using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Aufgaben;

/// <summary>Says when an artefact completes a task, so that nobody keeps books twice.</summary>
/// <param name="Code">The task's code.</param>
/// <param name="Kind">The kind of artefact whose change makes us look.</param>
internal sealed record Erledigungsregel(string Code, string Kind, Func<Strategie, bool> Erfuellt);

/// <summary>Ticks tasks whose artefact has come into being, within the commit that brings it.</summary>
internal static class Aufgabenautomatik
{
    /// <summary>The rules of the artefacts there are so far; a part that brings a kind adds its own.</summary>
    public static IReadOnlyList<Erledigungsregel> Regeln { get; } =
    [
        new("K-02", ArtefaktRegistry.Person.Name, strategie =>
            strategie.Personen.Any(person => person.Hat(Rolle.Projektleitung))
            && strategie.Personen.Any(person => person.Hat(Rolle.Stellvertretung))),
    ];

    /// <returns>The changes given, and those that tick what they complete.</returns>
    /// <remarks>Looks at tasks whose kind of artefact changes and at tasks that are new; a hand on the task itself comes first.</remarks>
    public static IReadOnlyList<Change> Ergaenzt(
        Strategie strategie, IReadOnlyList<Change> changes, DateOnly heute, IReadOnlyList<Erledigungsregel> regeln)
    {
        var kinds = changes.Select(change => change.Key.Kind).ToHashSet();
        var after = strategie.With(changes, strategie.Version + 1);
        var result = changes.ToDictionary(change => change.Key);
        foreach (var regel in regeln)
        {
            if (after.FindAufgabe(regel.Code) is not { IstOffen: true } aufgabe)
            {
                continue;
            }

            var tick = strategie.Replace(aufgabe, aufgabe with { Status = AufgabeStatus.Erledigt, ErledigtAm = heute, ErledigtDurch = regel.Kind });
            var isNew = result.TryGetValue(tick.Key, out var own) && own.Before is null;
            if ((isNew || (own is null && kinds.Contains(regel.Kind))) && regel.Erfuellt(after))
            {
                result[tick.Key] = isNew ? tick with { Before = null } : tick;
            }
        }

        return [.. result.Values];
    }
}
