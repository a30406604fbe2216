using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Strategien;
using Daks.Core.Aufgaben;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Aufgaben;

/// <summary>Shows a task, ticks it, takes it back, moves it, sets it aside.</summary>
internal sealed class AufgabeVerbs : IVerbs
{
    public const string Zeigen = "aufgabe";
    public const string Erledigt = "aufgabe.erledigt";
    public const string Begonnen = "aufgabe.begonnen";
    public const string Offen = "aufgabe.offen";
    public const string Spaeter = "aufgabe.spaeter";
    public const string SpaeterSenden = "aufgabe.spaeter.senden";
    public const string Entfaellt = "aufgabe.entfaellt";
    public const string EntfaelltSenden = "aufgabe.entfaellt.senden";

    /// <summary>The input with a reason; what stands behind a colon in a typed command arrives under it, too.</summary>
    public const string ReasonInput = "begruendung";
    public const string DateInput = "tag";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Zeigen, OnAufgabe((turn, aufgabe, _) => Task.FromResult(AufgabeCard.For(turn, aufgabe)))),
        (Erledigt, OnAufgabe((turn, aufgabe, press) => ExecuteAsync(turn, aufgabe, press, new CompleteAufgabe(aufgabe.Code), "Aufgabe.IstErledigt"))),
        (Begonnen, OnAufgabe((turn, aufgabe, press) => ExecuteAsync(turn, aufgabe, press, new StartAufgabe(aufgabe.Code), "Aufgabe.IstBegonnen"))),
        (Offen, OnAufgabe((turn, aufgabe, press) => ExecuteAsync(turn, aufgabe, press, new ReopenAufgabe(aufgabe.Code), "Aufgabe.IstWiederOffen"))),
        (Spaeter, OnAufgabe((turn, aufgabe, press) => press.Day(ReasonInput).Value is { } day
            ? MoveAsync(turn, aufgabe, press, day)
            : Task.FromResult(AufgabeCard.Postpone(turn, aufgabe)))),
        (SpaeterSenden, OnAufgabe(PostponeAsync)),
        (Entfaellt, OnAufgabe((turn, aufgabe, press) => press.Input(ReasonInput).Length > 0
            ? WaiveAsync(turn, aufgabe, press)
            : Task.FromResult(AufgabeCard.Waive(turn, aufgabe)))),
        (EntfaelltSenden, OnAufgabe(WaiveAsync)),
    ];

    /// <summary>Finds the task meant: by its code, or the next step when none was named.</summary>
    private static Func<DaksTurn, Press, Task<Reply>> OnAufgabe(Func<DaksTurn, Aufgabe, Press, Task<Reply>> handler) => (turn, press) =>
    {
        if (turn.Strategie is not { } strategie)
        {
            return Task.FromResult(NichtEingerichtetCard.For(turn));
        }

        var code = press.Data.Id ?? (NaechsterSchritt.Finde(strategie) as NaechsterSchritt.Erledigen)?.Aufgabe.Code;
        if (code is null)
        {
            return Task.FromResult(StatusCard.For(turn, strategie));
        }

        return strategie.FindAufgabe(code) is { } aufgabe
            ? handler(turn, aufgabe, press)
            : Task.FromResult(StatusCard.For(turn, strategie, Notices.Refused(turn, new Refusal.UnknownAufgabe(code))));
    };

    private static Task<Reply> WaiveAsync(DaksTurn turn, Aufgabe aufgabe, Press press) =>
        ExecuteAsync(turn, aufgabe, press, new WaiveAufgabe(aufgabe.Code, press.Input(ReasonInput)), "Aufgabe.IstEntfallen");

    private static Task<Reply> PostponeAsync(DaksTurn turn, Aufgabe aufgabe, Press press)
    {
        var day = press.Day(DateInput);
        return day.Value is { } chosen
            ? MoveAsync(turn, aufgabe, press, chosen)
            : Task.FromResult(AufgabeCard.Postpone(
                turn,
                aufgabe,
                new Notice(day.Problem(turn, turn.T("Aufgabe.Verschieben.Feld")) ?? turn.T("Aufgabe.DatumFehlt"), IsRefusal: true)));
    }

    private static Task<Reply> MoveAsync(DaksTurn turn, Aufgabe aufgabe, Press press, DateOnly day) =>
        ExecuteAsync(turn, aufgabe, press, new PostponeAufgabe(aufgabe.Code, day), "Aufgabe.IstVerschoben");

    private static async Task<Reply> ExecuteAsync(DaksTurn turn, Aufgabe aufgabe, Press press, StrategieCommand command, string doneText)
    {
        var outcome = await turn.ExecuteAsync(turn.Strategie!.Key, command, press, aufgabe);
        var now = outcome.Strategie.FindAufgabe(aufgabe.Code) ?? aufgabe;
        var titel = Bezeichnung.Aufgabe(aufgabe.Code, turn.Culture);
        switch (outcome)
        {
            case Outcome.Done done:
                return AufgabeCard.Changed(turn, now, Happened(turn, now, doneText), done.Entry);
            case Outcome.Unchanged when command is PostponeAufgabe:
                return AufgabeCard.Changed(turn, now, Happened(turn, now, doneText));
            case Outcome.Unchanged when command is CompleteAufgabe or StartAufgabe && now.Status is AufgabeStatus.Offen:
                // Carried out before, when another task was the next step: that one is not what was meant.
                return StatusCard.For(turn, outcome.Strategie);
            case Outcome.Unchanged:
                return AufgabeCard.Changed(turn, now, turn.T("Aufgabe.IstSchonSo", titel, Bezeichnung.Of(now.Status, turn.Culture)));
            case Outcome.Refused(var reason, _):
                return Refused(turn, now, reason, command, press);
            default:
                return StatusCard.For(turn, outcome.Strategie, Notices.NotDone(turn, outcome));
        }
    }

    private static string Happened(DaksTurn turn, Aufgabe aufgabe, string doneText)
    {
        var text = turn.T(doneText, Bezeichnung.Aufgabe(aufgabe.Code, turn.Culture), Datum.Lang(aufgabe.FaelligAm, turn.Culture));
        return Bezeichnung.Hinweis(turn.Strategie!, aufgabe, turn.Culture) is { } hint ? $"{text} {hint}" : text;
    }

    // What can be mended in the form is said in the form; what was typed stays.
    private static Reply Refused(DaksTurn turn, Aufgabe aufgabe, Refusal reason, StrategieCommand command, Press press)
    {
        var notice = Notices.Refused(turn, reason);
        return (command, reason) switch
        {
            (PostponeAufgabe { Day: var day }, Refusal.DateOutOfRange or Refusal.NoWorkingDay) =>
                AufgabeCard.Postpone(turn, aufgabe, notice, reason is Refusal.NoWorkingDay { Instead: var instead } ? instead : day),
            (WaiveAufgabe, Refusal.TextTooShort or Refusal.TextTooLong) => AufgabeCard.Waive(turn, aufgabe, notice, press.Typed(ReasonInput)),
            _ => StatusCard.For(turn, turn.Strategie!, notice),
        };
    }
}
