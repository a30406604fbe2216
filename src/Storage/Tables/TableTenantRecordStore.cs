using System.Runtime.CompilerServices;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Daks.Core.Strategien;

namespace Daks.Storage.Tables;

/// <summary>The tenants' records, one partition per tenant.</summary>
public sealed class TableTenantRecordStore(TableGateway table) : ITenantRecordStore
{
    private const string Id = "Id";
    private const string Json = "Json";
    private const string Attempt = "Attempt";

    public async Task<TenantRecord?> ReadAsync(TenantRecordKey key, CancellationToken cancellationToken)
    {
        Limits.RequireRecordKey(key);
        var row = await FindAsync(key, cancellationToken).ConfigureAwait(false);
        return row is null ? null : ToRecord(key, row);
    }

    public async Task<bool> WriteAsync(
        TenantRecordKey key, ReadOnlyMemory<byte> utf8Json, WriteCondition condition, CancellationToken cancellationToken)
    {
        Limits.RequireRecordKey(key);
        Limits.RequireRecordLength(utf8Json.Length);
        var attempt = Guid.NewGuid();
        var row = new TableEntity(TableKeys.TenantPartition(key.Tenant), TableKeys.Record(key))
        {
            [Id] = key.Id,
            [Json] = Encoding.UTF8.GetString(utf8Json.Span),
            [Attempt] = attempt,
        };
        try
        {
            return await WriteAsync(row, condition, cancellationToken).ConfigureAwait(false)
                || await IsOursAsync(key, attempt, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException failure) when (TableFailure.MayBeDone(failure))
        {
            throw failure.WithUnknownOutcome();
        }
    }

    public async Task DeleteAsync(TenantRecordKey key, CancellationToken cancellationToken)
    {
        Limits.RequireRecordKey(key);
        try
        {
            await table.DeleteAsync(
                TableKeys.TenantPartition(key.Tenant), TableKeys.Record(key), ETag.All, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException failure) when (TableFailure.MayBeDone(failure))
        {
            throw failure.WithUnknownOutcome();
        }
    }

    public async IAsyncEnumerable<TenantRecord> ListAsync(
        string tenant, string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableKeys.StartingWith(TableKeys.TenantPartition(tenant), TableKeys.Records(kind));
        await foreach (var row in table.ScanAsync(filter, cancellationToken).ConfigureAwait(false))
        {
            var encoded = row.RowKey[TableKeys.Records(kind).Length..];
            var id = KeyText.TryDecode(encoded, out var decoded) ? decoded : row.GetString(Id);
            yield return ToRecord(new TenantRecordKey(tenant, kind, id), row);
        }
    }

    private async Task<bool> WriteAsync(TableEntity row, WriteCondition condition, CancellationToken cancellationToken)
    {
        switch (condition)
        {
            case WriteCondition.Absent:
                return await table.AddAsync(row, cancellationToken).ConfigureAwait(false);
            case WriteCondition.Unchanged(var etag):
                return await table.UpdateAsync(row, new ETag(etag), cancellationToken).ConfigureAwait(false);
            default:
                await table.UpsertAsync(row, cancellationToken).ConfigureAwait(false);
                return true;
        }
    }

    private Task<TableEntity?> FindAsync(TenantRecordKey key, CancellationToken cancellationToken) =>
        table.FindAsync(TableKeys.TenantPartition(key.Tenant), TableKeys.Record(key), cancellationToken);

    /// <summary>A write whose answer was lost and that the SDK repeated is refused for its own sake.</summary>
    private async Task<bool> IsOursAsync(TenantRecordKey key, Guid attempt, CancellationToken cancellationToken) =>
        (await FindAsync(key, cancellationToken).ConfigureAwait(false))?.GetGuid(Attempt) == attempt;

    private static TenantRecord ToRecord(TenantRecordKey key, TableEntity row) =>
        new(key, Encoding.UTF8.GetBytes(row.GetString(Json) ?? ""), row.ETag.ToString());
}
