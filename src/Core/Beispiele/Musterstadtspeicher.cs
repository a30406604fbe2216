using System.Collections.Concurrent;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Beispiele;

/// <summary>Holds one strategy in memory while Musterstadt is lived through, and shows it afterwards.</summary>
/// <remarks>For one writer at a time; what it holds is immutable.</remarks>
internal sealed class Musterstadtspeicher(ArtefaktKinds kinds) : IStrategieStore
{
    private readonly List<HistoryEntry> _history = [];
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _payloads = new();
    private Strategie? _strategie;

    public Task<StrategieSnapshot?> LoadAsync(StrategieKey key, CancellationToken cancellationToken) =>
        Task.FromResult(_strategie is { } strategie
            ? new StrategieSnapshot(
                key,
                strategie.Version,
                [.. strategie.All<IArtefakt>().Select(row => new StoredArtefakt(row, strategie.VersionOf(row)))],
                Newer: [])
            : null);

    public Task<long?> ReadVersionAsync(StrategieKey key, CancellationToken cancellationToken) =>
        Task.FromResult(_strategie?.Version);

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        _strategie = (_strategie ?? Strategie.None(commit.Key, kinds)).With(commit.Entry.Changes, commit.Entry.Version);
        _history.Insert(0, commit.Entry);
        return Task.FromResult<CommitResult>(new CommitResult.Committed(commit.Entry.Version));
    }

    public Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(
        StrategieKey key, int take, long? before, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HistoryEntry>>(
            [.. _history.Where(entry => entry.Version < (before ?? long.MaxValue)).Take(take)]);

    public Task<HistoryEntry?> ReadHistoryEntryAsync(StrategieKey key, long version, CancellationToken cancellationToken) =>
        Task.FromResult(_history.Find(entry => entry.Version == version));

    public Task WritePayloadAsync(
        StrategieKey key, string id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        _payloads[id] = content;
        return Task.CompletedTask;
    }

    public Task<byte[]?> ReadPayloadAsync(StrategieKey key, string id, CancellationToken cancellationToken) =>
        Task.FromResult(_payloads.TryGetValue(id, out var content) ? content.ToArray() : null);

    public IAsyncEnumerable<StrategieKey> FindInterruptedAsync(CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<StrategieKey>();

    public Task<int> SweepAsync(StrategieKey key, DateTimeOffset olderThan, CancellationToken cancellationToken) =>
        Task.FromResult(0);

    public Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
