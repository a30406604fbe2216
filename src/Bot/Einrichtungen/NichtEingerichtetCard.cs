using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Bot.Willkommen;

namespace Daks.Bot.Einrichtungen;

/// <summary>Somebody asks for a strategy there is not yet.</summary>
internal static class NichtEingerichtetCard
{
    /// <param name="notice">What was not done, and why; null: nothing was asked but to see a strategy.</param>
    public static Reply For(DaksTurn turn, string? notice = null)
    {
        if (turn.Choices.Count > 1)
        {
            return Strategien.WahlCard.For(turn, turn.Choices, notice);
        }

        var missing = turn.T(turn.Where switch
        {
            ConversationScope.Personal => "NichtEingerichtet.Persoenlich",
            ConversationScope.GroupChat => "NichtEingerichtet.Gruppe",
            _ => "NichtEingerichtet.Team",
        });
        var text = notice is null ? missing : $"{notice} {missing}";
        return NoticeCard.For(turn, text, text,
        [
            SetUp(turn),
            new ActionExecute(turn.T("Knopf.Beispiel"), turn.Show(WillkommenVerbs.Beispiel)),
        ]);
    }

    /// <summary>Opens the dialog where there are dialogs; elsewhere the form takes the card's place.</summary>
    public static CardAction SetUp(DaksTurn turn)
    {
        var (title, form) = (turn.T("Knopf.Einrichten"), turn.Show(EinrichtungVerbs.Formular));
        return turn.HasDialogs
            ? new ActionSubmit(title, form) { Teams = new TeamsSubmit.TaskFetch(), Style = ActionStyle.Positive }
            : new ActionExecute(title, form) { Style = ActionStyle.Positive };
    }
}
