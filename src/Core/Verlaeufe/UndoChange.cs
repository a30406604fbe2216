using Daks.Core.Artefakte;
using Daks.Core.Einstellungen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Verlaeufe;

/// <summary>Takes an earlier change back, as a change of its own.</summary>
/// <remarks>
/// <para>Refused, naming the later change, when a row it touched no longer is as it left it. One that came back to that may be taken back.</para>
/// <para>Of persons only roles are taken back: names come from the directory, and whoever joined has joined.</para>
/// <para>Open tasks are dated by the plan as it then is, which may have moved on in between (invariant I5).</para>
/// </remarks>
public sealed record UndoChange(HistoryEntry Entry) : StrategieCommand
{
    internal const string Undone = "verlauf.rueckgaengig";
    internal const string Redone = "verlauf.wiederhergestellt";

    /// <remarks>To take an undo back is to do the thing again, and is called so.</remarks>
    public override string Verb => Entry.Verb == Undone ? Redone : Undone;

    public override Berechtigung Needs => Berechtigung.Leiten;

    private IEnumerable<Change> Touched => Entry.Changes.Where(change => !OnlyName(change));

    /// <summary>
    /// Whether the way back is worth offering: the change still stands. One that was taken back, or built upon, does
    /// not; one that was taken back and done again does. Whoever may go the way back, and when, is for the decision.
    /// </summary>
    /// <remarks>The setup is never taken back, and in the archive only what put the strategy there: its last change.</remarks>
    public bool IsOpen(Strategie strategie) =>
        Entry.Version > 1
        && strategie is { IsReadOnly: false, IsBeispiel: false }
        && (!strategie.IstArchiviert || Entry.Version == strategie.Version)
        && Touched.Any()
        && Touched.All(change => StillStands(strategie, change));

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (Entry.Changes.Any(change => change is { Key.Kind: Strategiekopf.TheId, Before: null }))
        {
            return Decision.No(new Refusal.SetupCannotBeUndone());
        }

        if (Entry.Changes.Any(change => change.Before is OpaqueArtefakt || change.After is OpaqueArtefakt))
        {
            return Decision.No(new Refusal.WrittenByNewerProgram());
        }

        var touched = Touched.ToArray();
        if (Array.Find(touched, change => !StillStands(strategie, change)) is { } moved)
        {
            return Decision.No(new Refusal.ChangedSince(strategie.VersionOf(moved.Key)));
        }

        var after = strategie.With(touched.Select(change => Back(strategie, change)), strategie.Version + 1);
        if ((Abschluss.Verletzt(strategie, after) ?? Verknuepfungen.Verletzt(strategie, after)) is { } refusal)
        {
            return Decision.No(refusal);
        }

        return after.Personen.Any(person => person.Hat(Rolle.Projektleitung))
            ? Accept(touched.Select(change => Back(strategie, change)), after)
            : Decision.No(new Refusal.LastProjektleitung());
    }

    private Decision Accept(IEnumerable<Change> back, Strategie after)
    {
        var changes = back.ToDictionary(change => change.Key);
        foreach (var dated in Terminierung.Neu(after, after.Zeitplan, after.Kalender))
        {
            changes[dated.Key] = changes.TryGetValue(dated.Key, out var change) ? change with { After = dated.After } : dated;
        }

        var real = changes.Values.Where(change => !Equals(change.Before, change.After)).ToArray();
        return real.Length == 0 ? Decision.Nothing : new Decision.Accepted(real, Args(), Undoes: Entry.Version);
    }

    // The sentence says what was taken back, however often it went back and forth.
    private Dictionary<string, string> Args() => new(Entry.Args)
    {
        ["version"] = $"{Entry.Version}",
        ["verb"] = Entry.Args.GetValueOrDefault("verb", Entry.Verb),
    };

    private static bool OnlyName(Change change) =>
        change.After is Person after && SameRollen(after.Rollen, (change.Before as Person)?.Rollen ?? []);

    private static bool StillStands(Strategie strategie, Change change) => change.After switch
    {
        Person after => strategie.FindPerson(after.PersonId) is { } person && SameRollen(person.Rollen, after.Rollen),
        null => strategie.VersionOf(change.Key) == 0,
        { } after => strategie.Holds(after),
    };

    private static Change Back(Strategie strategie, Change change) =>
        change.After is Person after && strategie.FindPerson(after.PersonId) is { } person
            ? strategie.Replace(person, person with { Rollen = (change.Before as Person)?.Rollen ?? [] })
            : new Change(change.Key, change.After, change.Before);

    private static bool SameRollen(IEnumerable<Rolle> one, IEnumerable<Rolle> other) => one.Order().SequenceEqual(other.Order());
}
