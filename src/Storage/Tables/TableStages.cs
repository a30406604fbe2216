using System.Globalization;
using System.Net;
using Azure;
using Azure.Data.Tables;
using Daks.Core.Artefakte;

namespace Daks.Storage.Tables;

/// <summary>Changes too large for one transaction: staged beside the strategy, shown by its header, then folded in.</summary>
/// <remarks>
/// Staged rows count as soon as the header names their change. Folding copies them to their places and counts its
/// progress in the header, in the same transactions: whoever folds at the same time, or died doing so, no row is
/// put in place twice, and none after a later commit.
/// </remarks>
internal sealed class TableStages(TableGateway table)
{
    private const string Target = "Target";
    private const string Removed = "Removed";

    /// <returns>The number of staged rows.</returns>
    public async Task<int> WriteAsync(string partition, string change, CommitRows rows, CancellationToken cancellationToken)
    {
        var number = 0;
        var staged = rows.Written.Select(row => ToStaged(row.ToEntity(partition)))
            .Concat(rows.Removed.Select(ToStagedRemoval))
            .Concat(rows.Payloads.Select(payload => ToStaged(new TableEntity(partition, TableKeys.Name(payload)))))
            .ToList();
        await foreach (var batch in TableBatches.Pack(staged.ToAsyncEnumerable()).ConfigureAwait(false))
        {
            var outcome = await table.SubmitAsync(batch, cancellationToken).ConfigureAwait(false);
            Expect(outcome.IsDone, batch[0].Entity.RowKey);
        }

        return number;

        TableTransactionAction ToStaged(TableEntity entity)
        {
            entity[Target] = entity.RowKey;
            entity.RowKey = TableKeys.StageRow(change, number++);
            return new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity);
        }

        TableTransactionAction ToStagedRemoval(ArtefaktKey key) => new(
            TableTransactionActionType.UpsertReplace,
            new TableEntity(partition, TableKeys.StageRow(change, number++))
            {
                [Target] = TableKeys.Artefakt(key),
                [Removed] = true,
            });
    }

    /// <summary>Lays the staged rows over those in their places.</summary>
    /// <returns>False when they were not all there, because the header no longer names them.</returns>
    public async Task<bool> OverlayAsync(
        TableHeader header, Dictionary<string, ArtefaktRow> rows, CancellationToken cancellationToken)
    {
        if (header.Stage is not { } change)
        {
            return true;
        }

        var seen = 0;
        var filter = TableKeys.StartingWith(header.Partition, TableKeys.StageRows(change));
        await foreach (var staged in table.ScanAsync(filter, cancellationToken).ConfigureAwait(false))
        {
            seen++;
            var target = TargetOf(staged);
            if (IsRemoval(staged))
            {
                rows.Remove(target);
            }
            else if (target.StartsWith(TableKeys.Artefakte, StringComparison.Ordinal))
            {
                rows[target] = staged.ToArtefaktRow(target);
            }
        }

        return seen == header.StageRows;
    }

    /// <summary>Puts the staged rows in their places. Anyone may, at any time, any number at once.</summary>
    /// <returns>The header without a stage; another one when somebody else changed it meanwhile.</returns>
    public async Task<TableHeader> FoldAsync(TableHeader header, CancellationToken cancellationToken)
    {
        var change = header.Stage!;
        var filter = TableKeys.Between(
            header.Partition,
            TableKeys.StageRow(change, header.Folded),
            TableKeys.After(TableKeys.StageRows(change)));
        var actions = table.ScanAsync(filter, cancellationToken).Select(ToAction);
        await foreach (var batch in TableBatches.Pack(actions).ConfigureAwait(false))
        {
            var folded = header with { Folded = header.Folded + batch.Count };
            var next = folded.Folded == header.StageRows ? folded.WithoutStage() : folded;
            var outcome = await table.SubmitAsync([next.Replacing(header), .. batch], cancellationToken).ConfigureAwait(false);
            if (outcome.Status == (int)HttpStatusCode.PreconditionFailed)
            {
                return await ReadHeaderAsync(header.Partition, cancellationToken).ConfigureAwait(false);
            }

            Expect(outcome.IsDone, batch[Math.Max(0, outcome.FailedAction - 1)].Entity.RowKey);
            header = next with { ETag = outcome.FirstETag };
        }

        if (header.Stage is null)
        {
            await RemoveAsync(header.Partition, change, cancellationToken).ConfigureAwait(false);
            return header;
        }

        var current = await ReadHeaderAsync(header.Partition, cancellationToken).ConfigureAwait(false);
        Expect(current.ETag != header.ETag, TableKeys.StageRow(change, header.Folded));
        return current;
    }

    /// <returns>Changes with staged rows that the header does not name.</returns>
    public async Task<IReadOnlyList<string>> FindLeftoversAsync(
        TableHeader header, DateTimeOffset olderThan, CancellationToken cancellationToken)
    {
        var filter = TableKeys.StartingWith(header.Partition, TableKeys.Stages);
        return await table.ScanAsync(filter, null, ["RowKey"], cancellationToken)
            .Select(row => row.RowKey.Split('_')[1])
            .Distinct()
            .Where(change => change != header.Stage && StartOf(change) < olderThan)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes all rows of a change that is folded, or that no header will ever name.</summary>
    public async Task<int> RemoveAsync(string partition, string change, CancellationToken cancellationToken)
    {
        var removed = 0;
        var filter = TableKeys.StartingWith(partition, TableKeys.StageRows(change));
        var actions = table.ScanAsync(filter, null, ["PartitionKey", "RowKey"], cancellationToken)
            .Select(row => new TableTransactionAction(
                TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, row.RowKey), ETag.All));
        await foreach (var batch in TableBatches.Pack(actions).ConfigureAwait(false))
        {
            var outcome = await table.SubmitAsync(batch, cancellationToken).ConfigureAwait(false);
            removed += outcome.IsDone ? batch.Count : 0;
        }

        return removed;
    }

    public async Task<TableHeader> ReadHeaderAsync(string partition, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(partition, TableKeys.Header, cancellationToken).ConfigureAwait(false);
        return row is null ? TableHeader.Absent(partition) : TableHeader.From(row);
    }

    private static TableTransactionAction ToAction(TableEntity staged)
    {
        var entity = new TableEntity(staged.PartitionKey, TargetOf(staged));
        if (IsRemoval(staged))
        {
            return new TableTransactionAction(TableTransactionActionType.Delete, entity, ETag.All);
        }

        foreach (var (name, value) in staged.Where(property => property.Key is not (
            "PartitionKey" or "RowKey" or "Timestamp" or "odata.etag" or Target)))
        {
            entity[name] = value;
        }

        return new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity);
    }

    private static string TargetOf(TableEntity staged) =>
        staged.GetString(Target) ?? throw new InvalidDataException($"Row {staged.RowKey} lacks its target.");

    private static bool IsRemoval(TableEntity staged) => staged.GetBoolean(Removed) == true;

    /// <returns>When the change began: its id is a UUIDv7.</returns>
    private static DateTimeOffset StartOf(string change) => DateTimeOffset.FromUnixTimeMilliseconds(
        long.Parse(change.AsSpan(0, 12), NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static void Expect(bool holds, string rowKey)
    {
        if (!holds)
        {
            throw new InvalidDataException($"Row {rowKey} is not as its change left it.");
        }
    }
}
