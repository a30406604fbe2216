using System.Globalization;
using Daks.Bot.Protocol;
using Daks.Core.Beispiele;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Microsoft.Extensions.Options;

namespace Daks.Bot.Conversations;

/// <summary>Finds out, for each turn, the language and the strategy it is about.</summary>
internal sealed class DaksTurns(
    StrategieService strategien,
    Strategieverzeichnis verzeichnis,
    MeineStrategien meine,
    Membership membership,
    Preferences preferences,
    Gaeste gaeste,
    Beispielstrategie beispiel,
    TimeProvider time,
    IOptions<ChatOptions> chat,
    IOptions<BotOptions> bot)
{
    /// <param name="recognised">The language of the command typed; null when it was the same word in both, or a button.</param>
    /// <param name="card">The language of the card pressed; null for none.</param>
    public async Task<DaksTurn> BeginAsync(TurnContext turn, CultureInfo? recognised, CultureInfo? card)
    {
        var activity = turn.Activity;
        var tenant = activity.TenantId ?? "";
        var scopes = Scopes(activity);
        var chosen = await preferences.LanguageAsync(tenant, activity.From.Key, turn.CancellationToken);
        var daks = New(turn, scopes, chosen ?? card ?? recognised, activity.Scope == ConversationScope.Personal ? null : card);
        daks.Use(await FindAsync(daks, scopes));
        await LearnTeamAsync(daks);
        return daks;
    }

    /// <summary>Bindings older than this do not say in which team their channel is; its own turns do.</summary>
    private async Task LearnTeamAsync(DaksTurn turn)
    {
        if (!turn.IsKanalsOwn || turn.Scope.TeamId is not { } team)
        {
            return;
        }

        try
        {
            await verzeichnis.LearnTeamAsync(turn.Tenant, turn.Kanal!.Value, team, turn.CancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // Whoever only asks still gets an answer; the next turn tries again.
        }
    }

    /// <summary>A turn that knows no strategy, because the store cannot be asked.</summary>
    public DaksTurn WithoutStore(TurnContext turn, CultureInfo? recognised) => New(turn, Scopes(turn.Activity), recognised, shared: null);

    private DaksTurn New(TurnContext turn, IReadOnlyList<Scope> scopes, CultureInfo? own, CultureInfo? shared) =>
        new(turn, strategien, gaeste, time, chat.Value, hasDialogs: bot.Value.AppId.Length > 0)
        {
            Tenant = turn.Activity.TenantId ?? "",
            Own = own ?? Texte.Deutsch,
            Shared = shared,
            Scope = scopes[^1],
            Kanal = scopes.Count > 1 ? scopes[0] : null,
        };

    private async Task<Strategie?> FindAsync(DaksTurn turn, IReadOnlyList<Scope> scopes)
    {
        await foreach (var key in verzeichnis.FindAllAsync(turn.Tenant, scopes, turn.CancellationToken))
        {
            if (await strategien.FindAsync(key, turn.CancellationToken) is { } strategie
                && (turn.Where != ConversationScope.Personal || await membership.IncludesSpeakerAsync(turn.Turn, strategie, turn.CancellationToken)))
            {
                return strategie;
            }
        }

        if (turn.Where == ConversationScope.Personal && await OnlyOneOfMineAsync(turn) is { } mine)
        {
            return mine;
        }

        return chat.Value.Beispiel && turn.Choices.Count == 0 && turn.Turn.Activity.Type is (ActivityTypes.Message or ActivityTypes.Invoke)
            ? await CopyExampleAsync(turn)
            : null;
    }

    /// <summary>The one I belong to, if it is one; among several I am asked.</summary>
    private async Task<Strategie?> OnlyOneOfMineAsync(DaksTurn turn)
    {
        var mine = await meine.FindAsync(turn);
        turn.Choices = mine;
        if (mine is not [var only])
        {
            return null;
        }

        await verzeichnis.BindAsync(only.Key, Scope.Person(turn.PersonId), turn.CancellationToken);
        return await strategien.FindAsync(only.Key, turn.CancellationToken);
    }

    private async Task<Strategie> CopyExampleAsync(DaksTurn turn)
    {
        var key = await verzeichnis.ReserveAsync(turn.Tenant, turn.Scope, turn.CancellationToken);
        return await beispiel.CopyAsync(key, turn.Scope, turn.PersonId, turn.PersonName, turn.CancellationToken);
    }

    /// <returns>From the narrowest to the widest; a strategy is set up for the last.</returns>
    private static IReadOnlyList<Scope> Scopes(IncomingActivity activity) => activity.Scope switch
    {
        ConversationScope.Channel when activity.ChannelData.Team is { Id: { } team } =>
            Scope.OfChannel(team, activity.ChannelData.Channel?.Id ?? activity.ConversationRootId),
        ConversationScope.Personal => [Scope.Person(activity.From.Key)],
        _ => [Scope.GroupChat(activity.ConversationRootId)],
    };
}
