using Daks.Core.Strategien;

namespace Daks.Storage;

/// <summary>Measures the calls of another store.</summary>
/// <param name="system">The kind of store, as spans and durations name it.</param>
internal sealed class TracedStrategieStore(IStrategieStore inner, string system) : IStrategieStore
{
    public Task<StrategieSnapshot?> LoadAsync(StrategieKey key, CancellationToken cancellationToken) =>
        StorageTelemetry.TraceAsync(system, "strategie.load", () => inner.LoadAsync(key, cancellationToken));

    public Task<long?> ReadVersionAsync(StrategieKey key, CancellationToken cancellationToken) =>
        StorageTelemetry.TraceAsync(system, "strategie.version", () => inner.ReadVersionAsync(key, cancellationToken));

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) =>
        StorageTelemetry.TraceAsync(
            system, "strategie.commit", () => inner.CommitAsync(commit, cancellationToken), result => result.GetType().Name);

    public Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(
        StrategieKey key, int take, long? before, CancellationToken cancellationToken) =>
        StorageTelemetry.TraceAsync(
            system, "strategie.history", () => inner.ReadHistoryAsync(key, take, before, cancellationToken));

    public Task<HistoryEntry?> ReadHistoryEntryAsync(StrategieKey key, long version, CancellationToken cancellationToken) =>
        StorageTelemetry.TraceAsync(
            system, "strategie.history.entry", () => inner.ReadHistoryEntryAsync(key, version, cancellationToken));

    public Task WritePayloadAsync(
        StrategieKey key, string id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        StorageTelemetry.TraceAsync(
            system, "payload.write", () => inner.WritePayloadAsync(key, id, content, cancellationToken));

    public Task<byte[]?> ReadPayloadAsync(StrategieKey key, string id, CancellationToken cancellationToken) =>
        StorageTelemetry.TraceAsync(system, "payload.read", () => inner.ReadPayloadAsync(key, id, cancellationToken));

    public IAsyncEnumerable<StrategieKey> FindInterruptedAsync(CancellationToken cancellationToken) =>
        StorageTelemetry.TraceListAsync(system, "strategie.interrupted", inner.FindInterruptedAsync, cancellationToken);

    public Task<int> SweepAsync(StrategieKey key, DateTimeOffset olderThan, CancellationToken cancellationToken) =>
        StorageTelemetry.TraceAsync(system, "strategie.sweep", () => inner.SweepAsync(key, olderThan, cancellationToken));

    public Task CheckAsync(CancellationToken cancellationToken) =>
        StorageTelemetry.TraceAsync(system, "check", () => inner.CheckAsync(cancellationToken));
}
