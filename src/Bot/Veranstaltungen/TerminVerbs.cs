using Daks.Bot.Aufgaben;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Strategien;
using Daks.Core.Aufgaben;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Termine;
using Daks.Core.Veranstaltungen;

namespace Daks.Bot.Veranstaltungen;

/// <summary>What is coming up, a date for it, another date, or none. Nobody is told of any of it from here.</summary>
internal sealed class TerminVerbs : IVerbs
{
    public const string Termine = "termine";
    public const string Finden = "termin.finden";
    public const string Bestaetigen = "termin.bestaetigen";
    public const string Verschieben = "termin.verschieben";
    public const string Absagen = "termin.absagen";
    public const string AbsagenSenden = "termin.absagen.senden";

    /// <summary>What somebody typed, whole.</summary>
    public const string WorteInput = "worte";

    /// <summary>The field of a card that asks when.</summary>
    public const string WannInput = "wann";

    /// <summary>Also what stands behind the colon of a typed wish.</summary>
    public const string GrundInput = AufgabeVerbs.ReasonInput;

    /// <summary>Keeps the words while somebody is asked which event they meant.</summary>
    public const string WorteKey = "w";

    /// <summary>The longest sentence a card carries along.</summary>
    public const int LongestCarried = 300;

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Termine, StatusVerbs.WithStrategie((turn, strategie, _) => TermineCard.For(turn, strategie))),
        (Finden, StatusVerbs.WithStrategie(Find)),
        (Bestaetigen, (turn, press) => turn.Strategie is { } strategie
            ? ConfirmAsync(turn, strategie, press)
            : Task.FromResult(Einrichtungen.NichtEingerichtetCard.For(turn))),
        (Verschieben, StatusVerbs.WithStrategie(Move)),
        (Absagen, StatusVerbs.WithStrategie(AskWhy)),
        (AbsagenSenden, (turn, press) => turn.Strategie is { } strategie
            ? CancelAsync(turn, strategie, press)
            : Task.FromResult(Einrichtungen.NichtEingerichtetCard.For(turn))),
    ];

    /// <summary>Whether a date for the event of its stage is what completes a task, or what it begins with.</summary>
    public static bool Loest(Aufgabe aufgabe) => aufgabe.Code is "K-07" or "P-10" or "Z-03" or "R-01";

    /// <summary>Whether a wish can be said in words, and with them when.</summary>
    public static bool IsTyped(string verb) => verb is Termine or Finden or Verschieben or Absagen;

    private static Reply Find(DaksTurn turn, Strategie strategie, Press press)
    {
        var words = Words(press);
        if (Anlass.Von(turn, strategie, press.Data) is { } anlass)
        {
            var when = press.Input(WannInput);
            return Propose(turn, strategie, anlass, when.Length > 0 ? when : words, isField: when.Length > 0);
        }

        return Gemeint.Nach(words, strategie, turn.Now) switch
        {
            Gemeint.Eine(var one) => Propose(turn, strategie, new Anlass(one, IstNeu: false), words),
            Gemeint.Mehrere(var several) => WelcheCard.Ask(turn, strategie, several, Finden, press),
            // The event a stage turns on is found again a date; of others there will be more than one.
            Gemeint.Vorbei({ Stand: Veranstaltungsstand.Abgesagt } off) when ConfirmTermin.AnkerVon(off.Art) is not null =>
                Propose(turn, strategie, new Anlass(off, IstNeu: false), words),
            Gemeint.Vorbei(var over) => Propose(turn, strategie, Anlass.Neu(turn, over.Art), words),
            Gemeint.Keine(_, { } kind) => Propose(turn, strategie, Anlass.Neu(turn, kind), words),
            _ => Terminworte.Anlass(words) is { Length: >= Texteingabe.BegruendungMinimum } name
                ? Propose(turn, strategie, Anlass.Neu(turn, Veranstaltungsart.Sonstige, name), words)
                : OfStage(turn, strategie, press, words),
        };
    }

    /// <summary>Nothing said which event: the one the current stage turns on.</summary>
    private static Reply OfStage(DaksTurn turn, Strategie strategie, Press press, string words)
    {
        var kind = Vorgabe.InStufe(strategie.AktuelleStufe.Nummer);
        var coming = Gemeint.Anstehende(strategie, turn.Now);
        var open = coming.Where(one => one.Beginn is null).ToArray();
        var ofStage = coming.Where(one => one.Art == kind).ToArray();
        // Fixed already: then another one may be meant that still waits for its date.
        var fits = ofStage.Length > 0 && ofStage.All(one => one.Beginn is not null) ? [.. open, .. ofStage] : ofStage;
        return fits switch
        {
            [] => Propose(turn, strategie, Anlass.Neu(turn, kind), words),
            [var only] => Propose(turn, strategie, new Anlass(only, IstNeu: false), words),
            var several => WelcheCard.Ask(turn, strategie, several, Finden, press),
        };
    }

    private static Reply Move(DaksTurn turn, Strategie strategie, Press press)
    {
        if (press.Data.Id is not null)
        {
            return Find(turn, strategie, press);
        }

        var words = Words(press);
        return Meant(turn, strategie, words, one => one.Beginn is not null) switch
        {
            Gemeint.Eine(var one) => Propose(turn, strategie, new Anlass(one, IstNeu: false), words),
            Gemeint.Mehrere(var several) => WelcheCard.Ask(turn, strategie, several, Verschieben, press),
            Gemeint.Vorbei(var over) => WelcheCard.Over(turn, strategie, over),
            Gemeint.Keine(var name, var kind) => WelcheCard.None(turn, strategie, name, kind, Verschieben, press),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Reply AskWhy(DaksTurn turn, Strategie strategie, Press press)
    {
        var words = Words(press);
        var meant = press.Data.Id is { } id
            ? strategie.Find<Veranstaltung>(id) is { } there ? new Gemeint.Eine(there) : new Gemeint.Keine("", null)
            : Meant(turn, strategie, words, static _ => true);
        return meant switch
        {
            Gemeint.Eine({ StehtAn: false } over) => WelcheCard.Over(turn, strategie, over),
            Gemeint.Eine(var one) => AbsageCard.For(turn, strategie, one, typed: press.Typed(GrundInput) ?? Carried(press, GrundInput)),
            Gemeint.Mehrere(var several) => WelcheCard.Ask(turn, strategie, several, Absagen, press),
            Gemeint.Vorbei(var over) => WelcheCard.Over(turn, strategie, over),
            Gemeint.Keine(var name, var kind) => WelcheCard.None(turn, strategie, name, kind, Absagen, press),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <param name="fits">Among those to come, where no name was said.</param>
    private static Gemeint Meant(DaksTurn turn, Strategie strategie, string words, Func<Veranstaltung, bool> fits)
    {
        var said = Gemeint.Nach(words, strategie, turn.Now);
        return said is not Gemeint.Keine("", null)
            ? said
            : Gemeint.Anstehende(strategie, turn.Now).Where(fits).ToArray() switch
            {
                [] => said,
                [var only] => new Gemeint.Eine(only),
                var several => new Gemeint.Mehrere(several),
            };
    }

    /// <summary>Holds a named time against the rules, and looks for one where none was named whole.</summary>
    /// <param name="isField">The words come from the field that asks when, and say nothing else.</param>
    private static Reply Propose(DaksTurn turn, Strategie strategie, Anlass anlass, string words, bool isField = false)
    {
        if (anlass.Veranstaltung is { StehtAn: false, Stand: not Veranstaltungsstand.Abgesagt } held)
        {
            return WelcheCard.Over(turn, strategie, held);
        }

        var said = Zeitdeuter.Deute(words, turn.Today);
        if (said is not Zeitdeutung.Verstanden(var when, _))
        {
            var problem = said is Zeitdeutung.Unverstanden && !isField ? null : Termintexte.Unverstanden(said, turn.Culture);
            return VorschlaegeCard.For(turn, strategie, anlass, said: null, Refused(problem), isField ? words : null);
        }

        if (when.Tage is { Bis: { } last } && last < turn.Today)
        {
            var over = Refused(turn.T("Termin.Vergangen", Datum.Lang(last, turn.Culture)));
            return VorschlaegeCard.For(turn, strategie, anlass, said: null, over, isField ? words : null);
        }

        return when is { Tag: { } day, Beginn: { } at, IstFrist: false, Wiederholung: null }
            ? Named(turn, strategie, anlass, when, day, at)
            : VorschlaegeCard.For(turn, strategie, anlass, when);
    }

    private static Reply Named(DaksTurn turn, Strategie strategie, Anlass anlass, Zeitangabe when, DateOnly day, TimeOnly at)
    {
        var (zone, local) = (Terminfindung.Zone(strategie), day.ToDateTime(at));
        if (zone.IsInvalidTime(local))
        {
            var impossible = new Zeitdeutung.GibtEsNicht($"{Datum.Lang(day, turn.Culture)}, {at:HH\\:mm}");
            return VorschlaegeCard.For(turn, strategie, anlass, said: null, Refused(Termintexte.Unverstanden(impossible, turn.Culture)));
        }

        var begin = new DateTimeOffset(local, zone.GetUtcOffset(local));
        if (begin <= turn.Now)
        {
            return VorschlaegeCard.For(
                turn, strategie, anlass, said: null, Refused(turn.T("Termin.Vergangen", Datum.MitUhrzeit(begin, strategie.Kopf.Zone, turn.Culture))));
        }

        var length = when is { Ende: { } end } && end > at ? end - at : when.Dauer ?? TimeSpan.FromMinutes(anlass.Veranstaltung.Dauer);
        var minutes = (int)length.TotalMinutes;
        return anlass.Decide(turn, strategie, begin, minutes) is Decision.Refused(var reason)
            ? VorschlaegeCard.For(turn, strategie, anlass, said: null, Notices.Refused(turn, reason))
            : TerminCard.For(turn, strategie, anlass, begin, minutes);
    }

    private static async Task<Reply> ConfirmAsync(DaksTurn turn, Strategie strategie, Press press)
    {
        if (Anlass.Gedrueckt(turn, strategie, press.Data) is not { } anlass || Anlass.Zeit(press.Data) is not (var begin, var minutes))
        {
            return TermineCard.For(turn, strategie, new Notice(turn.T("Veraltet"), IsRefusal: true));
        }

        // Two cards proposed an event of one kind; whoever pressed first has added it.
        if (anlass is { IstNeu: true, IstWeitere: false, Veranstaltung.Art: not Veranstaltungsart.Sonstige and var kind }
            && Gemeint.Anstehende(strategie, turn.Now).FirstOrDefault(one => one.Art == kind) is { } meanwhile
            && strategie.Find<Veranstaltung>(anlass.Veranstaltung.Id) is null)
        {
            var notice = new Notice(turn.T("Termin.Inzwischen", Termintitel.MitZeit(turn, strategie, meanwhile)), IsRefusal: true);
            return VorschlaegeCard.For(turn, strategie, new Anlass(meanwhile, IstNeu: false), said: null, notice);
        }

        var seen = anlass.IstNeu ? null : anlass.Veranstaltung;
        var outcome = await turn.ExecuteAsync(strategie.Key, anlass.Command(turn, begin, minutes), press, seen);
        var now = outcome.Strategie;
        var there = now.Exists ? now.Find<Veranstaltung>(anlass.Veranstaltung.Id) : null;
        return (outcome, there) switch
        {
            (Outcome.Done(_, var entry), { } fest) => FestCard.Confirmed(turn, now, fest, entry),
            (Outcome.Unchanged, { StehtAn: true } fest) => FestCard.Known(turn, now, fest),
            (Outcome.Unchanged, { } over) => WelcheCard.Over(turn, now, over),
            (Outcome.Refused { Reason: Refusal.DateOutOfRange or Refusal.AnchorsOutOfOrder or Refusal.NumberOutOfRange }, _) =>
                VorschlaegeCard.For(turn, now, anlass, said: null, Notices.NotDone(turn, outcome)),
            (Outcome.Stale, { StehtAn: true } moved) =>
                VorschlaegeCard.For(turn, now, new Anlass(moved, IstNeu: false), said: null, Notices.NotDone(turn, outcome)),
            _ => TermineCard.For(turn, now, Notices.NotDone(turn, outcome)),
        };
    }

    private static async Task<Reply> CancelAsync(DaksTurn turn, Strategie strategie, Press press)
    {
        if (press.Data.Id is not { } id || strategie.Find<Veranstaltung>(id) is not { } veranstaltung)
        {
            return TermineCard.For(turn, strategie, Notices.Refused(turn, new Refusal.UnknownEintrag(Core.Artefakte.ArtefaktRegistry.Veranstaltung.Name)));
        }

        var outcome = await turn.ExecuteAsync(strategie.Key, new CancelVeranstaltung(id, press.Input(GrundInput)), press, veranstaltung);
        var now = outcome.Strategie;
        return (outcome, now.Find<Veranstaltung>(id)) switch
        {
            (Outcome.Done(_, var entry), { } off) => FestCard.CalledOff(turn, now, off, entry),
            (Outcome.Unchanged, { } off) => FestCard.OffAlready(turn, now, off),
            (Outcome.Refused { Reason: Refusal.TextTooShort or Refusal.TextTooLong }, { } still) =>
                AbsageCard.For(turn, now, still, Notices.NotDone(turn, outcome), press.Typed(GrundInput)),
            _ => TermineCard.For(turn, now, Notices.NotDone(turn, outcome)),
        };
    }

    /// <summary>As typed, or as they were before somebody was asked which event they meant.</summary>
    private static string Words(Press press)
    {
        string?[] pieces = [press.Input(WorteInput), Carried(press, WorteKey), press.Data.Verb is Absagen ? null : press.Input(GrundInput)];
        return string.Join(' ', pieces.Where(piece => piece is { Length: > 0 }));
    }

    private static string? Carried(Press press, string key) =>
        press.Data.Extra?.GetValueOrDefault(key) is { } text ? CardText.Plain(text, LongestCarried) : null;

    private static Notice? Refused(string? problem) => problem is null ? null : new Notice(problem, IsRefusal: true);
}
