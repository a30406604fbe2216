using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Storage;

/// <summary>A history entry as compressed JSON: each row before and after, with the schema it was written in.</summary>
internal static class HistoryCodec
{
    /// <param name="changes">The rows as the same commit writes them; null where there is none.</param>
    public static byte[] Write(HistoryEntry entry, IEnumerable<RowChange> changes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", entry.Version);
            json.WriteString("person", entry.PersonId);
            json.WriteString("at", entry.At);
            json.WriteString("verb", entry.Verb);
            json.WriteStartObject("args");
            foreach (var (name, value) in entry.Args)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            if (entry.Undoes is { } undone)
            {
                json.WriteNumber("undoes", undone);
            }

            json.WriteStartArray("changes");
            foreach (var change in changes)
            {
                json.WriteStartObject();
                json.WriteString("kind", change.Key.Kind);
                json.WriteString("id", change.Key.Id);
                WriteRow(json, "before", change.Before);
                WriteRow(json, "after", change.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Compression.Compress(buffer.WrittenSpan);
    }

    /// <summary>Old rows are lifted to today's schema; unreadable ones become <see cref="OpaqueArtefakt"/>.</summary>
    public static HistoryEntry Read(byte[] packed, ArtefaktKinds kinds)
    {
        using var document = JsonDocument.Parse(Compression.Decompress(packed));
        var root = document.RootElement;
        return new HistoryEntry
        {
            Version = root.GetProperty("version").GetInt64(),
            PersonId = Text(root, "person"),
            At = root.GetProperty("at").GetDateTimeOffset(),
            Verb = Text(root, "verb"),
            Args = root.GetProperty("args").EnumerateObject()
                .ToDictionary(arg => arg.Name, arg => arg.Value.GetString() ?? "", StringComparer.Ordinal),
            Undoes = root.TryGetProperty("undoes", out var undone) ? undone.GetInt64() : null,
            Changes = [.. root.GetProperty("changes").EnumerateArray().Select(change => ReadChange(change, kinds))],
        };
    }

    private static void WriteRow(Utf8JsonWriter json, string name, ArtefaktRow? row)
    {
        if (row is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("schema", row.Schema);
        json.WritePropertyName("row");
        json.WriteRawValue(row.Utf8Json.Span, skipInputValidation: true);
        json.WriteEndObject();
    }

    private static Change ReadChange(JsonElement change, ArtefaktKinds kinds)
    {
        var key = new ArtefaktKey(Text(change, "kind"), Text(change, "id"));
        return new Change(key, ReadRow(change, "before", key, kinds), ReadRow(change, "after", key, kinds));
    }

    private static IArtefakt? ReadRow(JsonElement change, string name, ArtefaktKey key, ArtefaktKinds kinds)
    {
        if (!change.TryGetProperty(name, out var stored))
        {
            return null;
        }

        var schema = stored.GetProperty("schema").GetInt32();
        var json = JsonMarshal.GetRawUtf8Value(stored.GetProperty("row"));
        return kinds.CanRead(key.Kind, schema)
            ? kinds.Read(key, schema, json)
            : new OpaqueArtefakt(key.Kind, key.Id, schema, Encoding.UTF8.GetString(json));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
