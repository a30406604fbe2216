using Daks.Bot.Aufgaben;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Core.Aufgaben;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Strategien;

/// <summary>What one person has to do; never in front of others.</summary>
internal static class MeineAufgabenCard
{
    private const int Most = 6;

    public static Reply For(DaksTurn turn, Strategie strategie)
    {
        if (turn.Where != ConversationScope.Personal)
        {
            return NoticeCard.For(turn, turn.T("Meine.NurPersoenlich"), turn.T("Meine.NurPersoenlich"));
        }

        var mine = strategie.Aufgaben.Where(aufgabe => strategie.StehtAn(aufgabe) && IsMine(turn, strategie, aufgabe)).OrderBy(aufgabe => aufgabe.FaelligAm).ToArray();
        if (mine.Length == 0)
        {
            return NoticeCard.For(turn, turn.T("Meine.Keine"), turn.T("Meine.Keine"));
        }

        var summary = turn.T("Meine.Toast", mine.Length, Datum.Kurz(mine[0].FaelligAm, turn.Culture));
        return new Reply(
            new AdaptiveCard
            {
                Lang = turn.Lang,
                Speak = summary,
                FallbackText = summary,
                Body =
                [
                    new TextBlock(turn.T("Meine.Kopf")) { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                    .. mine.Take(Most).Select(aufgabe => Row(turn, aufgabe)),
                    .. mine.Length > Most ? [new TextBlock(turn.T("Meine.Weitere", mine.Length - Most)) { IsSubtle = true, Separator = true }] : Array.Empty<CardElement>(),
                ],
                Actions = [new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status))],
            },
            summary);
    }

    private static bool IsMine(DaksTurn turn, Strategie strategie, Aufgabe aufgabe)
    {
        if (aufgabe.Verantwortlich is { } responsible)
        {
            return responsible == turn.PersonId;
        }

        var rolle = Aufgabenkatalog.Finde(aufgabe.Code)?.Rollen is [var first, ..] ? first : Rolle.Projektleitung;
        return strategie.FindPerson(turn.PersonId)?.Hat(rolle) == true;
    }

    private static Container Row(DaksTurn turn, Aufgabe aufgabe) => new(
        new TextBlock(CardText.Escape(Bezeichnung.Aufgabe(aufgabe.Code, turn.Culture))) { Weight = TextWeight.Bolder },
        new TextBlock(turn.T("Meine.Zeile", aufgabe.Code, Datum.Lang(aufgabe.FaelligAm, turn.Culture))) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None })
    {
        Separator = true,
        SelectAction = new ActionExecute(turn.T("Schritte.Oeffnen", aufgabe.Code), turn.Show(AufgabeVerbs.Zeigen, aufgabe.Code)) { Fallback = ExecuteFallback.Drop },
    };
}
