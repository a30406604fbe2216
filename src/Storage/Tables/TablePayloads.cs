using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;

namespace Daks.Storage.Tables;

/// <summary>Bytes too large for a row: a manifest, then as many parts as it announces.</summary>
/// <remarks>
/// The manifest is written first and names the hash of the packed bytes, every part repeats it: whatever is torn or
/// mixed has too few parts of its own and counts as absent.
/// </remarks>
internal sealed class TablePayloads(TableGateway table, TimeProvider time)
{
    /// <summary>The size of a part: a row takes 1 MiB, which Azurite measures in Base64.</summary>
    public const int PartLength = PieceLength * 12;

    private const int PieceLength = 60 * 1024;
    private const string Data = "Data";
    private const string Parts = "Parts";
    private const string Hash = "Hash";
    private const string At = "At";

    private static readonly string[] KeyColumns = ["PartitionKey", "RowKey", Parts, Hash, At];

    public async Task WriteAsync(
        string partition, string id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var packed = Compression.Compress(content.Span);
        var hash = Convert.ToHexStringLower(SHA256.HashData(packed));
        var written = await ScanAsync(partition, id, KeyColumns, cancellationToken).ConfigureAwait(false);
        if (IsWhole(written))
        {
            // Another release may pack the same bytes otherwise.
            if (HashOf(written[0]) != hash
                && await ReadAsync(partition, id, cancellationToken).ConfigureAwait(false) is { } former
                && !former.AsSpan().SequenceEqual(content.Span))
            {
                throw Limits.PayloadChanged(id);
            }

            if (await RenewAsync(written[0], cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }

        var count = (packed.Length + PartLength - 1) / PartLength;
        var manifest = NewRow(partition, id, 0, hash);
        manifest[Parts] = count;
        await table.UpsertAsync(manifest, cancellationToken).ConfigureAwait(false);
        for (var number = 1; number <= count; number++)
        {
            var part = NewRow(partition, id, number, hash);
            AddPieces(part, Data, packed.AsMemory((number - 1) * PartLength));
            await table.UpsertAsync(part, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>Null when absent or torn.</returns>
    public async Task<byte[]?> ReadAsync(string partition, string id, CancellationToken cancellationToken)
    {
        var rows = await ScanAsync(partition, id, columns: null, cancellationToken).ConfigureAwait(false);
        if (!IsWhole(rows))
        {
            return null;
        }

        var pieces = rows.Skip(1)
            .Where(part => IsPartOf(rows[0], part))
            .SelectMany(part => TableRows.Pieces<byte[]>(part, Data));
        return Compression.Decompress(Join(pieces));
    }

    /// <summary>Makes a payload as young as if it had just been written.</summary>
    /// <returns>False when it is absent or torn.</returns>
    public async Task<bool> RenewAsync(string partition, string id, CancellationToken cancellationToken)
    {
        var rows = await ScanAsync(partition, id, KeyColumns, cancellationToken).ConfigureAwait(false);
        return IsWhole(rows) && await RenewAsync(rows[0], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts bytes into numbered columns, as many as one row takes.</summary>
    public static void AddPieces(TableEntity row, string column, ReadOnlyMemory<byte> bytes)
    {
        var end = Math.Min(bytes.Length, PartLength);
        for (var (start, index) = (0, 0); start < end; start += PieceLength, index++)
        {
            row[TableRows.Column(column, index)] = bytes[start..Math.Min(end, start + PieceLength)].ToArray();
        }
    }

    /// <summary>Gets back what <see cref="AddPieces"/> put there.</summary>
    public static byte[] JoinPieces(TableEntity row, string column) => Join(TableRows.Pieces<byte[]>(row, column));

    /// <returns>Parts of no whole payload, and payloads nobody named; with the ETags they were seen with.</returns>
    /// <param name="isNamed">Says of a whole payload whether it is needed.</param>
    public async Task<IReadOnlyList<TableEntity>> FindLeftoversAsync(
        string partition, DateTimeOffset olderThan, Func<string, Task<bool>> isNamed, CancellationToken cancellationToken)
    {
        var filter = TableKeys.StartingWith(partition, TableKeys.Payloads);
        var payloads = await table.ScanAsync(filter, null, KeyColumns, cancellationToken)
            .GroupBy(row => IdOf(row.RowKey))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var leftovers = new List<TableEntity>();
        foreach (var payload in payloads)
        {
            var rows = payload.ToList();
            var keeps = IsWhole(rows) && (!IsOlder(rows[0]) || await isNamed(payload.Key).ConfigureAwait(false));
            leftovers.AddRange(rows.Where(row => IsOlder(row) && !(keeps && (row == rows[0] || IsPartOf(rows[0], row)))));
        }

        return leftovers;

        bool IsOlder(TableEntity row) => row.GetDateTimeOffset(At) < olderThan;
    }

    /// <summary>Removes what was found, save what somebody has written anew or named since.</summary>
    public async Task<int> RemoveAsync(IReadOnlyList<TableEntity> leftovers, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var payload in leftovers.GroupBy(row => IdOf(row.RowKey)))
        {
            foreach (var row in payload)
            {
                if (await table.DeleteAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken).ConfigureAwait(false))
                {
                    removed++;
                }
                else if (NumberOf(row.RowKey) == 0)
                {
                    // The manifest comes first: somebody renewed it, so its parts are wanted too.
                    break;
                }
            }
        }

        return removed;
    }

    /// <returns>False when the manifest is gone.</returns>
    private Task<bool> RenewAsync(TableEntity manifest, CancellationToken cancellationToken)
    {
        manifest[At] = time.GetUtcNow();
        return table.UpdateAsync(manifest, ETag.All, cancellationToken);
    }

    private ValueTask<List<TableEntity>> ScanAsync(
        string partition, string id, string[]? columns, CancellationToken cancellationToken) =>
        table.ScanAsync(TableKeys.StartingWith(partition, TableKeys.PayloadParts(id)), null, columns, cancellationToken)
            .ToListAsync(cancellationToken);

    private TableEntity NewRow(string partition, string id, int number, string hash) =>
        new(partition, TableKeys.PayloadPart(id, number)) { [Hash] = hash, [At] = time.GetUtcNow() };

    private static byte[] Join(IEnumerable<byte[]> pieces)
    {
        using var joined = new MemoryStream();
        foreach (var piece in pieces)
        {
            joined.Write(piece);
        }

        return joined.ToArray();
    }

    private static bool IsWhole(List<TableEntity> rows) =>
        rows.Count > 0
        && rows[0].GetInt32(Parts) is { } announced
        && rows.Skip(1).Count(part => IsPartOf(rows[0], part)) == announced;

    private static bool IsPartOf(TableEntity manifest, TableEntity part) =>
        HashOf(part) == HashOf(manifest) && NumberOf(part.RowKey) <= manifest.GetInt32(Parts);

    private static string? HashOf(TableEntity row) => row.GetString(Hash);

    private static string IdOf(string rowKey) => rowKey[TableKeys.Payloads.Length..rowKey.LastIndexOf('_')];

    private static int NumberOf(string rowKey) =>
        int.Parse(rowKey.AsSpan(rowKey.LastIndexOf('_') + 1), CultureInfo.InvariantCulture);
}
