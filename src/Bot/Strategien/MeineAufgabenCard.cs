using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Core.Aufgaben;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Strategien;

/// <summary>What one person has to do; never in front of others.</summary>
internal static class MeineAufgabenCard
{
    /// <summary>As many as a phone shows without losing the thread.</summary>
    private const int Most = 6;

    /// <summary>Of the lead's tasks, however many of their own a deputy has.</summary>
    private const int FewestInVertretung = 3;

    public static Reply For(DaksTurn turn, Strategie strategie)
    {
        if (turn.Where != ConversationScope.Personal)
        {
            return Sentence(turn, turn.T("Meine.NurPersoenlich"));
        }

        if (strategie.IstArchiviert)
        {
            return Sentence(turn, Ablehnungstexte.Satz(new Refusal.StrategieArchiviert(), turn.Culture));
        }

        var mine = Zustaendigkeit.Von(strategie, turn.PersonId);
        return mine switch
        {
            { Eigene: [var first, ..] } => Card(turn, strategie, mine, turn.T("Meine.Toast", mine.Eigene.Count, Bis(turn, first))),
            { InVertretung: [var first, ..] } =>
                Card(turn, strategie, mine, turn.T("Meine.InVertretung.Toast", mine.InVertretung.Count, Bis(turn, first))),
            _ => Nothing(turn, strategie),
        };
    }

    private static Reply Card(DaksTurn turn, Strategie strategie, Zustaendigkeit mine, string summary)
    {
        var room = Math.Max(FewestInVertretung, Most - mine.Eigene.Count);
        return new Reply(
            new AdaptiveCard
            {
                Lang = turn.Lang,
                Speak = summary,
                FallbackText = summary,
                Body =
                [
                    .. Group(turn, turn.T("Meine.Kopf"), mine.Eigene, Most),
                    .. Group(turn, InVertretung(turn, strategie), mine.InVertretung, room),
                ],
                Actions = [new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status))],
            },
            summary);
    }

    private static IEnumerable<CardElement> Group(DaksTurn turn, string heading, IReadOnlyList<Aufgabe> aufgaben, int most)
    {
        if (aufgaben.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock(CardText.Escape(heading))
        {
            Style = TextStyle.Heading,
            Size = TextSize.Large,
            Weight = TextWeight.Bolder,
        };
        foreach (var aufgabe in aufgaben.Take(most))
        {
            yield return AufgabeZeile.For(turn, aufgabe, turn.T("Meine.Zeile", aufgabe.Code, Datum.Lang(aufgabe.FaelligAm, turn.Culture)));
        }

        if (aufgaben.Count > most)
        {
            yield return new TextBlock(turn.T("Meine.Weitere", aufgaben.Count - most)) { IsSubtle = true, Separator = true };
        }
    }

    private static string InVertretung(DaksTurn turn, Strategie strategie) =>
        strategie.Projektleitung() is { } leads ? turn.T("Meine.InVertretung", leads) : turn.T("Meine.InVertretung.Ohne");

    /// <summary>Why nothing waits for them, and what waits for the team: whoever asks wants to do something.</summary>
    private static Reply Nothing(DaksTurn turn, Strategie strategie) =>
        NoticeCard.For(turn, $"{Why(turn, strategie)} {Next(turn, strategie)}", turn.T("Meine.Keine.Toast"),
        [
            new ActionExecute(turn.T("Knopf.NaechsteSchritte"), turn.Show(StatusVerbs.Schritte)),
            new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status)),
        ]);

    private static string Why(DaksTurn turn, Strategie strategie) => strategie.FindPerson(turn.PersonId) switch
    {
        { } guest when guest.Hat(Rolle.Gast) => turn.T("Meine.Keine.Gast"),
        { Rollen: { Count: > 0 } rollen } => turn.T("Meine.Keine", string.Join(", ", rollen.Select(rolle => Bezeichnung.Of(rolle, turn.Culture)))),
        _ when strategie.Projektleitung() is { } leads => turn.T("Meine.Keine.OhneRolle.Leitung", leads),
        _ => turn.T("Meine.Keine.OhneRolle"),
    };

    private static string Next(DaksTurn turn, Strategie strategie) => NaechsterSchritt.Finde(strategie) switch
    {
        NaechsterSchritt.Erledigen(var aufgabe) => turn.T(
            "Meine.Keine.Naechster",
            Bezeichnung.Aufgabe(aufgabe.Code, turn.Culture),
            Bezeichnung.Zustaendig(strategie, aufgabe, turn.Culture),
            Datum.Lang(aufgabe.FaelligAm, turn.Culture)),
        NaechsterSchritt.Abschliessen(var stufe) => turn.T("Status.AllesErledigt", Bezeichnung.Stufe(stufe.Nummer, turn.Culture)),
        _ => turn.T("Status.Fertig"),
    };

    private static string Bis(DaksTurn turn, Aufgabe aufgabe) => Datum.Kurz(aufgabe.FaelligAm, turn.Culture);

    private static Reply Sentence(DaksTurn turn, string text) => NoticeCard.For(turn, text, text);
}
