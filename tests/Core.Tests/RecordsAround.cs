using Daks.Core.Strategien;

namespace Daks.Core.Tests;

/// <summary>Hands everything on to the records in memory, until a test overrides what it is about.</summary>
internal abstract class RecordsAround(MemoryRecords inner) : ITenantRecordStore
{
    public virtual Task<TenantRecord?> ReadAsync(TenantRecordKey key, CancellationToken cancellationToken) =>
        inner.ReadAsync(key, cancellationToken);

    public Task<bool> WriteAsync(
        TenantRecordKey key, ReadOnlyMemory<byte> utf8Json, WriteCondition condition, CancellationToken cancellationToken) =>
        inner.WriteAsync(key, utf8Json, condition, cancellationToken);

    public Task DeleteAsync(TenantRecordKey key, CancellationToken cancellationToken) => inner.DeleteAsync(key, cancellationToken);

    public IAsyncEnumerable<TenantRecord> ListAsync(string tenant, string kind, CancellationToken cancellationToken) =>
        inner.ListAsync(tenant, kind, cancellationToken);
}
