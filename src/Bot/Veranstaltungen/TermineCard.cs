using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;

namespace Daks.Bot.Veranstaltungen;

/// <summary>What is coming up, and what each can do with it.</summary>
internal static class TermineCard
{
    /// <summary>As many as a phone shows without endless scrolling.</summary>
    private const int Most = 5;

    public static Reply For(DaksTurn turn, Strategie strategie, Notice? notice = null)
    {
        var coming = Gemeint.Anstehende(strategie, turn.Now);
        var spoken = coming is [var first, ..]
            ? turn.T("Termine.Toast", Line(turn, strategie, first, withTitle: true))
            : turn.T("Termine.Leer", Bezeichnung.Of(Vorgabe.InStufe(strategie.AktuelleStufe.Nummer), turn.Culture));
        return Terminkarte.Of(
            turn,
            notice?.Text ?? spoken,
            [
                .. Notices.Of(notice),
                Terminkarte.Heading(turn.T("Termine.Kopf")),
                .. coming.Count == 0 ? [Terminkarte.Line(spoken)] : Rows(turn, strategie, [.. coming.Take(Most)]),
                .. coming.Count > Most ? [Terminkarte.Aside(turn.T("Termine.Weitere", coming.Count - Most))] : Array.Empty<CardElement>(),
            ],
            [
                new ActionExecute(turn.T("Knopf.TerminFinden"), turn.Show(TerminVerbs.Finden)) { Style = coming.Count == 0 ? ActionStyle.Positive : default },
                .. coming.Count > 0 ? [new ActionExecute(turn.T("Knopf.AbsagenForm"), turn.Show(TerminVerbs.Absagen))] : Array.Empty<CardAction>(),
                Terminkarte.ToStatus(turn),
            ]);
    }

    private static IEnumerable<CardElement> Rows(DaksTurn turn, Strategie strategie, IReadOnlyList<Veranstaltung> events)
    {
        var titles = Termintitel.Knoepfe(turn, strategie, events, withDay: false);
        foreach (var (one, title) in events.Zip(titles))
        {
            var verb = one.Beginn is null ? TerminVerbs.Finden : TerminVerbs.Verschieben;
            yield return new Container(
                new TextBlock(CardText.Escape(one.Titel)) { Weight = TextWeight.Bolder },
                Terminkarte.Aside(Line(turn, strategie, one, withTitle: false)),
                new ActionSet(
                [
                    .. Terminkarte.Open(turn, one, turn.T("Knopf.OeffnenVon", title)),
                    new ActionExecute(turn.T(one.Beginn is null ? "Knopf.TerminFindenFuer" : "Knopf.VerschiebenVon", title), turn.Show(verb, one.Id)),
                ])
                {
                    Spacing = Spacing.Small,
                })
            {
                Separator = true,
            };
        }
    }

    private static string Line(DaksTurn turn, Strategie strategie, Veranstaltung one, bool withTitle)
    {
        var kind = Bezeichnung.Of(one.Art, turn.Culture);
        string?[] parts =
        [
            withTitle ? one.Titel : kind == one.Titel ? null : kind,
            one is { Beginn: { } begin, Ende: { } end } ? Termintexte.Zeit(begin, end, strategie.Kopf.Zone, turn.Culture) : turn.T("Termine.OhneTermin"),
            one.Ort.Length > 0 ? one.Ort : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}
