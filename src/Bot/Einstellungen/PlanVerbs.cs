using System.Globalization;
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

    /// <returns>Null when the field is empty or holds no day.</returns>
    public static DateOnly? DayOf(Press press, Ankerpunkt anker) =>
        DateOnly.TryParseExact(press.Input(InputOf(anker)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static async Task<Reply> SendAsync(DaksTurn turn, Strategie strategie, Press press)
    {
        if (OutOfOrder(strategie, press) is { } refusal)
        {
            return PlanCard.For(turn, strategie, Notices.Refused(turn, refusal), press);
        }

        var seen = strategie.Kopf;
        var isFirst = true;
        foreach (var (id, command) in Wishes(strategie, press))
        {
            // What the first one changed is no longer what the card showed; it was the person's own doing.
            var outcome = await turn.ExecuteAsync(
                strategie.Key, command, press with { Data = press.Data with { Id = id } }, isFirst ? seen : null);
            if (outcome is not (Outcome.Done or Outcome.Unchanged))
            {
                return outcome is Outcome.Refused(Refusal.AnchorsOutOfOrder or Refusal.DateOutOfRange, var now)
                    ? PlanCard.For(turn, now, Notices.NotDone(turn, outcome), press)
                    : StatusCard.For(turn, outcome.Strategie, Notices.NotDone(turn, outcome));
            }

            isFirst = false;
        }

        return StatusCard.For(turn, turn.Strategie!, isFirst ? new Notice(turn.T("Plan.Unveraendert")) : Changed(turn, turn.Strategie!));
    }

    /// <summary>Of the days people set, before any of them is taken over: all or none.</summary>
    private static Refusal.AnchorsOutOfOrder? OutOfOrder(Strategie strategie, Press press)
    {
        var set =
            (from anker in Enum.GetValues<Ankerpunkt>()
             let shown = strategie.Zeitplan[anker]
             let day = DayOf(press, anker) ?? shown
             where day != shown || strategie.Zeitplan.IstGesetzt(anker)
             select (Anker: anker, Day: day)).ToArray();
        return set.Zip(set.Skip(1))
            .Where(pair => pair.First.Day > pair.Second.Day)
            .Select(pair => new Refusal.AnchorsOutOfOrder(pair.First.Anker, pair.Second.Anker))
            .FirstOrDefault();
    }

    private static Notice Changed(DaksTurn turn, Strategie strategie)
    {
        var anker = Aufgabenkatalog.Abschlussanker(strategie.AktuelleStufe.Nummer);
        return new Notice(turn.T(
            "Plan.IstGeaendert",
            turn.T($"Pfadname.{strategie.Kopf.Pfad}"),
            Bezeichnung.Of(anker, turn.Culture),
            Datum.Lang(strategie.Zeitplan[anker], turn.Culture)));
    }

    /// <summary>
    /// Only what the person changed, so that proposals stay proposals. Later days go first where they move back, earlier
    /// ones where they move forward: so no day stands before the one that precedes it on the way.
    /// </summary>
    private static IEnumerable<(string Id, StrategieCommand Command)> Wishes(Strategie strategie, Press press)
    {
        if (Enum.TryParse<Pfad>(press.Input(PfadInput), out var pfad) && Enum.IsDefined(pfad) && pfad != strategie.Kopf.Pfad)
        {
            yield return (PfadInput, new ChangePfad(pfad));
        }

        var moved =
            (from anker in PlanCard.Offen(strategie)
             let day = DayOf(press, anker)
             where day is not null && day != strategie.Zeitplan[anker]
             select (Anker: anker, Day: day.Value)).ToArray();
        var later = moved.Where(wish => wish.Day > strategie.Zeitplan[wish.Anker]).OrderByDescending(wish => wish.Anker);
        var earlier = moved.Where(wish => wish.Day < strategie.Zeitplan[wish.Anker]).OrderBy(wish => wish.Anker);
        foreach (var (anker, day) in later.Concat(earlier))
        {
            yield return (anker.ToString(), new SetAnker(anker, day));
        }
    }
}
