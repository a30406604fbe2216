using Daks.Bot.Conversations;
using Daks.Bot.Protocol;

namespace Daks.Bot.Einrichtungen;

/// <param name="Key">See <see cref="ChannelAccount.Key"/>.</param>
internal sealed record TeamMember(string Key, string Name);

/// <summary>Who could lead besides whoever asks: the roster without guests.</summary>
internal sealed class Teammitglieder(IConnectorClient connector)
{
    /// <summary>A team of more is read no further: one waits for the form.</summary>
    private const int MostRead = 1_000;

    /// <returns>By name; empty where the channel does not tell.</returns>
    public async Task<IReadOnlyList<TeamMember>> OthersAsync(DaksTurn turn)
    {
        if (turn.Where == ConversationScope.Personal)
        {
            return [];
        }

        var members = new List<TeamMember>();
        try
        {
            await foreach (var member in connector.GetMembersAsync(turn.Turn.Reference, turn.CancellationToken))
            {
                var key = member.AadObjectId ?? member.Id;
                if (key != turn.PersonId && member.Name is { Length: > 0 } name && !Gaeste.IsGuest(member))
                {
                    members.Add(new TeamMember(key, name));
                }

                if (members.Count == MostRead)
                {
                    break;
                }
            }
        }
        catch (ConnectorException)
        {
            // The form works without names: whoever sets up leads, and can hand over in the settings.
            return [];
        }

        return [.. members.OrderBy(member => member.Name, StringComparer.Create(turn.Culture, ignoreCase: true))];
    }
}
