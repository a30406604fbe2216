using Daks.Bot.Aufgaben;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Hilfe;
using Daks.Bot.Protocol;
using Daks.Bot.Stufen;
using Daks.Bot.Verlaeufe;
using Daks.Core.Aufgaben;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using CardAction = Daks.Bot.Cards.CardAction;

namespace Daks.Bot.Strategien;

/// <summary>Where are we, what is next, what is at risk – on one card that a phone shows whole.</summary>
internal static class StatusCard
{
    /// <param name="notice">A sentence above everything else: what was just done, or why not.</param>
    public static Reply For(DaksTurn turn, Strategie strategie, Notice? notice = null)
    {
        var lage = Lagebild.Von(strategie, turn.Today);
        var (words, actions) = lage.Schritt switch
        {
            NaechsterSchritt.Erledigen(var aufgabe) => (Next(turn, strategie, aufgabe), TaskActions(turn, aufgabe)),
            NaechsterSchritt.Abschliessen(var stufe) => (Close(turn, stufe), CloseActions(turn, stufe)),
            _ => (Finished(turn), FinishedActions(turn)),
        };
        var head = turn.T("Status.Kopf", lage.Stufe.Nummer, Bezeichnung.Stufenname(lage.Stufe.Nummer, turn.Culture));
        return new Reply(
            new AdaptiveCard
            {
                Lang = turn.Lang,
                Speak = CardText.Plain($"{head}. {words.Spoken}", CardText.DefaultLength),
                FallbackText = CardText.Plain($"{head}. {words.Spoken}", CardText.DefaultLength),
                Refresh = Refresh(turn),
                Body =
                [
                    .. Notices.Of(notice),
                    new TextBlock(CardText.Escape(strategie.Kommune.Name)) { IsSubtle = true, Size = TextSize.Small },
                    new TextBlock(head) { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder, Spacing = Spacing.None },
                    .. words.Elements,
                    .. AtRisk(turn, lage),
                    new TextBlock(Stages(turn, lage)) { IsSubtle = true, Size = TextSize.Small, Separator = true },
                ],
                Actions = actions,
            },
            words.Summary)
        {
            IsStatus = true,
        };
    }

    // In front of others nobody's name stands beside "überfällig"; the date says enough.
    private static Words Next(DaksTurn turn, Strategie strategie, Aufgabe aufgabe)
    {
        var vorlage = Aufgabenkatalog.Finde(aufgabe.Code);
        var titel = Bezeichnung.Aufgabe(aufgabe.Code, turn.Culture);
        var wer = Bezeichnung.Zustaendig(strategie, aufgabe, turn.Culture);
        var bis = Datum.Lang(aufgabe.FaelligAm, turn.Culture);
        return new Words(
            [
                new TextBlock(turn.T("Status.NaechsterSchritt", CardText.Escape(titel))) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
                new FactSet(
                    new Fact(turn.T("Status.Wer"), CardText.Escape(wer)),
                    new Fact(turn.T("Status.Bis"), turn.Where == ConversationScope.Personal && aufgabe.IstUeberfaellig(turn.Today) ? turn.T("Status.Ueberfaellig", bis) : bis),
                    new Fact(turn.T("Status.Warum"), vorlage?.Warum.In(turn.Culture) ?? "")),
            ],
            turn.T("Status.NaechsterSchritt.Gesprochen", titel, wer, bis),
            turn.T("Status.Toast", Datum.Kurz(aufgabe.FaelligAm, turn.Culture), titel));
    }

    private static Words Close(DaksTurn turn, Stufe stufe)
    {
        var text = turn.T("Status.AllesErledigt", Bezeichnung.Stufe(stufe.Nummer, turn.Culture));
        return new Words([new TextBlock(text) { Spacing = Spacing.Medium }], text, text);
    }

    private static Words Finished(DaksTurn turn) =>
        new([new TextBlock(turn.T("Status.Fertig")) { Spacing = Spacing.Medium }], turn.T("Status.Fertig"), turn.T("Status.Fertig"));

    private static IReadOnlyList<CardAction> TaskActions(DaksTurn turn, Aufgabe aufgabe)
    {
        var vorlage = Aufgabenkatalog.Finde(aufgabe.Code);
        IEnumerable<CardAction> own = vorlage is not null && turn.TabLink(vorlage.Ziel) is { } link
            ? [new ActionOpenUrl(vorlage.Knopf.In(turn.Culture), link)]
            : [];
        return
        [
            .. own,
            new ActionExecute(turn.T("Knopf.Erledigt"), turn.Change(AufgabeVerbs.Erledigt, aufgabe.Code, aufgabe)) { Style = ActionStyle.Positive },
            new ActionExecute(turn.T("Knopf.Spaeter"), turn.Change(AufgabeVerbs.Spaeter, aufgabe.Code, aufgabe)),
            new ActionExecute(turn.T("Knopf.NichtNoetig"), turn.Change(AufgabeVerbs.Entfaellt, aufgabe.Code, aufgabe)) { Mode = ActionMode.Secondary },
            new ActionExecute(turn.T("Knopf.AlleSchritte"), turn.Show(StatusVerbs.Alle)),
        ];
    }

    private static IReadOnlyList<CardAction> CloseActions(DaksTurn turn, Stufe stufe) =>
    [
        new ActionExecute(turn.T("Knopf.StufeAbschliessen"), turn.Change(StufeVerbs.Abschliessen, $"{stufe.Nummer}", stufe)) { Style = ActionStyle.Positive },
        new ActionExecute(turn.T("Knopf.AlleSchritte"), turn.Show(StatusVerbs.Alle)),
    ];

    private static IReadOnlyList<CardAction> FinishedActions(DaksTurn turn) =>
    [
        new ActionExecute(turn.T("Knopf.AlleSchritte"), turn.Show(StatusVerbs.Alle)),
        new ActionExecute(turn.T("Knopf.Verlauf"), turn.Show(VerlaufVerbs.Verlauf)),
        new ActionExecute(turn.T("Knopf.Hilfe"), turn.Show(HilfeVerbs.Hilfe)),
    ];

    private static IEnumerable<CardElement> AtRisk(DaksTurn turn, Lagebild lage)
    {
        var next = (lage.Schritt as NaechsterSchritt.Erledigen)?.Aufgabe;
        var others = lage.Gefaehrdet.Where(aufgabe => aufgabe != next).ToArray();
        if (others is not [var first, ..])
        {
            yield break;
        }

        var titel = CardText.Escape(Bezeichnung.Aufgabe(first.Code, turn.Culture));
        var bis = Datum.Lang(first.FaelligAm, turn.Culture);
        var text = others.Length == 1
            ? turn.T("Status.Gefaehrdet.Eine", titel, bis)
            : turn.T("Status.Gefaehrdet.Mehrere", others.Length, titel, bis);
        yield return new TextBlock(text) { Spacing = Spacing.Medium };
    }

    /// <summary>"Stufen: 1 abgeschlossen · 2 in Arbeit, 3 von 9 · 3–5 noch nicht begonnen".</summary>
    private static string Stages(DaksTurn turn, Lagebild lage)
    {
        var parts = new List<string>();
        foreach (var run in Runs(lage.Stufen))
        {
            var numbers = run.Count == 1 ? $"{run[0].Stufe.Nummer}" : $"{run[0].Stufe.Nummer}–{run[^1].Stufe.Nummer}";
            var state = Bezeichnung.Of(run[0].Stufe.Status, turn.Culture);
            parts.Add(run is [{ } only] && only.Stufe == lage.Stufe
                ? turn.T("Status.StufeMitFortschritt", numbers, state, only.Durch, only.Gesamt)
                : $"{numbers} {state}");
        }

        return turn.T("Status.Stufen", string.Join(" · ", parts));
    }

    private static IEnumerable<IReadOnlyList<Stufenstand>> Runs(IReadOnlyList<Stufenstand> stufen)
    {
        var run = new List<Stufenstand>();
        foreach (var stand in stufen)
        {
            if (run.Count > 0 && run[^1].Stufe.Status != stand.Stufe.Status)
            {
                yield return run;
                run = [];
            }

            run.Add(stand);
        }

        yield return run;
    }

    // In a group the card renews itself for whoever pressed or asked; everybody else has the menu.
    private static CardRefresh Refresh(DaksTurn turn) =>
        new(turn.Show(StatusVerbs.Status), turn.Turn.Activity.From.Id is { Length: > 0 } id && turn.Where != ConversationScope.Personal ? [id] : []);

    private sealed record Words(IReadOnlyList<CardElement> Elements, string Spoken, string Summary);
}
