using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Termine;
using Daks.Core.Veranstaltungen;

namespace Daks.Bot.Veranstaltungen;

/// <summary>A time somebody named whole: what speaks against it, what it moves, and the press that makes it so.</summary>
internal static class TerminCard
{
    public static Reply For(DaksTurn turn, Strategie strategie, Anlass anlass, DateTimeOffset begin, int minutes)
    {
        var veranstaltung = anlass.Veranstaltung;
        var time = Termintexte.Zeit(begin, begin.AddMinutes(minutes), strategie.Kopf.Zone, turn.Culture);
        var hints = Terminfindung.Hinweise(strategie, begin, minutes, veranstaltung.IstOeffentlich, turn.Today).ToLookup(hint => hint.IstHart, hint => hint.Hinweis);
        var unknown = Terminfindung.Unbekanntes(strategie, Termintitel.Tag(strategie, begin));
        return Terminkarte.Of(
            turn,
            turn.T("Termin.Kopf.Mit", veranstaltung.Titel, time),
            [
                Terminkarte.Heading(turn.T("Termin.Kopf", veranstaltung.Titel)),
                new TextBlock(time) { Weight = TextWeight.Bolder },
                .. Against(turn, hints, unknown),
                .. Consequences(turn, strategie, anlass, begin, minutes).Select(Terminkarte.Line),
                Terminkarte.Aside(turn.T("Termin.Niemand")),
            ],
            [
                new ActionExecute(turn.T("Knopf.Bestaetigen"), anlass.Confirm(turn, begin, minutes)) { Style = ActionStyle.Positive },
                new ActionExecute(turn.T("Knopf.AndereTermine"), anlass.Show(turn, TerminVerbs.Finden)),
                Terminkarte.ToTermine(turn),
                Terminkarte.ToStatus(turn),
            ]);
    }

    private static IEnumerable<CardElement> Against(DaksTurn turn, ILookup<bool, Terminhinweis> hints, IReadOnlyList<Terminhinweis> unknown)
    {
        if (hints[true].Any())
        {
            var text = $"{turn.T("Termin.Dagegen", Sentences(turn, hints[true]))} {turn.T("Termin.Trotzdem")}";
            yield return new Container(new TextBlock(CardText.Escape(text))) { Style = ContainerStyle.Attention };
        }

        if (hints[false].Any())
        {
            yield return Terminkarte.Line(turn.T("Termin.Bedenken", Sentences(turn, hints[false])));
        }

        if (hints.Count == 0)
        {
            yield return Terminkarte.Line(Termintexte.Unbedenklich(isYearKnown: unknown.Count == 0, turn.Culture));
        }

        if (Termintexte.NichtEingetragen(unknown, turn.Culture) is { } left)
        {
            yield return Terminkarte.Aside(left);
        }
    }

    private static string Sentences(DaksTurn turn, IEnumerable<Terminhinweis> hints) =>
        string.Join(' ', hints.Select(hint => Termintexte.Hinweis(hint, turn.Culture)));

    private static IEnumerable<string> Consequences(DaksTurn turn, Strategie strategie, Anlass anlass, DateTimeOffset begin, int minutes)
    {
        var veranstaltung = anlass.Veranstaltung;
        if (anlass.IstNeu)
        {
            yield return turn.T("Termin.Neu");
        }
        else if (veranstaltung is { Beginn: { } before, Ende: { } end })
        {
            var time = Termintexte.Zeit(before, end, strategie.Kopf.Zone, turn.Culture);
            yield return turn.T(veranstaltung.Stand == Veranstaltungsstand.Abgesagt ? "Termin.BisherAbgesagt" : "Termin.Bisher", time);
        }

        if (Terminkarte.Folgen(turn, anlass.Decide(turn, strategie, begin, minutes)) is { } moved)
        {
            yield return moved;
        }
    }
}
