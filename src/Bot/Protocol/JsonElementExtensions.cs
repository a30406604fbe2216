using System.Text.Json;

namespace Daks.Bot.Protocol;

/// <summary>
/// The one way to read JSON that somebody else wrote: whatever its kind, nothing here throws. JSON may escape half a
/// character (<c>"\ud800"</c>), in a value or in a name; such a string is no text, and reading it throws elsewhere.
/// </summary>
internal static class JsonElementExtensions
{
    /// <summary>A property of an object; null when it is absent, or when the element is no object or has unreadable names.</summary>
    public static JsonElement? Member(this JsonElement element, ReadOnlySpan<byte> name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            return element.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <inheritdoc cref="Member(JsonElement, ReadOnlySpan{byte})"/>
    public static JsonElement? ObjectOf(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Object } value ? value : null;

    /// <summary>A string property of an object; null when it is absent, of another kind, or no text.</summary>
    public static string? TextOf(this JsonElement element, ReadOnlySpan<byte> name) => element.Member(name)?.Text();

    /// <summary>A whole number of an object; null when it is absent or something else.</summary>
    public static int? NumberOf(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    /// <summary>A string; null when it is something else, or no text.</summary>
    public static string? Text(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A property's name; null when it is no text.</summary>
    public static string? Text(this JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
