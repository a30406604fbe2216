using Daks.Core.Strategien;

namespace Daks.Storage;

/// <inheritdoc cref="TracedStrategieStore"/>
internal sealed class TracedTenantRecordStore(ITenantRecordStore inner, string system) : ITenantRecordStore
{
    public Task<TenantRecord?> ReadAsync(TenantRecordKey key, CancellationToken cancellationToken) =>
        StorageTelemetry.TraceAsync(system, "record.read", () => inner.ReadAsync(key, cancellationToken));

    public Task<bool> WriteAsync(
        TenantRecordKey key, ReadOnlyMemory<byte> utf8Json, WriteCondition condition, CancellationToken cancellationToken) =>
        StorageTelemetry.TraceAsync(
            system,
            "record.write",
            () => inner.WriteAsync(key, utf8Json, condition, cancellationToken),
            isWritten => isWritten ? "ok" : "refused");

    public Task DeleteAsync(TenantRecordKey key, CancellationToken cancellationToken) =>
        StorageTelemetry.TraceAsync(system, "record.delete", () => inner.DeleteAsync(key, cancellationToken));

    public IAsyncEnumerable<TenantRecord> ListAsync(string tenant, string kind, CancellationToken cancellationToken) =>
        StorageTelemetry.TraceListAsync(system, "record.list", stop => inner.ListAsync(tenant, kind, stop), cancellationToken);
}
