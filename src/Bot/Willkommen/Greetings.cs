using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Core.Strategien;

namespace Daks.Bot.Willkommen;

/// <summary>
/// Greets exactly once per installation, although Teams announces it twice (installationUpdate and
/// conversationUpdate, in any order) and delivers again what was not acknowledged.
/// </summary>
internal sealed class Greetings(
    ITenantRecordStore records, DaksTurns turns, ConversationMemory memory, LiveCards cards, Membership membership, TeamRoster roster)
{
    private const string Kind = "begruessung";
    private static readonly byte[] Greeted = "{}"u8.ToArray();

    public async Task OnInstallationAsync(TurnContext turn)
    {
        switch (turn.Activity.Action)
        {
            case "add":
                await GreetAsync(turn);
                break;
            case "remove":
                await ForgetAsync(turn);
                break;
        }
    }

    public async Task OnConversationUpdateAsync(TurnContext turn)
    {
        var activity = turn.Activity;
        membership.Learn(activity);
        roster.Learn(activity);
        if (activity.MembersAdded.Any(member => member.Id == activity.Recipient.Id))
        {
            await GreetAsync(turn);
        }
        else if (activity.MembersRemoved.Any(member => member.Id == activity.Recipient.Id))
        {
            await ForgetAsync(turn);
        }
        else
        {
            await OnRoomGoneAsync(turn);
        }
    }

    /// <summary>
    /// A channel or team that was deleted is spoken to no more. Which strategy it worked on stays known: Teams restores
    /// what was deleted, for thirty days. Names are not kept, so what was renamed is no news.
    /// </summary>
    private async Task OnRoomGoneAsync(TurnContext turn)
    {
        var (tenant, data) = (turn.Activity.TenantId, turn.Activity.ChannelData);
        switch (data.EventType?.ToUpperInvariant())
        {
            case "CHANNELDELETED" when data.Channel?.Id is { } channel:
                cards.Forget(turn.Reference with { ConversationId = channel });
                await memory.ForgetAsync(turn.Reference with { ConversationId = channel }, turn.CancellationToken);
                break;
            case "TEAMDELETED" or "TEAMHARDDELETED" when tenant is not null && data.Team?.Id is { } team:
                foreach (var gone in await memory.ForgetTeamAsync(tenant, team, turn.CancellationToken))
                {
                    cards.Forget(gone);
                }

                break;
        }
    }

    private async Task GreetAsync(TurnContext turn)
    {
        var daks = await turns.BeginAsync(turn, recognised: null, card: null);
        await memory.RememberAsync(turn.Reference, turn.CancellationToken);
        if (!await records.WriteAsync(KeyOf(daks.Tenant, turn), Greeted, WriteCondition.IfAbsent, turn.CancellationToken))
        {
            return;
        }

        var welcome = WillkommenVerbs.Welcome(daks);
        try
        {
            await turn.Connector.ReplyAsync(OutgoingActivity.Card(welcome.Card.ToUtf8Json(), welcome.Summary));
        }
        catch (Exception exception) when (exception is not ConnectorException { Failure: ConnectorFailure.Ambiguous })
        {
            // Not greeted after all: the other announcement, or the next delivery, may try again. What is perhaps there
            // counts as greeted. Not on the turn's token, whose end may be the reason.
            await records.DeleteAsync(KeyOf(daks.Tenant, turn), CancellationToken.None);
            throw;
        }
    }

    private async Task ForgetAsync(TurnContext turn)
    {
        if (turn.Activity.TenantId is { } tenant)
        {
            await records.DeleteAsync(KeyOf(tenant, turn), turn.CancellationToken);
        }

        cards.Forget(turn.Reference);
        await memory.ForgetAsync(turn.Reference, turn.CancellationToken);
    }

    // In a team the two announcements name different conversations, but the same team.
    private static TenantRecordKey KeyOf(string tenant, TurnContext turn) =>
        new(tenant, Kind, turn.Activity.ChannelData.Team?.Id ?? turn.Activity.ConversationRootId);
}
