using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Strategien;
using Daks.Core.Beispiele;

namespace Daks.Bot.Willkommen;

/// <summary>The first card a team sees, and what it leads to.</summary>
internal sealed class WillkommenVerbs(Beispielstrategie beispiel) : IVerbs
{
    public const string Beispiel = "beispiel";
    public const string Dokumente = "dokumente";

    private static readonly string[] Pages = ["it", "datenschutz", "personalrat"];

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Beispiel, ExampleAsync),
        (Dokumente, (turn, _) => Task.FromResult(Documents(turn))),
    ];

    public static Reply Welcome(DaksTurn turn) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = turn.T("Willkommen.Text"),
            FallbackText = turn.T("Willkommen.Text"),
            Body =
            [
                new TextBlock(turn.T("Willkommen.Kopf")) { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                new TextBlock(turn.T("Willkommen.Text")),
            ],
            Actions =
            [
                NichtEingerichtetCard.SetUp(turn),
                new ActionExecute(turn.T("Knopf.Beispiel"), turn.Show(Beispiel)),
                new ActionExecute(turn.T("Knopf.Dokumente"), turn.Show(Dokumente)),
            ],
        },
        turn.T("Willkommen.Toast"));

    /// <summary>Musterstadt's status, to look at: its buttons lead back, nothing in it can be changed.</summary>
    private async Task<Reply> ExampleAsync(DaksTurn turn, Press press)
    {
        var own = turn.Strategie;
        turn.Use(await beispiel.LoadAsync(turn.CancellationToken));
        var shown = StatusCard.For(turn, turn.Strategie!, new Notice(turn.T("Beispiel.Hinweis")));
        turn.Use(own);
        IReadOnlyList<CardAction> actions = own is null
            ? [NichtEingerichtetCard.SetUp(turn), new ActionExecute(turn.T("Knopf.Dokumente"), turn.Show(Dokumente))]
            : [new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status))];
        return shown with { Card = shown.Card with { Actions = actions, Refresh = null }, IsStatus = false, Summary = turn.T("Beispiel.Hinweis") };
    }

    private static Reply Documents(DaksTurn turn)
    {
        IEnumerable<CardAction> links = Pages
            .Select(page => turn.Options.PublicLink($"dokumente/{page}") is { } link ? new ActionOpenUrl(turn.T($"Dokumente.{page}"), link) : null)
            .OfType<CardAction>();
        IReadOnlyList<CardAction> back = turn.Strategie is null
            ? [NichtEingerichtetCard.SetUp(turn)]
            : [new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status))];
        return new Reply(
            new AdaptiveCard
            {
                Lang = turn.Lang,
                Speak = turn.T("Dokumente.Text"),
                FallbackText = turn.T("Dokumente.Text"),
                Body =
                [
                    new TextBlock(turn.T("Dokumente.Kopf")) { Style = TextStyle.Heading, Weight = TextWeight.Bolder },
                    new TextBlock(turn.T("Dokumente.Text")),
                ],
                Actions = [.. links, .. back],
            },
            turn.T("Dokumente.Kopf"));
    }
}
