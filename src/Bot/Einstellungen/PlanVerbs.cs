using Daks.Bot.Conversations;
using Daks.Bot.Strategien;
using Daks.Core.Einstellungen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Einstellungen;

/// <summary>Path and dates, which the setup only proposes.</summary>
internal sealed class PlanVerbs : IVerbs
{
    public const string Plan = "plan";
    public const string Senden = "plan.senden";

    public const string PfadInput = "pfad";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Plan, StatusVerbs.WithStrategie((turn, strategie, _) => PlanCard.For(turn, strategie))),
        (Senden, (turn, press) => turn.Strategie is { } strategie
            ? SendAsync(turn, strategie, press)
            : Task.FromResult(Einrichtungen.NichtEingerichtetCard.For(turn))),
    ];

    public static string InputOf(Ankerpunkt anker) => $"anker.{anker}";

    private static async Task<Reply> SendAsync(DaksTurn turn, Strategie strategie, Press press)
    {
        if (Foreign(turn, strategie, press) is { } notice)
        {
            return PlanCard.For(turn, strategie, notice, press);
        }

        if (Wish(strategie, press) is not { } wish)
        {
            return StatusCard.For(turn, strategie, new Notice(turn.T("Plan.Unveraendert")));
        }

        var outcome = await turn.ExecuteAsync(strategie.Key, wish, press, strategie.Kopf);
        return outcome switch
        {
            Outcome.Done or Outcome.Unchanged => StatusCard.For(turn, outcome.Strategie, Changed(turn, outcome.Strategie)),
            Outcome.Refused(Refusal.AnchorsOutOfOrder or Refusal.DateOutOfRange, var now) =>
                PlanCard.For(turn, now, Notices.NotDone(turn, outcome), press),
            _ => StatusCard.For(turn, outcome.Strategie, Notices.NotDone(turn, outcome)),
        };
    }

    private static Notice? Foreign(DaksTurn turn, Strategie strategie, Press press) => FieldValues.Refusal(
        [
            press.Choice<Pfad>(PfadInput).Problem(turn, turn.T("Plan.Pfad")),
            .. PlanCard.Offen(strategie).Select(anker => press.Day(InputOf(anker)).Problem(turn, Bezeichnung.Of(anker, turn.Culture))),
        ]);

    private static Notice Changed(DaksTurn turn, Strategie strategie)
    {
        var anker = Aufgabenkatalog.Abschlussanker(strategie.AktuelleStufe.Nummer);
        return new Notice(turn.T(
            "Plan.IstGeaendert",
            turn.T($"Pfadname.{strategie.Kopf.Pfad}"),
            Bezeichnung.Of(anker, turn.Culture),
            Datum.Lang(strategie.Zeitplan[anker], turn.Culture)));
    }

    /// <summary>Only what the person changed, so that proposals stay proposals; by the plainest of the commands that do it.</summary>
    private static StrategieCommand? Wish(Strategie strategie, Press press)
    {
        var pfad = press.Choice<Pfad>(PfadInput).Value ?? strategie.Kopf.Pfad;
        var days =
            (from anker in PlanCard.Offen(strategie)
             let day = press.Day(InputOf(anker)).Value
             where day is not null && day != strategie.Zeitplan[anker]
             select (Anker: anker, Day: day.Value)).ToDictionary(wish => wish.Anker, wish => wish.Day);
        return (pfad == strategie.Kopf.Pfad, days.Count) switch
        {
            (true, 0) => null,
            (true, 1) => new SetAnker(days.Single().Key, days.Single().Value),
            (false, 0) => new ChangePfad(pfad),
            _ => new ChangePlan(pfad, days),
        };
    }
}
