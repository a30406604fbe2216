using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Strategien;
using Daks.Core.Stufen;

namespace Daks.Bot.Stufen;

/// <summary>One criterion and its four ways: met, on paper, not needed here, caught up by a date.</summary>
internal static class KriteriumCard
{
    /// <param name="typed">What the person has filled in already; null starts from what is stored.</param>
    public static Reply For(DaksTurn turn, Kriteriumstand stand, Notice? notice = null, Press? typed = null)
    {
        var text = stand.Vorlage.Text.In(turn.Culture);
        var antwort = stand.Antwort;
        var weg = typed?.Choice<Kriteriumweg>(StufeVerbs.WegInput).Value ?? Likely(stand);
        var until = typed?.Day(StufeVerbs.NachholenInput).Value ?? antwort?.NachholenBis;
        var send = antwort is null
            ? turn.Show(StufeVerbs.KriteriumSenden, stand.Vorlage.Code)
            : turn.Change(StufeVerbs.KriteriumSenden, stand.Vorlage.Code, antwort);
        return new Reply(
            new AdaptiveCard
            {
                Lang = turn.Lang,
                Speak = CardText.Plain(text, CardText.DefaultLength),
                FallbackText = CardText.Plain(text, CardText.DefaultLength),
                Body =
                [
                    .. Notices.Of(notice),
                    new TextBlock(CardText.Escape(text)) { Style = TextStyle.Heading, Weight = TextWeight.Bolder },
                    new InputChoiceSet(
                        StufeVerbs.WegInput,
                        turn.T("Kriterium.Weg"),
                        [.. Enum.GetValues<Kriteriumweg>().Select(way => new Choice(turn.T($"Kriterium.Weg.{way}"), way.ToString()))])
                    {
                        Style = ChoiceSetStyle.Expanded,
                        IsRequired = true,
                        ErrorMessage = turn.T("Kriterium.WegFehlt"),
                        Value = weg.ToString(),
                    },
                    new InputText(StufeVerbs.NachweisInput, turn.T("Kriterium.Nachweis", CardText.Plain(stand.Vorlage.Nachweisfrage.In(turn.Culture), 200)))
                    {
                        MaxLength = 500,
                        Value = typed is null ? antwort?.Nachweis : typed.Typed(StufeVerbs.NachweisInput),
                        Placeholder = turn.T("Kriterium.NachweisBeispiel"),
                    },
                    new InputDate(StufeVerbs.NachholenInput, turn.T("Kriterium.NachholenBis"))
                    {
                        Min = turn.Today.AddDays(1),
                        ErrorMessage = turn.T("Kriterium.DatumZuFrueh"),
                        Value = until,
                    },
                ],
                Actions =
                [
                    new ActionExecute(turn.T("Knopf.Eintragen"), send) { Style = ActionStyle.Positive },
                    .. Withdraw(turn, stand),
                    new ActionExecute(turn.T("Knopf.ZurueckZurStufe"), Back(turn, stand.Stufe)) { AssociatedInputs = AssociatedInputs.None },
                ],
            },
            CardText.Plain(text));
    }

    // Who comes back to a stage that is closed comes to say that it is done.
    private static Kriteriumweg Likely(Kriteriumstand stand) =>
        stand is { Antwort: { } antwort, Stufe.IstAbgeschlossen: false } ? antwort.Weg : Kriteriumweg.Erfuellt;

    private static CardData Back(DaksTurn turn, Stufe stufe) => stufe.IstAbgeschlossen
        ? turn.Show(StatusVerbs.Alle, $"{stufe.Nummer}")
        : turn.Change(StufeVerbs.Abschliessen, $"{stufe.Nummer}", stufe);

    private static IEnumerable<CardAction> Withdraw(DaksTurn turn, Kriteriumstand stand)
    {
        if (stand is { Antwort: { } antwort, Stufe.IstAbgeschlossen: false })
        {
            yield return new ActionExecute(turn.T("Knopf.AntwortZurueck"), turn.Change(StufeVerbs.KriteriumZurueck, stand.Vorlage.Code, antwort))
            {
                AssociatedInputs = AssociatedInputs.None,
            };
        }
    }
}
