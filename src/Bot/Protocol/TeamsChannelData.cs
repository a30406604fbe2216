namespace Daks.Bot.Protocol;

/// <summary>What Teams adds to an activity.</summary>
public sealed record TeamsChannelData
{
    internal static readonly TeamsChannelData None = new();

    public TenantInfo? Tenant { get; init; }
    public TeamInfo? Team { get; init; }
    public ChannelInfo? Channel { get; init; }

    /// <value>What a conversationUpdate is about, e.g. <c>teamMemberAdded</c>; compare ignoring case.</value>
    public string? EventType { get; init; }

    public TeamsSettings? Settings { get; init; }
    public MeetingInfo? Meeting { get; init; }
    public SourceInfo? Source { get; init; }
}

public sealed record TenantInfo(string? Id);

/// <param name="Id">The <c>19:…</c> id that connector calls and our own keys use.</param>
/// <param name="AadGroupId">The Entra group, for Microsoft Graph only.</param>
public sealed record TeamInfo(string? Id, string? Name, string? AadGroupId);

/// <param name="Id">The channel; the General channel's id is that of its team.</param>
/// <param name="Name">Null for the General channel.</param>
/// <param name="Type">standard, private or shared.</param>
public sealed record ChannelInfo(string? Id, string? Name, string? Type);

/// <param name="SelectedChannel">The channel chosen when the app was added to the team.</param>
public sealed record TeamsSettings(ChannelInfo? SelectedChannel);

public sealed record MeetingInfo(string? Id);

/// <param name="Name">Where a personal installation came from, e.g. <c>message</c>.</param>
public sealed record SourceInfo(string? Name);
