using System.Globalization;

namespace Daks.Tab.Vorausberechnungen;

/// <summary>Reads what somebody types before a run.</summary>
internal static class ProjectionInput
{
    private const int LongestTitle = 80;

    /// <summary>Says the sentence of a text's key.</summary>
    public delegate string Say(string key, params ReadOnlySpan<object?> args);

    /// <returns>What is wrong with a title; null when nothing is.</returns>
    public static string? Title(string? text, Say say) => text?.Trim() switch
    {
        null or "" => say("Voraus.TitelFehlt"),
        { Length: > LongestTitle } => say("Voraus.TitelZuLang", LongestTitle),
        _ => null,
    };

    /// <summary>"1,40", "1.40", "−20" or "1.200".</summary>
    /// <remarks>A point before exactly three digits parts thousands in German; any other is a decimal one.</remarks>
    public static bool TryNumber(string? text, CultureInfo culture, out decimal number)
    {
        var plain = (text ?? "").Trim().Replace('−', '-').Replace(" ", "", StringComparison.Ordinal);
        if (culture.NumberFormat.NumberDecimalSeparator == "," && !plain.Contains(',', StringComparison.Ordinal) && plain.Split('.') is [_, { Length: not 3 }])
        {
            plain = plain.Replace('.', ',');
        }

        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, culture, out number);
    }
}
