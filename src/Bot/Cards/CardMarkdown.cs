using System.Text;

namespace Daks.Bot.Cards;

/// <summary>Puts a backslash before what Markdown would read as formatting, and before nothing else.</summary>
internal static class CardMarkdown
{
    /// <param name="text">Cleaned text: composed, single spaces, no space at the start of a line.</param>
    public static string Escape(string text)
    {
        // Brackets are readable and harmless until one of them makes a link.
        var links = text.Contains("](", StringComparison.Ordinal)
            || text.Contains("][", StringComparison.Ordinal)
            || text.Contains("]:", StringComparison.Ordinal);

        StringBuilder? escaped = null;
        var copied = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Formats(text, i, links))
            {
                escaped ??= new StringBuilder(text.Length + 16);
                escaped.Append(text, copied, i - copied).Append('\\');
                copied = i;
            }
        }

        return escaped is null ? text : escaped.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool Formats(string text, int i, bool links) => text[i] switch
    {
        '\\' or '`' => true,
        '*' => !StandsAlone(text, i) || StartsLine(text, i),
        '_' => !(StandsAlone(text, i) || JoinsWords(text, i)) || StartsLine(text, i),
        '[' or ']' => links,
        '(' => links && i > 0 && text[i - 1] == ']',
        '~' => At(text, i - 1) == '~' || At(text, i + 1) == '~',
        '-' or '+' => StartsLine(text, i) && At(text, i + 1) is ' ' or '\n' or '\0' or '-',
        '#' or '>' or '=' or '|' => StartsLine(text, i),
        '&' => StartsEntity(text, i),
        '.' or ')' => EndsListNumber(text, i),
        _ => false,
    };

    private static char At(string text, int i) => i >= 0 && i < text.Length ? text[i] : '\0';

    private static bool IsGap(char c) => c == '\0' || char.IsWhiteSpace(c);

    private static bool StartsLine(string text, int i) => At(text, i - 1) is '\0' or '\n';

    private static bool StandsAlone(string text, int i) => IsGap(At(text, i - 1)) && IsGap(At(text, i + 1));

    private static bool JoinsWords(string text, int i) =>
        char.IsLetterOrDigit(At(text, i - 1)) && char.IsLetterOrDigit(At(text, i + 1));

    /// <summary>"3. Stufe" at the start of a line would become the first item of a list.</summary>
    private static bool EndsListNumber(string text, int i)
    {
        if (!IsGap(At(text, i + 1)))
        {
            return false;
        }

        var start = i;
        while (char.IsAsciiDigit(At(text, start - 1)))
        {
            start--;
        }

        return start < i && i - start <= 9 && StartsLine(text, start);
    }

    private static bool StartsEntity(string text, int i)
    {
        var end = i + 1;
        while (char.IsAsciiLetterOrDigit(At(text, end)) || (At(text, end) == '#' && end == i + 1))
        {
            end++;
        }

        return end > i + 1 && At(text, end) == ';';
    }
}
