using System.Collections.Concurrent;
using Daks.Bot.Protocol;
using Microsoft.Extensions.Logging;

namespace Daks.Bot.Conversations;

/// <summary>Whom Teams calls a guest: somebody of another organisation, or a nameless participant.</summary>
/// <remarks>
/// Asked of the roster, because nothing in an activity says so that the sender could not have written; kept in memory,
/// because membership hardly ever changes. A roster that cannot be read shuts nobody out: the last answer counts, else
/// whoever writes in the team is a member.
/// </remarks>
internal sealed partial class Gaeste(IConnectorClient connector, TimeProvider time, ILogger<Gaeste> logger)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(15);

    /// <summary>Far more people than one administration has; a full table is emptied and filled anew.</summary>
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<(string? Tenant, string Conversation, string Person), Known> _known = new();

    /// <summary>Whether whoever speaks in this turn is one.</summary>
    public async ValueTask<bool> ContainsSpeakerAsync(TurnContext turn)
    {
        var person = turn.Activity.From;
        var key = (turn.Reference.TenantId, turn.Reference.ConversationId, person.Id);
        var known = _known.GetValueOrDefault(key);
        if (known is not null && time.GetUtcNow() - known.At < KeptFor)
        {
            return known.IsGuest;
        }

        try
        {
            var isGuest = IsGuest(await connector.GetMemberAsync(turn.Reference, person.Id, turn.CancellationToken));
            Keep(key, new Known(isGuest, time.GetUtcNow()));
            return isGuest;
        }
        catch (ConnectorException refused)
        {
            Log.NotAsked(logger, turn.Reference.ConversationId, refused.Message);
            return known is { IsGuest: true };
        }
    }

    public static bool IsGuest(TeamsMember member) =>
        string.Equals(member.UserRole, "guest", StringComparison.OrdinalIgnoreCase)
        || string.Equals(member.UserRole, "anonymous", StringComparison.OrdinalIgnoreCase);

    private void Keep((string?, string, string) key, Known known)
    {
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        _known[key] = known;
    }

    private sealed record Known(bool IsGuest, DateTimeOffset At);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Could not ask the roster of conversation {ConversationId} who is a guest: {Reason}")]
        public static partial void NotAsked(ILogger logger, string conversationId, string reason);
    }
}
