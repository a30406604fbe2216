using System.Runtime.CompilerServices;
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

    public async IAsyncEnumerable<TenantRecord> ListAsync(
        string tenant, string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Read to the end before the first is handed on: what the caller does in between is not the store's time.
        var records = await StorageTelemetry.TraceAsync(
            system,
            "record.list",
            () => inner.ListAsync(tenant, kind, cancellationToken).ToListAsync(cancellationToken).AsTask())
            .ConfigureAwait(false);
        foreach (var record in records)
        {
            yield return record;
        }
    }
}
