using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Einstellungen;
using Daks.Bot.Hilfe;
using Daks.Bot.Protocol;
using Daks.Core.Einrichtungen;
using Daks.Core.Sprache;

namespace Daks.Bot.Einrichtungen;

/// <summary>The setup: what must be known. Path and dates are proposed in the answer, the rest can wait.</summary>
internal static class EinrichtungCard
{
    /// <summary>More names than this make a list nobody reads; whoever is not among them is typed.</summary>
    public const int MostMembers = 40;

    public static Reply For(
        DaksTurn turn, Einrichtungsort ort, EinrichtungEingabe eingabe, IReadOnlyList<TeamMember> team, Notice? notice = null) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = turn.T("Einrichten.Gesprochen"),
            FallbackText = turn.T("Einrichten.Gesprochen"),
            Body =
            [
                .. Notices.Of(notice),
                .. Heading(turn, ort),
                KommuneFelder.Name(turn, eingabe.Kommune),
                KommuneFelder.Einwohner(turn, eingabe.Kommune),
                KommuneFelder.Land(turn, eingabe.Kommune),
                .. Leitung(turn, eingabe, team),
                WoStehenSie(turn, eingabe),
                new TextBlock(turn.T("Einrichten.Weiteres")) { IsSubtle = true, Size = TextSize.Small, Separator = true },
            ],
            Actions = Actions(turn, ort),
        },
        turn.T("Einrichten.Toast"))
        {
            DialogTitle = turn.T("Einrichten.Dialog"),
        };

    /// <summary>What the form asked, to be answered anew: the path and the days, the Kommune, where it stands.</summary>
    public static IReadOnlyList<CardAction> Corrections(DaksTurn turn) =>
    [
        new ActionExecute(turn.T("Knopf.PfadUndTermine"), turn.Show(PlanVerbs.Plan)),
        new ActionExecute(turn.T("Knopf.AngabenAendern"), turn.Show(KommuneVerbs.Kommune)),
        new ActionExecute(turn.T("Knopf.EinstiegAendern"), turn.Show(EinstiegVerbs.Formular)),
    ];

    private static IEnumerable<CardElement> Heading(DaksTurn turn, Einrichtungsort ort)
    {
        yield return new TextBlock(turn.T(ort.IsKanal ? "Einrichten.Kopf.Kanal" : "Einrichten.Kopf"))
        {
            Style = TextStyle.Heading,
            Size = TextSize.Large,
            Weight = TextWeight.Bolder,
        };
        if (ort.IsKanal)
        {
            yield return new TextBlock(turn.T("Einrichten.NurKanal"));
        }
    }

    private static IEnumerable<CardElement> Leitung(DaksTurn turn, EinrichtungEingabe eingabe, IReadOnlyList<TeamMember> team)
    {
        if (team.Count == 0)
        {
            yield break;
        }

        IEnumerable<Choice> others = team.Take(MostMembers)
            .Select(member => new Choice(turn.T("Einrichten.LeitungAndere", CardText.Plain(member.Name)), member.Key));
        yield return new InputChoiceSet(
            EinrichtungEingabe.LeitungInput,
            turn.T("Einrichten.Leitung"),
            [new Choice(turn.T("Einrichten.LeitungIch"), EinrichtungEingabe.Ich), .. others])
        {
            Value = eingabe.Leitung.Length > 0 ? CardText.Plain(eingabe.Leitung, 200) : EinrichtungEingabe.Ich,
        };
        if (team.Count > MostMembers)
        {
            yield return new InputText(EinrichtungEingabe.LeitungNameInput, turn.T("Einrichten.LeitungName", MostMembers, team.Count))
            {
                MaxLength = 120,
                Placeholder = turn.T("Einrichten.LeitungName.Beispiel"),
                Value = eingabe.LeitungName.Length > 0 ? CardText.Plain(eingabe.LeitungName, 200) : null,
            };
        }
    }

    private static InputChoiceSet WoStehenSie(DaksTurn turn, EinrichtungEingabe eingabe) => new(
        EinrichtungEingabe.EinstiegInput,
        turn.T("Einrichten.WoStehenSie"),
        [.. Enum.GetValues<Einstieg>().Select(einstieg => new Choice(Bezeichnung.Of(einstieg, turn.Culture), einstieg.ToString()))])
    {
        Style = ChoiceSetStyle.Expanded,
        Value = eingabe.Einstieg.ToString(),
    };

    private static IReadOnlyList<CardAction> Actions(DaksTurn turn, Einrichtungsort ort)
    {
        // Whatever strategy was here when the form was opened: this is about another one.
        var sending = turn.Show(ort.Senden) with { Strategie = null };
        return turn.Turn.Activity.Name is InvokeNames.TaskFetch or InvokeNames.TaskSubmit
            ? [new ActionSubmit(turn.T("Knopf.StrategieEinrichten"), sending)]
            :
            [
                new ActionExecute(turn.T("Knopf.StrategieEinrichten"), sending) { Style = ActionStyle.Positive },
                new ActionExecute(turn.T("Knopf.Abbrechen"), turn.Show(HilfeVerbs.Hilfe)) { AssociatedInputs = AssociatedInputs.None },
            ];
    }
}
