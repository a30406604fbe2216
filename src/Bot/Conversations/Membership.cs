using System.Collections.Concurrent;
using Daks.Bot.Protocol;
using Daks.Core.Strategien;
using Microsoft.Extensions.Logging;

namespace Daks.Bot.Conversations;

/// <summary>Whether somebody who writes alone still belongs to where a strategy is worked on.</summary>
/// <remarks>
/// In a team Teams itself lets nobody speak who has left. Alone, a strategy knows whoever once worked on it, for good;
/// whether they are still there only the roster says. It is asked, and its answer kept like that of
/// <see cref="Gaeste"/>. A roster that cannot be read shuts nobody out: the last answer counts, else they belong.
/// </remarks>
internal sealed partial class Membership(IConnectorClient connector, TimeProvider time, ILogger<Membership> logger)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>Far more people than one administration has; a full table is emptied and filled anew.</summary>
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<(string? Tenant, string Room, string Person), Known> _known = new();

    public async ValueTask<bool> IncludesSpeakerAsync(TurnContext turn, Strategie strategie, CancellationToken cancellationToken)
    {
        var (person, scope) = (turn.Activity.From, new Scope(strategie.Kopf.Scope));
        if (strategie.FindPerson(person.Key) is null)
        {
            return false;
        }

        // Unsigned there is no team one could have left: the Playground has one person in every room.
        if (turn.Reference.VerifiedAt is null || (scope.TeamId ?? scope.ChannelId ?? scope.ChatId) is not { } room)
        {
            return true;
        }

        var key = (turn.Reference.TenantId, room, person.Id);
        var known = _known.GetValueOrDefault(key);
        return known is not null && time.GetUtcNow() < known.Until ? known.IsMember : await AskAsync(turn.Reference, key, known, cancellationToken);
    }

    /// <summary>Who joined is asked about anew, in every room; who was removed is out at once.</summary>
    public void Learn(IncomingActivity update)
    {
        var data = update.ChannelData;
        var isOfChannel = data.EventType?.StartsWith("channelMember", StringComparison.OrdinalIgnoreCase) is true;
        var room = (isOfChannel ? data.Channel?.Id : data.Team?.Id) ?? update.ConversationRootId;
        foreach (var person in update.MembersAdded.Concat(update.MembersRemoved))
        {
            foreach (var key in _known.Keys.Where(key => key.Tenant == update.TenantId && key.Person == person.Id))
            {
                _known.TryRemove(key, out _);
            }
        }

        foreach (var gone in update.MembersRemoved)
        {
            Keep((update.TenantId, room, gone.Id), isMember: false, KeptFor);
        }
    }

    private async Task<bool> AskAsync(
        ConversationReference near, (string? Tenant, string Room, string Person) key, Known? known, CancellationToken cancellationToken)
    {
        try
        {
            await connector.GetMemberAsync(near with { ConversationId = key.Room, ThreadRootId = null }, key.Person, cancellationToken);
            return Keep(key, isMember: true, KeptFor);
        }
        catch (ConnectorException refused) when (refused.Failure == ConnectorFailure.MemberUnknown)
        {
            return Keep(key, isMember: false, KeptFor);
        }
        catch (ConnectorException refused)
        {
            Log.NotAsked(logger, key.Room, refused.Message);
            return Keep(key, known is not { IsMember: false }, AskedAgainAfter);
        }
    }

    private bool Keep((string?, string, string) key, bool isMember, TimeSpan keptFor)
    {
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        _known[key] = new Known(isMember, time.GetUtcNow() + keptFor);
        return isMember;
    }

    private sealed record Known(bool IsMember, DateTimeOffset Until);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Could not ask the roster of {Room} who belongs to it: {Reason}")]
        public static partial void NotAsked(ILogger logger, string room, string reason);
    }
}
