using System.Buffers;
using System.Globalization;
using System.Text;

namespace Daks.Bot.Cards;

/// <summary>Makes text that people or files supplied fit to stand on a card.</summary>
/// <remarks>
/// Both ways drop what cannot be seen (control characters, zero-width characters, reversed writing, halves
/// of characters), compose letters (NFC), turn tags such as <c>&lt;at&gt;</c> into ‹at› and cut overlong
/// text, with an ellipsis as its last character.
/// </remarks>
public static class CardText
{
    /// <summary>Length of a paragraph, in characters.</summary>
    public const int DefaultLength = 500;

    /// <summary>Length of a title, label or choice, in characters.</summary>
    public const int TitleLength = 120;

    private const char Ellipsis = '…';

    private static readonly SearchValues<char> Ordinary = SearchValues.Create(
        " ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜabcdefghijklmnopqrstuvwxyzäöüß0123456789.,:;?!%&/()[]{}+-*_#=~|@$'\"`^>\\§€–„“·…");

    /// <summary>For TextBlocks and facts: shown as it was written, with no Markdown taking effect.</summary>
    /// <param name="text">Anything; null becomes the empty text.</param>
    /// <param name="maxLength">Characters before escaping, the ellipsis included; at least 1.</param>
    public static string Escape(string? text, int maxLength = DefaultLength) =>
        CardMarkdown.Escape(Clean(text, maxLength, keepLines: true));

    /// <summary>For titles, labels, choices, alternative and spoken text: one line, no Markdown there.</summary>
    /// <inheritdoc cref="Escape"/>
    public static string Plain(string? text, int maxLength = TitleLength) =>
        Clean(text, maxLength, keepLines: false);

    private static string Clean(string? text, int maxLength, bool keepLines)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (text.Length <= maxLength && IsClean(text))
        {
            return text;
        }

        // Nobody waits for the tail of 100,000 characters that is cut off anyway.
        var head = text.AsSpan(0, (int)Math.Min(text.Length, (4L * maxLength) + 64));
        var visible = Visible(head, keepLines);
        if (!visible.IsNormalized(NormalizationForm.FormC))
        {
            visible = visible.Normalize(NormalizationForm.FormC);
        }

        return head.Length == text.Length && visible.Length <= maxLength ? visible : Cut(visible, maxLength);
    }

    /// <summary>Most text is: then nothing is copied.</summary>
    private static bool IsClean(string text) =>
        !text.AsSpan().ContainsAnyExcept(Ordinary)
        && text[0] != ' '
        && text[^1] != ' '
        && !text.Contains("  ", StringComparison.Ordinal);

    private static string Visible(ReadOnlySpan<char> text, bool keepLines)
    {
        var builder = new StringBuilder(text.Length);
        var insideTag = false;
        for (var i = 0; i < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out var length) is not OperationStatus.Done)
            {
                i += length;
                continue;
            }

            i += length;
            if (IsLineEnd(rune))
            {
                AppendLineEnd(builder, keepLines);
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                AppendSpace(builder, rune);
            }
            else if (rune.Value == '<' && i < text.Length && StartsTag(text[i]))
            {
                insideTag = true;
                builder.Append('‹');
            }
            else if (rune.Value == '>' && insideTag)
            {
                insideTag = false;
                builder.Append('›');
            }
            else if (IsVisible(rune))
            {
                builder.Append(rune);
            }
        }

        return builder.ToString().TrimEnd();
    }

    /// <summary>A carriage return counts as a space, which a following line end swallows.</summary>
    private static bool IsLineEnd(Rune rune) => rune.Value is '\n' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;

    private static bool StartsTag(char next) => char.IsAsciiLetter(next) || next is '/' or '!' or '?';

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned);

    /// <summary>Ends the line; more than one empty line in a row says nothing.</summary>
    private static void AppendLineEnd(StringBuilder builder, bool keepLines)
    {
        if (!keepLines)
        {
            AppendSpace(builder, new Rune(' '));
            return;
        }

        while (builder.Length > 0 && builder[^1] == ' ')
        {
            builder.Length--;
        }

        if (builder.Length > 0 && !(builder.Length > 1 && builder[^1] == '\n' && builder[^2] == '\n'))
        {
            builder.Append('\n');
        }
    }

    /// <summary>One space is enough, and none at the start of a line, where four would mean code.</summary>
    private static void AppendSpace(StringBuilder builder, Rune space)
    {
        if (builder.Length > 0 && !char.IsWhiteSpace(builder[^1]))
        {
            builder.Append(space.Value is 0xA0 or 0x202F ? (char)space.Value : ' ');
        }
    }

    /// <summary>Cuts between two characters as people see them, never inside one.</summary>
    private static string Cut(string text, int maxLength)
    {
        var end = 0;
        while (end < text.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > maxLength - 1)
            {
                break;
            }

            end = next;
        }

        return text.AsSpan(0, end).TrimEnd().ToString() + Ellipsis;
    }
}
