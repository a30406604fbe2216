using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Bot.Stufen;
using Daks.Core.Aufgaben;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Bot.Strategien;

/// <summary>More than the one next step: the next few, or all tasks of a stage.</summary>
internal static class SchritteCard
{
    private const int NextFew = 5;

    public static Reply Next(DaksTurn turn, Strategie strategie)
    {
        var stufe = strategie.AktuelleStufe;
        var next = NaechsterSchritt.Finde(strategie) is NaechsterSchritt.Erledigen(var aufgabe) ? aufgabe : null;
        if (next is null)
        {
            return StatusCard.For(turn, strategie);
        }

        var others = ByDay(strategie.AufgabenDer(stufe.Nummer).Where(candidate => candidate.IstOffen && candidate != next));
        return Card(
            turn,
            turn.T("Schritte.Naechste"),
            [.. others.Prepend(next).Take(NextFew).Select(candidate => Row(turn, candidate))],
            NextActions(turn, stufe),
            turn.T("Schritte.Naechste.Toast", Bezeichnung.Aufgabe(next.Code, turn.Culture)));
    }

    public static Reply OfStufe(DaksTurn turn, Strategie strategie, Stufe stufe)
    {
        var name = Bezeichnung.Stufe(stufe.Nummer, turn.Culture);
        var stand = Stufenstand.Von(strategie, stufe);
        var aufgaben = strategie.AufgabenDer(stufe.Nummer).ToLookup(aufgabe => aufgabe.IstOffen);
        return Card(
            turn,
            turn.T("Schritte.Alle", name),
            [
                .. Kriteriumstand.Von(strategie, stufe).Where(stand => stand.NachholenBis is not null).Select(stand => Row(turn, stand)),
                .. ByDay(aufgaben[true]).Concat(ByDay(aufgaben[false])).Select(aufgabe => Row(turn, aufgabe)),
            ],
            Actions(turn, stufe),
            turn.T("Schritte.Alle.Toast", name, stand.Durch, stand.Gesamt));
    }

    private static IEnumerable<Aufgabe> ByDay(IEnumerable<Aufgabe> aufgaben) =>
        aufgaben.OrderBy(aufgabe => aufgabe.FaelligAm).ThenBy(aufgabe => aufgabe.Code, StringComparer.Ordinal);

    private static Reply Card(
        DaksTurn turn, string heading, IReadOnlyList<CardElement> rows, IEnumerable<CardAction> actions, string summary) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = summary,
            FallbackText = summary,
            Body =
            [
                new TextBlock(heading) { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                .. rows,
            ],
            Actions = [.. actions],
        },
        summary);

    private static Container Row(DaksTurn turn, Kriteriumstand stand) => new(
        new TextBlock(CardText.Escape(stand.Vorlage.Text.In(turn.Culture))) { Weight = TextWeight.Bolder },
        new TextBlock(turn.T("Schritte.Zeile.Nachholen", Datum.Lang(stand.NachholenBis!.Value, turn.Culture)))
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

    private static Container Row(DaksTurn turn, Aufgabe aufgabe) => AufgabeZeile.For(
        turn,
        aufgabe,
        aufgabe.IstOffen
            ? turn.T(
                "Schritte.Zeile.Offen",
                aufgabe.Code,
                Zustand(turn, aufgabe),
                Datum.Lang(aufgabe.FaelligAm, turn.Culture),
                Bezeichnung.Zustaendig(turn.Strategie!, aufgabe, turn.Culture))
            : turn.T("Schritte.Zeile.Durch", aufgabe.Code, Zustand(turn, aufgabe)));

    // In front of others nobody's name stands beside "überfällig"; the date says enough.
    private static string Zustand(DaksTurn turn, Aufgabe aufgabe) =>
        turn.Where == ConversationScope.Personal && aufgabe.IstUeberfaellig(turn.Today)
            ? turn.T("Schritte.Ueberfaellig")
            : Bezeichnung.Of(aufgabe.Status, turn.Culture);

    private static IEnumerable<CardAction> NextActions(DaksTurn turn, Stufe stufe) =>
    [
        new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status)),
        new ActionExecute(turn.T("Knopf.AlleSchritte"), turn.Show(StatusVerbs.Alle)),
        .. InTab(turn, stufe),
    ];

    private static IEnumerable<CardAction> InTab(DaksTurn turn, Stufe stufe) =>
        turn.TabLink($"stufen/{stufe.Nummer}") is { } link ? [new ActionOpenUrl(turn.T("Knopf.ImTab"), link)] : [];

    private static IEnumerable<CardAction> Actions(DaksTurn turn, Stufe stufe)
    {
        yield return new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status));
        if (!stufe.IstAbgeschlossen)
        {
            yield return new ActionExecute(turn.T("Knopf.StufeAbschliessen"), turn.Change(StufeVerbs.Abschliessen, $"{stufe.Nummer}", stufe));
        }
        else
        {
            yield return new ActionExecute(turn.T("Knopf.StufeOeffnen"), turn.Change(StufeVerbs.Oeffnen, $"{stufe.Nummer}", stufe));
        }

        if (stufe.Nummer > 1)
        {
            yield return new ActionExecute(turn.T("Knopf.StufeZurueck", stufe.Nummer - 1), turn.Show(StatusVerbs.Alle, $"{stufe.Nummer - 1}"));
        }

        if (stufe.Nummer < Stufe.Anzahl)
        {
            yield return new ActionExecute(turn.T("Knopf.StufeVor", stufe.Nummer + 1), turn.Show(StatusVerbs.Alle, $"{stufe.Nummer + 1}"));
        }

        foreach (var link in InTab(turn, stufe))
        {
            yield return link;
        }
    }
}
