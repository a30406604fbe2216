using System.Globalization;
using Azure.Data.Tables;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Storage.Tables;

/// <summary>The row keys: their first letters part a strategy's rows into ranges that are read on their own.</summary>
internal static class TableKeys
{
    public const string Header = "header";
    public const string Artefakte = "a_";
    public const string History = "h_";
    public const string Names = "n_";
    public const string Payloads = "p_";
    public const string Stages = "s_";

    public static string Artefakt(ArtefaktKey key) => $"{Artefakte}{key.Kind}_{key.Id}";

    /// <param name="rowKey">What <see cref="Artefakt"/> returned.</param>
    public static ArtefaktKey ToArtefaktKey(string rowKey)
    {
        var end = rowKey.IndexOf('_', Artefakte.Length);
        return new ArtefaktKey(rowKey[Artefakte.Length..end], rowKey[(end + 1)..]);
    }

    /// <summary>The newest version comes first.</summary>
    public static string HistoryEntry(long version) => History + Descending(version);

    public static string Operation(string id) => $"o_{id}";

    /// <summary>The row that says a commit named this payload.</summary>
    public static string Name(string payload) => Names + payload;

    /// <param name="number">0 is the manifest.</param>
    public static string PayloadPart(string id, int number) => PayloadParts(id) + Digits(number);

    public static string PayloadParts(string id) => $"{Payloads}{id}_";

    /// <summary>Names a payload only we can name: ids from outside hold no underscore.</summary>
    public static string HistoryPayload(long version, string change) => $"_{Descending(version)}-{change}";

    /// <returns>The row key of the history entry a payload was written for.</returns>
    /// <param name="payload">What <see cref="HistoryPayload"/> returned.</param>
    public static string HistoryEntryOf(string payload) => History + payload[1..payload.IndexOf('-', StringComparison.Ordinal)];

    public static string StageRow(string change, int number) => StageRows(change) + Digits(number);

    public static string StageRows(string change) => $"{Stages}{change}_";

    public static string TenantPartition(string tenant) => $"r_{KeyText.Encode(tenant)}";

    public static string Records(string kind) => $"t_{kind}_";

    public static string Record(TenantRecordKey key) => Records(key.Kind) + KeyText.Encode(key.Id);

    /// <summary>Finds the rows whose key starts like this.</summary>
    public static string StartingWith(string partition, string prefix) => Between(partition, prefix, After(prefix));

    /// <summary>Finds the rows of any strategy whose key starts with one of these. Looks through all strategies there are.</summary>
    public static string OfAnyStrategie(params IEnumerable<string> prefixes)
    {
        var ranges = prefixes.Select(prefix => TableClient.CreateQueryFilter($"(RowKey ge {prefix} and RowKey lt {After(prefix)})"));
        var partitions = TableClient.CreateQueryFilter(
            $"PartitionKey ge {StrategieKeys.Prefix} and PartitionKey lt {After(StrategieKeys.Prefix)}");
        return $"{partitions} and ({string.Join(" or ", ranges)})";
    }

    /// <param name="first">Belongs to the range.</param>
    /// <param name="end">Does not.</param>
    public static string Between(string partition, string first, string end) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {end}");

    /// <returns>The least key above all that start with the prefix.</returns>
    public static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    private static string Descending(long version) =>
        (long.MaxValue - version).ToString("D19", CultureInfo.InvariantCulture);

    private static string Digits(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
