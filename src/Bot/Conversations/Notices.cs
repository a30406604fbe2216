using Daks.Bot.Cards;

namespace Daks.Bot.Conversations;

/// <summary>One sentence on top of a card.</summary>
/// <param name="IsRefusal">It says why something was not done.</param>
internal sealed record Notice(string Text, bool IsRefusal = false);

internal static class Notices
{
    public static IEnumerable<CardElement> Of(Notice? notice)
    {
        if (notice is not null)
        {
            yield return new Container(new TextBlock(CardText.Escape(notice.Text)))
            {
                Style = notice.IsRefusal ? ContainerStyle.Attention : ContainerStyle.Good,
            };
        }
    }
}
