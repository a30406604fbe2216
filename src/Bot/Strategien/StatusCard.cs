using Daks.Bot.Aufgaben;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Hilfe;
using Daks.Bot.Protocol;
using Daks.Bot.Stufen;
using Daks.Bot.Veranstaltungen;
using Daks.Bot.Verlaeufe;
using Daks.Core.Aufgaben;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Bot.Strategien;

/// <summary>Where are we, what is next, what is at risk – on one card that a phone shows whole.</summary>
internal static class StatusCard
{
    /// <param name="notice">A sentence above everything else: what was just done, or why not.</param>
    public static Reply For(DaksTurn turn, Strategie strategie, Notice? notice = null)
    {
        var view = StatusView.Of(turn, strategie);
        return notice is null ? StatusReplies.GetOrAdd(view, static view => For(view, notice: null)) : For(view, notice);
    }

    private static Reply For(StatusView view, Notice? notice)
    {
        var lage = Lagebild.Von(view.Strategie, view.Today);
        var (words, actions) = lage.Schritt switch
        {
            _ when view.Strategie.IstArchiviert => (Archived(view), FinishedActions(view)),
            NaechsterSchritt.Erledigen(var aufgabe) => (Next(view, aufgabe), TaskActions(view, aufgabe)),
            NaechsterSchritt.Abschliessen(var stufe) => (Close(view, stufe), CloseActions(view, stufe)),
            _ => (Finished(view), FinishedActions(view)),
        };
        var head = view.T("Status.Kopf", lage.Stufe.Nummer, Bezeichnung.Stufenname(lage.Stufe.Nummer, view.Culture));
        return new Reply(
            new AdaptiveCard
            {
                Lang = view.Lang,
                Speak = CardText.Plain($"{head}. {words.Spoken}", CardText.DefaultLength),
                FallbackText = CardText.Plain($"{head}. {words.Spoken}", CardText.DefaultLength),
                Refresh = Refresh(view),
                Body =
                [
                    .. Notices.Of(notice),
                    new TextBlock(CardText.Escape(Bezeichnung.Ort(view.Strategie, view.Culture))) { IsSubtle = true, Size = TextSize.Small },
                    new TextBlock(head) { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder, Spacing = Spacing.None },
                    .. words.Elements,
                    .. AtRisk(view, lage),
                    .. Promised(view, lage),
                    new TextBlock(Stages(view, lage)) { IsSubtle = true, Size = TextSize.Small, Separator = true },
                ],
                Actions = actions,
            },
            words.Summary)
        {
            IsStatus = true,
        };
    }

    // In front of others nobody's name stands beside "überfällig"; the date says enough.
    private static Words Next(StatusView view, Aufgabe aufgabe)
    {
        var vorlage = Aufgabenkatalog.Finde(aufgabe.Code);
        var titel = Bezeichnung.Aufgabe(aufgabe.Code, view.Culture);
        var wer = Bezeichnung.Zustaendig(view.Strategie, aufgabe, view.Culture);
        var bis = Datum.Lang(aufgabe.FaelligAm, view.Culture);
        var late = view.Where == ConversationScope.Personal && aufgabe.IstUeberfaellig(view.Today);
        return new Words(
            [
                new TextBlock(view.T("Status.NaechsterSchritt", CardText.Escape(titel))) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
                new FactSet(
                    new Fact(view.T("Status.Wer"), CardText.Escape(wer)),
                    new Fact(view.T("Status.Bis"), late ? view.T("Status.Ueberfaellig", bis) : bis),
                    new Fact(view.T("Status.Warum"), vorlage?.Warum.In(view.Culture) ?? "")),
            ],
            view.T("Status.NaechsterSchritt.Gesprochen", titel, wer, bis),
            view.T("Status.Toast", Datum.Kurz(aufgabe.FaelligAm, view.Culture), titel));
    }

    private static Words Close(StatusView view, Stufe stufe)
    {
        var text = view.T("Status.AllesErledigt", Bezeichnung.Stufe(stufe.Nummer, view.Culture));
        return new Words([new TextBlock(text) { Spacing = Spacing.Medium }], text, text);
    }

    private static Words Finished(StatusView view) =>
        new([new TextBlock(view.T("Status.Fertig")) { Spacing = Spacing.Medium }], view.T("Status.Fertig"), view.T("Status.Fertig"));

    // Nothing is next and nothing at risk until somebody brings the strategy back.
    private static Words Archived(StatusView view)
    {
        var text = Ablehnungstexte.Satz(new Refusal.StrategieArchiviert(), view.Culture);
        return new Words([new TextBlock(text) { Spacing = Spacing.Medium }], text, text);
    }

    private static IReadOnlyList<CardAction> TaskActions(StatusView view, Aufgabe aufgabe)
    {
        var vorlage = Aufgabenkatalog.Finde(aufgabe.Code);
        IEnumerable<CardAction> own = vorlage switch
        {
            // A date is found where the question is asked.
            not null when TerminVerbs.Loest(aufgabe) => [new ActionExecute(vorlage.Knopf.In(view.Culture), view.Show(TerminVerbs.Finden))],
            { ErreichbaresZiel: { } ziel } when view.TabLink(ziel) is { } link => [new ActionOpenUrl(vorlage.Knopf.In(view.Culture), link)],
            _ => [],
        };
        return
        [
            .. own,
            new ActionExecute(view.T("Knopf.Erledigt"), view.Change(AufgabeVerbs.Erledigt, aufgabe.Code, aufgabe)) { Style = ActionStyle.Positive },
            new ActionExecute(view.T("Knopf.Spaeter"), view.Change(AufgabeVerbs.Spaeter, aufgabe.Code, aufgabe)),
            new ActionExecute(view.T("Knopf.NichtNoetig"), view.Change(AufgabeVerbs.Entfaellt, aufgabe.Code, aufgabe)) { Mode = ActionMode.Secondary },
            new ActionExecute(view.T("Knopf.AlleSchritte"), view.Show(StatusVerbs.Alle)),
        ];
    }

    private static IReadOnlyList<CardAction> CloseActions(StatusView view, Stufe stufe) =>
    [
        new ActionExecute(view.T("Knopf.StufeAbschliessen"), view.Change(StufeVerbs.Abschliessen, $"{stufe.Nummer}", stufe)) { Style = ActionStyle.Positive },
        new ActionExecute(view.T("Knopf.AlleSchritte"), view.Show(StatusVerbs.Alle)),
    ];

    private static IReadOnlyList<CardAction> FinishedActions(StatusView view) =>
    [
        new ActionExecute(view.T("Knopf.AlleSchritte"), view.Show(StatusVerbs.Alle)),
        new ActionExecute(view.T("Knopf.Verlauf"), view.Show(VerlaufVerbs.Verlauf)),
        new ActionExecute(view.T("Knopf.Hilfe"), view.Show(HilfeVerbs.Hilfe)),
    ];

    private static IEnumerable<CardElement> AtRisk(StatusView view, Lagebild lage)
    {
        var next = (lage.Schritt as NaechsterSchritt.Erledigen)?.Aufgabe;
        var others = lage.Gefaehrdet.Where(aufgabe => aufgabe != next).ToArray();
        if (view.Strategie.IstArchiviert || others is not [var first, ..])
        {
            yield break;
        }

        var titel = CardText.Escape(Bezeichnung.Aufgabe(first.Code, view.Culture));
        var bis = Datum.Lang(first.FaelligAm, view.Culture);
        var text = others.Length == 1
            ? view.T("Status.Gefaehrdet.Eine", titel, bis)
            : view.T("Status.Gefaehrdet.Mehrere", others.Length, titel, bis);
        yield return new TextBlock(text) { Spacing = Spacing.Medium };
    }

    private static IEnumerable<CardElement> Promised(StatusView view, Lagebild lage)
    {
        if (view.Strategie.IstArchiviert || lage.Nachzuholen is not [var first, ..])
        {
            yield break;
        }

        var text = CardText.Escape(first.Vorlage.Text.In(view.Culture));
        var bis = Datum.Lang(first.NachholenBis!.Value, view.Culture);
        var line = lage.Nachzuholen.Count == 1
            ? view.T("Status.Nachzuholen.Eins", text, bis)
            : view.T("Status.Nachzuholen.Mehrere", lage.Nachzuholen.Count, text, bis);
        yield return new Container(new TextBlock(line))
        {
            Spacing = Spacing.Medium,
            SelectAction = new ActionExecute(
                view.T("Abschluss.Beantworten", first.Vorlage.Code), view.Show(StufeVerbs.Kriterium, first.Vorlage.Code))
            {
                Fallback = ExecuteFallback.Drop,
            },
        };
    }

    /// <summary>"Stufen: 1 abgeschlossen · 2 in Arbeit, 3 von 9 · 3–5 noch nicht begonnen".</summary>
    private static string Stages(StatusView view, Lagebild lage)
    {
        var parts = new List<string>();
        foreach (var run in Runs(lage.Stufen))
        {
            var numbers = run.Count == 1 ? $"{run[0].Stufe.Nummer}" : $"{run[0].Stufe.Nummer}–{run[^1].Stufe.Nummer}";
            var state = Bezeichnung.Of(run[0].Stufe.Status, view.Culture);
            parts.Add(run is [{ } only] && only.Stufe == lage.Stufe
                ? view.T("Status.StufeMitFortschritt", numbers, state, only.Durch, only.Gesamt)
                : $"{numbers} {state}");
        }

        return view.T("Status.Stufen", string.Join(" · ", parts));
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
    private static CardRefresh Refresh(StatusView view) =>
        new(view.Show(StatusVerbs.Status), view.RenewedFor is { Length: > 0 } id ? [id] : []);

    private sealed record Words(IReadOnlyList<CardElement> Elements, string Spoken, string Summary);
}
