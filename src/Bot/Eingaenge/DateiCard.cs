using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Hilfe;
using Daks.Bot.Kommunalprofile;
using Daks.Bot.Strategien;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Eingaenge;

/// <summary>A file before and after somebody decided about it.</summary>
internal static class DateiCard
{
    private const string Page = "zahlen";
    private const int MostNames = 2;

    /// <summary>No place is called so; a button would carry it all.</summary>
    private const int LongestName = 100;

    /// <summary>What is in the file, or the one question it leaves open. Nothing counts yet.</summary>
    public static Reply For(DaksTurn turn, Eingangsbefund befund, Leseangaben angaben, Notice? notice = null) => befund.Ergebnis switch
    {
        Leseergebnis.Gelesen(var vorschau) => Preview(turn, befund, vorschau, angaben, notice),
        Leseergebnis.Abgewiesen(var fehler) => AskDay(turn, befund.Eingang, fehler, angaben, notice),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <param name="name">Of the file; unchecked.</param>
    /// <param name="sentence">What is wrong, and what helps.</param>
    public static Reply Refused(DaksTurn turn, string name, string sentence) => Card(
        turn,
        CardText.Plain(name),
        sentence,
        [.. Notices.Of(new Notice(sentence, IsRefusal: true)), new TextBlock(turn.T("Datei.NichtsUebernommen"))],
        WaysOn(turn));

    /// <summary>Taken over, dropped or cleared away meanwhile.</summary>
    public static Reply Gone(DaksTurn turn) => Card(
        turn, heading: null, turn.T("Datei.WartetNicht"), [new TextBlock(turn.T("Datei.WartetNicht"))], WaysOn(turn));

    public static Reply Dropped(DaksTurn turn) => Card(
        turn, heading: null, turn.T("Datei.Verworfen"), [new TextBlock(turn.T("Datei.Verworfen"))], WaysOn(turn));

    public static Reply Taken(DaksTurn turn, ImportLauf lauf)
    {
        var text = turn.T("Datei.Uebernommen", lauf.Titel, Years(lauf.ErstesJahr, lauf.LetztesJahr), lauf.ZeilenUebernommen);
        return Card(
            turn,
            heading: null,
            text,
            Notices.Of(new Notice(text)),
            [
                new ActionExecute(turn.T("Knopf.Zahlen"), turn.Show(ZahlenVerbs.Zahlen)),
                new ActionExecute(turn.T("Knopf.Rueckgaengig"), turn.Show(DateiVerbs.Entfernen, lauf.Id)),
                new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status)),
            ]);
    }

    public static Reply Removed(DaksTurn turn, ImportLauf lauf)
    {
        var text = turn.T("Datei.Entfernt", lauf.Titel);
        return Card(turn, heading: null, text, Notices.Of(new Notice(text)), WaysOn(turn));
    }

    public static Reply NotDone(DaksTurn turn, Notice notice) => Card(turn, heading: null, notice.Text, Notices.Of(notice), WaysOn(turn));

    private static Reply Preview(DaksTurn turn, Eingangsbefund befund, Statistikvorschau vorschau, Leseangaben angaben, Notice? notice)
    {
        var name = befund.Eingang.Name;
        var rows = vorschau.Zeilen.Uebernommen;
        var spoken = rows > 0 ? turn.T("Datei.Gesprochen", CardText.Plain(name), rows) : turn.T("Datei.GesprochenLeer", CardText.Plain(name));
        return Card(
            turn,
            turn.T("Datei.Kopf", CardText.Plain(name)),
            spoken,
            [
                .. Notices.Of(notice),
                .. befund.Frueher is { } earlier
                    ? Notices.Of(new Notice(turn.T("Datei.SchonDa", Datum.MitUhrzeit(earlier.Am, turn.Strategie!.Kopf.Zone, turn.Culture)), IsRefusal: true))
                    : [],
                .. rows == 0 ? Notices.Of(new Notice(turn.T("Datei.NichtsZuUebernehmen"), IsRefusal: true)) : [],
                .. Vorschauzeilen.Of(turn, befund, vorschau, angaben),
                new TextBlock(turn.T(rows > 0 ? "Datei.NochNicht" : "Datei.NichtsUebernommen")) { Spacing = Spacing.Medium },
            ],
            [
                .. rows > 0
                    ? [new ActionExecute(turn.T("Knopf.ZahlenUebernehmen"), Data(DateiVerbs.Uebernehmen)) { Style = ActionStyle.Positive }]
                    : Array.Empty<CardAction>(),
                .. vorschau.Fehlerzahlen.ContainsKey(Zeilengrund.FuehrendeNullFehlt)
                    ? [new ActionExecute(turn.T("Knopf.NullErgaenzen"), Data(DateiVerbs.Lesen, angaben with { ErgaenzeNullen = true }))]
                    : Array.Empty<CardAction>(),
                .. vorschau.UnbekannteNamen.Where(place => angaben.EigenerName is null && place.Length <= LongestName).Take(MostNames).Select(place => new ActionExecute(
                    turn.T("Knopf.IstUnsere", CardText.Plain(place, 40)), Data(DateiVerbs.Lesen, angaben with { EigenerName = place }))),
                .. vorschau.Fassungsfrage is { } frage && Andere(frage.Genommen) is var other
                    ? [new ActionExecute(turn.T("Knopf.AndereFassung", Bezeichnung.Of(other, turn.Culture)), Data(DateiVerbs.Lesen, angaben with { Fassung = other }))]
                    : Array.Empty<CardAction>(),
                new ActionExecute(turn.T("Knopf.Verwerfen"), Data(DateiVerbs.Verwerfen)),
                .. InTab(turn),
            ]);

        static Fassung Andere(Fassung genommen) => genommen == Fassung.Revidiert ? Fassung.Urspruenglich : Fassung.Revidiert;

        CardData Data(string verb, Leseangaben? with = null) => DateiVerbs.Data(turn, verb, befund.Eingang.Id, with ?? angaben);
    }

    private static Reply AskDay(DaksTurn turn, Eingang eingang, Dateifehler fehler, Leseangaben angaben, Notice? notice)
    {
        var sentence = Statistiktexte.Satz(fehler, turn.Culture);
        return Card(
            turn,
            CardText.Plain(eingang.Name),
            sentence,
            [
                .. Notices.Of(notice),
                new TextBlock(CardText.Escape(sentence)),
                new InputDate(DateiVerbs.DayInput, turn.T("Datei.Stichtag"))
                {
                    IsRequired = true,
                    ErrorMessage = turn.T("Datei.StichtagFehlt"),
                    Max = turn.Today,
                },
            ],
            [
                new ActionExecute(turn.T("Knopf.MitStichtagLesen"), DateiVerbs.Data(turn, DateiVerbs.Lesen, eingang.Id, angaben)) { Style = ActionStyle.Positive },
                new ActionExecute(turn.T("Knopf.Verwerfen"), DateiVerbs.Data(turn, DateiVerbs.Verwerfen, eingang.Id, angaben)) { AssociatedInputs = AssociatedInputs.None },
                .. InTab(turn),
            ]);
    }

    /// <summary>"2016–2024".</summary>
    public static string Years(int first, int last) => first == last ? $"{first}" : $"{first}–{last}";

    private static IEnumerable<CardAction> InTab(DaksTurn turn) =>
        Arbeitsseiten.IstVorhanden(Page) && turn.TabLink(Page) is { } link ? [new ActionOpenUrl(turn.T("Knopf.ImArbeitsbereich"), link)] : [];

    private static IReadOnlyList<CardAction> WaysOn(DaksTurn turn) =>
    [
        .. InTab(turn),
        new ActionExecute(turn.T("Knopf.Zahlen"), turn.Show(ZahlenVerbs.Zahlen)),
        new ActionExecute(turn.T("Knopf.Hilfe"), turn.Show(HilfeVerbs.Hilfe)),
    ];

    private static Reply Card(
        DaksTurn turn, string? heading, string spoken, IEnumerable<CardElement> elements, IReadOnlyList<CardAction> actions) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = CardText.Plain(spoken, CardText.DefaultLength),
            FallbackText = CardText.Plain(spoken, CardText.DefaultLength),
            Body =
            [
                .. heading is null ? Array.Empty<CardElement>() : [new TextBlock(CardText.Escape(heading)) { Style = TextStyle.Heading, Weight = TextWeight.Bolder }],
                .. elements,
            ],
            Actions = actions,
        },
        CardText.Plain(spoken, CardText.DefaultLength));
}
