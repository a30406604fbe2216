using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Strategien;
using Daks.Core.Strategien;
using Daks.Core.Termine;
using Daks.Core.Veranstaltungen;

namespace Daks.Bot.Veranstaltungen;

/// <summary>What every card about dates has in common.</summary>
internal static class Terminkarte
{
    public static Reply Of(DaksTurn turn, string spoken, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = CardText.Plain(spoken, CardText.DefaultLength),
            FallbackText = CardText.Plain(spoken, CardText.DefaultLength),
            Body = body,
            Actions = actions,
        },
        CardText.Plain(spoken));

    public static TextBlock Heading(string text) => new(CardText.Escape(text))
    {
        Style = TextStyle.Heading,
        Weight = TextWeight.Bolder,
        Size = TextSize.Medium,
    };

    public static TextBlock Line(string text) => new(CardText.Escape(text)) { Spacing = Spacing.Small };

    public static TextBlock Aside(string text) => new(CardText.Escape(text, 1000)) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small };

    public static ActionExecute ToStatus(DaksTurn turn) => new(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status));

    public static ActionExecute ToTermine(DaksTurn turn) => new(turn.T("Knopf.Termine"), turn.Show(TerminVerbs.Termine));

    /// <summary>The event's own page, where there is a tab.</summary>
    public static IEnumerable<CardAction> Open(DaksTurn turn, Veranstaltung veranstaltung, string title) =>
        Arbeitsseiten.IstVorhanden(Arbeitsseiten.Veranstaltungen) && turn.TabLink($"{Arbeitsseiten.Veranstaltungen}/{veranstaltung.Id}") is { } link
            ? [new ActionOpenUrl(title, link)]
            : [];

    /// <returns>How many due dates a time would move; null where none.</returns>
    public static string? Folgen(DaksTurn turn, Decision decision) =>
        (decision is Decision.Accepted accepted ? Terminfindung.Verschoben(accepted.Changes).Count : 0) switch
        {
            0 => null,
            1 => turn.T("Termin.Frist"),
            var several => turn.T("Termin.Fristen", several),
        };
}
