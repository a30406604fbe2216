using System.Runtime.CompilerServices;
using Daks.Core.Strategien;

namespace Daks.Core.Tests;

/// <summary>Tenant records in memory, with conditions as the port promises them.</summary>
internal sealed class MemoryRecords : ITenantRecordStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TenantRecordKey, TenantRecord> _records = [];
    private int _writes;

    public int Reads { get; private set; }

    public int Writes => _writes;

    /// <value>Runs once, before the next write: the moment in which somebody else may be faster.</value>
    public Func<Task>? BeforeNextWrite { get; set; }

    public Task<TenantRecord?> ReadAsync(TenantRecordKey key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Reads++;
            return Task.FromResult(_records.GetValueOrDefault(key));
        }
    }

    public async Task<bool> WriteAsync(
        TenantRecordKey key, ReadOnlyMemory<byte> utf8Json, WriteCondition condition, CancellationToken cancellationToken)
    {
        if (BeforeNextWrite is { } hook)
        {
            BeforeNextWrite = null;
            await hook();
        }

        lock (_lock)
        {
            var holds = condition switch
            {
                WriteCondition.Absent => !_records.ContainsKey(key),
                WriteCondition.Unchanged(var etag) => _records.TryGetValue(key, out var record) && record.ETag == etag,
                _ => true,
            };
            if (holds)
            {
                _records[key] = new TenantRecord(key, utf8Json.ToArray(), $"{++_writes}");
            }

            return holds;
        }
    }

    public Task DeleteAsync(TenantRecordKey key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _records.Remove(key);
            return Task.CompletedTask;
        }
    }

    public async IAsyncEnumerable<TenantRecord> ListAsync(
        string tenant, string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TenantRecord[] found;
        lock (_lock)
        {
            found = [.. _records.Values.Where(record => record.Key.Tenant == tenant && record.Key.Kind == kind)];
        }

        foreach (var record in found)
        {
            await Task.Yield();
            yield return record;
        }
    }
}
