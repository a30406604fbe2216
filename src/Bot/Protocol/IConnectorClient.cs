namespace Daks.Bot.Protocol;

/// <summary>Speaks to the Bot Connector: the service that puts activities into Teams.</summary>
/// <remarks>
/// All calls throw <see cref="ConnectorException"/> when the connector refuses or cannot be reached, and
/// <see cref="UntrustedServiceUrlException"/> before anything is sent to a host we do not trust.
/// </remarks>
public interface IConnectorClient
{
    /// <summary>Posts into the reference's conversation: its thread where it names one, else a new post.</summary>
    /// <returns>The activity's id, to update it by; null when Teams gives none.</returns>
    Task<string?> SendAsync(ConversationReference to, OutgoingActivity activity, CancellationToken cancellationToken);

    /// <inheritdoc cref="SendAsync"/>
    /// <param name="activityId">The message this one answers.</param>
    Task<string?> ReplyAsync(ConversationReference to, string activityId, OutgoingActivity activity, CancellationToken cancellationToken);

    Task UpdateAsync(ConversationReference to, string activityId, OutgoingActivity activity, CancellationToken cancellationToken);

    Task DeleteAsync(ConversationReference to, string activityId, CancellationToken cancellationToken);

    /// <summary>Finds or opens the personal chat with a person; asking again gives the same chat.</summary>
    /// <param name="near">Any conversation of the same tenant: it lends service URL, tenant and bot.</param>
    /// <param name="userId"><c>29:…</c>, or the Entra object id where that is all there is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ConversationReference> CreatePersonalConversationAsync(ConversationReference near, string userId, CancellationToken cancellationToken);

    /// <summary>Starts a thread in a channel with its first message.</summary>
    /// <param name="near">Any conversation of the same team: it lends service URL, tenant and bot.</param>
    /// <param name="teamsChannelId">The channel.</param>
    /// <param name="activity">The first message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ChannelThread> CreateChannelThreadAsync(
        ConversationReference near, string teamsChannelId, OutgoingActivity activity, CancellationToken cancellationToken);

    /// <summary>Everybody in the conversation; in a channel, everybody in the team.</summary>
    IAsyncEnumerable<TeamsMember> GetMembersAsync(ConversationReference of, CancellationToken cancellationToken);

    /// <param name="of">The conversation.</param>
    /// <param name="userId"><c>29:…</c>, Entra object id, or user principal name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<TeamsMember> GetMemberAsync(ConversationReference of, string userId, CancellationToken cancellationToken);

    /// <param name="near">Any conversation of the team.</param>
    /// <param name="teamId">The <c>19:…</c> id, not the Entra group.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<TeamDetails> GetTeamAsync(ConversationReference near, string teamId, CancellationToken cancellationToken);

    /// <inheritdoc cref="GetTeamAsync"/>
    Task<IReadOnlyList<ChannelInfo>> GetChannelsAsync(ConversationReference near, string teamId, CancellationToken cancellationToken);
}

/// <param name="Reference">The thread, to go on in.</param>
/// <param name="ActivityId">Its first message, to update it by; null when Teams gives none.</param>
public sealed record ChannelThread(ConversationReference Reference, string? ActivityId);

/// <summary>A person on the roster; guests and anonymous people lack some of it.</summary>
public sealed record TeamsMember
{
    public required string Id { get; init; }

    /// <value>The Entra object id; Teams writes it as objectId, aadObjectId, or both.</value>
    public string? AadObjectId { get; init; }

    public string? Name { get; init; }
    public string? GivenName { get; init; }
    public string? Surname { get; init; }
    public string? Email { get; init; }
    public string? UserPrincipalName { get; init; }
    public string? TenantId { get; init; }

    /// <value>user, guest or anonymous.</value>
    public string? UserRole { get; init; }
}

/// <param name="Id">The <c>19:…</c> id.</param>
public sealed record TeamDetails(
    string Id, string? Name, string? AadGroupId, int? ChannelCount, int? MemberCount, string? Type, string? TenantId);
