using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Tests;

/// <summary>A store that keeps what it is given the way a real one does: as JSON, with versions, nothing by reference.</summary>
internal sealed partial class MemoryStore(ArtefaktKinds kinds) : IStrategieStore
{
    private readonly ConcurrentDictionary<(StrategieKey Key, string Id), byte[]> _payloads = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<StrategieKey, Partition> _partitions = [];

    public int VersionReads { get; private set; }

    public int Loads { get; private set; }

    public int Commits { get; private set; }

    public int PayloadReads { get; private set; }

    /// <value>Runs before a commit is looked at: the moment in which somebody else may be faster.</value>
    public Func<Task>? BeforeCommit { get; set; }

    /// <value>Rows a newer program is said to have written.</value>
    public List<ArtefaktKey> Newer { get; } = [];

    /// <value>Strategies cannot be loaded any more.</value>
    public bool IsAway { get; set; }

    public Task<StrategieSnapshot?> LoadAsync(StrategieKey key, CancellationToken cancellationToken)
    {
        if (IsAway)
        {
            throw new StoreUnavailableException("Away.");
        }

        lock (_lock)
        {
            Loads++;
            return Task.FromResult(_partitions.TryGetValue(key, out var partition)
                ? new StrategieSnapshot(
                    key,
                    partition.Version,
                    [.. partition.Rows.Select(row => new StoredArtefakt(Read(row.Key.Kind, row.Value.Json), row.Value.Version))],
                    [.. Newer])
                : null);
        }
    }

    public Task<long?> ReadVersionAsync(StrategieKey key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            VersionReads++;
            return Task.FromResult(_partitions.TryGetValue(key, out var partition) ? partition.Version : (long?)null);
        }
    }

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        if (BeforeCommit is { } hook)
        {
            await hook();
        }

        Check(commit);
        lock (_lock)
        {
            Commits++;
            return Write(commit);
        }
    }

    public Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(
        StrategieKey key, int take, long? before, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, 200);
        lock (_lock)
        {
            IReadOnlyList<HistoryEntry> entries = _partitions.TryGetValue(key, out var partition)
                ? [.. partition.History.Where(stored => stored.Entry.Version < (before ?? long.MaxValue)).Reverse().Take(take).Select(Read)]
                : [];
            return Task.FromResult(entries);
        }
    }

    public Task<HistoryEntry?> ReadHistoryEntryAsync(StrategieKey key, long version, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_partitions.TryGetValue(key, out var partition)
                ? partition.History.Where(stored => stored.Entry.Version == version).Select(Read).SingleOrDefault()
                : null);
        }
    }

    public Task WritePayloadAsync(StrategieKey key, string id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        _payloads.TryAdd((key, id), content.ToArray()) || _payloads[(key, id)].AsSpan().SequenceEqual(content.Span)
            ? Task.CompletedTask
            : throw new InvalidOperationException($"'{id}' already stands for other bytes.");

    public Task<byte[]?> ReadPayloadAsync(StrategieKey key, string id, CancellationToken cancellationToken)
    {
        PayloadReads++;
        return Task.FromResult(_payloads.GetValueOrDefault((key, id)));
    }

    public IAsyncEnumerable<StrategieKey> FindInterruptedAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<StrategieKey>();

    public Task<int> SweepAsync(StrategieKey key, DateTimeOffset olderThan, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes a strategy away, as its deletion would.</summary>
    public void Forget(StrategieKey key)
    {
        lock (_lock)
        {
            _partitions.Remove(key);
        }
    }

    private static void Check(Commit commit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(commit.ExpectedVersion);
        var entry = commit.Entry;
        Require(entry.Version == commit.ExpectedVersion + 1, "The entry's version must follow the expected one.");
        Require(OperationIds().IsMatch(commit.OperationId), "The operation id breaks a limit.");
        Require(entry.Changes.DistinctBy(change => change.Key).Count() == entry.Changes.Count, "A row may change only once.");
        foreach (var change in entry.Changes)
        {
            Require(change.Before is not null || change.After is not null, $"{change.Key} changes from nothing to nothing.");
            Require(Ids().IsMatch(change.Key.Id), $"The id of {change.Key} breaks a limit.");
        }
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException(message);
        }
    }

    private CommitResult Write(Commit commit)
    {
        var partition = _partitions.GetValueOrDefault(commit.Key) ?? new Partition();
        if (partition.Operations.TryGetValue(commit.OperationId, out var done))
        {
            return new CommitResult.AlreadyDone(done);
        }

        if (partition.Version != commit.ExpectedVersion)
        {
            return new CommitResult.Conflict(partition.Version);
        }

        if (Newer.Count > 0)
        {
            return new CommitResult.Newer([.. Newer]);
        }

        var changes = commit.Entry.Changes
            .Select(change => new StoredChange(change.Key, Json(change.Before), Json(change.After)))
            .Where(change => !Alike(change.Before, change.After))
            .ToArray();
        partition.Version = commit.Entry.Version;
        foreach (var change in changes)
        {
            if (change.After is { } json)
            {
                partition.Rows[change.Key] = (json, partition.Version);
            }
            else if (!partition.Rows.Remove(change.Key))
            {
                throw new InvalidOperationException($"{change.Key} is removed and is not there.");
            }
        }

        partition.Operations.Add(commit.OperationId, partition.Version);
        partition.History.Add(new StoredEntry(commit.Entry, changes));
        _partitions[commit.Key] = partition;
        return new CommitResult.Committed(partition.Version);
    }

    private byte[]? Json(IArtefakt? artefakt) => artefakt is null ? null : kinds.Of(artefakt).Write(artefakt);

    private static bool Alike(byte[]? one, byte[]? other) => one is not null && other is not null && one.AsSpan().SequenceEqual(other);

    private IArtefakt Read(string kindName, byte[] json)
    {
        kinds.TryFind(kindName, out var kind).ShouldBeTrue();
        return kind!.Read(json, kind.Schema);
    }

    private HistoryEntry Read(StoredEntry stored) => stored.Entry with
    {
        Changes =
        [
            .. stored.Changes.Select(change => new Change(
                change.Key,
                change.Before is { } before ? Read(change.Key.Kind, before) : null,
                change.After is { } after ? Read(change.Key.Kind, after) : null)),
        ],
    };

    [GeneratedRegex("^[A-Za-z0-9_-]{1,200}$")]
    private static partial Regex OperationIds();

    [GeneratedRegex("^[A-Za-z0-9-]{1,64}$")]
    private static partial Regex Ids();

    private sealed class Partition
    {
        public long Version { get; set; }

        public Dictionary<ArtefaktKey, (byte[] Json, long Version)> Rows { get; } = [];

        public Dictionary<string, long> Operations { get; } = [];

        public List<StoredEntry> History { get; } = [];
    }

    private sealed record StoredChange(ArtefaktKey Key, byte[]? Before, byte[]? After);

    private sealed record StoredEntry(HistoryEntry Entry, IReadOnlyList<StoredChange> Changes);
}
