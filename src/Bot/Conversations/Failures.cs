using System.Globalization;
using Daks.Bot.Cards;
using Daks.Bot.Protocol;
using Daks.Bot.Sprache;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Conversations;

/// <summary>The one catch-all: a sentence that says what happened and what to do.</summary>
internal sealed class Failures(Preferences preferences, Reachability reachability)
{
    public async Task<InvokeResponse?> SayAsync(TurnContext turn, Exception exception)
    {
        if (exception is ConnectorException refused)
        {
            await reachability.LearnAsync(turn.Reference, refused.Failure, turn.CancellationToken);
        }

        var culture = await LanguageAsync(turn);
        var text = Worte.Format(TextOf(turn.Activity, exception), culture, turn.Activity.Number);
        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            return turn.Activity.Name switch
            {
                InvokeNames.AdaptiveCardAction => InvokeResponse.Error(500, "Unavailable", text),
                InvokeNames.TaskFetch or InvokeNames.TaskSubmit => InvokeResponse.TaskMessage(text),
                _ => null,
            };
        }

        if (turn.Activity.Type == ActivityTypes.Message && exception is not ConnectorException)
        {
            await turn.Connector.ReplyAsync(OutgoingActivity.Message(text));
        }

        return null;
    }

    /// <summary>A button pressed again names the same operation; words typed again are a new wish.</summary>
    private static string TextOf(IncomingActivity activity, Exception exception) => exception switch
    {
        StoreUnavailableException { OutcomeUnknown: true } => activity.Type == ActivityTypes.Message && activity.Value is null
            ? "Fehler.UngewissGeschrieben"
            : "Fehler.UngewissGedrueckt",
        StoreUnavailableException { Reason: StoreFailure.DiskFull } => "Fehler.SpeicherVoll",
        StoreUnavailableException => "Fehler.Speicher",
        _ => "Fehler.Unerwartet",
    };

    private async Task<CultureInfo> LanguageAsync(TurnContext turn)
    {
        try
        {
            var chosen = await preferences.LanguageAsync(turn.Activity.TenantId ?? "", turn.Activity.From.Key, turn.CancellationToken);
            return chosen ?? Spoken(turn.Activity);
        }
        catch (StoreUnavailableException)
        {
            return Spoken(turn.Activity);
        }
    }

    /// <summary>The language of the words typed or of the card pressed.</summary>
    private static CultureInfo Spoken(IncomingActivity activity)
    {
        if (activity.Type == ActivityTypes.Message)
        {
            return Grammar.Understand(activity.TextWithoutMention).Culture ?? Texte.Deutsch;
        }

        var pressed = activity.Name == InvokeNames.AdaptiveCardAction
            ? CardData.Parse(CardActionInvoke.From(activity).Data)
            : Conversation.DialogData(activity);
        return pressed is CardDataResult.Gueltig({ Extra: { } extra }, _) ? Texte.Sprache(extra.GetValueOrDefault(DaksTurn.LanguageKey)) : Texte.Deutsch;
    }
}
