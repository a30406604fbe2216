using System.Text.Json;
using Daks.Core.Importe.Abrufe;

namespace Daks.Genesis;

/// <summary>What the interface answered, told by its first bytes: status codes and content types say little there.</summary>
internal abstract record GenesisAntwort
{
    private GenesisAntwort() { }

    /// <param name="IstArchiv">A ZIP file; otherwise the bare table.</param>
    public sealed record Datei(MemoryStream Inhalt, bool IstArchiv) : GenesisAntwort;

    /// <summary>A message in JSON, be it in an envelope or flat.</summary>
    /// <param name="Tabelle">What the envelope carries beside the message, where it does.</param>
    /// <param name="Liste">The entries of a catalogue: code and state.</param>
    public sealed record Meldung(int Code, string Text, string? Copyright, string? Tabelle, IReadOnlyList<(string Code, string Stand)> Liste) : GenesisAntwort;

    /// <summary>A message whose status is a sentence.</summary>
    public sealed record Satz(string Text) : GenesisAntwort;

    /// <summary>Nothing that can be worked with.</summary>
    public sealed record Gescheitert(Abruffehler Fehler) : GenesisAntwort;

    /// <exception cref="JsonException">Cut off, or something else.</exception>
    public static GenesisAntwort AusJson(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The interface answers with objects.");
        }

        var status = root.TryGetProperty("Status", out var inner) ? inner : root;
        if (status.ValueKind == JsonValueKind.String)
        {
            return new Satz(status.GetString()!);
        }

        return Zahl(status, "Code") is { } code
            ? new Meldung(code, Wort(status, "Content") ?? "", Wort(root, "Copyright"), Tabelleninhalt(root), Eintraege(root))
            : throw new JsonException("The message has no code.");
    }

    private static string? Tabelleninhalt(JsonElement root) =>
        root.TryGetProperty("Object", out var inner) && inner.ValueKind == JsonValueKind.Object ? Wort(inner, "Content") : null;

    private static IReadOnlyList<(string Code, string Stand)> Eintraege(JsonElement root) =>
        root.TryGetProperty("List", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object).Select(one => (Wort(one, "Code") ?? "", Wort(one, "State") ?? ""))]
            : [];

    private static string? Wort(JsonElement within, string name) =>
        within.ValueKind == JsonValueKind.Object && within.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;

    private static int? Zahl(JsonElement within, string name) =>
        within.ValueKind != JsonValueKind.Object || !within.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out number) ? number
        : null;
}
