using System.Text.Json;

namespace Daks.Bot.Protocol;

internal static class JsonElementExtensions
{
    /// <summary>A string property of an object; null when it is absent or of another kind.</summary>
    public static string? TextOf(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A whole number of an object; null when it is absent or something else.</summary>
    public static int? NumberOf(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var number)
            ? number
            : null;
}
