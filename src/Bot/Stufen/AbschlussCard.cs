using Daks.Bot.Aufgaben;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Bot.Stufen;

/// <summary>What a stage needs to be closed, each criterion with its way on.</summary>
internal static class AbschlussCard
{
    /// <param name="typed">The reason written already.</param>
    public static Reply For(DaksTurn turn, Stufe stufe, Notice? notice = null, string? typed = null)
    {
        if (stufe.IstAbgeschlossen)
        {
            return Reopen(turn, stufe, notice ?? new Notice(turn.T("Stufe.SchonAbgeschlossen", Bezeichnung.Stufe(stufe.Nummer, turn.Culture))));
        }

        var staende = Kriteriumstand.Von(turn.Strategie!, stufe);
        var open = staende.Count(stand => !stand.IstBeantwortet);
        var summary = turn.T(open == 0 ? "Abschluss.Bereit" : "Abschluss.Offen", Bezeichnung.Stufe(stufe.Nummer, turn.Culture), staende.Count - open, staende.Count);
        IEnumerable<CardElement> reason = open == 0
            ? []
            :
            [
                new InputText(AufgabeVerbs.ReasonInput, turn.T("Abschluss.Begruendung", Texteingabe.OverrideMinimum))
                {
                    IsMultiline = true,
                    MaxLength = 1000,
                    Value = typed,
                },
            ];
        return Card(
            turn,
            summary,
            [
                .. Notices.Of(notice),
                new TextBlock(turn.T("Abschluss.Kopf", Bezeichnung.Stufe(stufe.Nummer, turn.Culture)))
                {
                    Style = TextStyle.Heading,
                    Size = TextSize.Large,
                    Weight = TextWeight.Bolder,
                },
                new TextBlock(summary),
                .. staende.Select(stand => Row(turn, stand)),
                .. reason,
            ],
            [
                new ActionExecute(
                    turn.T(open == 0 ? "Knopf.Abschliessen" : "Knopf.TrotzdemAbschliessen"),
                    turn.Change(StufeVerbs.AbschliessenSenden, $"{stufe.Nummer}", stufe))
                {
                    Style = open == 0 ? ActionStyle.Positive : ActionStyle.Default,
                },
                AufgabeCard.Cancel(turn),
            ]);
    }

    public static Reply Reopen(DaksTurn turn, Stufe stufe, Notice? notice = null, string? typed = null)
    {
        if (!stufe.IstAbgeschlossen)
        {
            return Strategien.StatusCard.For(
                turn, turn.Strategie!, Notices.Refused(turn, new Refusal.StufeInState(stufe.Nummer, stufe.Status)));
        }

        var heading = turn.T("Oeffnen.Kopf", Bezeichnung.Stufe(stufe.Nummer, turn.Culture));
        return Card(
            turn,
            heading,
            [
                .. Notices.Of(notice),
                new TextBlock(heading) { Style = TextStyle.Heading, Weight = TextWeight.Bolder },
                new InputText(AufgabeVerbs.ReasonInput, turn.T("Oeffnen.Feld"))
                {
                    IsRequired = true,
                    ErrorMessage = turn.T("Begruendung.Fehlt"),
                    MaxLength = 280,
                    Value = typed,
                },
            ],
            [
                new ActionExecute(turn.T("Knopf.WiederOeffnen"), turn.Change(StufeVerbs.OeffnenSenden, $"{stufe.Nummer}", stufe)),
                AufgabeCard.Cancel(turn),
            ]);
    }

    private static Container Row(DaksTurn turn, Kriteriumstand stand) => new(
        new TextBlock(CardText.Escape(stand.Vorlage.Text.In(turn.Culture))),
        new TextBlock(CardText.Escape(State(turn, stand)))
        {
            IsSubtle = true,
            Size = TextSize.Small,
            Spacing = Spacing.None,
        })
    {
        Separator = true,
        SelectAction = new ActionExecute(
            turn.T("Abschluss.Beantworten", stand.Vorlage.Code), turn.Show(StufeVerbs.Kriterium, stand.Vorlage.Code))
        {
            Fallback = ExecuteFallback.Drop,
        },
    };

    private static string State(DaksTurn turn, Kriteriumstand stand) => stand switch
    {
        { GiltAntwort: true, Antwort: { } antwort } => turn.T(
            "Abschluss.Beantwortet",
            Texte.Format($"Kriteriumweg.{antwort.Weg}", turn.Culture, antwort.NachholenBis is { } day ? Datum.Lang(day, turn.Culture) : ""),
            antwort.Nachweis).TrimEnd(' ', ':'),
        { DurchRegel: { } regel } => turn.T("Abschluss.DurchRegel", regel.Nachweis(turn.Strategie!, turn.Culture)),
        { DurchAufgaben: [_, ..] codes } => turn.T("Abschluss.DurchAufgaben", string.Join(", ", codes)),
        _ => turn.T("Abschluss.NochOffen"),
    };

    private static Reply Card(DaksTurn turn, string spoken, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) => new(
        new AdaptiveCard { Lang = turn.Lang, Speak = spoken, FallbackText = spoken, Body = body, Actions = actions },
        CardText.Plain(spoken));
}
