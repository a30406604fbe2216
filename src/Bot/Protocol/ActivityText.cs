using System.Text;

namespace Daks.Bot.Protocol;

/// <summary>From the text as typed to the text as meant.</summary>
internal static class ActivityText
{
    public static string Clean(IncomingActivity activity)
    {
        if (string.IsNullOrEmpty(activity.Text))
        {
            return "";
        }

        var text = activity.Text;
        foreach (var entity in activity.Entities)
        {
            if (entity is { Type: "mention", Text.Length: > 0 }
                && string.Equals(entity.MentionedId, activity.Recipient.Id, StringComparison.Ordinal))
            {
                text = text.Replace(entity.Text, " ", StringComparison.Ordinal);
            }
        }

        return Cut(CollapseBlanks(Cut(text).Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Normalize()));
    }

    /// <summary>Line breaks stay: they part what people list.</summary>
    private static string CollapseBlanks(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in text.AsSpan().Trim())
        {
            var isBlank = character is ' ' or '\t' or '\u00A0' or '\u202F';
            if (!isBlank)
            {
                kept.Append(character);
            }
            else if (kept[^1] != ' ')
            {
                kept.Append(' ');
            }
        }

        return kept.ToString();
    }

    private static string Cut(string text)
    {
        const int Max = IncomingActivity.MaxTextLength;
        if (text.Length <= Max)
        {
            return text;
        }

        return char.IsHighSurrogate(text[Max - 1]) ? text[..(Max - 1)] : text[..Max];
    }
}
