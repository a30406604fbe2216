using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Strategien;
using Daks.Bot.Verlaeufe;
using Daks.Core.Aufgaben;
using Daks.Core.Personen;
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
                new TextBlock(turn.T("Aufgabe.Kopf", aufgabe.Code, CardText.Escape(titel)))
                {
                    Style = TextStyle.Heading,
                    Weight = TextWeight.Bolder,
                    Size = TextSize.Medium,
                },
                new FactSet([.. Facts(turn, aufgabe)]),
            ],
            [.. OwnActions(turn, aufgabe), ToStatus(turn)]);
    }

    /// <summary>After a change: what happened, the way back, and the next step.</summary>
    /// <param name="entry">The change; null when it had been made before.</param>
    public static Reply Changed(DaksTurn turn, Aufgabe aufgabe, string happened, HistoryEntry? entry = null)
    {
        var strategie = turn.Strategie!;
        var next = NaechsterSchritt.Finde(strategie) is NaechsterSchritt.Erledigen(var following) && following.Code != aufgabe.Code
            ? turn.T("Aufgabe.AlsNaechstes", Bezeichnung.Aufgabe(following.Code, turn.Culture), Datum.Lang(following.FaelligAm, turn.Culture))
            : null;
        string?[] texts = [Overtaken(turn, aufgabe), next];
        return Card(
            turn,
            happened,
            [
                .. Notices.Of(new Notice(happened)),
                .. texts.OfType<string>().Select(text => new TextBlock(CardText.Escape(text))),
            ],
            [
                ToStatus(turn),
                .. WayBack(turn, aufgabe, entry),
                new ActionExecute(turn.T("Knopf.AlleSchritte"), turn.Show(StatusVerbs.Alle, $"{aufgabe.Stufe}")),
            ]);
    }

    /// <summary>Whoever may change a task may tick and untick it; other changes are taken back by those who lead.</summary>
    private static IEnumerable<CardAction> WayBack(DaksTurn turn, Aufgabe aufgabe, HistoryEntry? entry)
    {
        if (!aufgabe.IstOffen)
        {
            yield return new ActionExecute(turn.T("Knopf.Rueckgaengig"), turn.Change(AufgabeVerbs.Offen, aufgabe.Code, aufgabe));
            yield break;
        }

        yield return new ActionExecute(turn.T("Knopf.Erledigt"), turn.Change(AufgabeVerbs.Erledigt, aufgabe.Code, aufgabe));
        if (entry is not null && turn.Strategie!.FindPerson(turn.PersonId).Darf(Berechtigung.Leiten))
        {
            yield return VerlaufVerbs.Undo(turn, entry);
        }
    }

    /// <summary>Says when tasks that wait for this one have become due before it.</summary>
    private static string? Overtaken(DaksTurn turn, Aufgabe aufgabe)
    {
        var strategie = turn.Strategie!;
        Aufgabe[] waiting =
        [
            .. strategie.AufgabenDer(aufgabe.Stufe)
                .Where(other => aufgabe.IstOffen && other.IstOffen && other.FaelligAm < aufgabe.FaelligAm)
                .Where(other => Aufgabenkatalog.Vorgaenger(other.Code, strategie.Kopf.Pfad).Contains(aufgabe.Code))
                .OrderBy(other => other.FaelligAm),
        ];
        return waiting is [var first, ..]
            ? turn.T(
                waiting.Length == 1 ? "Aufgabe.Ueberholt.Eine" : "Aufgabe.Ueberholt.Mehrere",
                Bezeichnung.Aufgabe(first.Code, turn.Culture),
                Datum.Lang(first.FaelligAm, turn.Culture),
                waiting.Length)
            : null;
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
