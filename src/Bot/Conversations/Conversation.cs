using System.Collections.Frozen;
using System.Text;
using Daks.Bot.Cards;
using Daks.Bot.Diagnosen;
using Daks.Bot.Eingaenge;
using Daks.Bot.Hilfe;
using Daks.Bot.Protocol;
using Daks.Bot.Strategien;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Conversations;

/// <summary>Typed words, pressed buttons and dialogs all become one wish, and every wish one card.</summary>
internal sealed class Conversation(
    IEnumerable<IVerbs> slices, DaksTurns turns, ConversationMemory memory, LiveCards live, CardUpdates updates, Dateiannahme dateien)
{
    private readonly FrozenDictionary<string, Func<DaksTurn, Press, Task<Reply>>> _handlers =
        slices.SelectMany(slice => slice.Verbs).ToFrozenDictionary(entry => entry.Verb, entry => entry.Handler, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Verbs => _handlers.Keys;

    public async Task OnMessageAsync(TurnContext turn)
    {
        var words = WordsOf(turn.Activity);
        if (turn.Activity.Value is { } value && words.Length == 0)
        {
            await memory.RememberAsync(turn.Reference, turn.CancellationToken);
            await OnSubmitAsync(turn, CardData.Parse(value));
            return;
        }

        var understanding = Grammar.Understand(words);
        if (await dateien.AnswerAsync(turn, understanding))
        {
            return;
        }

        var daks = await BeginAsync(turn, understanding);
        var reply = understanding switch
        {
            Understanding.Command(var press, _) => await _handlers[press.Data.Verb](daks, press),
            Understanding.Nothing(var nearest, _) => HilfeCard.NotUnderstood(daks, nearest),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await SendAsync(daks, reply);
    }

    /// <summary>Whoever asks what is wrong gets an answer also when it is the store.</summary>
    private async Task<DaksTurn> BeginAsync(TurnContext turn, Understanding understanding)
    {
        try
        {
            await memory.RememberAsync(turn.Reference, turn.CancellationToken);
            return await turns.BeginAsync(turn, understanding.Culture, card: null);
        }
        catch (StoreUnavailableException) when (understanding is Understanding.Command({ Data.Verb: DiagnoseVerbs.Diagnose }, _))
        {
            return turns.WithoutStore(turn, understanding.Culture);
        }
    }

    /// <summary>
    /// A button pressed: the answer takes the card's place where it was pressed. What changed something stands in the
    /// message, too, for everybody; in a personal chat whatever was shown, so that another device of the same person
    /// shows it, except forms, which somebody may be typing into.
    /// </summary>
    public async Task<InvokeResponse> OnCardActionAsync(TurnContext turn)
    {
        await memory.RememberAsync(turn.Reference, turn.CancellationToken);
        var action = CardActionInvoke.From(turn.Activity);
        var isAutomatic = action.Trigger == CardTrigger.Automatic;
        var (daks, reply) = await AnswerAsync(turn, CardData.Parse(action.Data), readOnly: isAutomatic);
        var card = reply.ToUtf8Json();
        if (turn.Activity.ReplyToId is { Length: > 0 } pressed && !isAutomatic)
        {
            Track(daks, reply, pressed);
            if (daks.IsForEveryone || (daks.Where == ConversationScope.Personal && !reply.IsForm))
            {
                _ = updates.ReplaceAsync(turn.Reference, pressed, OutgoingActivity.Card(card, reply.Summary), after: turn.Answered);
            }
        }

        return InvokeResponse.Card(card);
    }

    public async Task<InvokeResponse> OnDialogAsync(TurnContext turn)
    {
        await memory.RememberAsync(turn.Reference, turn.CancellationToken);
        var (daks, reply) = await AnswerAsync(turn, DialogData(turn.Activity));
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
        var (daks, reply) = await AnswerAsync(turn, data, isPosted: true);
        if (turn.Activity.ReplyToId is not { Length: > 0 } pressed)
        {
            await SendAsync(daks, reply);
            return;
        }

        Track(daks, reply, pressed);
        var card = OutgoingActivity.Card(reply.ToUtf8Json(), reply.Summary);
        if (await updates.ReplaceAsync(turn.Reference, pressed, card, after: Task.CompletedTask) is not null)
        {
            live.Forget(turn.Reference, pressed);
            await SendAsync(daks, reply);
        }
    }

    /// <summary>A card that shows something else now – a form half filled in, the way back – must not be overwritten.</summary>
    private void Track(DaksTurn turn, Reply reply, string activityId)
    {
        if (reply.IsStatus)
        {
            live.Show(turn, activityId);
        }
        else
        {
            live.Forget(turn.Turn.Reference, activityId);
        }
    }

    /// <param name="turn">The turn.</param>
    /// <param name="result">What the button carried.</param>
    /// <param name="readOnly">Nobody pressed: the client wants to show the card again.</param>
    /// <param name="isPosted">The answer stands in the conversation whatever it is, for everybody to read.</param>
    private async Task<(DaksTurn Turn, Reply Reply)> AnswerAsync(
        TurnContext turn, CardDataResult result, bool readOnly = false, bool isPosted = false)
    {
        if (result is not CardDataResult.Gueltig(var data, var inputs))
        {
            var unknown = await turns.BeginAsync(turn, recognised: null, card: null);
            var sentence = result is CardDataResult.Ungueltig(var field) ? unknown.T("Karte.Ungueltig", field) : unknown.T("Veraltet");
            return (unknown, Current(unknown, sentence));
        }

        var daks = await turns.BeginAsync(turn, recognised: null, Texte.Sprache(data.Extra?.GetValueOrDefault(DaksTurn.LanguageKey)));
        if (isPosted)
        {
            daks.AnswerEveryone();
        }

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
        : Einrichtungen.NichtEingerichtetCard.For(turn, notice);

    /// <summary>People mentioned beside a command are no part of it; in a reason, behind the colon, they stay by name.</summary>
    private static string WordsOf(IncomingActivity activity)
    {
        var text = activity.TextWithoutMention;
        var mentions = activity.Entities.Where(entity => entity is { Type: "mention", Text.Length: > 0 }).ToArray();
        if (mentions.Length == 0)
        {
            return text;
        }

        // In one walk, so that nothing put in is read again: a name may hold the text of a mention, its own included.
        var words = new StringBuilder(text.Length);
        var isInReason = false;
        for (var at = 0; at < text.Length && words.Length < IncomingActivity.MaxTextLength;)
        {
            if (Array.Find(mentions, one => text.AsSpan(at).StartsWith(one.Text, StringComparison.Ordinal)) is { } mention)
            {
                words.Append(isInReason ? mention.MentionedName : " ");
                at += mention.Text!.Length;
                continue;
            }

            isInReason |= text[at] == ':';
            words.Append(text[at++]);
        }

        return words.ToString().Trim();
    }

    /// <summary>What a dialog sends, be it asked for or filled in.</summary>
    internal static CardDataResult DialogData(IncomingActivity activity) =>
        activity.Value?.Member("data"u8) is { } data ? CardData.Parse(data) : new CardDataResult.Ungueltig("data");
}
