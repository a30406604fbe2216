using Daks.Core.Artefakte;

namespace Daks.Core.Strategien;

/// <summary>Who changed what, when, with every row before and after.</summary>
public sealed record HistoryEntry
{
    /// <value>The version the change made; 1 is the setup.</value>
    public required long Version { get; init; }

    /// <value>A person's id; names stand in the strategy's <c>person</c> rows.</value>
    public required string PersonId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <value>What was done, as a key of the texts, for example <c>aufgabe.erledigt</c>. Never renamed.</value>
    public required string Verb { get; init; }

    /// <value>What the sentence needs besides the verb: codes, numbers, dates. No names.</value>
    public IReadOnlyDictionary<string, string> Args { get; init; } = new Dictionary<string, string>();

    /// <value>Null unless the change undid another: that one's version.</value>
    public long? Undoes { get; init; }

    /// <value>Rows written by a newer program come back as <see cref="OpaqueArtefakt"/>.</value>
    public required IReadOnlyList<Change> Changes { get; init; }
}
