using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Hilfe;
using Daks.Core.Einrichtungen;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Einrichtungen;

/// <summary>The setup: what must be known, and what can wait.</summary>
internal static class EinrichtungCard
{
    /// <summary>More names than this make a list nobody reads; the settings take any.</summary>
    public const int MostMembers = 40;

    public static Reply For(DaksTurn turn, Einrichtungsort ort, EinrichtungEingabe eingabe, IReadOnlyList<TeamMember> team, Notice? notice = null) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = turn.T("Einrichten.Gesprochen"),
            FallbackText = turn.T("Einrichten.Gesprochen"),
            Body =
            [
                .. Notices.Of(notice),
                new TextBlock(turn.T(ort.IsKanal ? "Einrichten.Kopf.Kanal" : "Einrichten.Kopf")) { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                .. ort.IsKanal ? [new TextBlock(turn.T("Einrichten.NurKanal"))] : Array.Empty<CardElement>(),
                new InputText(EinrichtungEingabe.NameInput, turn.T("Einrichten.Name")) { IsRequired = true, ErrorMessage = turn.T("Einrichten.NameFehlt"), MaxLength = 120, Placeholder = "Musterstadt", Value = OrNull(eingabe.Name) },
                new InputText(EinrichtungEingabe.EinwohnerInput, turn.T("Einrichten.Einwohner")) { IsRequired = true, ErrorMessage = turn.T("Einrichten.EinwohnerFehlt"), MaxLength = 12, Placeholder = "19.420", Value = OrNull(eingabe.Einwohner) },
                new InputChoiceSet(EinrichtungEingabe.LandInput, turn.T("Einrichten.Land"), [.. Bundeslaender.All.OrderBy(land => land.Anzeigename(), StringComparer.Create(Texte.Deutsch, ignoreCase: true)).Select(land => new Choice(land.Anzeigename(), land.Kuerzel()))])
                {
                    IsRequired = true,
                    ErrorMessage = turn.T("Einrichten.LandFehlt"),
                    Placeholder = turn.T("Einrichten.Waehlen"),
                    Value = OrNull(eingabe.Land),
                },
                .. Leitung(turn, eingabe, team),
                new InputChoiceSet(EinrichtungEingabe.EinstiegInput, turn.T("Einrichten.WoStehenSie"), [.. Enum.GetValues<Einstieg>().Select(einstieg => new Choice(Bezeichnung.Of(einstieg, turn.Culture), einstieg.ToString()))])
                {
                    Style = ChoiceSetStyle.Expanded,
                    Value = eingabe.Einstieg.ToString(),
                },
                new InputChoiceSet(EinrichtungEingabe.PfadInput, turn.T("Einrichten.Pfad"), [new Choice(turn.T("Einrichten.PfadVorschlag"), "auto"), .. Enum.GetValues<Pfad>().Select(pfad => new Choice(Bezeichnung.Of(pfad, turn.Culture), pfad.ToString()))])
                {
                    Value = eingabe.Pfad?.ToString() ?? "auto",
                },
                new TextBlock(turn.T("Einrichten.Weiteres")) { IsSubtle = true, Size = TextSize.Small, Separator = true },
                new InputChoiceSet(EinrichtungEingabe.TypInput, turn.T("Einrichten.Typ"), [.. Enum.GetValues<KommuneTyp>().Select(typ => new Choice(Bezeichnung.Of(typ, turn.Culture), typ.ToString()))])
                {
                    Value = OrNull(eingabe.Typ) ?? nameof(KommuneTyp.Gemeinde),
                },
                new InputText(EinrichtungEingabe.AgsInput, turn.T("Einrichten.Ags")) { MaxLength = 16, Placeholder = "12065999", Value = OrNull(eingabe.Ags) },
            ],
            Actions = Actions(turn, ort),
        },
        turn.T("Einrichten.Toast"))
    {
        DialogTitle = turn.T("Einrichten.Dialog"),
    };

    private static IReadOnlyList<CardAction> Actions(DaksTurn turn, Einrichtungsort ort) => turn.Turn.Activity.Name is Protocol.InvokeNames.TaskFetch or Protocol.InvokeNames.TaskSubmit
        ? [new ActionSubmit(turn.T("Knopf.StrategieEinrichten"), Sending(turn, ort))]
        :
        [
            new ActionExecute(turn.T("Knopf.StrategieEinrichten"), Sending(turn, ort)) { Style = ActionStyle.Positive },
            new ActionExecute(turn.T("Knopf.Abbrechen"), turn.Show(HilfeVerbs.Hilfe)) { AssociatedInputs = AssociatedInputs.None },
        ];

    // Whatever strategy was here when the form was opened: this is about another one.
    private static CardData Sending(DaksTurn turn, Einrichtungsort ort) => turn.Show(ort.Senden) with { Strategie = null };

    private static IEnumerable<CardElement> Leitung(DaksTurn turn, EinrichtungEingabe eingabe, IReadOnlyList<TeamMember> team)
    {
        if (team.Count == 0)
        {
            yield break;
        }

        yield return new InputChoiceSet(
            EinrichtungEingabe.LeitungInput,
            turn.T("Einrichten.Leitung"),
            [new Choice(turn.T("Einrichten.LeitungIch"), "ich"), .. team.Select(member => new Choice(turn.T("Einrichten.LeitungAndere", CardText.Plain(member.Name)), member.Key))])
        {
            Value = OrNull(eingabe.Projektleitung) ?? "ich",
        };
    }

    /// <summary>What was typed stays in its field; the end of what is far too long goes.</summary>
    private static string? OrNull(string text) => text.Length == 0 ? null : CardText.Plain(text, 200);
}
