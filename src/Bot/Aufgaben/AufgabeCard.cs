using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Strategien;
using Daks.Core.Aufgaben;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Aufgaben;

/// <summary>One task: what it is about, what was just done to it, and the short forms around it.</summary>
internal static class AufgabeCard
{
    public static Reply For(DaksTurn turn, Aufgabe aufgabe)
    {
        var titel = Bezeichnung.Aufgabe(aufgabe.Code, turn.Culture);
        return Card(
            turn,
            titel,
            [
                new TextBlock(turn.T("Aufgabe.Kopf", aufgabe.Code, CardText.Escape(titel))) { Style = TextStyle.Heading, Weight = TextWeight.Bolder, Size = TextSize.Medium },
                new FactSet([.. Facts(turn, aufgabe)]),
            ],
            [.. OwnActions(turn, aufgabe), ToStatus(turn)]);
    }

    /// <summary>After a change: what happened, the way back, and the next step.</summary>
    public static Reply Changed(DaksTurn turn, Aufgabe aufgabe, string happened)
    {
        var strategie = turn.Strategie!;
        var next = NaechsterSchritt.Finde(strategie) is NaechsterSchritt.Erledigen(var following) && following.Code != aufgabe.Code
            ? turn.T("Aufgabe.AlsNaechstes", Bezeichnung.Aufgabe(following.Code, turn.Culture), Datum.Lang(following.FaelligAm, turn.Culture))
            : null;
        return Card(
            turn,
            happened,
            [
                .. Notices.Of(new Notice(happened)),
                .. next is null ? Array.Empty<CardElement>() : [new TextBlock(CardText.Escape(next))],
            ],
            [
                ToStatus(turn),
                .. aufgabe.IstOffen
                    ? [new ActionExecute(turn.T("Knopf.Erledigt"), turn.Change(AufgabeVerbs.Erledigt, aufgabe.Code, aufgabe))]
                    : new CardAction[] { new ActionExecute(turn.T("Knopf.Rueckgaengig"), turn.Change(AufgabeVerbs.Offen, aufgabe.Code, aufgabe)) },
                new ActionExecute(turn.T("Knopf.AlleSchritte"), turn.Show(StatusVerbs.Alle, $"{aufgabe.Stufe}")),
            ]);
    }

    /// <param name="day">The day proposed; null: a week after the due date, or after today.</param>
    public static Reply Postpone(DaksTurn turn, Aufgabe aufgabe, Notice? notice = null, DateOnly? day = null)
    {
        var from = aufgabe.FaelligAm > turn.Today ? aufgabe.FaelligAm : turn.Today;
        var titel = Bezeichnung.Aufgabe(aufgabe.Code, turn.Culture);
        return Card(
            turn,
            turn.T("Aufgabe.Verschieben.Kopf", titel),
            [
                .. Notices.Of(notice),
                new TextBlock(turn.T("Aufgabe.Verschieben.Kopf", CardText.Escape(titel))) { Style = TextStyle.Heading, Weight = TextWeight.Bolder },
                new TextBlock(turn.T("Aufgabe.Verschieben.Bisher", Datum.Lang(aufgabe.FaelligAm, turn.Culture))) { IsSubtle = true },
                new InputDate(AufgabeVerbs.DateInput, turn.T("Aufgabe.Verschieben.Feld"))
                {
                    IsRequired = true,
                    ErrorMessage = turn.T("Aufgabe.DatumFehlt"),
                    Min = turn.Today,
                    Value = day ?? turn.Strategie!.Kalender.AmOderNach(from.AddDays(7)),
                },
            ],
            [
                new ActionExecute(turn.T("Knopf.Verschieben"), turn.Change(AufgabeVerbs.SpaeterSenden, aufgabe.Code, aufgabe)) { Style = ActionStyle.Positive },
                Cancel(turn),
            ]);
    }

    /// <param name="typed">What the person has written already.</param>
    public static Reply Waive(DaksTurn turn, Aufgabe aufgabe, Notice? notice = null, string? typed = null)
    {
        var titel = Bezeichnung.Aufgabe(aufgabe.Code, turn.Culture);
        return Card(
            turn,
            turn.T("Aufgabe.NichtNoetig.Kopf", titel),
            [
                .. Notices.Of(notice),
                new TextBlock(turn.T("Aufgabe.NichtNoetig.Kopf", CardText.Escape(titel))) { Style = TextStyle.Heading, Weight = TextWeight.Bolder },
                new InputText(AufgabeVerbs.ReasonInput, turn.T("Aufgabe.NichtNoetig.Feld"))
                {
                    IsRequired = true,
                    ErrorMessage = turn.T("Begruendung.Fehlt"),
                    MaxLength = 280,
                    Value = typed,
                },
            ],
            [
                new ActionExecute(turn.T("Knopf.Vermerken"), turn.Change(AufgabeVerbs.EntfaelltSenden, aufgabe.Code, aufgabe)) { Style = ActionStyle.Positive },
                Cancel(turn),
            ]);
    }

    public static ActionExecute ToStatus(DaksTurn turn) => new(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status));

    public static ActionExecute Cancel(DaksTurn turn) =>
        new(turn.T("Knopf.Abbrechen"), turn.Show(StatusVerbs.Status)) { AssociatedInputs = AssociatedInputs.None };

    private static IEnumerable<Fact> Facts(DaksTurn turn, Aufgabe aufgabe)
    {
        var vorlage = Aufgabenkatalog.Finde(aufgabe.Code);
        yield return new Fact(turn.T("Aufgabe.Zustand"), Bezeichnung.Of(aufgabe.Status, turn.Culture));
        yield return new Fact(turn.T("Status.Wer"), CardText.Escape(Bezeichnung.Zustaendig(turn.Strategie!, aufgabe, turn.Culture)));
        if (aufgabe.IstOffen)
        {
            yield return new Fact(turn.T("Status.Bis"), Datum.Lang(aufgabe.FaelligAm, turn.Culture));
        }
        else if (aufgabe.ErledigtAm is { } day)
        {
            yield return new Fact(turn.T("Aufgabe.ErledigtAm"), Datum.Lang(day, turn.Culture));
        }

        yield return new Fact(turn.T("Aufgabe.Art"), Bezeichnung.Verbindlichkeit(aufgabe, turn.Culture));
        if (vorlage is not null)
        {
            yield return new Fact(turn.T("Status.Warum"), vorlage.Warum.In(turn.Culture));
        }

        if (aufgabe.Begruendung is { Length: > 0 } reason)
        {
            yield return new Fact(turn.T("Aufgabe.Begruendung"), CardText.Escape(Bezeichnung.Begruendung(reason, turn.Culture)));
        }
    }

    private static IEnumerable<CardAction> OwnActions(DaksTurn turn, Aufgabe aufgabe)
    {
        if (!aufgabe.IstOffen)
        {
            yield return new ActionExecute(turn.T("Knopf.WiederOeffnen"), turn.Change(AufgabeVerbs.Offen, aufgabe.Code, aufgabe));
            yield break;
        }

        yield return new ActionExecute(turn.T("Knopf.Erledigt"), turn.Change(AufgabeVerbs.Erledigt, aufgabe.Code, aufgabe)) { Style = ActionStyle.Positive };
        if (aufgabe.Status == AufgabeStatus.Offen)
        {
            yield return new ActionExecute(turn.T("Knopf.Begonnen"), turn.Change(AufgabeVerbs.Begonnen, aufgabe.Code, aufgabe));
        }

        yield return new ActionExecute(turn.T("Knopf.Spaeter"), turn.Change(AufgabeVerbs.Spaeter, aufgabe.Code, aufgabe));
        yield return new ActionExecute(turn.T("Knopf.NichtNoetig"), turn.Change(AufgabeVerbs.Entfaellt, aufgabe.Code, aufgabe));
    }

    private static Reply Card(DaksTurn turn, string spoken, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = CardText.Plain(spoken, CardText.DefaultLength),
            FallbackText = CardText.Plain(spoken, CardText.DefaultLength),
            Body = body,
            Actions = actions,
        },
        CardText.Plain(spoken));
}
