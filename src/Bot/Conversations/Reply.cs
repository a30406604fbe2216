using Daks.Bot.Cards;

namespace Daks.Bot.Conversations;

/// <summary>What the bot says: one card, whatever it was asked and wherever.</summary>
/// <param name="Summary">What a notification shows of it; a sentence, never "Card".</param>
internal sealed record Reply(AdaptiveCard Card, string Summary)
{
    /// <value>Somebody may be typing into it.</value>
    public bool IsForm => Card.Body.Any(element => element is CardInput);

    /// <value>The card shows where the strategy stands, and is kept up to date for a while.</value>
    public bool IsStatus { get; init; }

    /// <value>Title of the dialog the card opens in, where there are dialogs; null: it needs none.</value>
    public string? DialogTitle { get; init; }

    private Written? _written;

    /// <summary>The card as it is sent: written when first asked for, then kept.</summary>
    public ReadOnlyMemory<byte> ToUtf8Json()
    {
        var written = _written;
        if (written is null || written.Card != (object)Card)
        {
            _written = written = new Written(Card, Card.ToUtf8Json());
        }

        return written.Utf8Json;
    }

    /// <summary>Whose bytes they are: a copy of the reply may carry another card.</summary>
    private sealed record Written(AdaptiveCard Card, byte[] Utf8Json);
}

/// <summary>A button pressed, or a command typed: both are the same wish.</summary>
/// <param name="Data">The verb with what it is about.</param>
/// <param name="Inputs">Answers by input id; unchecked.</param>
internal sealed record Press(CardData Data, IReadOnlyDictionary<string, string> Inputs)
{
    private static readonly Dictionary<string, string> NoInputs = [];

    public Press(string verb, string? id = null)
        : this(new CardData(verb) { Id = id }, NoInputs)
    {
    }

    /// <summary>More than any field takes, and little enough for a card to carry.</summary>
    private const int TypedMaximum = 1_500;

    /// <returns>Empty when the person left it out.</returns>
    public string Input(string id) => Inputs.GetValueOrDefault(id, "").Trim();

    /// <summary>What was typed, to stand in the form again; the end of what is far too long goes.</summary>
    /// <returns>Null when the person left it out.</returns>
    public string? Typed(string id) => Input(id) is { Length: > 0 } typed ? CardText.Plain(typed, TypedMaximum) : null;
}

/// <summary>The verbs of one slice and who answers them.</summary>
internal interface IVerbs
{
    IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs { get; }
}
