using System.Globalization;

namespace Daks.Bot.Conversations;

/// <summary>What stood in a field of choices or days.</summary>
/// <param name="Value">Null when it was empty, or foreign.</param>
/// <param name="IsForeign">There was something, and it was none of what the field takes.</param>
internal readonly record struct FieldValue<T>(T? Value, bool IsForeign)
    where T : struct;

internal static class FieldValues
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d.M.yyyy"];

    /// <summary>One of the names a choice offers; a bare number is none of them.</summary>
    public static FieldValue<T> Choice<T>(this Press press, string input)
        where T : struct, Enum =>
        Read<T>(press.Input(input), static text => NameOf<T>(text));

    /// <summary>As a date field sends it, or as people type it.</summary>
    public static FieldValue<DateOnly> Day(this Press press, string input) => Read<DateOnly>(press.Input(input), static text =>
        DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    /// <returns>Null when the text is no member's name.</returns>
    public static T? NameOf<T>(string? text)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) ? Enum.Parse<T>(text!) : null;

    /// <summary>Which field, what is wrong with it, and the way on.</summary>
    /// <returns>Null when the field may stay as it is.</returns>
    public static string? Problem<T>(this FieldValue<T> value, DaksTurn turn, string label)
        where T : struct =>
        value.IsForeign ? turn.T(typeof(T) == typeof(DateOnly) ? "Feld.KeinTag" : "Feld.KeineAuswahl", label) : null;

    /// <returns>Null when nothing is wrong.</returns>
    public static Notice? Refusal(params IEnumerable<string?> sentences) =>
        string.Join(' ', sentences.OfType<string>()) is { Length: > 0 } text ? new Notice(text, IsRefusal: true) : null;

    private static FieldValue<T> Read<T>(string text, Func<string, T?> read)
        where T : struct =>
        text.Length == 0 ? default : read(text) is { } value ? new(value, IsForeign: false) : new(null, IsForeign: true);
}
