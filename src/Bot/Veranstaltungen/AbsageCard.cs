using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;

namespace Daks.Bot.Veranstaltungen;

/// <summary>Asks why before an event is called off. Nothing happens before the press.</summary>
internal static class AbsageCard
{
    private const int LongestReason = 280;

    /// <param name="typed">What the person has written already.</param>
    public static Reply For(DaksTurn turn, Strategie strategie, Veranstaltung veranstaltung, Notice? notice = null, string? typed = null)
    {
        var heading = turn.T("Termin.Absage.Kopf", Termintitel.MitZeit(turn, strategie, veranstaltung));
        return Terminkarte.Of(
            turn,
            heading,
            [
                .. Notices.Of(notice),
                Terminkarte.Heading(heading),
                Terminkarte.Aside(turn.T("Termin.Absage.Wirkung")),
                new InputText(TerminVerbs.GrundInput, turn.T("Termin.Absage.Feld"))
                {
                    IsRequired = true,
                    ErrorMessage = turn.T("Begruendung.Fehlt"),
                    MaxLength = LongestReason,
                    Value = typed,
                },
            ],
            [
                new ActionExecute(turn.T("Knopf.Absagen"), turn.Change(TerminVerbs.AbsagenSenden, veranstaltung.Id, veranstaltung))
                {
                    Style = ActionStyle.Destructive,
                },
                new ActionExecute(turn.T("Knopf.DochNicht"), turn.Show(TerminVerbs.Termine)) { AssociatedInputs = AssociatedInputs.None },
            ]);
    }
}
