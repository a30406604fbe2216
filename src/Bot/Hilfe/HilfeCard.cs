using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Diagnosen;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Einstellungen;
using Daks.Bot.Protocol;
using Daks.Bot.Strategien;
using Daks.Bot.Stufen;
using Daks.Bot.Veranstaltungen;
using Daks.Bot.Verlaeufe;
using Daks.Bot.Willkommen;

namespace Daks.Bot.Hilfe;

/// <summary>Six commands for where one is, the rest on request.</summary>
internal static class HilfeCard
{
    public static Reply For(DaksTurn turn) => Card(
        turn,
        turn.T(turn.Strategie is null ? "Hilfe.KopfVorher" : "Hilfe.Kopf"),
        Six(turn),
        turn.T(TextKey(turn)),
        turn.Strategie is null ? null : new Container(new TextBlock(turn.T("Hilfe.Rest")) { Color = TextColor.Accent }) { SelectAction = More(turn) });

    private static string TextKey(DaksTurn turn) =>
        turn.Strategie is not null ? "Hilfe.Text" : turn.Choices.Count > 1 ? "Hilfe.TextWahl" : "Hilfe.TextVorher";

    /// <summary>What one can do where one is; a line below leads to the rest, or the last button where it fits among them.</summary>
    private static IReadOnlyList<CardAction> Six(DaksTurn turn) => turn switch
    {
        { Strategie: null, Choices.Count: > 1 } =>
        [
            Do(turn, "Knopf.StrategieWaehlen", WahlVerbs.Wahl),
            Do(turn, "Knopf.Beispiel", WillkommenVerbs.Beispiel),
            Do(turn, "Knopf.Dokumente", WillkommenVerbs.Dokumente),
            Do(turn, "Knopf.Sprache", HilfeVerbs.Sprachwahl),
            NichtEingerichtetCard.SetUp(turn),
            Do(turn, "Knopf.MehrHilfe", HilfeVerbs.MehrHilfe),
        ],
        { Strategie: null } =>
        [
            NichtEingerichtetCard.SetUp(turn),
            Do(turn, "Knopf.Beispiel", WillkommenVerbs.Beispiel),
            Do(turn, "Knopf.Dokumente", WillkommenVerbs.Dokumente),
            Do(turn, "Knopf.Sprache", HilfeVerbs.Sprachwahl),
            Do(turn, "Knopf.Status", StatusVerbs.Status),
            Do(turn, "Knopf.MehrHilfe", HilfeVerbs.MehrHilfe),
        ],
        { Strategie: { } strategie } =>
        [
            Do(turn, "Knopf.Status", StatusVerbs.Status),
            .. turn.Where == ConversationScope.Personal
                ? [Do(turn, "Knopf.MeineAufgaben", StatusVerbs.Meine), Do(turn, "Knopf.StrategieWechseln", WahlVerbs.Wahl)]
                : new[] { Do(turn, "Knopf.NaechsteSchritte", StatusVerbs.Schritte), Do(turn, "Knopf.PfadUndTermine", PlanVerbs.Plan) },
            // All steps are one press from the next ones; a stage that turns on an event needs its date.
            strategie.AktuelleStufe is { Nummer: 1 or 3 or 5, IstAbgeschlossen: false }
                ? Do(turn, "Knopf.TerminFinden", TerminVerbs.Finden)
                : Do(turn, "Knopf.AlleSchritte", StatusVerbs.Alle),
            strategie.AktuelleStufe.IstAbgeschlossen
                ? Do(turn, "Knopf.StufeOeffnen", StufeVerbs.Oeffnen)
                : Do(turn, "Knopf.StufeAbschliessen", StufeVerbs.Abschliessen),
            Do(turn, "Knopf.Verlauf", VerlaufVerbs.Verlauf),
        ],
    };

    private static ActionExecute Do(DaksTurn turn, string title, string verb) => new(turn.T(title), turn.Show(verb));

    public static Reply Everything(DaksTurn turn) => Card(
        turn,
        turn.T("Hilfe.KopfAlles"),
        [
            new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status)),
            new ActionExecute(turn.T("Knopf.Sprache"), turn.Show(HilfeVerbs.Sprachwahl)),
            new ActionExecute(turn.T("Knopf.Dokumente"), turn.Show(WillkommenVerbs.Dokumente)),
            .. turn.TabLink("hilfe") is { } link ? [new ActionOpenUrl(turn.T("Knopf.HilfeImTab"), link)] : Array.Empty<CardAction>(),
        ],
        DiagnoseVerbs.IsFor(turn) ? $"{turn.T("Hilfe.Alles")}\n\n{turn.T("Hilfe.Diagnose")}" : turn.T("Hilfe.Alles"));

    public static Reply Languages(DaksTurn turn) => Card(
        turn,
        turn.T("Sprache.Kopf"),
        [
            new ActionExecute("Deutsch", turn.Show(HilfeVerbs.Sprache, "de")),
            new ActionExecute("English", turn.Show(HilfeVerbs.Sprache, "en")),
        ],
        turn.T("Sprache.Text"));

    public static Reply LanguageChosen(DaksTurn turn, System.Globalization.CultureInfo culture, string text)
    {
        return new Reply(
            new AdaptiveCard
            {
                Lang = culture.TwoLetterISOLanguageName,
                Speak = text,
                FallbackText = text,
                Body = [new TextBlock(text)],
                Actions =
                [
                    new ActionExecute(Bot.Sprache.Worte.Get("Knopf.Status", culture), turn.Show(StatusVerbs.Status)),
                    new ActionExecute(Bot.Sprache.Worte.Get("Knopf.Hilfe", culture), turn.Show(HilfeVerbs.Hilfe)),
                ],
            },
            text);
    }

    /// <summary>One sentence, and the three nearest things that can be typed, as buttons.</summary>
    public static Reply NotUnderstood(DaksTurn turn, IReadOnlyList<Offer> offers)
    {
        Offer[] nearest = [.. offers.Where(offer => offer.IsFor(turn)).Take(3)];
        var names = nearest.Select(offer => turn.T("Unverstanden.Vorschlag", offer.In(turn.Culture)));
        var text = turn.T("Unverstanden.Text", string.Join(", ", names));
        return new Reply(
            new AdaptiveCard
            {
                Lang = turn.Lang,
                Speak = text,
                FallbackText = text,
                Body = [new TextBlock(text)],
                Actions =
                [
                    .. nearest.Select(offer => new ActionExecute(offer.In(turn.Culture), turn.Show(offer.Verb))),
                    .. nearest.Any(offer => offer.Verb == HilfeVerbs.Hilfe)
                        ? Array.Empty<CardAction>()
                        : [new ActionExecute(turn.T("Knopf.Hilfe"), turn.Show(HilfeVerbs.Hilfe))],
                ],
            },
            turn.T("Unverstanden.Toast"));
    }

    private static ActionExecute More(DaksTurn turn) =>
        new(turn.T("Knopf.MehrHilfe"), turn.Show(HilfeVerbs.MehrHilfe)) { Fallback = ExecuteFallback.Drop };

    private static Reply Card(DaksTurn turn, string heading, IReadOnlyList<CardAction> actions, string text, CardElement? below = null) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = heading,
            FallbackText = text.Replace("**", "", StringComparison.Ordinal),
            Body =
            [
                new TextBlock(heading) { Style = TextStyle.Heading, Weight = TextWeight.Bolder },
                new TextBlock(text),
                .. below is null ? Array.Empty<CardElement>() : [below],
            ],
            Actions = actions,
        },
        heading);
}
