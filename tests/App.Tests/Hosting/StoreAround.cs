using Daks.Core.Strategien;

namespace Daks.App.Tests.Hosting;

/// <summary>A store that hands everything on to the real one, until a test overrides what it is about.</summary>
internal abstract class StoreAround(IStrategieStore inner) : IStrategieStore
{
    public virtual Task<StrategieSnapshot?> LoadAsync(StrategieKey key, CancellationToken cancellationToken) => inner.LoadAsync(key, cancellationToken);

    public virtual Task<long?> ReadVersionAsync(StrategieKey key, CancellationToken cancellationToken) => inner.ReadVersionAsync(key, cancellationToken);

    public virtual Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => inner.CommitAsync(commit, cancellationToken);

    public virtual Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(StrategieKey key, int take, long? before, CancellationToken cancellationToken) =>
        inner.ReadHistoryAsync(key, take, before, cancellationToken);

    public Task<HistoryEntry?> ReadHistoryEntryAsync(StrategieKey key, long version, CancellationToken cancellationToken) =>
        inner.ReadHistoryEntryAsync(key, version, cancellationToken);

    public Task WritePayloadAsync(StrategieKey key, string id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        inner.WritePayloadAsync(key, id, content, cancellationToken);

    public Task<byte[]?> ReadPayloadAsync(StrategieKey key, string id, CancellationToken cancellationToken) =>
        inner.ReadPayloadAsync(key, id, cancellationToken);

    public IAsyncEnumerable<StrategieKey> FindInterruptedAsync(CancellationToken cancellationToken) => inner.FindInterruptedAsync(cancellationToken);

    public virtual Task<int> SweepAsync(StrategieKey key, DateTimeOffset olderThan, CancellationToken cancellationToken) =>
        inner.SweepAsync(key, olderThan, cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);
}
