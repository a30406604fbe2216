namespace Daks.Bot.Protocol;

/// <summary>A file somebody sent the bot in a personal chat. Everything in it was chosen by the sender.</summary>
/// <param name="Name">As the person calls it; never a path of ours.</param>
/// <param name="DownloadUrl">Where it lies, open to whoever knows the address for some minutes; null when the channel did not say.</param>
public sealed record SentFile(string Name, string? DownloadUrl)
{
    private const string DownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>The files of a message, in the order they were attached.</summary>
    public static IReadOnlyList<SentFile> In(IncomingActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return
        [
            .. activity.Attachments
                .Where(attachment => string.Equals(attachment.ContentType, DownloadInfo, StringComparison.OrdinalIgnoreCase))
                .Select(attachment => new SentFile(
                    attachment.Name is { Length: > 0 } name ? name : "?", attachment.Content?.Member("downloadUrl"u8)?.Text())),
        ];
    }
}
