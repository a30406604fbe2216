using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;

namespace Daks.Bot.Veranstaltungen;

/// <summary>Where it is not plain which event is meant, or it is no longer to come.</summary>
internal static class WelcheCard
{
    private const int MostButtons = 5;
    private const int Nearest = 3;

    public static Reply Ask(DaksTurn turn, Strategie strategie, IReadOnlyList<Veranstaltung> several, string verb, Press press)
    {
        var question = turn.T("Termin.Welche");
        return Terminkarte.Of(
            turn, question, [Terminkarte.Line(question)], [.. Buttons(turn, strategie, [.. several.Take(MostButtons)], verb, press), Terminkarte.ToTermine(turn)]);
    }

    /// <summary>Held already, or called off: why not, and the way to another date.</summary>
    public static Reply Over(DaksTurn turn, Strategie strategie, Veranstaltung veranstaltung)
    {
        var reason = Ablehnungstexte.Satz(new Refusal.VeranstaltungInState(veranstaltung.Stand), turn.Culture);
        var text = veranstaltung.StehtAn ? turn.T("Termin.Verstrichen", Termintitel.MitZeit(turn, strategie, veranstaltung)) : reason;
        var another = veranstaltung is { Stand: Veranstaltungsstand.Abgesagt } or { StehtAn: true }
            ? FestCard.Again(turn, veranstaltung)
            : new ActionExecute(turn.T("Knopf.NeuerTermin"), turn.Show(TerminVerbs.Finden) with
            {
                Extra = With(turn.Show("").Extra, TerminVerbs.WorteKey, Bezeichnung.Of(veranstaltung.Art, turn.Culture)),
            });
        return Terminkarte.Of(
            turn,
            text,
            [Terminkarte.Heading(Termintitel.MitZeit(turn, strategie, veranstaltung)), Terminkarte.Line(text)],
            [another, .. Terminkarte.Open(turn, veranstaltung, turn.T("Knopf.Oeffnen")), Terminkarte.ToTermine(turn), Terminkarte.ToStatus(turn)]);
    }

    /// <summary>There is none of that name: the nearest there are, and the way to a new one.</summary>
    public static Reply None(DaksTurn turn, Strategie strategie, string name, Veranstaltungsart? kind, string verb, Press press)
    {
        var said = kind is { } named ? Bezeichnung.Of(named, turn.Culture) : name;
        var nearest = said.Length == 0 ? [] : Gemeint.Naechste(said, strategie, turn.Now, Nearest);
        string?[] sentences =
        [
            said.Length == 0 ? turn.T("Termin.NichtsDa") : turn.T("Termin.Keine", CardText.Plain(said)),
            nearest is [var first, ..] ? turn.T("Termin.Naheliegend", Termintitel.MitZeit(turn, strategie, first)) : null,
        ];
        var text = string.Join(' ', sentences.OfType<string>());
        return Terminkarte.Of(
            turn,
            text,
            [Terminkarte.Line(text)],
            [
                .. Buttons(turn, strategie, nearest, verb, press),
                new ActionExecute(turn.T("Knopf.TerminFinden"), turn.Show(TerminVerbs.Finden)),
                Terminkarte.ToTermine(turn),
            ]);
    }

    private static IEnumerable<CardAction> Buttons(DaksTurn turn, Strategie strategie, IReadOnlyList<Veranstaltung> events, string verb, Press press)
    {
        var titles = Termintitel.Knoepfe(turn, strategie, events, withDay: true);
        foreach (var (one, title) in events.Zip(titles))
        {
            var data = turn.Show(verb, one.Id);
            yield return new ActionExecute(title, data with { Extra = Carried(data.Extra, press) });
        }
    }

    /// <summary>What was said goes along: the time, or the reason.</summary>
    private static Dictionary<string, string> Carried(IReadOnlyDictionary<string, string>? extra, Press press)
    {
        var carried = With(extra, TerminVerbs.WorteKey, CardText.Plain(press.Input(TerminVerbs.WorteInput), TerminVerbs.LongestCarried));
        return press.Input(TerminVerbs.GrundInput) is { Length: > 0 } reason
            ? With(carried, TerminVerbs.GrundInput, CardText.Plain(reason, TerminVerbs.LongestCarried))
            : carried;
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string>? extra, string key, string value) =>
        new(extra ?? new Dictionary<string, string>()) { [key] = value };
}
