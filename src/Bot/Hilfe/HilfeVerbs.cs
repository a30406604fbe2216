using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Diagnosen;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Strategien;
using Daks.Bot.Stufen;
using Daks.Bot.Verlaeufe;
using Daks.Bot.Willkommen;
using Daks.Core.Personen;
using Daks.Core.Sprache;

namespace Daks.Bot.Hilfe;

/// <summary>Six commands for where one is, the rest on request, and the language.</summary>
internal sealed class HilfeVerbs(Preferences preferences) : IVerbs
{
    public const string Hilfe = "hilfe";
    public const string MehrHilfe = "hilfe.mehr";
    public const string Sprache = "sprache";
    public const string Sprachwahl = "sprache.wahl";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Hilfe, (turn, _) => Task.FromResult(HilfeCard.For(turn))),
        (MehrHilfe, (turn, _) => Task.FromResult(HilfeCard.Everything(turn))),
        (Sprachwahl, (turn, _) => Task.FromResult(HilfeCard.Languages(turn))),
        (Sprache, ChooseAsync),
    ];

    private async Task<Reply> ChooseAsync(DaksTurn turn, Press press)
    {
        var culture = Texte.Sprache(press.Data.Id);
        await preferences.ChooseAsync(turn.Tenant, turn.PersonId, culture, turn.CancellationToken);
        turn.Own = culture;
        var text = Bot.Sprache.Worte.Get("Sprache.IstGewaehlt", culture);
        return HilfeCard.LanguageChosen(turn, culture, text);
    }
}

internal static class HilfeCard
{
    public static Reply For(DaksTurn turn) => Card(
        turn,
        turn.T(turn.Strategie is null ? "Hilfe.KopfVorher" : "Hilfe.Kopf"),
        turn.Strategie is null
            ?
            [
                NichtEingerichtetCard.SetUp(turn),
                new ActionExecute(turn.T("Knopf.Beispiel"), turn.Show(WillkommenVerbs.Beispiel)),
                new ActionExecute(turn.T("Knopf.Dokumente"), turn.Show(WillkommenVerbs.Dokumente)),
                new ActionExecute(turn.T("Knopf.Sprache"), turn.Show(HilfeVerbs.Sprachwahl)),
                More(turn),
            ]
            :
            [
                new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status)),
                new ActionExecute(turn.T("Knopf.NaechsteSchritte"), turn.Show(StatusVerbs.Schritte)),
                new ActionExecute(turn.T("Knopf.AlleSchritte"), turn.Show(StatusVerbs.Alle)),
                new ActionExecute(turn.T("Knopf.StufeAbschliessen"), turn.Show(StufeVerbs.Abschliessen)),
                new ActionExecute(turn.T("Knopf.Verlauf"), turn.Show(VerlaufVerbs.Verlauf)),
                More(turn),
            ],
        turn.T(turn.Strategie is null ? "Hilfe.TextVorher" : "Hilfe.Text"));

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
    public static Reply NotUnderstood(DaksTurn turn, IReadOnlyList<Offer> nearest)
    {
        var text = turn.T("Unverstanden.Text", string.Join(", ", nearest.Select(offer => turn.T("Unverstanden.Vorschlag", offer.In(turn.Culture)))));
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
                    .. nearest.Any(offer => offer.Verb == HilfeVerbs.Hilfe) ? Array.Empty<CardAction>() : [new ActionExecute(turn.T("Knopf.Hilfe"), turn.Show(HilfeVerbs.Hilfe))],
                ],
            },
            turn.T("Unverstanden.Toast"));
    }

    private static ActionExecute More(DaksTurn turn) => new(turn.T("Knopf.MehrHilfe"), turn.Show(HilfeVerbs.MehrHilfe));

    private static Reply Card(DaksTurn turn, string heading, IReadOnlyList<CardAction> actions, string text) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = heading,
            FallbackText = text.Replace("**", "", StringComparison.Ordinal),
            Body =
            [
                new TextBlock(heading) { Style = TextStyle.Heading, Weight = TextWeight.Bolder },
                new TextBlock(text),
            ],
            Actions = actions,
        },
        heading);
}
