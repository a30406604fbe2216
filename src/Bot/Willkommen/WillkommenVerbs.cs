using System.Globalization;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Strategien;
using Daks.Core.Beispiele;
using Daks.Core.Stufen;

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

    /// <summary>Musterstadt's status or one of its stages, to look at: nothing in it can be changed.</summary>
    private async Task<Reply> ExampleAsync(DaksTurn turn, Press press)
    {
        var own = turn.Strategie;
        var example = await beispiel.LoadAsync(turn.CancellationToken);
        var stufe = int.TryParse(press.Data.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? example.FindStufe(nummer) : null;
        turn.Use(example);
        var shown = stufe is null
            ? StatusCard.For(turn, example, new Notice(turn.T("Beispiel.Hinweis")))
            : SchritteCard.OfStufe(turn, example, stufe);
        turn.Use(own);
        var card = shown.Card with
        {
            Body = [.. shown.Card.Body.Select(element => element is Container row ? row with { SelectAction = null } : element)],
            Actions = [.. WithinExample(turn, stufe?.Nummer ?? example.AktuelleStufe.Nummer, isStatus: stufe is null), .. OutOfExample(turn)],
            Refresh = null,
        };
        return shown with { Card = card, IsStatus = false, Summary = turn.T("Beispiel.Hinweis") };
    }

    private static IEnumerable<CardAction> WithinExample(DaksTurn turn, int nummer, bool isStatus)
    {
        if (isStatus)
        {
            return [new ActionExecute(turn.T("Knopf.Beispielschritte"), turn.Show(Beispiel, $"{nummer}"))];
        }

        IEnumerable<int> neighbours = [nummer - 1, nummer + 1];
        return
        [
            .. neighbours.Where(other => other is >= 1 and <= Stufe.Anzahl)
                .Select(other => new ActionExecute(turn.T("Knopf.StufeVor", other), turn.Show(Beispiel, $"{other}"))),
            new ActionExecute(turn.T("Knopf.BeispielZurueck"), turn.Show(Beispiel)),
        ];
    }

    private static IEnumerable<CardAction> OutOfExample(DaksTurn turn) => turn.Strategie is null
        ? [NichtEingerichtetCard.SetUp(turn), new ActionExecute(turn.T("Knopf.Dokumente"), turn.Show(Dokumente))]
        : [new ActionExecute(turn.T("Knopf.EigeneStrategie"), turn.Show(StatusVerbs.Status))];

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
