using System.Text;
using System.Text.RegularExpressions;

namespace Daks.App.Tests.Cards;

/// <summary>How cards speak: plain words, dates as people write them, German where German is usual.</summary>
internal static partial class CardVoice
{
    /// <param name="text">What people read.</param>
    /// <param name="lang"><c>de</c> or <c>en</c>.</param>
    /// <param name="isMarkdown">Whether a backslash may escape formatting here.</param>
    public static IEnumerable<(CardRule Rule, string Message)> Check(string text, string lang, bool isMarkdown)
    {
        if ((isMarkdown ? RawEscapeInMarkdown() : RawEscape()).Match(text) is { Success: true } escape)
        {
            yield return (CardRule.RawEscape, $"People are shown {escape.Value} as it stands.");
        }

        if (Tag().Match(text) is { Success: true } tag)
        {
            yield return (CardRule.Html, $"People are shown {tag.Value} as it stands.");
        }

        if (IsoDate().Match(text) is { Success: true } date)
        {
            yield return (CardRule.IsoDate, $"People write {date.Value} differently.");
        }

        if (text.EnumerateRunes().Any(IsEmoji))
        {
            yield return (CardRule.Emoji, "A picture sign says nothing to many; use a word.");
        }

        if (InsecureUrl().Match(text) is { Success: true } url)
        {
            yield return (CardRule.InsecureUrl, $"{url.Value} is not encrypted.");
        }

        if (lang is not "de")
        {
            yield break;
        }

        if (text.Contains('!', StringComparison.Ordinal))
        {
            yield return (CardRule.ExclamationMark, "German cards do not shout.");
        }

        if (EnglishWord().Match(text) is { Success: true } word)
        {
            yield return (CardRule.EnglishWord, $"There is a German word for {word.Value}.");
        }
    }

    /// <summary>Geometric shapes and ✓ ✗ are typography and stand beside words; the rest are pictures.</summary>
    private static bool IsEmoji(Rune rune) => rune.Value is
        (>= 0x1F000 and <= 0x1FBFF)
        or (>= 0x2600 and <= 0x26FF)
        or (>= 0x2700 and <= 0x27BF and not 0x2713 and not 0x2717)
        or (>= 0x2B1B and <= 0x2B55)
        or 0x203C or 0x2049 or 0x231A or 0x231B or 0x23E9 or 0x23F0 or 0x23F3 or 0xFE0F;

    [GeneratedRegex(@"\\|&(?:[A-Za-z]+|#\d+);")]
    private static partial Regex RawEscape();

    /// <summary>Here a backslash before punctuation is never seen.</summary>
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*(?:\\(?![!-/:-@\[-`{-~])|&(?:[A-Za-z]+|#\d+);)")]
    private static partial Regex RawEscapeInMarkdown();

    [GeneratedRegex(@"</?[A-Za-z][^>]*>")]
    private static partial Regex Tag();

    /// <summary>Names of files sort by such dates and may keep them.</summary>
    [GeneratedRegex(@"(?<![\w.])\d{4}-\d{2}-\d{2}(?:T\d{2}|(?!\.?[\w-]))")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"http://(?!127\.0\.0\.1|localhost|\[::1\])\S*", RegexOptions.IgnoreCase)]
    private static partial Regex InsecureUrl();

    [GeneratedRegex(
        @"\b(?:tasks?|milestones?|dashboards?|deadlines?|reminders?|overview|settings|submit|cancel|loading|owner|assignee|updates?|due|error|save)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();
}
