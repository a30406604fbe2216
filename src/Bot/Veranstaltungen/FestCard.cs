using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Verlaeufe;
using Daks.Core.Aufgaben;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Termine;
using Daks.Core.Veranstaltungen;

namespace Daks.Bot.Veranstaltungen;

/// <summary>What is so from now on, what it changed, and the way back.</summary>
internal static class FestCard
{
    public static Reply Confirmed(DaksTurn turn, Strategie strategie, Veranstaltung veranstaltung, HistoryEntry entry) => Card(
        turn,
        veranstaltung,
        turn.T("Termin.StehtFest", Termintitel.MitZeit(turn, strategie, veranstaltung)),
        [.. Changed(turn, entry), turn.T("Termin.NiemandNoch"), .. Next(turn, strategie)],
        [.. Undo(turn, strategie, entry), Move(turn, veranstaltung)]);

    /// <summary>The button was pressed before, or somebody else was faster with the same.</summary>
    public static Reply Known(DaksTurn turn, Strategie strategie, Veranstaltung veranstaltung) => Card(
        turn,
        veranstaltung,
        turn.T("Termin.SchonFest", Termintitel.MitZeit(turn, strategie, veranstaltung)),
        [],
        [Move(turn, veranstaltung)]);

    public static Reply CalledOff(DaksTurn turn, Strategie strategie, Veranstaltung veranstaltung, HistoryEntry entry) => Card(
        turn,
        veranstaltung,
        turn.T("Termin.Abgesagt", Termintitel.MitZeit(turn, strategie, veranstaltung)),
        [turn.T("Termin.Abgesagt.Grund", veranstaltung.Absagegrund), turn.T("Termin.NiemandBenachrichtigt")],
        [.. Undo(turn, strategie, entry), Again(turn, veranstaltung)]);

    public static Reply OffAlready(DaksTurn turn, Strategie strategie, Veranstaltung veranstaltung) => Card(
        turn,
        veranstaltung,
        turn.T("Termin.SchonAbgesagt", Termintitel.MitZeit(turn, strategie, veranstaltung)),
        [turn.T("Termin.Abgesagt.Grund", veranstaltung.Absagegrund)],
        [Again(turn, veranstaltung)]);

    public static ActionExecute Again(DaksTurn turn, Veranstaltung veranstaltung) =>
        new(turn.T("Knopf.NeuerTermin"), turn.Show(TerminVerbs.Finden, veranstaltung.Id));

    private static ActionExecute Move(DaksTurn turn, Veranstaltung veranstaltung) =>
        new(turn.T("Knopf.TerminVerschieben"), turn.Show(TerminVerbs.Verschieben, veranstaltung.Id));

    /// <summary>Changes are taken back by those who lead; everybody else finds another date.</summary>
    private static IEnumerable<CardAction> Undo(DaksTurn turn, Strategie strategie, HistoryEntry entry) =>
        strategie.FindPerson(turn.PersonId).Darf(Berechtigung.Leiten) ? [VerlaufVerbs.Undo(turn, entry)] : [];

    private static IEnumerable<string> Changed(DaksTurn turn, HistoryEntry entry)
    {
        var moved = Terminfindung.Verschoben(entry.Changes).Count;
        if (moved > 0)
        {
            yield return moved == 1 ? turn.T("Termin.FristGeaendert") : turn.T("Termin.FristenGeaendert", moved);
        }

        foreach (var change in entry.Changes)
        {
            if (change is { Before: Aufgabe { IstOffen: true }, After: Aufgabe { IstOffen: false } done })
            {
                yield return turn.T("Termin.Abgehakt", Bezeichnung.Aufgabe(done.Code, turn.Culture));
            }
        }
    }

    private static IEnumerable<string> Next(DaksTurn turn, Strategie strategie) =>
        NaechsterSchritt.Finde(strategie) is NaechsterSchritt.Erledigen(var next)
            ? [turn.T("Aufgabe.AlsNaechstes", Bezeichnung.Aufgabe(next.Code, turn.Culture), Datum.Lang(next.FaelligAm, turn.Culture))]
            : [];

    private static Reply Card(
        DaksTurn turn, Veranstaltung veranstaltung, string happened, IReadOnlyList<string> lines, IReadOnlyList<CardAction> actions) => Terminkarte.Of(
        turn,
        happened,
        [.. Notices.Of(new Notice(happened)), .. lines.Select(Terminkarte.Line)],
        [.. actions, Terminkarte.ToTermine(turn), .. Terminkarte.Open(turn, veranstaltung, turn.T("Knopf.Oeffnen")), Terminkarte.ToStatus(turn)]);
}
