using System.Collections.Concurrent;
using Daks.Bot.Protocol;
using Daks.Core.Personen;
using Microsoft.Extensions.Logging;

namespace Daks.Bot.Conversations;

/// <summary>Who belongs to a team or a channel, as its roster says. The tab asks, in whose request no activity came along.</summary>
/// <remarks>
/// Kept for a few minutes; somebody's joining or leaving makes it ask anew. Where the roster cannot be read the last answer
/// counts. Where the bot was never spoken to there is no conversation to ask through, and nobody can say.
/// </remarks>
internal sealed partial class TeamRoster(
    IConnectorClient connector, ConversationMemory memory, TimeProvider time, ILogger<TeamRoster> logger) : ITeamMembers
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromSeconds(30);

    /// <summary>Far more teams than one installation serves; a full table is emptied and filled anew.</summary>
    private const int MostKept = 5_000;

    /// <summary>A team of more is read no further: Teams itself ends at 25,000.</summary>
    private const int MostRead = 25_000;

    private readonly ConcurrentDictionary<(string Tenant, string Room), Known> _known = new();

    public Task<IReadOnlyList<TeamMember>?> FindAsync(string tenant, string team, CancellationToken cancellationToken) =>
        FindInChannelAsync(tenant, team, team, cancellationToken);

    public async Task<IReadOnlyList<TeamMember>?> FindInChannelAsync(string tenant, string team, string channel, CancellationToken cancellationToken)
    {
        var key = (tenant, channel);
        var known = _known.GetValueOrDefault(key);
        if (known is not null && time.GetUtcNow() < known.Until)
        {
            return known.Members;
        }

        if (await memory.FindAsync(tenant, team, channel, cancellationToken) is not { } near)
        {
            return null;
        }

        try
        {
            var members = new List<TeamMember>();
            await foreach (var member in connector.GetMembersAsync(near with { ConversationId = channel, ThreadRootId = null }, cancellationToken))
            {
                members.Add(new TeamMember(member.AadObjectId ?? member.Id, member.Name ?? "", Gaeste.IsGuest(member)));
                if (members.Count == MostRead)
                {
                    break;
                }
            }

            return Keep(key, members, KeptFor);
        }
        catch (Exception refused) when (refused is ConnectorException or UntrustedServiceUrlException)
        {
            Log.NotAsked(logger, channel, refused.Message);
            return Keep(key, known?.Members, AskedAgainAfter);
        }
    }

    /// <summary>Somebody joined or left: whoever asks next asks the roster.</summary>
    public void Learn(IncomingActivity update)
    {
        if (update.MembersAdded.Count + update.MembersRemoved.Count == 0)
        {
            return;
        }

        foreach (var room in new[] { update.ChannelData.Team?.Id, update.ChannelData.Channel?.Id, update.ConversationRootId })
        {
            if (room is not null && update.TenantId is { } tenant)
            {
                _known.TryRemove((tenant, room), out _);
            }
        }
    }

    private IReadOnlyList<TeamMember>? Keep((string, string) key, IReadOnlyList<TeamMember>? members, TimeSpan keptFor)
    {
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        _known[key] = new Known(members, time.GetUtcNow() + keptFor);
        return members;
    }

    private sealed record Known(IReadOnlyList<TeamMember>? Members, DateTimeOffset Until);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Could not read the roster of {Room}: {Reason}")]
        public static partial void NotAsked(ILogger logger, string room, string reason);
    }
}
