using System.Globalization;
using System.Reflection;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Bot.Strategien;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Microsoft.Extensions.Options;

namespace Daks.Bot.Diagnosen;

/// <summary>What an administrator needs when something does not work: ids and states, no names, no secrets.</summary>
internal sealed class DiagnoseVerbs(IStrategieStore store, IOptions<BotOptions> bot, IOptions<ChatOptions> chat) : IVerbs
{
    public const string Diagnose = "diagnose";

    private static string Version { get; } =
        typeof(DiagnoseVerbs).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs => [(Diagnose, ShowAsync)];

    /// <summary>Administrators, whoever leads the strategy at hand, and anybody on a developer's machine.</summary>
    /// <remarks>Unsigned activities pass in Development and from loopback only, so no token means just that.</remarks>
    public static bool IsFor(DaksTurn turn) =>
        turn.Turn.Reference.VerifiedAt is null
        || (turn.Turn.Activity.From.AadObjectId is { } id && turn.Options.Administratoren.Contains(id, StringComparer.OrdinalIgnoreCase))
        || turn.Strategie?.FindPerson(turn.PersonId).Darf(Berechtigung.Leiten) is true;

    private async Task<Reply> ShowAsync(DaksTurn turn, Press press) => IsFor(turn) ? await FactsAsync(turn) : NotForThem(turn);

    /// <summary>The version and whom to ask; no id of the store or the tenant.</summary>
    private static Reply NotForThem(DaksTurn turn)
    {
        var text = turn.Strategie?.Projektleitung() is { } leitung
            ? turn.T("Diagnose.Verweigert.Leitung", Version, leitung)
            : turn.T("Diagnose.Verweigert", Version);
        return NoticeCard.For(turn, text, text);
    }

    private async Task<Reply> FactsAsync(DaksTurn turn)
    {
        var activity = turn.Turn.Activity;
        Fact[] facts =
        [
            new("Version", Version),
            new(turn.T("Diagnose.Zeit"), Datum.MitUhrzeit(turn.Now, "Europe/Berlin", turn.Culture)),
            new(turn.T("Diagnose.Speicher"), await StoreStateAsync(turn)),
            new(turn.T("Diagnose.Anmeldung"), turn.Turn.Reference.VerifiedAt is null ? turn.T("Diagnose.OhneToken") : turn.T("Diagnose.MitToken")),
            new("App-ID", bot.Value.AppId.Length > 0 ? bot.Value.AppId : turn.T("Diagnose.Keine")),
            new("Tenant", Short(turn.Tenant)),
            new(turn.T("Diagnose.Unterhaltung"), $"{turn.Where} · {Short(activity.ConversationRootId)}"),
            new("Service URL", Short(activity.ServiceUrl)),
            new(turn.T("Diagnose.Strategie"), turn.Strategie is { } strategie ? IdAndVersion(strategie) : turn.T("Diagnose.Keine")),
            new(turn.T("Diagnose.Tab"), TabState(turn)),
        ];
        return new Reply(
            new AdaptiveCard
            {
                Lang = turn.Lang,
                Speak = turn.T("Diagnose.Kopf"),
                FallbackText = string.Join("; ", facts.Select(fact => $"{fact.Title}: {fact.Value}")),
                Body =
                [
                    new TextBlock(turn.T("Diagnose.Kopf")) { Style = TextStyle.Heading, Weight = TextWeight.Bolder },
                    new FactSet([.. facts.Select(fact => new Fact(fact.Title, CardText.Escape(fact.Value)))]),
                ],
                Actions = [new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status))],
            },
            turn.T("Diagnose.Kopf"));
    }

    private async Task<string> StoreStateAsync(DaksTurn turn)
    {
        try
        {
            await store.CheckAsync(turn.CancellationToken);
            return turn.T("Diagnose.SpeicherGut");
        }
        catch (StoreUnavailableException unavailable)
        {
            return turn.T("Diagnose.SpeicherSchlecht", turn.T($"Diagnose.Ausfall.{unavailable.Reason}"));
        }
    }

    private string TabState(DaksTurn turn) =>
        chat.Value.OeffentlicheAdresse is not { } address ? turn.T("Diagnose.KeineAdresse")
        : chat.Value.IsTabOpen ? address.ToString()
        : turn.T("Diagnose.TabZu", address);

    private static string IdAndVersion(Strategie strategie) =>
        $"{strategie.Key.Id} · {strategie.Version.ToString(CultureInfo.InvariantCulture)}";

    private static string Short(string id) => CardText.Plain(id, 80);
}
