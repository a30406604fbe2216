using Azure.Data.Tables;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Storage.Tables;

/// <summary>History entries: one row each, the newest first; what is too large for it lies in a payload it names.</summary>
internal sealed class TableHistory(TableGateway table, TablePayloads payloads, ArtefaktKinds kinds)
{
    private const string Content = "Content";
    private const string Payload = "Payload";

    /// <summary>Fits one row.</summary>
    public static bool Fits(byte[] content) => content.Length <= TablePayloads.PartLength;

    /// <param name="payload">Null when the content fits the row.</param>
    public static TableEntity ToEntity(string partition, HistoryEntry entry, byte[] content, string? payload)
    {
        var row = new TableEntity(partition, TableKeys.HistoryEntry(entry.Version))
        {
            ["Version"] = entry.Version,
            ["At"] = entry.At,
            ["Person"] = entry.PersonId,
            ["Verb"] = entry.Verb,
        };
        if (payload is null)
        {
            TablePayloads.AddPieces(row, Content, content);
        }
        else
        {
            row[Payload] = payload;
        }

        return row;
    }

    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(
        string partition, int take, long? before, CancellationToken cancellationToken)
    {
        if (before <= 1)
        {
            return [];
        }

        var filter = TableKeys.Between(
            partition,
            before is { } version ? TableKeys.HistoryEntry(version - 1) : TableKeys.History,
            TableKeys.After(TableKeys.History));
        return await table.ScanAsync(filter, take, columns: null, cancellationToken)
            .Take(take)
            .Select((row, token) => new ValueTask<HistoryEntry>(ToEntryAsync(row, token)))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<HistoryEntry?> ReadAsync(string partition, long version, CancellationToken cancellationToken)
    {
        var row = version < 1
            ? null
            : await table.FindAsync(partition, TableKeys.HistoryEntry(version), cancellationToken).ConfigureAwait(false);
        return row is null ? null : await ToEntryAsync(row, cancellationToken).ConfigureAwait(false);
    }

    /// <returns>Whether an entry names this payload.</returns>
    public async Task<bool> NamesAsync(string partition, string payload, CancellationToken cancellationToken)
    {
        var entry = TableKeys.HistoryEntryOf(payload);
        var row = await table.FindAsync(partition, entry, cancellationToken, Payload).ConfigureAwait(false);
        return row?.GetString(Payload) == payload;
    }

    private async Task<HistoryEntry> ToEntryAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var content = row.GetString(Payload) is { } payload
            ? await payloads.ReadAsync(row.PartitionKey, payload, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidDataException($"Row {row.RowKey} names a payload that is not there.")
            : TablePayloads.JoinPieces(row, Content);
        return HistoryCodec.Read(content, kinds);
    }
}
