using Daks.Bot.Aufgaben;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
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

        var open = strategie.AufgabenDer(stufe.Nummer)
            .Where(candidate => candidate.IstOffen && candidate != next)
            .OrderBy(candidate => candidate.FaelligAm)
            .ThenBy(candidate => candidate.Code, StringComparer.Ordinal);
        return Card(turn, turn.T("Schritte.Naechste"), [.. open.Prepend(next).Take(NextFew)], NextActions(turn, stufe), turn.T("Schritte.Naechste.Toast", Bezeichnung.Aufgabe(next.Code, turn.Culture)));
    }

    public static Reply OfStufe(DaksTurn turn, Strategie strategie, Stufe stufe)
    {
        var name = Bezeichnung.Stufe(stufe.Nummer, turn.Culture);
        var stand = Stufenstand.Von(strategie, stufe);
        return Card(
            turn,
            turn.T("Schritte.Alle", name),
            [.. strategie.AufgabenDer(stufe.Nummer).OrderBy(aufgabe => aufgabe.IstOffen ? 0 : 1).ThenBy(aufgabe => aufgabe.FaelligAm).ThenBy(aufgabe => aufgabe.Code, StringComparer.Ordinal)],
            Actions(turn, stufe),
            turn.T("Schritte.Alle.Toast", name, stand.Durch, stand.Gesamt));
    }

    private static Reply Card(DaksTurn turn, string heading, IReadOnlyList<Aufgabe> aufgaben, IEnumerable<CardAction> actions, string summary) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = summary,
            FallbackText = summary,
            Body =
            [
                new TextBlock(heading) { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                .. aufgaben.Select(aufgabe => Row(turn, aufgabe)),
            ],
            Actions = [.. actions],
        },
        summary);

    private static Container Row(DaksTurn turn, Aufgabe aufgabe)
    {
        // In front of others nobody's name stands beside "überfällig"; the date says enough.
        var state = turn.Where == Protocol.ConversationScope.Personal && aufgabe.IstUeberfaellig(turn.Today) ? turn.T("Schritte.Ueberfaellig") : Bezeichnung.Of(aufgabe.Status, turn.Culture);
        var line = aufgabe.IstOffen
            ? turn.T("Schritte.Zeile.Offen", aufgabe.Code, state, Datum.Lang(aufgabe.FaelligAm, turn.Culture), Bezeichnung.Zustaendig(turn.Strategie!, aufgabe, turn.Culture))
            : turn.T("Schritte.Zeile.Durch", aufgabe.Code, state);
        var titel = Bezeichnung.Aufgabe(aufgabe.Code, turn.Culture);
        return new Container(
            new TextBlock(CardText.Escape(titel)) { Weight = aufgabe.IstOffen ? TextWeight.Bolder : TextWeight.Default },
            new TextBlock(CardText.Escape(line)) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None })
        {
            Separator = true,
            SelectAction = new ActionExecute(turn.T("Schritte.Oeffnen", aufgabe.Code), turn.Show(AufgabeVerbs.Zeigen, aufgabe.Code)) { Fallback = ExecuteFallback.Drop },
        };
    }

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
