using System.Buffers;
using Azure.Data.Tables;

namespace Daks.Storage.Tables;

/// <summary>Refuses what Azure Table storage would refuse, before it is sent: Azurite lets half of it pass.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model</remarks>
internal static class TableGuard
{
    public const int MaxActions = 100;

    /// <summary>Of the 4 MiB Azure allows the body of a transaction; our sizes are estimates.</summary>
    public const int MaxTransactionSize = (3 * 1024 + 512) * 1024;

    private const int MaxEntitySize = 1024 * 1024;
    private const int MaxProperties = 252;
    private const int MaxNameLength = 255;
    private const int MaxKeyLength = 512;
    private const int MaxStringLength = 32 * 1024;
    private const int MaxBinaryLength = 64 * 1024;
    private const int ActionOverhead = 800;

    private static readonly DateTimeOffset FirstInstant = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private static readonly SearchValues<char> Unescaped = SearchValues.Create(
        " !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly HashSet<string> SystemProperties =
        new(["PartitionKey", "RowKey", "Timestamp", "odata.etag"], StringComparer.Ordinal);

    /// <exception cref="ArgumentException">Azure would refuse the transaction.</exception>
    public static void Require(IReadOnlyCollection<TableTransactionAction> actions)
    {
        Require(actions.Count is > 0 and <= MaxActions, $"A transaction has 1 to {MaxActions} actions, not {actions.Count}.");
        Require(
            actions.DistinctBy(action => action.Entity.PartitionKey).Count() == 1, "A transaction stays in one partition.");
        Require(
            actions.DistinctBy(action => action.Entity.RowKey).Count() == actions.Count,
            "A transaction names every row once.");
        foreach (var action in actions)
        {
            Require((TableEntity)action.Entity);
        }

        var size = actions.Sum(action => WireSize((TableEntity)action.Entity));
        Require(size <= MaxTransactionSize, $"A transaction takes up to {MaxTransactionSize} bytes, not {size}.");
    }

    /// <exception cref="ArgumentException">Azure would refuse the entity.</exception>
    public static void Require(TableEntity entity)
    {
        RequireKey(entity.PartitionKey);
        RequireKey(entity.RowKey);
        var properties = PropertiesOf(entity).ToArray();
        Require(
            properties.Length <= MaxProperties, $"An entity has up to {MaxProperties} properties, not {properties.Length}.");
        foreach (var (name, value) in properties)
        {
            RequireName(name);
            RequireValue(name, value);
        }

        var size = 4 + (2L * (entity.PartitionKey.Length + entity.RowKey.Length))
            + properties.Sum(property => 8 + (2L * property.Key.Length) + StoredSize(property.Value));
        Require(size <= MaxEntitySize, $"An entity takes up to {MaxEntitySize} bytes, not {size}.");
    }

    /// <returns>About how many bytes the entity adds to the body of a transaction.</returns>
    public static long WireSize(TableEntity entity) =>
        ActionOverhead + PropertiesOf(entity).Sum(property => property.Key.Length + 48L + WireSize(property.Value));

    private static IEnumerable<KeyValuePair<string, object?>> PropertiesOf(TableEntity entity) =>
        entity.Where(property => !SystemProperties.Contains(property.Key))!;

    private static void RequireKey(string key)
    {
        Require(key.Length is > 0 and <= MaxKeyLength, $"A key has 1 to {MaxKeyLength} characters, not {key.Length}.");
        Require(!key.AsSpan().ContainsAnyExcept(KeyCharacters), $"The key '{key}' may hold only A–Z a–z 0–9 _ -.");
    }

    private static void RequireName(string name) => Require(
        name.Length is > 0 and <= MaxNameLength
            && (char.IsAsciiLetter(name[0]) || name[0] == '_')
            && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_'),
        $"The property name '{name}' is not an identifier of up to {MaxNameLength} characters.");

    private static void RequireValue(string name, object? value)
    {
        switch (value)
        {
            case null or bool or int or long or double or Guid:
                break;
            case string text:
                Require(
                    text.Length <= MaxStringLength, $"{name} holds up to {MaxStringLength} characters, not {text.Length}.");
                break;
            case byte[] bytes:
                Require(
                    bytes.Length <= MaxBinaryLength, $"{name} holds up to {MaxBinaryLength} bytes, not {bytes.Length}.");
                break;
            case DateTimeOffset instant:
                Require(instant >= FirstInstant, $"{name} lies before 1601.");
                break;
            default:
                throw new ArgumentException($"{name} is a {value.GetType().Name}, which a table does not keep.");
        }
    }

    private static long StoredSize(object? value) => value switch
    {
        null => 0,
        string text => 4 + (2L * text.Length),
        byte[] bytes => 4 + bytes.Length,
        bool => 1,
        int => 4,
        Guid => 16,
        _ => 8,
    };

    private static long WireSize(object? value) => value switch
    {
        // What the SDK escapes takes six bytes.
        string text => text.Length + (5L * text.Count(character => !Unescaped.Contains(character))),
        byte[] bytes => (bytes.Length + 2) / 3 * 4L,
        _ => 40,
    };

    private static void Require(bool holds, string limit)
    {
        if (!holds)
        {
            throw new ArgumentException(limit);
        }
    }
}
