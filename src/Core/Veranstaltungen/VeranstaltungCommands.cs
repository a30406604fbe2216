using System.Globalization;
using Daks.Core.Artefakte;
using Daks.Core.Einstellungen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Veranstaltungen;

/// <param name="Id">A new one; see <see cref="ArtefaktId.New"/>.</param>
public sealed record AddVeranstaltung(string Id, VeranstaltungEingabe Eingabe) : StrategieCommand
{
    public override string Verb => "veranstaltung.ergaenzt";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (strategie.Find<Veranstaltung>(Id) is not null)
        {
            return Decision.Nothing;
        }

        if (Eingabe.Pruefen() is { } refusal)
        {
            return Decision.No(refusal);
        }

        var added = Eingabe.Auf(new Veranstaltung { Id = Id, Art = Eingabe.Art, Titel = "", Dauer = Eingabe.Dauer });
        return Decision.Accept([strategie.Add(added)], [("titel", Texteingabe.Anriss(added.Titel))]);
    }
}

/// <summary>A wish about one event that is there.</summary>
public abstract record VeranstaltungCommand(string Id) : StrategieCommand
{
    public sealed override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Find<Veranstaltung>(Id) is { } before
            ? Decide(strategie, before, context)
            : Decision.No(new Refusal.UnknownEintrag(ArtefaktRegistry.Veranstaltung.Name));

    private protected abstract Decision Decide(Strategie strategie, Veranstaltung before, DecisionContext context);

    private protected static Decision Replaced(
        Strategie strategie, Veranstaltung before, Veranstaltung after, params IReadOnlyList<(string Key, string Value)> args) =>
        before == after
            ? Decision.Nothing
            : Decision.Accept([strategie.Replace(before, after)], [("titel", Texteingabe.Anriss(after.Titel)), .. args]);
}

public sealed record ChangeVeranstaltung(string Id, VeranstaltungEingabe Eingabe) : VeranstaltungCommand(Id)
{
    public override string Verb => "veranstaltung.geaendert";

    private protected override Decision Decide(Strategie strategie, Veranstaltung before, DecisionContext context) =>
        Eingabe.Pruefen() is { } refusal ? Decision.No(refusal) : Replaced(strategie, before, Eingabe.Auf(before));
}

public sealed record RemoveVeranstaltung(string Id) : VeranstaltungCommand(Id)
{
    public override string Verb => "veranstaltung.entfernt";

    /// <remarks>What stands in people's calendars is called off first, so that they hear of it.</remarks>
    private protected override Decision Decide(Strategie strategie, Veranstaltung before, DecisionContext context) =>
        before is { Kalender: not null, StehtAn: true }
            ? Decision.No(new Refusal.VeranstaltungInState(before.Stand))
            : Decision.Accept(
                [strategie.Remove(before), .. Verknuepfungen.OhneVeranstaltung(strategie, before.Id)], [("titel", Texteingabe.Anriss(before.Titel))]).Gewahrt(strategie);
}

/// <summary>Fixes or moves an event's time, and with it the anchor it stands for.</summary>
/// <param name="Beginn">In the future, at most ten years on.</param>
/// <param name="Dauer">Minutes; null leaves it as it is.</param>
public sealed record ConfirmTermin(string Id, DateTimeOffset Beginn, int? Dauer = null) : VeranstaltungCommand(Id)
{
    public override string Verb => "veranstaltung.termin";

    /// <returns>The anchor an event of this kind stands for; null where it stands for none.</returns>
    public static Ankerpunkt? AnkerVon(Veranstaltungsart kind) => kind switch
    {
        Veranstaltungsart.KickOff => Ankerpunkt.K,
        Veranstaltungsart.Zukunftswerkstatt => Ankerpunkt.Z,
        Veranstaltungsart.Zwischenbilanz => Ankerpunkt.R,
        _ => null,
    };

    private protected override Decision Decide(Strategie strategie, Veranstaltung before, DecisionContext context)
    {
        var day = strategie.Today(Beginn);
        if (Beginn <= context.Now || day > context.Today.AddYears(10))
        {
            return Decision.No(new Refusal.DateOutOfRange("termin", context.Today, context.Today.AddYears(10)));
        }

        if (Dauer is < VeranstaltungEingabe.KuerzesteDauer or > VeranstaltungEingabe.LaengsteDauer)
        {
            return Decision.No(new Refusal.NumberOutOfRange("dauer", VeranstaltungEingabe.KuerzesteDauer, VeranstaltungEingabe.LaengsteDauer));
        }

        if (before.Stand != Veranstaltungsstand.Bestaetigt && !Veranstaltungsuebergaenge.Erreichbar(before.Stand, Veranstaltungsstand.Bestaetigt))
        {
            return Decision.No(new Refusal.VeranstaltungInState(before.Stand));
        }

        var after = before with
        {
            Stand = Veranstaltungsstand.Bestaetigt,
            Beginn = Beginn.ToUniversalTime(),
            Dauer = Dauer ?? before.Dauer,
            Absagegrund = "",
        };
        if (after == before)
        {
            return Decision.Nothing;
        }

        (string, string)[] args = [("titel", Texteingabe.Anriss(after.Titel)), ("tag", day.ToString("O", CultureInfo.InvariantCulture))];
        if (Anker(strategie, after) is not { } anchor)
        {
            return Decision.Accept([strategie.Replace(before, after)], args);
        }

        return new SetAnker(anchor, day).Decide(strategie, context) switch
        {
            Decision.Accepted moved => Decision.Accept([strategie.Replace(before, after), .. moved.Changes], args),
            Decision.Refused refused => refused,
            _ => Decision.Accept([strategie.Replace(before, after)], args),
        };
    }

    /// <summary>The first event of its kind moves the anchor; one of a series that comes later does not.</summary>
    private static Ankerpunkt? Anker(Strategie strategie, Veranstaltung after) =>
        AnkerVon(after.Art) is { } anchor
        && !strategie.All<Veranstaltung>().Any(other => other.Id != after.Id && other.Art == after.Art && other.Stand != Veranstaltungsstand.Abgesagt && other.Beginn < after.Beginn)
            ? anchor
            : null;
}

/// <param name="Grund">What people read about why; at least three characters.</param>
public sealed record CancelVeranstaltung(string Id, string? Grund) : VeranstaltungCommand(Id)
{
    public override string Verb => "veranstaltung.abgesagt";

    private protected override Decision Decide(Strategie strategie, Veranstaltung before, DecisionContext context)
    {
        if (before.Stand == Veranstaltungsstand.Abgesagt)
        {
            return Decision.Nothing;
        }

        if (!Veranstaltungsuebergaenge.Erlaubt(before.Stand, Veranstaltungsstand.Abgesagt))
        {
            return Decision.No(new Refusal.VeranstaltungInState(before.Stand));
        }

        var reason = Texteingabe.Bereinigt(Grund);
        return Texteingabe.Pruefen("begruendung", reason, Texteingabe.BegruendungMinimum) is { } refusal
            ? Decision.No(refusal)
            : Replaced(strategie, before, before with { Stand = Veranstaltungsstand.Abgesagt, Absagegrund = reason });
    }
}

/// <summary>Notes that it was held, and how many came.</summary>
public sealed record HoldVeranstaltung(string Id, Teilnahmezahlen? Teilnahme) : VeranstaltungCommand(Id)
{
    public override string Verb => "veranstaltung.durchgefuehrt";

    private protected override Decision Decide(Strategie strategie, Veranstaltung before, DecisionContext context)
    {
        if (Teilnahme is { } counts && counts.Gruppen().Any(count => count is < 0 or > VeranstaltungEingabe.MeisteTeilnehmende))
        {
            return Decision.No(new Refusal.NumberOutOfRange("teilnehmende", 0, VeranstaltungEingabe.MeisteTeilnehmende));
        }

        if (before.Stand != Veranstaltungsstand.Durchgefuehrt && !Veranstaltungsuebergaenge.Erreichbar(before.Stand, Veranstaltungsstand.Durchgefuehrt))
        {
            return Decision.No(new Refusal.VeranstaltungInState(before.Stand));
        }

        return before.Beginn > context.Now
            ? Decision.No(new Refusal.DateOutOfRange("termin", context.Today.AddYears(-5), context.Today))
            : Replaced(strategie, before, before with { Stand = Veranstaltungsstand.Durchgefuehrt, Teilnahme = Teilnahme });
    }
}
