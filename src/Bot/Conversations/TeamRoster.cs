using System.Collections.Concurrent;
using Daks.Bot.Protocol;
using Daks.Core.Personen;
using Microsoft.Extensions.Logging;

namespace Daks.Bot.Conversations;

/// <summary>Who belongs to a team, a channel or a chat, as its roster says. The tab asks, in whose request no activity came along.</summary>
/// <remarks>
/// Kept for a few minutes; somebody's joining makes it ask anew, and whoever leaves is out at once. Where the roster cannot
/// be read the last answer counts. Where the bot was never spoken to there is no conversation to ask through, and nobody
/// can say.
/// </remarks>
internal sealed partial class TeamRoster(
    IConnectorClient connector, ConversationMemory memory, TimeProvider time, ILogger<TeamRoster> logger) : ITeamMembers
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromSeconds(30);

    /// <summary>A page waits no longer for it.</summary>
    private static readonly TimeSpan AskedAtMost = TimeSpan.FromSeconds(10);

    /// <summary>Far more places than one installation serves; a full table is emptied and filled anew.</summary>
    private const int MostKept = 5_000;

    /// <summary>A team of more is read no further: Teams itself ends at 25,000.</summary>
    private const int MostRead = 25_000;

    private readonly ConcurrentDictionary<(string Tenant, string Room), Known> _known = new();

    public Task<IReadOnlyList<TeamMember>?> FindAsync(string tenant, string team, CancellationToken cancellationToken) =>
        FindInChannelAsync(tenant, team, team, cancellationToken);

    public Task<IReadOnlyList<TeamMember>?> FindInChannelAsync(string tenant, string team, string channel, CancellationToken cancellationToken) =>
        FindAsync(tenant, channel, () => memory.FindAsync(tenant, team, channel, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<TeamMember>?> FindInChatAsync(string tenant, string chat, CancellationToken cancellationToken) =>
        FindAsync(tenant, chat, () => memory.FindChatAsync(tenant, chat, cancellationToken), cancellationToken);

    /// <summary>Somebody joined or left: the roster is asked anew, and who left is out whether or not it answers.</summary>
    public void Learn(IncomingActivity update)
    {
        var gone = update.MembersRemoved.Select(member => member.Id).ToHashSet();
        if ((gone.Count == 0 && update.MembersAdded.Count == 0) || update.TenantId is not { } tenant)
        {
            return;
        }

        foreach (var room in new[] { update.ChannelData.Team?.Id, update.ChannelData.Channel?.Id, update.ConversationRootId }.OfType<string>())
        {
            if (_known.TryGetValue((tenant, room), out var known))
            {
                _known[(tenant, room)] = new Known(known.People?.Where(one => !gone.Contains(one.Id)).ToList(), time.GetUtcNow());
            }
        }
    }

    private async Task<IReadOnlyList<TeamMember>?> FindAsync(
        string tenant, string room, Func<Task<ConversationReference?>> find, CancellationToken cancellationToken)
    {
        var known = _known.GetValueOrDefault((tenant, room));
        if (known is not null && time.GetUtcNow() < known.Until)
        {
            return known.Members;
        }

        // That nobody can say is kept as well: an address can name any place, and looking for one reads many rows.
        if (await find() is not { } near)
        {
            return Keep((tenant, room), known?.People, AskedAgainAfter);
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(AskedAtMost);
        try
        {
            var people = new List<(string, TeamMember)>();
            await foreach (var member in connector.GetMembersAsync(near with { ConversationId = room, ThreadRootId = null }, ending.Token))
            {
                people.Add((member.Id, new TeamMember(member.AadObjectId ?? member.Id, member.Name ?? "", Gaeste.IsGuest(member))));
                if (people.Count == MostRead)
                {
                    break;
                }
            }

            return Keep((tenant, room), people, KeptFor);
        }
        catch (Exception refused) when (refused is ConnectorException or UntrustedServiceUrlException
            || (refused is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.NotAsked(logger, room, refused.Message);
            return Keep((tenant, room), known?.People, AskedAgainAfter);
        }
    }

    private IReadOnlyList<TeamMember>? Keep((string, string) key, IReadOnlyList<(string Id, TeamMember Member)>? people, TimeSpan keptFor)
    {
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        var known = new Known(people, time.GetUtcNow() + keptFor);
        _known[key] = known;
        return known.Members;
    }

    /// <param name="People">With the id the channel knows them by. Null: nobody can say.</param>
    private sealed record Known(IReadOnlyList<(string Id, TeamMember Member)>? People, DateTimeOffset Until)
    {
        public IReadOnlyList<TeamMember>? Members { get; } = People?.Select(one => one.Member).ToList();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Could not read the roster of {Room}: {Reason}")]
        public static partial void NotAsked(ILogger logger, string room, string reason);
    }
}
