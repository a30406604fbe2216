using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Protocol;
using Daks.Core.Strategien;

namespace Daks.Bot.Strategien;

/// <summary>In a personal chat nobody else says which team is meant: the person chooses, and the choice stays.</summary>
internal sealed class WahlVerbs(MeineStrategien meine, StrategieService strategieService, Strategieverzeichnis verzeichnis) : IVerbs
{
    public const string Wahl = "strategie.wahl";
    public const string Waehlen = "strategie.waehlen";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Wahl, ShowAsync),
        (Waehlen, ChooseAsync),
    ];

    private async Task<Reply> ShowAsync(DaksTurn turn, Press press)
    {
        if (turn.Where != ConversationScope.Personal)
        {
            var text = turn.T(turn.IsKanalsOwn ? "Wahl.NurPersoenlich.Kanal" : "Wahl.NurPersoenlich");
            return NoticeCard.For(turn, text, text);
        }

        var strategien = await meine.FindAsync(turn);
        return strategien.Count == 0 ? NichtEingerichtetCard.For(turn) : WahlCard.For(turn, strategien);
    }

    private async Task<Reply> ChooseAsync(DaksTurn turn, Press press)
    {
        var strategien = await meine.FindAsync(turn);
        var id = press.Data.Id ?? press.Input(WahlCard.Input);
        if (turn.Where != ConversationScope.Personal || strategien.FirstOrDefault(strategie => strategie.Key.Id == id) is not { } found
            || await strategieService.FindAsync(found.Key, turn.CancellationToken) is not { } chosen)
        {
            return turn.Where == ConversationScope.Personal && strategien.Count > 0 && press.Data.Id is null && id.Length > 0
                ? WahlCard.For(turn, strategien, turn.T("Feld.KeineAuswahl", turn.T("Wahl.Strategie")))
                : await ShowAsync(turn, press);
        }

        await verzeichnis.BindAsync(chosen.Key, Scope.Person(turn.PersonId), turn.CancellationToken);
        turn.Use(chosen);
        return StatusCard.For(turn, chosen);
    }
}

internal static class WahlCard
{
    public const string Input = "strategie";

    /// <summary>As many buttons as a card may have; more strategies stand in a list.</summary>
    private const int MostButtons = 6;

    /// <param name="notice">What was not done, and why; null: nothing was asked but to see a strategy.</param>
    public static Reply For(DaksTurn turn, IReadOnlyList<Strategie> strategien, string? notice = null)
    {
        var choices = Wahltitel.Of(turn, strategien).Zip(strategien, (title, strategie) => new Choice(title, strategie.Key.Id)).ToArray();
        var data = new CardData(WahlVerbs.Waehlen) { Extra = turn.Show("").Extra };
        var asList = choices.Length > MostButtons;
        return new Reply(
            new AdaptiveCard
            {
                Lang = turn.Lang,
                Speak = turn.T("Wahl.Text"),
                FallbackText = turn.T("Wahl.Text"),
                Body =
                [
                    .. Notices.Of(notice is null ? null : new Notice(notice, IsRefusal: true)),
                    new TextBlock(turn.T("Wahl.Text")),
                    .. asList
                        ? [new InputChoiceSet(Input, turn.T("Wahl.Strategie"), choices) { Value = choices[0].Value }]
                        : Array.Empty<CardElement>(),
                ],
                Actions = asList
                    ? [new ActionExecute(turn.T("Knopf.Oeffnen"), data)]
                    : [.. choices.Select(choice => new ActionExecute(choice.Title, data with { Id = choice.Value }))],
            },
            turn.T("Wahl.Text"));
    }
}
