using Daks.Bot.Aufgaben;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Aufgaben;
using Daks.Core.Sprache;

namespace Daks.Bot.Strategien;

/// <summary>One task in a list, to be tapped open.</summary>
internal static class AufgabeZeile
{
    /// <param name="line">What stands below the title.</param>
    public static Container For(DaksTurn turn, Aufgabe aufgabe, string line) => new(
        new TextBlock(CardText.Escape(Bezeichnung.Aufgabe(aufgabe.Code, turn.Culture)))
        {
            Weight = aufgabe.IstOffen ? TextWeight.Bolder : TextWeight.Default,
        },
        new TextBlock(CardText.Escape(line)) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None })
    {
        Separator = true,
        SelectAction = new ActionExecute(turn.T("Schritte.Oeffnen", aufgabe.Code), turn.Show(AufgabeVerbs.Zeigen, aufgabe.Code))
        {
            Fallback = ExecuteFallback.Drop,
        },
    };
}
