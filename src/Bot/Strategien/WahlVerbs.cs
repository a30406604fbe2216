using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Protocol;
using Daks.Core.Strategien;

namespace Daks.Bot.Strategien;

/// <summary>In a personal chat nobody else says which team is meant: the person chooses, and the choice stays.</summary>
internal sealed class WahlVerbs(MeineStrategien meine, Strategieverzeichnis verzeichnis) : IVerbs
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
            return NoticeCard.For(turn, turn.T("Wahl.NurPersoenlich"), turn.T("Wahl.NurPersoenlich"));
        }

        var strategien = await meine.FindAsync(turn.Tenant, turn.PersonId, turn.CancellationToken);
        return strategien.Count == 0 ? NichtEingerichtetCard.For(turn) : WahlCard.For(turn, strategien);
    }

    private async Task<Reply> ChooseAsync(DaksTurn turn, Press press)
    {
        var strategien = await meine.FindAsync(turn.Tenant, turn.PersonId, turn.CancellationToken);
        if (turn.Where != ConversationScope.Personal || strategien.FirstOrDefault(strategie => strategie.Key.Id == press.Data.Id) is not { } chosen)
        {
            return await ShowAsync(turn, press);
        }

        await verzeichnis.BindAsync(chosen.Key, Scope.Person(turn.PersonId), turn.CancellationToken);
        turn.Use(chosen);
        return StatusCard.For(turn, chosen);
    }
}

internal static class WahlCard
{
    /// <summary>As many buttons as a card may have.</summary>
    private const int Most = 6;

    /// <param name="notice">What was not done, and why; null: nothing was asked but to see a strategy.</param>
    public static Reply For(DaksTurn turn, IReadOnlyList<Strategie> strategien, string? notice = null) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = turn.T("Wahl.Text"),
            FallbackText = turn.T("Wahl.Text"),
            Body = [.. Notices.Of(notice is null ? null : new Notice(notice, IsRefusal: true)), new TextBlock(turn.T("Wahl.Text"))],
            Actions = [.. Actions(turn, strategien)],
        },
        turn.T("Wahl.Text"));

    private static IEnumerable<CardAction> Actions(DaksTurn turn, IReadOnlyList<Strategie> strategien)
    {
        var titles = new HashSet<string>();
        foreach (var strategie in strategien.Take(Most))
        {
            // Two teams of one Kommune may have a strategy each; the second is told apart by its number.
            var title = CardText.Plain(strategie.Kopf.Titel, 60);
            for (var number = 2; !titles.Add(title); number++)
            {
                title = CardText.Plain($"{strategie.Kopf.Titel} ({number})", 60);
            }

            yield return new ActionExecute(title, new CardData(WahlVerbs.Waehlen) { Id = strategie.Key.Id, Extra = turn.Show("").Extra });
        }
    }
}
