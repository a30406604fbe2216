using Daks.Bot.Aufgaben;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Strategien;
using Daks.Core.Einstellungen;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;

namespace Daks.Bot.Einstellungen;

/// <summary>What was said of the Kommune, and what the setup did not ask: its kind and its key.</summary>
internal sealed class KommuneVerbs : IVerbs
{
    public const string Kommune = "kommune";
    public const string Senden = "kommune.senden";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Kommune, StatusVerbs.WithStrategie((turn, strategie, _) => KommuneCard.For(turn, strategie, KommuneAngaben.Von(strategie.Kommune)))),
        (Senden, (turn, press) => turn.Strategie is { } strategie
            ? SendAsync(turn, strategie, press)
            : Task.FromResult(NichtEingerichtetCard.For(turn))),
    ];

    private static async Task<Reply> SendAsync(DaksTurn turn, Strategie strategie, Press press)
    {
        var angaben = KommuneAngaben.From(press);
        var rest = KommuneEingabe.Von(strategie.Kommune);
        if (angaben.Pruefen(turn, rest) is var (notice, proposed))
        {
            return KommuneCard.For(turn, strategie, proposed, notice);
        }

        var outcome = await turn.ExecuteAsync(strategie.Key, new ChangeKommune(angaben.Eingabe(rest)), press, strategie.Kommune);
        return StatusCard.For(turn, outcome.Strategie, outcome is Outcome.Done or Outcome.Unchanged
            ? new Notice(turn.T("Kommune.IstGeaendert", outcome.Strategie.Kommune.Name))
            : Notices.NotDone(turn, outcome));
    }
}

internal static class KommuneCard
{
    public static Reply For(DaksTurn turn, Strategie strategie, KommuneAngaben angaben, Notice? notice = null) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = turn.T("Kommune.Kopf"),
            FallbackText = turn.T("Kommune.Kopf"),
            Body =
            [
                .. Notices.Of(notice),
                new TextBlock(turn.T("Kommune.Kopf")) { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                KommuneFelder.Name(turn, angaben),
                KommuneFelder.Einwohner(turn, angaben),
                KommuneFelder.Land(turn, angaben),
                KommuneFelder.Typ(turn, angaben),
                KommuneFelder.Ags(turn, angaben),
            ],
            Actions =
            [
                new ActionExecute(turn.T("Knopf.Uebernehmen"), turn.Change(KommuneVerbs.Senden, null, strategie.Kommune)) { Style = ActionStyle.Positive },
                AufgabeCard.Cancel(turn),
            ],
        },
        turn.T("Kommune.Kopf"));
}
