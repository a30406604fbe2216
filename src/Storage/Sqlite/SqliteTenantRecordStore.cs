using System.Runtime.CompilerServices;
using Daks.Core.Strategien;

namespace Daks.Storage.Sqlite;

/// <summary>The tenants' records in the same file as their strategies.</summary>
public sealed class SqliteTenantRecordStore(SqliteDatabase database) : ITenantRecordStore
{
    // An ETag is random rather than a number, so that a record deleted and written anew never has its old one.
    private const string Insert =
        """
        INSERT INTO tenant_record (tenant, kind, id, etag, json)
        VALUES (?1, ?2, ?3, hex(randomblob(16)), CAST(?4 AS TEXT))
        """;

    private const string Upsert = Insert + " ON CONFLICT DO UPDATE SET etag = excluded.etag, json = excluded.json";

    private const string InsertOnly = Insert + " ON CONFLICT DO NOTHING";

    private const string Update =
        """
        UPDATE tenant_record SET etag = hex(randomblob(16)), json = CAST(?4 AS TEXT)
        WHERE tenant = ?1 AND kind = ?2 AND id = ?3 AND etag = ?5
        """;

    public Task<TenantRecord?> ReadAsync(TenantRecordKey key, CancellationToken cancellationToken)
    {
        Limits.RequireRecordKey(key);
        return database.ReadAsync(
            session =>
            {
                using var reader = session.Command(
                    "SELECT etag, json FROM tenant_record WHERE tenant = ?1 AND kind = ?2 AND id = ?3",
                    key.Tenant, key.Kind, key.Id).ExecuteReader();
                return reader.Read()
                    ? new TenantRecord(key, reader.GetFieldValue<byte[]>(1), reader.GetString(0))
                    : null;
            },
            cancellationToken);
    }

    public Task<bool> WriteAsync(
        TenantRecordKey key, ReadOnlyMemory<byte> utf8Json, WriteCondition condition, CancellationToken cancellationToken)
    {
        Limits.RequireRecordLength(utf8Json.Length);
        Limits.RequireRecordKey(key);
        var json = utf8Json.ToArray();
        return database.WriteAsync(
            session => condition switch
            {
                WriteCondition.Absent => session.Command(InsertOnly, key.Tenant, key.Kind, key.Id, json).ExecuteNonQuery(),
                WriteCondition.Unchanged(var etag) =>
                    session.Command(Update, key.Tenant, key.Kind, key.Id, json, etag).ExecuteNonQuery(),
                _ => session.Command(Upsert, key.Tenant, key.Kind, key.Id, json).ExecuteNonQuery(),
            } == 1,
            cancellationToken);
    }

    public Task DeleteAsync(TenantRecordKey key, CancellationToken cancellationToken)
    {
        Limits.RequireRecordKey(key);
        return database.WriteAsync(
            session => session.Command(
                "DELETE FROM tenant_record WHERE tenant = ?1 AND kind = ?2 AND id = ?3",
                key.Tenant, key.Kind, key.Id).ExecuteNonQuery(),
            cancellationToken);
    }

    public async IAsyncEnumerable<TenantRecord> ListAsync(
        string tenant, string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var record in await database.ReadAsync(session => Read(session, tenant, kind), cancellationToken)
            .ConfigureAwait(false))
        {
            yield return record;
        }
    }

    private static List<TenantRecord> Read(SqliteSession session, string tenant, string kind)
    {
        var records = new List<TenantRecord>();
        using var reader = session.Command(
            "SELECT id, etag, json FROM tenant_record WHERE tenant = ?1 AND kind = ?2", tenant, kind).ExecuteReader();
        while (reader.Read())
        {
            var key = new TenantRecordKey(tenant, kind, reader.GetString(0));
            records.Add(new TenantRecord(key, reader.GetFieldValue<byte[]>(2), reader.GetString(1)));
        }

        return records;
    }
}
