using Azure.Data.Tables;

namespace Daks.Storage.Tables;

/// <summary>Packs actions into transactions as Azure allows them.</summary>
internal static class TableBatches
{
    /// <summary>Leaves room for a header.</summary>
    private const int Room = TableGuard.MaxActions - 1;

    private const long RoomBytes = TableGuard.MaxTransactionSize - (64 * 1024);

    /// <summary>Each batch leaves room for a header to go with it; the order stays.</summary>
    public static async IAsyncEnumerable<List<TableTransactionAction>> Pack(IAsyncEnumerable<TableTransactionAction> actions)
    {
        var batch = new List<TableTransactionAction>();
        var size = 0L;
        await foreach (var action in actions.ConfigureAwait(false))
        {
            var more = TableGuard.WireSize((TableEntity)action.Entity);
            if (batch.Count > 0 && (batch.Count == Room || size + more > RoomBytes))
            {
                yield return batch;
                (batch, size) = ([], 0);
            }

            batch.Add(action);
            size += more;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
