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
    Preferences preferences,
    Beispielstrategie beispiel,
    TimeProvider time,
    IOptions<ChatOptions> chat,
    IOptions<BotOptions> bot)
{
    /// <param name="recognised">The language of the command typed; null when it was the same word in both, or a button.</param>
    /// <param name="language">The language of the card pressed; null for none.</param>
    public async Task<DaksTurn> BeginAsync(TurnContext turn, CultureInfo? recognised, string? language)
    {
        var activity = turn.Activity;
        var tenant = activity.TenantId ?? "";
        var scopes = Scopes(activity);
        var chosen = await preferences.LanguageAsync(tenant, activity.From.Key, turn.CancellationToken);
        var daks = New(turn, scopes, chosen ?? (language is null ? recognised : Texte.Sprache(language)));
        daks.Use(await FindAsync(daks, scopes));
        return daks;
    }

    /// <summary>A turn that knows no strategy, because the store cannot be asked.</summary>
    public DaksTurn WithoutStore(TurnContext turn, CultureInfo? recognised) => New(turn, Scopes(turn.Activity), recognised);

    private DaksTurn New(TurnContext turn, IReadOnlyList<Scope> scopes, CultureInfo? culture) =>
        new(turn, strategien, time, chat.Value, hasDialogs: bot.Value.AppId.Length > 0)
        {
            Tenant = turn.Activity.TenantId ?? "",
            Culture = culture ?? Texte.Deutsch,
            Scope = scopes[^1],
        };

    private async Task<Strategie?> FindAsync(DaksTurn turn, IReadOnlyList<Scope> scopes)
    {
        var cancellationToken = turn.CancellationToken;
        if (await verzeichnis.FindAsync(turn.Tenant, scopes, cancellationToken) is { } key
            && await strategien.FindAsync(key, cancellationToken) is { } strategie
            && (turn.Where != ConversationScope.Personal || IsIn(turn, strategie)))
        {
            return strategie;
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
        var mine = await meine.FindAsync(turn.Tenant, turn.PersonId, turn.CancellationToken);
        turn.Choices = mine;
        if (mine is not [var only])
        {
            return null;
        }

        await verzeichnis.BindAsync(only.Key, Scope.Person(turn.PersonId), turn.CancellationToken);
        return only;
    }

    private async Task<Strategie> CopyExampleAsync(DaksTurn turn)
    {
        var source = await beispiel.LoadAsync(turn.CancellationToken);
        var key = await verzeichnis.ReserveAsync(turn.Tenant, turn.Scope, turn.CancellationToken);
        return await Musterstadt.KopierenAsync(strategien, source.Key, key, turn.Scope, turn.PersonId, turn.PersonName, turn.CancellationToken);
    }

    private static bool IsIn(DaksTurn turn, Strategie strategie) => strategie.FindPerson(turn.PersonId) is not null;

    /// <returns>From the narrowest to the widest; a strategy is set up for the last.</returns>
    private static IReadOnlyList<Scope> Scopes(IncomingActivity activity) => activity.Scope switch
    {
        ConversationScope.Channel when activity.ChannelData.Team is { Id: { } team } =>
            [Scope.Channel(activity.ChannelData.Channel?.Id ?? activity.ConversationRootId), Scope.Team(team)],
        ConversationScope.Personal => [Scope.Person(activity.From.Key)],
        _ => [Scope.GroupChat(activity.ConversationRootId)],
    };
}
