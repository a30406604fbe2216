using Daks.Bot.Aufgaben;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Einstellungen;

/// <summary>Path and dates as proposed or set, to be changed.</summary>
internal static class PlanCard
{
    /// <param name="typed">What the person has filled in already; null starts from what holds.</param>
    public static Reply For(DaksTurn turn, Strategie strategie, Notice? notice = null, Press? typed = null) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = turn.T("Plan.Kopf"),
            FallbackText = turn.T("Plan.Kopf"),
            Body =
            [
                .. Notices.Of(notice),
                new TextBlock(turn.T("Plan.Kopf")) { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                new TextBlock(turn.T("Plan.Text")),
                Pfadwahl(turn, strategie, typed),
                .. Offen(strategie).Select(anker => new InputDate(PlanVerbs.InputOf(anker), Bezeichnung.Of(anker, turn.Culture))
                {
                    Value = typed?.Day(PlanVerbs.InputOf(anker)).Value ?? strategie.Zeitplan[anker],
                }),
            ],
            Actions =
            [
                new ActionExecute(turn.T("Knopf.Uebernehmen"), turn.Change(PlanVerbs.Senden, null, strategie.Kopf)) { Style = ActionStyle.Positive },
                new ActionExecute(turn.T("Knopf.Kommune"), turn.Show(KommuneVerbs.Kommune)) { AssociatedInputs = AssociatedInputs.None },
                AufgabeCard.Cancel(turn),
            ],
        },
        turn.T("Plan.Kopf"));

    /// <summary>The days stages still to come are planned for.</summary>
    public static IEnumerable<Ankerpunkt> Offen(Strategie strategie) =>
        from stufe in strategie.Stufen
        where !stufe.IstAbgeschlossen
        select Aufgabenkatalog.Abschlussanker(stufe.Nummer);

    private static InputChoiceSet Pfadwahl(DaksTurn turn, Strategie strategie, Press? typed) => new(
        PlanVerbs.PfadInput,
        turn.T("Plan.Pfad"),
        [.. Enum.GetValues<Pfad>().Select(pfad => new Choice(Bezeichnung.Of(pfad, turn.Culture), pfad.ToString()))])
    {
        Value = (typed?.Choice<Pfad>(PlanVerbs.PfadInput).Value ?? strategie.Kopf.Pfad).ToString(),
    };
}
