namespace Daks.Bot.Protocol;

/// <summary>What it takes to speak up in a conversation later: kept per conversation, renewed with every activity.</summary>
public sealed record ConversationReference
{
    /// <value>The conversation without its thread: in a channel the channel's id.</value>
    public required string ConversationId { get; init; }

    public required ConversationScope Scope { get; init; }

    /// <value>Null only for activities that named none.</value>
    public string? TenantId { get; init; }

    /// <value>Where the connector of this conversation listens; may change from one activity to the next.</value>
    public required string ServiceUrl { get; init; }

    /// <value>When a token last vouched for <see cref="ServiceUrl"/>; null when none ever did, so that ours never goes there.</value>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <value>The bot, as <c>28:{app id}</c>.</value>
    public required string BotId { get; init; }

    /// <value>Who wrote last: <c>29:…</c>.</value>
    public required string UserId { get; init; }

    public string? UserAadObjectId { get; init; }

    /// <value>The <c>19:…</c> id of the team; null outside channels.</value>
    public string? TeamId { get; init; }

    /// <value>The team's Entra group, for Microsoft Graph; Teams does not always say.</value>
    public string? TeamAadGroupId { get; init; }

    /// <value>The Teams channel; null outside channels.</value>
    public string? TeamsChannelId { get; init; }

    /// <value>The message the thread hangs on; null starts a new post in a channel.</value>
    public string? ThreadRootId { get; init; }

    public string? Locale { get; init; }

    /// <value>The conversation to post to: the thread where there is one.</value>
    internal string PostingId => ConversationIds.InThread(ConversationId, ThreadRootId);

    /// <param name="activity">Where to take it from.</param>
    /// <param name="verified">Whether a token vouched for the activity's service URL.</param>
    /// <param name="now">When it did.</param>
    public static ConversationReference From(IncomingActivity activity, bool verified, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var data = activity.ChannelData;
        var isChannel = activity.Scope == ConversationScope.Channel;
        return new ConversationReference
        {
            ConversationId = activity.ConversationRootId,
            Scope = activity.Scope,
            TenantId = activity.TenantId,
            ServiceUrl = activity.ServiceUrl,
            VerifiedAt = verified ? now : null,
            BotId = activity.Recipient.Id,
            UserId = activity.From.Id,
            UserAadObjectId = activity.From.AadObjectId,
            TeamId = data.Team?.Id,
            TeamAadGroupId = data.Team?.AadGroupId,
            TeamsChannelId = data.Channel?.Id ?? data.Settings?.SelectedChannel?.Id ?? (isChannel ? activity.ConversationRootId : null),
            ThreadRootId = activity.ThreadRootId,
            Locale = activity.Locale,
        };
    }
}
