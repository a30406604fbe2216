using System.Text.RegularExpressions;
using Daks.Bot.Protocol;

namespace Daks.Bot.Eingaenge;

/// <summary>What a message brings besides its words.</summary>
internal abstract partial record Anhang
{
    private const string Reference = "reference";
    private const string Html = "text/html";

    private Anhang() { }

    /// <summary>Files the bot may fetch.</summary>
    public sealed record Dateien(IReadOnlyList<SentFile> Files) : Anhang;

    /// <summary>A register table, pasted into the message.</summary>
    public sealed record Tabelle(string Text) : Anhang;

    /// <summary>A file in a channel or group chat, of which a bot learns no more than that it is there.</summary>
    public sealed record Unerreichbar : Anhang;

    /// <summary>A picture within the text.</summary>
    public sealed record Abbildung : Anhang;

    /// <returns>Null when there are words only.</returns>
    public static Anhang? Of(IncomingActivity activity)
    {
        var files = SentFile.In(activity);
        if (activity.Scope != ConversationScope.Personal)
        {
            return files.Count > 0 || activity.Attachments.Any(IsHeldBack) ? new Unerreichbar() : null;
        }

        return files.Count > 0 ? new Dateien(files)
            : activity.Attachments.Any(IsPicture) ? new Abbildung()
            : activity.Text is { } text && Register().IsMatch(text) ? new Tabelle(text)
            : null;
    }

    private static bool IsPicture(IncomingAttachment attachment) =>
        attachment.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) is true;

    // Of a file in a channel the message's HTML keeps an empty element, and nothing that could be fetched.
    private static bool IsHeldBack(IncomingAttachment attachment) =>
        string.Equals(attachment.ContentType, Reference, StringComparison.OrdinalIgnoreCase)
        || (string.Equals(attachment.ContentType, Html, StringComparison.OrdinalIgnoreCase)
            && attachment.Content?.Text()?.Contains("<attachment ", StringComparison.OrdinalIgnoreCase) is true);

    // A heading that begins with the age, then a row that begins with a figure.
    [GeneratedRegex(@"\A\s*(?:alter|age)\w*[ \t]*[;,|\t][^\n]*[;,|\t][^\n]*\n\s*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Register();
}
