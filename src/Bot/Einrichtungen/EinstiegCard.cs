using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Strategien;
using Daks.Bot.Verlaeufe;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Einrichtungen;

/// <summary>Where the team stood when it set up: what was said, and what can be said instead.</summary>
internal static class EinstiegCard
{
    public static Reply For(DaksTurn turn, Strategie strategie)
    {
        var current = ChangeEinstieg.Derzeit(strategie);
        IEnumerable<CardElement> said = current is { } einstieg
            ? [new TextBlock(turn.T("Einstieg.Derzeit", Bezeichnung.Of(einstieg, turn.Culture)))]
            : [];
        return new Reply(
            new AdaptiveCard
            {
                Lang = turn.Lang,
                Speak = turn.T("Einstieg.Kopf"),
                FallbackText = turn.T("Einstieg.Kopf"),
                Body =
                [
                    new TextBlock(turn.T("Einstieg.Kopf")) { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                    .. said,
                    new TextBlock(turn.T("Einstieg.Erklaerung")) { IsSubtle = true, Size = TextSize.Small },
                ],
                Actions =
                [
                    .. Enum.GetValues<Einstieg>().Where(other => other != current).Select(other => new ActionExecute(
                        Bezeichnung.Of(other, turn.Culture), turn.Change(EinstiegVerbs.Aendern, other.ToString(), strategie.Kopf))),
                    ToStatus(turn),
                ],
            },
            turn.T("Einstieg.Kopf"));
    }

    /// <param name="version">The change, to take it back by.</param>
    public static Reply Changed(DaksTurn turn, Strategie strategie, Einstieg einstieg, string version)
    {
        var happened = turn.T(
            "Einstieg.IstGeaendert",
            Bezeichnung.Of(einstieg, turn.Culture),
            Bezeichnung.Umfang(Umfang.Von(strategie, turn.Today), turn.Culture),
            Datum.Lang(strategie.Zeitplan[Aufgabenkatalog.Abschlussanker(strategie.AktuelleStufe.Nummer)], turn.Culture));
        return NoticeCard.For(
            turn,
            happened,
            happened,
            [ToStatus(turn), new ActionExecute(turn.T("Knopf.Rueckgaengig"), turn.Show(VerlaufVerbs.Rueckgaengig, version))]);
    }

    private static ActionExecute ToStatus(DaksTurn turn) => new(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status));
}
