using System.Text.Json;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Storage;

/// <summary>An artefact as both stores keep it.</summary>
/// <param name="Schema">The schema number of <paramref name="Utf8Json"/>.</param>
/// <param name="Version">The strategy's version that wrote it.</param>
internal sealed record ArtefaktRow(
    ArtefaktKey Key, int Schema, long Version, ReadOnlyMemory<byte> Utf8Json, PromotedColumns Columns);

internal static class ArtefaktRows
{
    /// <summary>What one row of Azure Tables holds with room to spare; anything larger belongs in a payload.</summary>
    public const int MaxJsonLength = 400_000;

    private const int MaxColumnLength = 1_000;

    /// <exception cref="ArgumentException">The artefact is too large for a row.</exception>
    public static ArtefaktRow ToRow(this ArtefaktKinds kinds, IArtefakt artefakt, long version)
    {
        var kind = kinds.Of(artefakt);
        var key = kind.KeyOf(artefakt);
        var json = kind.Write(artefakt);
        if (json.Length > MaxJsonLength)
        {
            throw new ArgumentException(
                $"{key} takes {json.Length} bytes; a row holds {MaxJsonLength}, more belongs in a payload.", nameof(artefakt));
        }

        return new ArtefaktRow(key, kind.Schema, version, json, Shorten(kind.Promote(artefakt)));
    }

    public static bool CanRead(this ArtefaktKinds kinds, string kind, int schema) =>
        kinds.TryFind(kind, out var known) && schema <= known.Schema;

    /// <returns>The rows only a newer program can read.</returns>
    public static IReadOnlyList<ArtefaktKey> Unreadable(
        this ArtefaktKinds kinds, IEnumerable<(ArtefaktKey Key, int Schema)> rows) =>
        [.. rows.Where(row => !kinds.CanRead(row.Key.Kind, row.Schema)).Select(row => row.Key)];

    /// <exception cref="InvalidDataException">The row is damaged.</exception>
    public static IArtefakt Read(this ArtefaktKinds kinds, ArtefaktKey key, int schema, ReadOnlySpan<byte> utf8Json)
    {
        if (!kinds.TryFind(key.Kind, out var kind))
        {
            throw new InvalidDataException($"Nobody knows the kind of row {key}.");
        }

        try
        {
            return kind.Read(utf8Json, schema);
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException($"Row {key} of schema {schema} is damaged.", damaged);
        }
    }

    public static StrategieSnapshot ToSnapshot(
        this ArtefaktKinds kinds, StrategieKey strategie, long version, IReadOnlyCollection<ArtefaktRow> rows)
    {
        var readable = new List<StoredArtefakt>(rows.Count);
        var newer = new List<ArtefaktKey>();
        foreach (var row in rows)
        {
            if (kinds.CanRead(row.Key.Kind, row.Schema))
            {
                readable.Add(new StoredArtefakt(kinds.Read(row.Key, row.Schema, row.Utf8Json.Span), row.Version));
            }
            else
            {
                newer.Add(row.Key);
            }
        }

        return new StrategieSnapshot(strategie, version, readable, newer);
    }

    private static PromotedColumns Shorten(PromotedColumns columns) => columns with
    {
        Titel = Shorten(columns.Titel),
        Status = Shorten(columns.Status),
        Stelle = Shorten(columns.Stelle),
    };

    private static string? Shorten(string? text) =>
        text?.Length > MaxColumnLength ? text[..TextChunks.CutAt(text, 0, MaxColumnLength)] : text;
}
