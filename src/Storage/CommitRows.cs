using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Storage;

/// <summary>One artefact's row before and after a commit.</summary>
internal sealed record RowChange(ArtefaktKey Key, ArtefaktRow? Before, ArtefaktRow? After)
{
    public bool IsNone =>
        Before is not null && After is not null && Before.Utf8Json.Span.SequenceEqual(After.Utf8Json.Span);
}

/// <summary>A commit as rows: checked, serialised, without what did not change.</summary>
internal sealed class CommitRows
{
    private CommitRows(IReadOnlyList<RowChange> changes, IReadOnlyList<string> payloads, HistoryEntry entry)
    {
        Written = [.. changes.Where(change => change.After is not null).Select(change => change.After!)];
        Removed = [.. changes.Where(change => change.After is null).Select(change => change.Key)];
        Payloads = payloads;
        History = HistoryCodec.Write(entry, changes);
    }

    public IReadOnlyList<ArtefaktRow> Written { get; }

    public IReadOnlyList<ArtefaktKey> Removed { get; }

    /// <value>The payloads that are named anew, each once.</value>
    public IReadOnlyList<string> Payloads { get; }

    public int Count => Written.Count + Removed.Count + Payloads.Count;

    /// <value>The history entry, compressed.</value>
    public byte[] History { get; }

    /// <exception cref="ArgumentException">The commit contradicts itself or breaks a limit of the port.</exception>
    /// <exception cref="KeyNotFoundException">Nobody registered an artefact's kind.</exception>
    public static CommitRows From(Commit commit, ArtefaktKinds kinds)
    {
        var entry = commit.Entry;
        ArgumentOutOfRangeException.ThrowIfNegative(commit.ExpectedVersion);
        Limits.Require(entry.Version == commit.ExpectedVersion + 1, "The entry's version must follow the expected one.");
        Limits.RequireOperationId(commit.OperationId);
        Limits.Require(
            entry.Changes.DistinctBy(change => change.Key).Count() == entry.Changes.Count, "A row may change only once.");

        var version = entry.Version;
        var changes = entry.Changes.Select(change => ToRows(change, version, kinds)).Where(change => !change.IsNone);
        var payloads = entry.Changes.SelectMany(change => NamedAnew(change, kinds)).Distinct().ToList();
        payloads.ForEach(Limits.RequireId);
        return new CommitRows([.. changes], payloads, entry);
    }

    private static IEnumerable<string> NamedAnew(Change change, ArtefaktKinds kinds) =>
        PayloadsOf(change.After, kinds).Except(PayloadsOf(change.Before, kinds));

    private static IEnumerable<string> PayloadsOf(IArtefakt? artefakt, ArtefaktKinds kinds) =>
        artefakt is null ? [] : kinds.Of(artefakt).PayloadsOf(artefakt);

    private static RowChange ToRows(Change change, long version, ArtefaktKinds kinds)
    {
        Limits.Require(change.Before is not null || change.After is not null, $"{change.Key} changes from nothing to nothing.");
        Limits.RequireId(change.Key.Id);
        return new RowChange(change.Key, ToRow(change.Before), ToRow(change.After));

        ArtefaktRow? ToRow(IArtefakt? artefakt)
        {
            if (artefakt is null)
            {
                return null;
            }

            var row = kinds.ToRow(artefakt, version);
            Limits.Require(row.Key == change.Key, $"{row.Key} is changed under the name {change.Key}.");
            return row;
        }
    }
}
