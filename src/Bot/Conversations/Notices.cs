using Daks.Bot.Cards;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Conversations;

/// <summary>One sentence on top of a card.</summary>
/// <param name="IsRefusal">It says why something was not done.</param>
internal sealed record Notice(string Text, bool IsRefusal = false)
{
    /// <value>Buttons right below the sentence; mostly none.</value>
    public IReadOnlyList<CardAction> WaysOn { get; init; } = [];
}

internal static class Notices
{
    public static IEnumerable<CardElement> Of(Notice? notice)
    {
        if (notice is not null)
        {
            var text = new TextBlock(CardText.Escape(notice.Text));
            yield return new Container(notice.WaysOn.Count > 0 ? [text, new ActionSet(notice.WaysOn)] : [text])
            {
                Style = notice.IsRefusal ? ContainerStyle.Attention : ContainerStyle.Good,
            };
        }
    }

    public static Notice Refused(DaksTurn turn, Refusal reason) => new(Ablehnungstexte.Satz(reason, turn.Culture), IsRefusal: true);

    /// <summary>Why the wish was not carried out: the domain said no, or somebody was faster.</summary>
    public static Notice NotDone(DaksTurn turn, Outcome outcome) => outcome switch
    {
        Outcome.Refused(var reason, _) => Refused(turn, reason),
        Outcome.Stale { Later: { } later } => new Notice(
            turn.T("Veraltet.Durch", Verlaufstexte.MitWerUndWann(later, outcome.Strategie, turn.Culture)), IsRefusal: true),
        _ => new Notice(turn.T("Veraltet"), IsRefusal: true),
    };
}
