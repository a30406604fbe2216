using Daks.Core.Artefakte;
using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Verlaeufe;

/// <summary>Takes an earlier change back, as a change of its own.</summary>
/// <remarks>Refused, naming the later change, when a row it touched has moved on since.</remarks>
public sealed record UndoChange(HistoryEntry Entry) : StrategieCommand
{
    public override string Verb => "verlauf.rueckgaengig";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (Entry.Changes.Any(change => change is { Key.Kind: "kopf", Before: null }))
        {
            return Decision.No(new Refusal.SetupCannotBeUndone());
        }

        // That somebody joined with this change is no part of what it did.
        var changes = Entry.Changes.Where(change => change is not { After: Person, Before: null }).ToArray();
        foreach (var change in changes)
        {
            var now = strategie.VersionOf(change.Key);
            var untouched = change.After is null ? now == 0 : now == Entry.Version;
            if (!untouched)
            {
                return Decision.No(new Refusal.ChangedSince(now));
            }
        }

        return changes.Length == 0
            ? Decision.Nothing
            : new Decision.Accepted(
                [.. changes.Select(change => new Change(change.Key, change.After, change.Before))],
                new Dictionary<string, string> { ["version"] = $"{Entry.Version}", ["verb"] = Entry.Verb },
                Undoes: Entry.Version);
    }
}
