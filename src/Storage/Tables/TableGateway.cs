using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Daks.Core.Strategien;

namespace Daks.Storage.Tables;

/// <summary>What became of a transaction.</summary>
/// <param name="Status">The HTTP status of the refusal; 0 when it was carried out.</param>
/// <param name="FailedAction">The index of the refused action.</param>
/// <param name="FirstETag">The first row's new ETag.</param>
internal readonly record struct TransactionOutcome(int Status, int FailedAction, ETag FirstETag)
{
    public bool IsDone => Status == 0;
}

/// <summary>The only one to touch the table: every write passes <see cref="TableGuard"/>, every failure is explained.</summary>
/// <remarks>
/// The table is created at the first use. A service that does not answer is given up after about half a minute, a
/// refused connection after two seconds.
/// </remarks>
public sealed class TableGateway : IDisposable
{
    private readonly TableClient _table;
    private readonly SemaphoreSlim _creating = new(1, 1);
    private volatile bool _exists;

    public TableGateway(TablesOptions options) : this(options, static _ => { })
    {
    }

    /// <param name="configure">Has the last word on the client's options.</param>
    internal TableGateway(TablesOptions options, Action<TableClientOptions> configure)
    {
        var clientOptions = new TableClientOptions();
        clientOptions.Retry.Mode = RetryMode.Exponential;
        clientOptions.Retry.MaxRetries = 2;
        clientOptions.Retry.Delay = TimeSpan.FromMilliseconds(200);
        clientOptions.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        clientOptions.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        configure(clientOptions);
        _table = string.IsNullOrWhiteSpace(options.Verbindung)
            ? new TableClient(options.Endpunkt, options.Tabelle, SignIn(options), clientOptions)
            : new TableClient(options.Verbindung, options.Tabelle, clientOptions);
    }

    public void Dispose() => _creating.Dispose();

    /// <returns>Null when absent.</returns>
    internal async Task<TableEntity?> FindAsync(
        string partition, string row, CancellationToken cancellationToken, params string[] columns)
    {
        try
        {
            await EnsureTableAsync(cancellationToken).ConfigureAwait(false);
            var found = await _table.GetEntityIfExistsAsync<TableEntity>(
                partition, row, columns.Length == 0 ? null : columns, cancellationToken).ConfigureAwait(false);
            return found.HasValue ? found.Value : null;
        }
        catch (Exception failure) when (Explain(failure, cancellationToken) is { } unavailable)
        {
            throw unavailable;
        }
    }

    /// <summary>Reads rows in the order of their keys, page by page; not one moment's state.</summary>
    /// <param name="filter">From <see cref="TableKeys"/>.</param>
    internal async IAsyncEnumerable<TableEntity> ScanAsync(
        string filter, int? pageSize, string[]? columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var pages = _table
            .QueryAsync<TableEntity>(filter, pageSize, columns, cancellationToken)
            .AsPages().GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync().ConfigureAwait(false))
        {
            foreach (var row in pages.Current.Values)
            {
                yield return row;
            }
        }

        async Task<bool> MoveNextAsync()
        {
            try
            {
                await EnsureTableAsync(cancellationToken).ConfigureAwait(false);
                return await pages.MoveNextAsync().ConfigureAwait(false);
            }
            catch (Exception failure) when (Explain(failure, cancellationToken) is { } unavailable)
            {
                throw unavailable;
            }
        }
    }

    internal IAsyncEnumerable<TableEntity> ScanAsync(string filter, CancellationToken cancellationToken) =>
        ScanAsync(filter, pageSize: null, columns: null, cancellationToken);

    /// <returns>Whether it was written; false when the row exists.</returns>
    internal Task<bool> AddAsync(TableEntity row, CancellationToken cancellationToken) =>
        WriteAsync(row, () => _table.AddEntityAsync(row, cancellationToken), cancellationToken);

    internal Task UpsertAsync(TableEntity row, CancellationToken cancellationToken) =>
        WriteAsync(row, () => _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken), cancellationToken);

    /// <returns>Whether it was written; false when the row changed since, or is gone.</returns>
    internal Task<bool> UpdateAsync(TableEntity row, ETag etag, CancellationToken cancellationToken) => WriteAsync(
        row, () => _table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, cancellationToken), cancellationToken);

    /// <returns>Whether it is gone; false when the row changed since.</returns>
    internal Task<bool> DeleteAsync(string partition, string row, ETag etag, CancellationToken cancellationToken) => WriteAsync(
        new TableEntity(partition, row),
        () => _table.DeleteEntityAsync(partition, row, etag, cancellationToken),
        cancellationToken);

    internal async Task<TransactionOutcome> SubmitAsync(
        IReadOnlyCollection<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        TableGuard.Require(actions);
        try
        {
            await EnsureTableAsync(cancellationToken).ConfigureAwait(false);
            var done = await _table.SubmitTransactionAsync(actions, cancellationToken).ConfigureAwait(false);
            return new TransactionOutcome(0, -1, done.Value[0].Headers.ETag.GetValueOrDefault());
        }
        catch (TableTransactionFailedException refused) when (IsRefusal(refused))
        {
            return new TransactionOutcome(refused.Status, refused.FailedTransactionActionIndex ?? -1, default);
        }
        catch (Exception failure) when (Explain(failure, cancellationToken) is { } unavailable)
        {
            throw unavailable;
        }
    }

    private async Task<bool> WriteAsync(TableEntity row, Func<Task<Response>> write, CancellationToken cancellationToken)
    {
        TableGuard.Require(row);
        try
        {
            await EnsureTableAsync(cancellationToken).ConfigureAwait(false);
            await write().ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException refused) when (IsRefusal(refused))
        {
            return false;
        }
        catch (Exception failure) when (Explain(failure, cancellationToken) is { } unavailable)
        {
            throw unavailable;
        }
    }

    private async Task EnsureTableAsync(CancellationToken cancellationToken)
    {
        if (_exists)
        {
            return;
        }

        await _creating.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_exists)
            {
                await _table.CreateIfNotExistsAsync(cancellationToken).ConfigureAwait(false);
                _exists = true;
            }
        }
        finally
        {
            _creating.Release();
        }
    }

    private StoreUnavailableException? Explain(Exception failure, CancellationToken cancellationToken)
    {
        if (TableFailure.IsTableGone(failure))
        {
            // The next call creates it anew.
            _exists = false;
        }

        return TableFailure.Explain(failure, cancellationToken);
    }

    /// <returns>Whether a condition of ours did not hold: the row exists, is absent, or changed.</returns>
    private static bool IsRefusal(RequestFailedException failure) =>
        failure.Status is 409 or 412 || (failure.Status == 404 && !TableFailure.IsTableGone(failure));

    private static ManagedIdentityCredential SignIn(TablesOptions options) => new(
        string.IsNullOrWhiteSpace(options.ClientId)
            ? ManagedIdentityId.SystemAssigned
            : ManagedIdentityId.FromUserAssignedClientId(options.ClientId));
}
