using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Strategien;
using Daks.Core.Akteure;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Akteure;

/// <summary>How many actors of which sectors, and who is missing.</summary>
internal static class AkteureCard
{
    public static Reply For(DaksTurn turn, Strategie strategie)
    {
        var lage = Akteurslage.Von(strategie);
        var numbers = lage.Anzahl == 0 ? turn.T("Akteure.Leer") : lage.Zahlen(turn.Culture);
        var gap = lage.Luecke(turn.Culture) ?? turn.T("Akteure.OhneLuecke");
        var spoken = lage.Anzahl == 0 ? numbers : $"{numbers}. {gap}";
        return new Reply(
            new AdaptiveCard
            {
                Lang = turn.Lang,
                Speak = spoken,
                FallbackText = spoken,
                Body =
                [
                    new TextBlock(turn.T("Akteure.Kopf")) { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                    new TextBlock(CardText.Escape(numbers)),
                    .. lage.Anzahl > 0
                        ? [Sectors(turn, strategie, lage), new TextBlock(CardText.Escape(gap)) { Weight = TextWeight.Bolder }]
                        : Array.Empty<CardElement>(),
                    new TextBlock(turn.T("Akteure.Noetig", lage.Noetig, Akteurslage.NoetigeSektoren)),
                ],
                Actions =
                [
                    .. turn.TabLink(Arbeitsseiten.Akteure) is { } link ? [new ActionOpenUrl(turn.T("Knopf.Oeffnen"), link)] : Array.Empty<CardAction>(),
                    new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status)),
                ],
            },
            spoken);
    }

    private static FactSet Sectors(DaksTurn turn, Strategie strategie, Akteurslage lage) => new(
    [
        .. lage.Vertreten.Select(sector => new Fact(
            CardText.Escape(Bezeichnung.Of(sector, turn.Culture)),
            strategie.All<Akteur>().Count(akteur => akteur.Sektor == sector).ToString(turn.Culture))),
    ]);
}
