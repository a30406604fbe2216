using System.Globalization;
using Daks.Core.Artefakte;

namespace Daks.Storage;

/// <summary>The highest schema of each kind a strategy ever held, kept beside its version.</summary>
/// <remarks>Tells a commit whether a newer program was here without reading every row.</remarks>
internal sealed class SchemaSummary
{
    private readonly SortedDictionary<string, int> _highest = new(StringComparer.Ordinal);

    public static SchemaSummary Parse(string text)
    {
        var summary = new SchemaSummary();
        foreach (var entry in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            summary.Add(entry[..colon], int.Parse(entry.AsSpan(colon + 1), CultureInfo.InvariantCulture));
        }

        return summary;
    }

    public static SchemaSummary Of(IEnumerable<(ArtefaktKey Key, int Schema)> rows)
    {
        var summary = new SchemaSummary();
        foreach (var (key, schema) in rows)
        {
            summary.Add(key.Kind, schema);
        }

        return summary;
    }

    public SchemaSummary With(IEnumerable<ArtefaktRow> rows)
    {
        var summary = Parse(ToString());
        foreach (var row in rows)
        {
            summary.Add(row.Key.Kind, row.Schema);
        }

        return summary;
    }

    /// <returns>False when there may be rows only a newer program can read.</returns>
    public bool IsReadableBy(ArtefaktKinds kinds) => _highest.All(entry => kinds.CanRead(entry.Key, entry.Value));

    /// <returns>For example <c>aufgabe:2 kommune:1</c>.</returns>
    public override string ToString() =>
        string.Join(' ', _highest.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key}:{entry.Value}")));

    private void Add(string kind, int schema) =>
        _highest[kind] = Math.Max(schema, _highest.GetValueOrDefault(kind));
}
