using System.Text;

namespace Daks.Core.Strategien;

/// <summary>Text a person typed, made fit to be kept: NFC, no control characters, trimmed.</summary>
public static class Texteingabe
{
    /// <value>What an override must say at least (invariant I3), in characters.</value>
    public const int OverrideMinimum = 20;

    /// <value>Any other reason, in characters.</value>
    public const int BegruendungMinimum = 3;

    public const int BegruendungMaximum = 1000;

    /// <returns>Empty for null.</returns>
    public static string Bereinigt(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\n' or '\t')
            {
                builder.Append(' ');
            }
            else if (category is not (System.Globalization.UnicodeCategory.Control
                or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.Surrogate
                or System.Globalization.UnicodeCategory.PrivateUse))
            {
                builder.Append(rune);
            }
        }

        return builder.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <returns>The same with its paragraphs; at most one empty line between two. Empty for null.</returns>
    public static string MitAbsaetzen(string? text)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(Bereinigt);
        var kept = new List<string>();
        foreach (var line in lines)
        {
            if (line.Length > 0 || kept is [.., { Length: > 0 }])
            {
                kept.Add(line);
            }
        }

        return string.Join('\n', kept).TrimEnd('\n');
    }

    /// <returns>As much of a text as fits a line of the history; cut at a word where there is one.</returns>
    public static string Anriss(string text)
    {
        const int Most = 80;
        if (text.Length <= Most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', Most - 1);
        end = end > Most / 2 ? end : Most - 1;
        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd()}…";
    }

    /// <returns>Null when the cleaned text fits.</returns>
    public static Refusal? Pruefen(string feld, string bereinigt, int minimum, int maximum = BegruendungMaximum) =>
        bereinigt.Length < minimum ? new Refusal.TextTooShort(feld, minimum)
        : bereinigt.Length > maximum ? new Refusal.TextTooLong(feld, maximum)
        : null;
}
