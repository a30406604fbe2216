using System.Net;
using Azure;
using Azure.Data.Tables;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;
using Microsoft.Extensions.Logging;

namespace Daks.Storage.Tables;

/// <summary>Carries out commits: in one transaction, or staged and then shown by one.</summary>
internal sealed partial class TableCommits(
    TableGateway table,
    TablePayloads payloads,
    TableStages stages,
    ArtefaktKinds kinds,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>With header, history entry and operation, one transaction takes these and has room to spare.</summary>
    private const int MaxDirectRows = 90;

    /// <summary>How often folds and sweeps may come between; real rivals end in a conflict at once.</summary>
    private const int MaxAttempts = 10;

    public async Task<CommitResult> CommitAsync(Commit commit, CommitRows rows, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await TryAsync(commit, rows, cancellationToken).ConfigureAwait(false) is { } result)
            {
                return result;
            }
        }

        throw new StoreUnavailableException("The strategy is being put in order by another instance.") { Reason = StoreFailure.Locked };
    }

    /// <returns>Null when the header changed, but not the version.</returns>
    private async Task<CommitResult?> TryAsync(Commit commit, CommitRows rows, CancellationToken cancellationToken)
    {
        var partition = commit.Key.Partition();
        var change = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        var header = await ReadFoldedHeaderAsync(partition, cancellationToken).ConfigureAwait(false);
        if (header.Version != commit.ExpectedVersion)
        {
            return await FindOperationAsync(commit, change, cancellationToken).ConfigureAwait(false)
                ?? new CommitResult.Conflict(header.Version);
        }

        var schemas = header.Schemas;
        if (!schemas.IsReadableBy(kinds))
        {
            var present = await ReadSchemasAsync(partition, cancellationToken).ConfigureAwait(false);
            if (kinds.Unreadable(present) is { Count: > 0 } newer)
            {
                return await FindOperationAsync(commit, change, cancellationToken).ConfigureAwait(false)
                    ?? new CommitResult.Newer(newer);
            }

            schemas = SchemaSummary.Of(present);
        }

        await RenewPayloadsAsync(partition, rows.Payloads, cancellationToken).ConfigureAwait(false);
        var next = header with { Version = commit.Entry.Version, Schemas = schemas.With(rows.Written) };
        return Direct(commit, rows, header, next, change) is { } actions
            ? await SubmitAsync(commit, rows, change, actions, cancellationToken).ConfigureAwait(false)
            : await StageAsync(commit, rows, header, next, change, cancellationToken).ConfigureAwait(false);
    }

    /// <returns>Null when the commit is too large for one transaction.</returns>
    private static List<TableTransactionAction>? Direct(
        Commit commit, CommitRows rows, TableHeader header, TableHeader next, string change)
    {
        if (rows.Count > MaxDirectRows || !TableHistory.Fits(rows.History))
        {
            return null;
        }

        List<TableTransactionAction> actions =
        [
            .. Frame(commit, header, next, change, rows.History, payload: null),
            .. rows.Written.Select(row => new TableTransactionAction(
                TableTransactionActionType.UpsertReplace, row.ToEntity(header.Partition))),
            .. rows.Removed.Select(key => new TableTransactionAction(
                TableTransactionActionType.Delete, new TableEntity(header.Partition, TableKeys.Artefakt(key)), ETag.All)),
            .. rows.Payloads.Select(payload => new TableTransactionAction(
                TableTransactionActionType.UpsertReplace, new TableEntity(header.Partition, TableKeys.Name(payload)))),
        ];
        return actions.Sum(action => TableGuard.WireSize((TableEntity)action.Entity)) < TableGuard.MaxTransactionSize
            ? actions
            : null;
    }

    private async Task<CommitResult?> StageAsync(
        Commit commit, CommitRows rows, TableHeader header, TableHeader next, string change, CancellationToken cancellationToken)
    {
        if (await FindOperationAsync(commit, change, cancellationToken).ConfigureAwait(false) is { } done)
        {
            return done;
        }

        if (rows.Removed.Count > 0)
        {
            // Folding could not be refused any more.
            var present = await ReadSchemasAsync(header.Partition, cancellationToken).ConfigureAwait(false);
            RequirePresent(rows.Removed, present.Select(row => row.Key));
        }

        var payload = TableHistory.Fits(rows.History) ? null : TableKeys.HistoryPayload(commit.Entry.Version, change);
        if (payload is not null)
        {
            await payloads.WriteAsync(header.Partition, payload, rows.History, cancellationToken).ConfigureAwait(false);
        }

        var count = await stages.WriteAsync(header.Partition, change, rows, cancellationToken).ConfigureAwait(false);
        var shown = count == 0 ? next : next with { Stage = change, StageRows = count };
        var actions = Frame(commit, header, shown, change, rows.History, payload).ToList();
        var result = await SubmitAsync(commit, rows, change, actions, cancellationToken).ConfigureAwait(false);
        if (result is CommitResult.Committed)
        {
            await TryFoldAsync(header.Partition, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    /// <summary>What is about to be named is young again: a sweep leaves it, or was here first and the commit is refused.</summary>
    private async Task RenewPayloadsAsync(string partition, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            if (!await payloads.RenewAsync(partition, id, cancellationToken).ConfigureAwait(false))
            {
                throw Limits.NoSuchPayload(id);
            }
        }
    }

    /// <summary>The rows that make a commit visible.</summary>
    private static IEnumerable<TableTransactionAction> Frame(
        Commit commit, TableHeader header, TableHeader next, string change, byte[] history, string? payload) =>
    [
        next.Replacing(header),
        Add(TableHistory.ToEntity(header.Partition, commit.Entry, history, payload)),
        Add(new TableEntity(header.Partition, TableKeys.Operation(commit.OperationId))
        {
            ["Version"] = commit.Entry.Version,
            ["Change"] = change,
        }),
    ];

    private async Task<CommitResult?> SubmitAsync(
        Commit commit, CommitRows rows, string change, List<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        TransactionOutcome outcome;
        try
        {
            outcome = await table.SubmitAsync(actions, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException failure) when (TableFailure.MayBeDone(failure))
        {
            return await FindLostAsync(commit, change, failure, cancellationToken).ConfigureAwait(false);
        }

        if (outcome.IsDone)
        {
            return new CommitResult.Committed(commit.Entry.Version);
        }

        // A try whose answer was lost and that the SDK repeated finds its own operation.
        if (await FindOperationAsync(commit, change, cancellationToken).ConfigureAwait(false) is { } done)
        {
            return done;
        }

        var partition = commit.Key.Partition();
        var current = await stages.ReadHeaderAsync(partition, cancellationToken).ConfigureAwait(false);
        if (current.Version != commit.ExpectedVersion)
        {
            return new CommitResult.Conflict(current.Version);
        }

        if (outcome.Status == (int)HttpStatusCode.NotFound)
        {
            var present = await ReadSchemasAsync(partition, cancellationToken).ConfigureAwait(false);
            RequirePresent(rows.Removed, present.Select(row => row.Key));
        }

        return null;
    }

    /// <summary>No answer came: the operation is there, or nobody knows what becomes of it.</summary>
    /// <remarks>Its absence proves nothing, the service may still be at it.</remarks>
    private async Task<CommitResult> FindLostAsync(
        Commit commit, string change, StoreUnavailableException failure, CancellationToken cancellationToken)
    {
        CommitResult? found = null;
        try
        {
            found = await FindOperationAsync(commit, change, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            // Still away; what is said below is all there is to say.
        }

        return found ?? throw failure.WithUnknownOutcome();
    }

    private async Task<CommitResult?> FindOperationAsync(Commit commit, string change, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(
            commit.Key.Partition(), TableKeys.Operation(commit.OperationId), cancellationToken).ConfigureAwait(false);
        if (row is null)
        {
            return null;
        }

        var version = TableRows.LongNumber(row, "Version");
        return row.GetString("Change") == change
            ? new CommitResult.Committed(version)
            : new CommitResult.AlreadyDone(version);
    }

    private async Task<TableHeader> ReadFoldedHeaderAsync(string partition, CancellationToken cancellationToken)
    {
        var header = await stages.ReadHeaderAsync(partition, cancellationToken).ConfigureAwait(false);
        while (header.Stage is not null)
        {
            header = await stages.FoldAsync(header, cancellationToken).ConfigureAwait(false);
        }

        return header;
    }

    /// <summary>Saves the next commit the work; the change stands already, whatever happens here.</summary>
    private async Task TryFoldAsync(string partition, CancellationToken cancellationToken)
    {
        try
        {
            await ReadFoldedHeaderAsync(partition, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is StoreUnavailableException or OperationCanceledException)
        {
            Log.FoldPutOff(logger, failure);
        }
    }

    private Task<List<(ArtefaktKey Key, int Schema)>> ReadSchemasAsync(string partition, CancellationToken cancellationToken) =>
        table.ScanAsync(TableKeys.StartingWith(partition, TableKeys.Artefakte), null, ["RowKey", "Schema"], cancellationToken)
            .Select(row => (TableKeys.ToArtefaktKey(row.RowKey), TableRows.Number(row, "Schema")))
            .ToListAsync(cancellationToken).AsTask();

    private static void RequirePresent(IEnumerable<ArtefaktKey> removed, IEnumerable<ArtefaktKey> present)
    {
        foreach (var missing in removed.Except(present))
        {
            throw Limits.NothingToRemove(missing);
        }
    }

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Left a large change to be folded by the next commit.")]
        public static partial void FoldPutOff(ILogger logger, Exception failure);
    }
}
