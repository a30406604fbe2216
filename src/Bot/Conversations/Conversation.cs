using System.Collections.Frozen;
using System.Globalization;
using Daks.Bot.Cards;
using Daks.Bot.Hilfe;
using Daks.Bot.Protocol;
using Daks.Bot.Strategien;
using PressedAction = Daks.Bot.Protocol.CardAction;

namespace Daks.Bot.Conversations;

/// <summary>Typed words, pressed buttons and dialogs all become one wish, and every wish one card.</summary>
internal sealed class Conversation(IEnumerable<IVerbs> slices, DaksTurns turns, ConversationMemory memory, LiveCards live)
{
    private readonly FrozenDictionary<string, Func<DaksTurn, Press, Task<Reply>>> _handlers =
        slices.SelectMany(slice => slice.Verbs).ToFrozenDictionary(entry => entry.Verb, entry => entry.Handler, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Verbs => _handlers.Keys;

    public async Task OnMessageAsync(TurnContext turn)
    {
        await memory.RememberAsync(turn.Reference, turn.CancellationToken);
        if (turn.Activity.Value is { } value && turn.Activity.TextWithoutMention.Length == 0)
        {
            await OnSubmitAsync(turn, CardData.Parse(value));
            return;
        }

        var understanding = Grammar.Understand(turn.Activity.TextWithoutMention);
        var daks = await turns.BeginAsync(turn, Language(understanding), language: null);
        var reply = understanding switch
        {
            Understanding.Command(var press, _) => await _handlers[press.Data.Verb](daks, press),
            Understanding.Nothing(var nearest, _) => HilfeCard.NotUnderstood(daks, nearest, AsPress),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await SendAsync(daks, reply);
    }

    /// <summary>A button pressed: the answer takes the card's place, for everybody when something changed.</summary>
    public async Task<InvokeResponse> OnCardActionAsync(TurnContext turn)
    {
        await memory.RememberAsync(turn.Reference, turn.CancellationToken);
        var action = PressedAction.From(turn.Activity);
        var (daks, reply) = await AnswerAsync(turn, CardData.Parse(action.Data), readOnly: action.Trigger == CardTrigger.Automatic);
        var card = reply.ToUtf8Json();
        if (turn.Activity.ReplyToId is { Length: > 0 } pressed)
        {
            if (reply.ForEveryone && daks.Where != ConversationScope.Personal)
            {
                await turn.Connector.UpdateAsync(pressed, OutgoingActivity.Card(card, reply.Summary));
            }

            if (reply.IsStatus)
            {
                live.Show(daks, pressed);
            }
            else
            {
                live.Forget(turn.Reference, pressed);
            }
        }

        return InvokeResponse.Card(card);
    }

    public async Task<InvokeResponse> OnDialogAsync(TurnContext turn)
    {
        await memory.RememberAsync(turn.Reference, turn.CancellationToken);
        var (daks, reply) = await AnswerAsync(turn, DialogData(turn), readOnly: false);
        if (reply.DialogTitle is { } title)
        {
            return InvokeResponse.Task(reply.ToUtf8Json(), title);
        }

        // Done in the dialog: it closes, and the answer stands in the conversation.
        await SendAsync(daks, reply);
        return InvokeResponse.Empty;
    }

    /// <summary>An old client, or the fallback of a button: the same data as a message.</summary>
    private async Task OnSubmitAsync(TurnContext turn, CardDataResult data)
    {
        var (daks, reply) = await AnswerAsync(turn, data, readOnly: false);
        if (turn.Activity.ReplyToId is { Length: > 0 } pressed)
        {
            await turn.Connector.UpdateAsync(pressed, OutgoingActivity.Card(reply.ToUtf8Json(), reply.Summary));
        }
        else
        {
            await SendAsync(daks, reply);
        }
    }

    private async Task<(DaksTurn Turn, Reply Reply)> AnswerAsync(TurnContext turn, CardDataResult result, bool readOnly)
    {
        if (result is not CardDataResult.Gueltig(var data, var inputs))
        {
            var unknown = await turns.BeginAsync(turn, recognised: null, language: null);
            var sentence = result is CardDataResult.Ungueltig(var field) ? unknown.T("Karte.Ungueltig", field) : unknown.T("Veraltet");
            return (unknown, Current(unknown, sentence));
        }

        string? language = data.Extra is not null && data.Extra.TryGetValue(DaksTurn.LanguageKey, out var lang) ? lang : null;
        var daks = await turns.BeginAsync(turn, recognised: null, language);
        if (data.Strategie is { } shown && shown != daks.Strategie?.Key.Id)
        {
            return (daks, Current(daks, daks.T("Karte.AndereStrategie")));
        }

        if (!_handlers.TryGetValue(data.Verb, out var handler))
        {
            return (daks, Current(daks, daks.T("Veraltet")));
        }

        // What a client asks for by itself, to refresh a card, may only read.
        return readOnly && data.Verb != StatusVerbs.Status
            ? (daks, Current(daks, notice: null))
            : (daks, await handler(daks, new Press(data, inputs)));
    }

    private async Task SendAsync(DaksTurn turn, Reply reply)
    {
        var id = await turn.Turn.Connector.ReplyAsync(OutgoingActivity.Card(reply.ToUtf8Json(), reply.Summary));
        if (reply.IsStatus && id is not null)
        {
            live.Show(turn, id);
        }
    }

    private static Reply Current(DaksTurn turn, string? notice) => turn.Strategie is { } strategie
        ? StatusCard.For(turn, strategie, notice is null ? null : new Notice(notice, IsRefusal: true))
        : Einrichtungen.NichtEingerichtetCard.For(turn);

    private static CultureInfo? Language(Understanding understanding) => understanding switch
    {
        Understanding.Command(_, var culture) => culture,
        Understanding.Nothing(_, var culture) => culture,
        _ => null,
    };

    private static Press? AsPress(string words) => Grammar.Understand(words) is Understanding.Command(var press, _) ? press : null;

    private static CardDataResult DialogData(TurnContext turn) =>
        turn.Activity.Value is { ValueKind: System.Text.Json.JsonValueKind.Object } value && value.TryGetProperty("data"u8, out var data)
            ? CardData.Parse(data)
            : new CardDataResult.Ungueltig("data");
}
