using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace Daks.Storage.Tables;

/// <summary>Artefact rows as entities: promoted columns to read elsewhere, and the JSON in pieces.</summary>
internal static class TableRows
{
    private const int TextLength = 30_000;
    private const string Json = "Json";

    public static TableEntity ToEntity(this ArtefaktRow row, string partition)
    {
        var entity = new TableEntity(partition, TableKeys.Artefakt(row.Key))
        {
            ["Version"] = row.Version,
            ["Schema"] = row.Schema,
        };
        AddIfAny("Titel", row.Columns.Titel);
        AddIfAny("Status", row.Columns.Status);
        AddIfAny("Faellig", row.Columns.Faellig?.ToString("O", CultureInfo.InvariantCulture));
        AddIfAny("Stelle", row.Columns.Stelle);
        var number = 0;
        foreach (var piece in TextChunks.Split(Encoding.UTF8.GetString(row.Utf8Json.Span), TextLength))
        {
            entity[Column(Json, number++)] = piece;
        }

        return entity;

        void AddIfAny(string name, string? value)
        {
            if (value is not null)
            {
                entity[name] = value;
            }
        }
    }

    /// <param name="rowKey">The entity's own key, or the one it is staged for.</param>
    public static ArtefaktRow ToArtefaktRow(this TableEntity entity, string rowKey) => new(
        TableKeys.ToArtefaktKey(rowKey),
        Number(entity, "Schema"),
        LongNumber(entity, "Version"),
        Encoding.UTF8.GetBytes(string.Concat(Pieces<string>(entity, Json))),
        Columns: default);

    /// <returns>The first column's name stands alone, others are numbered from 2: Json, Json2, Json3.</returns>
    public static string Column(string name, int index) =>
        index == 0 ? name : name + (index + 1).ToString(CultureInfo.InvariantCulture);

    public static IEnumerable<T> Pieces<T>(TableEntity entity, string name)
    {
        for (var index = 0; entity.TryGetValue(Column(name, index), out var piece) && piece is T value; index++)
        {
            yield return value;
        }
    }

    /// <exception cref="InvalidDataException">The entity lacks the column.</exception>
    public static int Number(TableEntity entity, string name) => entity.GetInt32(name) ?? throw Lacks(entity, name);

    /// <inheritdoc cref="Number"/>
    public static long LongNumber(TableEntity entity, string name) => entity.GetInt64(name) ?? throw Lacks(entity, name);

    private static InvalidDataException Lacks(TableEntity entity, string name) => new($"Row {entity.RowKey} lacks {name}.");
}
