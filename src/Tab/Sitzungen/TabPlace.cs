using Daks.Core.Strategien;
using Microsoft.AspNetCore.WebUtilities;

namespace Daks.Tab.Sitzungen;

/// <summary>Where a tab stands, as its address says and <c>js/teams.js</c> writes it: in a team, in a channel of it, or in a chat.</summary>
/// <param name="Team">Null in a chat, and where the address names no place: the personal app.</param>
/// <param name="Channel">The channel of that team; null without a team.</param>
/// <param name="Chat">The group or meeting chat; null in a team.</param>
public sealed record TabPlace(string? Team = null, string? Channel = null, string? Chat = null)
{
    private const string TeamParameter = "team";
    private const string ChannelParameter = "kanal";
    private const string ChatParameter = "chat";

    /// <value>The address names no place.</value>
    public static TabPlace None { get; } = new();

    /// <value>Where its people look for a strategy, from the narrowest to the widest; empty where it is no place.</value>
    public IReadOnlyList<Scope> Scopes =>
        Team is { } team ? Scope.OfChannel(team, Channel)
        : Chat is { } chat ? [Scope.GroupChat(chat)]
        : [];

    /// <value>The place as an address carries it on.</value>
    public IEnumerable<string> Query =>
        from parameter in new[] { (Name: TeamParameter, Id: Team), (Name: ChannelParameter, Id: Channel), (Name: ChatParameter, Id: Chat) }
        where parameter.Id is not null
        select $"{parameter.Name}={Uri.EscapeDataString(parameter.Id)}";

    /// <remarks>A team rules out a chat: Teams never names both.</remarks>
    public static TabPlace Of(Uri address)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        var team = Named(TeamParameter);
        return new TabPlace(team, team is null ? null : Named(ChannelParameter), team is null ? Named(ChatParameter) : null);

        string? Named(string parameter) => query.TryGetValue(parameter, out var values) && values is [{ Length: > 0 } first, ..] ? first : null;
    }
}
