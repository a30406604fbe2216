using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Strategien;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Kommunalprofile;

/// <summary>What every card of figures has: a heading, its sources, and the way on.</summary>
internal static class Zahlenkarte
{
    /// <summary>What of a card's 28 KB is left to it when the message around it has its share.</summary>
    private const int MostBytes = 24 * 1024;

    /// <param name="picture">Stands below the elements where there is room; without it the card says the same. Null: there is none.</param>
    public static Reply Of(
        DaksTurn turn, string heading, string spoken, IReadOnlyList<CardElement> elements, IReadOnlyList<CardAction> actions, Image? picture = null)
    {
        var plain = Plain(turn, heading, spoken, elements, actions);
        if (picture is null)
        {
            return plain;
        }

        var pictured = Plain(turn, heading, spoken, [.. elements, picture], actions);
        return pictured.ToUtf8Json().Length <= MostBytes ? pictured : plain;
    }

    private static Reply Plain(DaksTurn turn, string heading, string spoken, IReadOnlyList<CardElement> elements, IReadOnlyList<CardAction> actions) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = spoken,
            FallbackText = spoken,
            Body = [new TextBlock(CardText.Escape(heading)) { Style = TextStyle.Heading, Weight = TextWeight.Bolder }, .. elements],
            Actions =
            [
                .. actions,
                .. InTab(turn),
                new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status)),
            ],
        },
        spoken);

    /// <param name="lines">Of <see cref="Quellentexte"/>: all of them, the licence asks for that.</param>
    public static TextBlock Sources(IEnumerable<string> lines) =>
        new(CardText.Escape(string.Join(" · ", lines))) { IsSubtle = true, Spacing = Spacing.Medium };

    /// <summary>"46,8 je 100 (31.12.2024)".</summary>
    public static string ValueAndTime(DaksTurn turn, Indikatorwert wert) =>
        $"{Quellentexte.Wert(wert.Wert, wert.Definition, turn.Culture)} ({Quellentexte.Zeit(wert.Zeit, turn.Culture)})";

    private static IEnumerable<CardAction> InTab(DaksTurn turn) =>
        Arbeitsseiten.IstVorhanden("indikatoren") && turn.TabLink("indikatoren") is { } link
            ? [new ActionOpenUrl(turn.T("Knopf.Indikatoren"), link)]
            : [];
}
