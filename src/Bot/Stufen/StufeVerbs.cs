using System.Globalization;
using Daks.Bot.Aufgaben;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Strategien;
using Daks.Bot.Verlaeufe;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Bot.Stufen;

/// <summary>Closes a stage with its criteria or a reasoned override, and opens it again.</summary>
internal sealed class StufeVerbs : IVerbs
{
    public const string Abschliessen = "stufe.abschliessen";
    public const string AbschliessenSenden = "stufe.abschliessen.senden";
    public const string Oeffnen = "stufe.oeffnen";
    public const string OeffnenSenden = "stufe.oeffnen.senden";
    public const string Kriterium = "kriterium";
    public const string KriteriumSenden = "kriterium.senden";
    public const string KriteriumZurueck = "kriterium.zurueck";

    public const string WegInput = "weg";
    public const string NachweisInput = "nachweis";
    public const string NachholenInput = "nachholen";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Abschliessen, OnStufe((turn, stufe, press) =>
            Task.FromResult(AbschlussCard.For(turn, stufe, typed: press.Typed(AufgabeVerbs.ReasonInput))))),
        (AbschliessenSenden, OnStufe(CloseAsync)),
        (Oeffnen, OnStufe((turn, stufe, press) => press.Input(AufgabeVerbs.ReasonInput).Length > 0
            ? ReopenAsync(turn, stufe, press)
            : Task.FromResult(AbschlussCard.Reopen(turn, stufe)))),
        (OeffnenSenden, OnStufe(ReopenAsync)),
        (Kriterium, OnKriterium((turn, stand, _) => Task.FromResult(Show(turn, stand)))),
        (KriteriumSenden, OnKriterium(AnswerAsync)),
        (KriteriumZurueck, OnKriterium(WithdrawAsync)),
    ];

    private static Func<DaksTurn, Press, Task<Reply>> OnStufe(Func<DaksTurn, Stufe, Press, Task<Reply>> handler) => (turn, press) =>
    {
        if (turn.Strategie is not { } strategie)
        {
            return Task.FromResult(NichtEingerichtetCard.For(turn));
        }

        return StufeOf(press, strategie) is { } stufe
            ? handler(turn, stufe, press)
            : Task.FromResult(StatusCard.For(turn, strategie, new Notice(turn.T("Stufe.Unbekannt"), IsRefusal: true)));
    };

    /// <summary>The stage named; without a name the current one, or the last one closed when it is to be opened.</summary>
    private static Stufe? StufeOf(Press press, Strategie strategie) =>
        press.Data.Id is { } id
            ? int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? strategie.FindStufe(nummer) : null
        : press.Data.Verb is Oeffnen ? strategie.Stufen.LastOrDefault(stufe => stufe.IstAbgeschlossen) ?? strategie.AktuelleStufe
        : strategie.AktuelleStufe;

    private static Func<DaksTurn, Press, Task<Reply>> OnKriterium(Func<DaksTurn, Kriteriumstand, Press, Task<Reply>> handler) => (turn, press) =>
    {
        if (turn.Strategie is not { } strategie)
        {
            return Task.FromResult(NichtEingerichtetCard.For(turn));
        }

        return Kriteriumstand.Finde(strategie, press.Data.Id) is { } stand
            ? handler(turn, stand, press)
            : Task.FromResult(StatusCard.For(turn, strategie, Notices.Refused(turn, new Refusal.UnknownKriterium(press.Data.Id ?? ""))));
    };

    private static async Task<Reply> CloseAsync(DaksTurn turn, Stufe stufe, Press press)
    {
        var reason = press.Input(AufgabeVerbs.ReasonInput);
        var outcome = await turn.ExecuteAsync(turn.Strategie!.Key, new CloseStufe(stufe.Nummer, reason), press, stufe);
        return outcome switch
        {
            Outcome.Done(var now, var entry) => StatusCard.For(turn, now, Closed(turn, now, stufe.Nummer) with { WaysOn = [VerlaufVerbs.Undo(turn, entry)] }),
            Outcome.Refused(var refusal and (Refusal.KriterienOffen or Refusal.TextTooShort or Refusal.TextTooLong), _) =>
                AbschlussCard.For(turn, stufe, Notices.Refused(turn, refusal), press.Typed(AufgabeVerbs.ReasonInput)),
            _ => Otherwise(turn, outcome),
        };
    }

    private static async Task<Reply> ReopenAsync(DaksTurn turn, Stufe stufe, Press press)
    {
        var reason = press.Input(AufgabeVerbs.ReasonInput);
        var outcome = await turn.ExecuteAsync(turn.Strategie!.Key, new ReopenStufe(stufe.Nummer, reason), press, stufe);
        return outcome switch
        {
            Outcome.Done(var now, var entry) => StatusCard.For(
                turn,
                now,
                new Notice(turn.T("Stufe.IstWiederOffen", Bezeichnung.Stufe(stufe.Nummer, turn.Culture))) { WaysOn = [VerlaufVerbs.Undo(turn, entry)] }),
            Outcome.Refused(var refusal and (Refusal.TextTooShort or Refusal.TextTooLong), _) =>
                AbschlussCard.Reopen(turn, stufe, Notices.Refused(turn, refusal), press.Typed(AufgabeVerbs.ReasonInput)),
            _ => Otherwise(turn, outcome),
        };
    }

    private static async Task<Reply> AnswerAsync(DaksTurn turn, Kriteriumstand stand, Press press)
    {
        var (chosen, until) = (press.Choice<Kriteriumweg>(WegInput), press.Day(NachholenInput));
        var foreign = FieldValues.Refusal(
            chosen.Problem(turn, turn.T("Kriterium.Weg")), until.Problem(turn, Texte.Get("Feld.nachholen", turn.Culture)));
        if (foreign is not null || chosen.Value is not { } weg)
        {
            return KriteriumCard.For(turn, stand, foreign ?? new Notice(turn.T("Kriterium.WegFehlt"), IsRefusal: true), press);
        }

        // The card knew of no answer; meanwhile somebody gave another one.
        if (press.Data.Version is null && stand.Antwort is { } meanwhile && meanwhile.Nachweis != Texteingabe.Bereinigt(press.Input(NachweisInput)))
        {
            return KriteriumCard.For(turn, stand, new Notice(turn.T("Kriterium.Inzwischen"), IsRefusal: true), press);
        }

        var outcome = await turn.ExecuteAsync(
            turn.Strategie!.Key, new AnswerKriterium(stand.Vorlage.Code, weg, press.Input(NachweisInput), until.Value), press, stand.Antwort);
        return outcome switch
        {
            Outcome.Done(var now, var entry) when stand.Stufe.IstAbgeschlossen => StatusCard.For(
                turn, now, new Notice(Answered(turn, Kriteriumstand.Finde(now, stand.Vorlage.Code)!)) { WaysOn = [VerlaufVerbs.Undo(turn, entry)] }),
            Outcome.Done or Outcome.Unchanged => Stage(turn, outcome.Strategie, stand),
            Outcome.Refused(var refusal and (Refusal.TextTooShort or Refusal.TextTooLong or Refusal.DateOutOfRange), _) =>
                KriteriumCard.For(turn, stand, Notices.Refused(turn, refusal), press),
            _ => Otherwise(turn, outcome),
        };
    }

    private static async Task<Reply> WithdrawAsync(DaksTurn turn, Kriteriumstand stand, Press press)
    {
        var outcome = await turn.ExecuteAsync(turn.Strategie!.Key, new WithdrawKriterium(stand.Vorlage.Code), press, stand.Antwort);
        return outcome is Outcome.Done or Outcome.Unchanged
            ? Stage(turn, outcome.Strategie, stand)
            : Otherwise(turn, outcome);
    }

    private static Reply Show(DaksTurn turn, Kriteriumstand stand) => stand.DarfBeantwortetWerden
        ? KriteriumCard.For(turn, stand)
        : StatusCard.For(turn, turn.Strategie!, Notices.Refused(turn, new Refusal.StufeInState(stand.Stufe.Nummer, stand.Stufe.Status)));

    private static Reply Stage(DaksTurn turn, Strategie strategie, Kriteriumstand stand) =>
        strategie.FindStufe(stand.Stufe.Nummer) is { IstAbgeschlossen: false } stufe
            ? AbschlussCard.For(turn, stufe)
            : StatusCard.For(turn, strategie);

    private static string Answered(DaksTurn turn, Kriteriumstand stand) => stand.NachholenBis is { } day
        ? turn.T("Kriterium.Versprochen", Datum.Lang(day, turn.Culture), CardText.Escape(stand.Vorlage.Text.In(turn.Culture)))
        : turn.T("Kriterium.Nachgeholt", CardText.Escape(stand.Vorlage.Text.In(turn.Culture)));

    /// <summary>What was left open stands in the answer: nobody finds out later.</summary>
    private static Notice Closed(DaksTurn turn, Strategie strategie, int nummer)
    {
        var stufe = strategie.FindStufe(nummer)!;
        var staende = Kriteriumstand.Von(strategie, stufe);
        var criteria = staende.Count(stand => !stand.IstBeantwortet);
        var promised = staende.Where(stand => stand.NachholenBis is not null).ToArray();
        var tasks = strategie.AufgabenDer(nummer).Count(aufgabe => aufgabe.IstOffen && !strategie.StehtAn(aufgabe));
        string?[] sentences =
        [
            turn.T("Stufe.IstAbgeschlossen", Bezeichnung.Stufe(nummer, turn.Culture)),
            stufe.OverrideBegruendung is { Length: > 0 } reason ? turn.T("Stufe.Begruendet", reason.TrimEnd('.')) : null,
            criteria switch { 0 => null, 1 => turn.T("Stufe.KriteriumOffen"), _ => turn.T("Stufe.KriterienOffen", criteria) },
            promised.Length switch
            {
                0 => null,
                1 => turn.T("Stufe.EinsNachzuholen", Datum.Lang(promised[0].NachholenBis!.Value, turn.Culture)),
                var many => turn.T("Stufe.Nachzuholen", many, Datum.Lang(promised.Min(stand => stand.NachholenBis)!.Value, turn.Culture)),
            },
            tasks switch { 0 => null, 1 => turn.T("Stufe.AufgabeOffen"), _ => turn.T("Stufe.AufgabenOffen", tasks) },
        ];
        return new Notice(string.Join(' ', sentences.OfType<string>()));
    }

    private static Reply Otherwise(DaksTurn turn, Outcome outcome) =>
        StatusCard.For(turn, outcome.Strategie, outcome is Outcome.Unchanged ? null : Notices.NotDone(turn, outcome));
}
