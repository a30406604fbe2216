using Daks.Core.Strategien;

namespace Daks.Core.Verlaeufe;

/// <summary>Looks up in the history what stands in the way of an undo.</summary>
internal sealed class Rueckgaengigsuche(IStrategieStore store)
{
    private const int Page = 50;

    /// <param name="entry">What was to be taken back.</param>
    /// <param name="later">The version that stands in the way; 0 when what was touched is gone.</param>
    /// <param name="strategie">As it is now.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Unchanged when it was the undo itself, wanted a second time; otherwise the refusal that names the change.</returns>
    public async Task<Outcome> ExplainAsync(
        HistoryEntry entry, long later, Strategie strategie, CancellationToken cancellationToken)
    {
        var between = later == 0
            ? await FindRemovalAsync(entry, strategie, cancellationToken)
            : await store.ReadHistoryEntryAsync(strategie.Key, later, cancellationToken);
        return between?.Undoes == entry.Version
            ? new Outcome.Unchanged(strategie)
            : new Outcome.Refused(new Refusal.ChangedSince(between?.Version ?? later), strategie);
    }

    // A row that is gone cannot say who took it away.
    private async Task<HistoryEntry?> FindRemovalAsync(
        HistoryEntry entry, Strategie strategie, CancellationToken cancellationToken)
    {
        var gone = entry.Changes.Select(change => change.Key).Where(key => strategie.VersionOf(key) == 0).ToHashSet();
        IReadOnlyList<HistoryEntry> page;
        long? before = null;
        do
        {
            page = await store.ReadHistoryAsync(strategie.Key, Page, before, cancellationToken);
            if (page.FirstOrDefault(later => later.Changes.Any(change => change.After is null && gone.Contains(change.Key))) is { } removal)
            {
                return removal;
            }

            before = page is [.., var oldest] ? oldest.Version : null;
        }
        while (before > entry.Version);

        return null;
    }
}
