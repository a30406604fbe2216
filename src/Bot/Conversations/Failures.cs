using Daks.Bot.Protocol;
using Daks.Bot.Sprache;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Conversations;

/// <summary>The one catch-all: a sentence that says what happened and what to do.</summary>
internal sealed class Failures(Preferences preferences)
{
    public async Task<InvokeResponse?> SayAsync(TurnContext turn, Exception exception)
    {
        var culture = await LanguageAsync(turn);
        var text = Worte.Get(exception is StoreUnavailableException ? "Fehler.Speicher" : "Fehler.Unerwartet", culture);
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

    private async Task<System.Globalization.CultureInfo> LanguageAsync(TurnContext turn)
    {
        try
        {
            return await preferences.LanguageAsync(turn.Activity.TenantId ?? "", turn.Activity.From.Key, turn.CancellationToken) ?? Texte.Deutsch;
        }
        catch (StoreUnavailableException)
        {
            return Texte.Deutsch;
        }
    }
}
