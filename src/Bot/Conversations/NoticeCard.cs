using Daks.Bot.Cards;
using Daks.Bot.Hilfe;
using Daks.Bot.Strategien;

namespace Daks.Bot.Conversations;

/// <summary>A sentence with a way on.</summary>
internal static class NoticeCard
{
    /// <param name="actions">Ways on; null offers Status and Hilfe.</param>
    public static Reply For(DaksTurn turn, string text, string summary, IReadOnlyList<CardAction>? actions = null) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = CardText.Plain(text, CardText.DefaultLength),
            FallbackText = CardText.Plain(text, CardText.DefaultLength),
            Body = [new TextBlock(CardText.Escape(text, 1000))],
            Actions = actions ?? Default(turn),
        },
        CardText.Plain(summary));

    private static IReadOnlyList<CardAction> Default(DaksTurn turn) =>
    [
        new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status)),
        new ActionExecute(turn.T("Knopf.Hilfe"), turn.Show(HilfeVerbs.Hilfe)),
    ];
}
