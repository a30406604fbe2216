namespace Daks.Core.Strategien;

/// <summary>Small records of a tenant beside its strategies: bindings of teams, conversation references, preferences.</summary>
public interface ITenantRecordStore
{
    /// <returns>Null when absent.</returns>
    Task<TenantRecord?> ReadAsync(TenantRecordKey key, CancellationToken cancellationToken);

    /// <param name="utf8Json">At most 30,000 bytes.</param>
    /// <param name="condition">What must hold for the write to happen.</param>
    /// <returns>Whether it was written; false when the condition did not hold.</returns>
    Task<bool> WriteAsync(
        TenantRecordKey key, ReadOnlyMemory<byte> utf8Json, WriteCondition condition, CancellationToken cancellationToken);

    /// <summary>Does nothing when absent.</summary>
    Task DeleteAsync(TenantRecordKey key, CancellationToken cancellationToken);

    /// <summary>Every record of one kind, in no particular order.</summary>
    IAsyncEnumerable<TenantRecord> ListAsync(string tenant, string kind, CancellationToken cancellationToken);
}

/// <param name="Tenant">Opaque; any characters.</param>
/// <param name="Kind">Lower-case ASCII letters.</param>
/// <param name="Id">Opaque, any characters, up to 400: channel ids hold <c>:</c>, <c>;</c> and <c>@</c>.</param>
public readonly record struct TenantRecordKey(string Tenant, string Kind, string Id);

/// <param name="ETag">Opaque; changes with every write.</param>
public sealed record TenantRecord(TenantRecordKey Key, ReadOnlyMemory<byte> Utf8Json, string ETag);

/// <summary>What must hold of a record for a write to happen. Checked and written in one step: of two at once, one is refused.</summary>
public abstract record WriteCondition
{
    private WriteCondition() { }

    /// <summary>Overwrites whatever is there: for what only its last writer knows, such as somebody's choice.</summary>
    public sealed record None : WriteCondition;

    /// <summary>Only when there is no such record yet.</summary>
    public sealed record Absent : WriteCondition;

    /// <summary>Only when nobody wrote it since it was read with this ETag.</summary>
    public sealed record Unchanged(string ETag) : WriteCondition;

    public static WriteCondition Always { get; } = new None();

    public static WriteCondition IfAbsent { get; } = new Absent();
}
