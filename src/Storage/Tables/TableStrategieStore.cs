using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;
using Microsoft.Extensions.Logging;

namespace Daks.Storage.Tables;

/// <summary>Strategies in Azure Table storage, one partition each; any number of instances may use it.</summary>
public sealed class TableStrategieStore : IStrategieStore
{
    private const int MaxReads = 20;

    private readonly TableGateway _table;
    private readonly ArtefaktKinds _kinds;
    private readonly TimeProvider _time;
    private readonly TablePayloads _payloads;
    private readonly TableHistory _history;
    private readonly TableStages _stages;
    private readonly TableCommits _commits;

    public TableStrategieStore(
        TableGateway table, ArtefaktKinds kinds, TimeProvider time, ILogger<TableStrategieStore> logger)
    {
        (_table, _kinds, _time) = (table, kinds, time);
        _payloads = new TablePayloads(table, time);
        _history = new TableHistory(table, _payloads, kinds);
        _stages = new TableStages(table);
        _commits = new TableCommits(table, _payloads, _stages, kinds, time, logger);
    }

    public async Task<StrategieSnapshot?> LoadAsync(StrategieKey key, CancellationToken cancellationToken)
    {
        var header = await _stages.ReadHeaderAsync(key.Partition(), cancellationToken).ConfigureAwait(false);
        for (var read = 0; read < MaxReads; read++)
        {
            if (header.Version == 0)
            {
                return null;
            }

            var rows = new Dictionary<string, ArtefaktRow>(StringComparer.Ordinal);
            var filter = TableKeys.StartingWith(header.Partition, TableKeys.Artefakte);
            await foreach (var row in _table.ScanAsync(filter, cancellationToken).ConfigureAwait(false))
            {
                rows.Add(row.RowKey, row.ToArtefaktRow(row.RowKey));
            }

            // A scan takes several requests; only an unchanged header says that it saw one version.
            var isWhole = await _stages.OverlayAsync(header, rows, cancellationToken).ConfigureAwait(false);
            var after = await _stages.ReadHeaderAsync(header.Partition, cancellationToken).ConfigureAwait(false);
            if (isWhole && after.ShowsSameAs(header))
            {
                return _kinds.ToSnapshot(key, header.Version, rows.Values);
            }

            header = after;
        }

        throw new StoreUnavailableException("The strategy changes faster than it can be read.") { Reason = StoreFailure.Locked };
    }

    public async Task<long?> ReadVersionAsync(StrategieKey key, CancellationToken cancellationToken)
    {
        var header = await _table.FindAsync(key.Partition(), TableKeys.Header, cancellationToken, "Version")
            .ConfigureAwait(false);
        return header is null ? null : TableRows.LongNumber(header, "Version");
    }

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) =>
        _commits.CommitAsync(commit, CommitRows.From(commit, _kinds), cancellationToken);

    public Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(
        StrategieKey key, int take, long? before, CancellationToken cancellationToken)
    {
        Limits.RequireTake(take);
        return _history.ReadAsync(key.Partition(), take, before, cancellationToken);
    }

    public Task<HistoryEntry?> ReadHistoryEntryAsync(StrategieKey key, long version, CancellationToken cancellationToken) =>
        _history.ReadAsync(key.Partition(), version, cancellationToken);

    public Task WritePayloadAsync(
        StrategieKey key, string id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Limits.RequireId(id);
        return _payloads.WriteAsync(key.Partition(), id, content, cancellationToken);
    }

    public Task<byte[]?> ReadPayloadAsync(StrategieKey key, string id, CancellationToken cancellationToken)
    {
        Limits.RequireId(id);
        return _payloads.ReadAsync(key.Partition(), id, cancellationToken);
    }

    public async IAsyncEnumerable<StrategieKey> FindInterruptedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableKeys.OfAnyStrategie(TableKeys.Payloads, TableKeys.Stages);
        var partitions = _table.ScanAsync(filter, null, ["PartitionKey"], cancellationToken)
            .Select(row => row.PartitionKey)
            .Distinct();
        await foreach (var partition in partitions.ConfigureAwait(false))
        {
            if (StrategieKeys.FromPartition(partition) is { } key)
            {
                yield return key;
            }
        }
    }

    public async Task<int> SweepAsync(StrategieKey key, DateTimeOffset olderThan, CancellationToken cancellationToken)
    {
        var partition = key.Partition();
        var header = await _stages.ReadHeaderAsync(partition, cancellationToken).ConfigureAwait(false);
        var changes = await _stages.FindLeftoversAsync(header, olderThan, cancellationToken).ConfigureAwait(false);
        var payloads = await _payloads.FindLeftoversAsync(
            partition,
            olderThan,
            payload => IsNamedAsync(header, payload, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        if ((changes.Count == 0 && payloads.Count == 0) || !await FenceAsync(header, cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        var removed = await _payloads.RemoveAsync(payloads, cancellationToken).ConfigureAwait(false);
        foreach (var change in changes)
        {
            removed += await _stages.RemoveAsync(partition, change, cancellationToken).ConfigureAwait(false);
        }

        return removed;
    }

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await _table.UpsertAsync(new TableEntity("probe", "probe") { ["At"] = _time.GetUtcNow() }, cancellationToken)
            .ConfigureAwait(false);
        await _table.FindAsync("probe", "probe", cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> IsNamedAsync(TableHeader header, string payload, CancellationToken cancellationToken) =>
        payload[0] == '_'
            ? await _history.NamesAsync(header.Partition, payload, cancellationToken).ConfigureAwait(false)

            // While a large change is not folded, the names may lie among its staged rows.
            : header.Stage is not null
                || await _table.FindAsync(header.Partition, TableKeys.Name(payload), cancellationToken, "RowKey").ConfigureAwait(false) is not null;

    /// <summary>Gives the header a new ETag, so that a commit begun before can no longer name what it left lying.</summary>
    /// <returns>False when the header changed; the next sweep looks again.</returns>
    private async Task<bool> FenceAsync(TableHeader header, CancellationToken cancellationToken) =>
        header.Version == 0
        || (await _table.SubmitAsync([header.Replacing(header)], cancellationToken).ConfigureAwait(false)).IsDone;
}
