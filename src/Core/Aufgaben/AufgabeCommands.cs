using System.Globalization;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Aufgaben;

/// <summary>A wish about one task of the current rounds.</summary>
/// <param name="Code">For example <c>K-07</c>; an unknown one is refused.</param>
public abstract record AufgabeCommand(string Code) : StrategieCommand
{
    public sealed override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.FindAufgabe(Code) is { } aufgabe
            ? Decide(strategie, aufgabe, context)
            : Decision.No(new Refusal.UnknownAufgabe(Code));

    private protected abstract Decision Decide(Strategie strategie, Aufgabe aufgabe, DecisionContext context);

    private protected static Decision Accept(Strategie strategie, Aufgabe before, Aufgabe after, params IReadOnlyList<(string, string)> args) =>
        Decision.Accept([strategie.Replace(before, after)], [("code", before.Code), .. args]);
}

/// <summary>Ticks a task by hand. An open one passes through "in Arbeit" in the same step.</summary>
public sealed record CompleteAufgabe(string Code) : AufgabeCommand(Code)
{
    public override string Verb => "aufgabe.erledigt";

    private protected override Decision Decide(Strategie strategie, Aufgabe aufgabe, DecisionContext context) => aufgabe.Status switch
    {
        AufgabeStatus.Erledigt => Decision.Nothing,
        var from when !Uebergaenge.Erreichbar(from, AufgabeStatus.Erledigt) => Decision.No(new Refusal.AufgabeInState(Code, from)),
        _ => Accept(strategie, aufgabe, aufgabe with { Status = AufgabeStatus.Erledigt, ErledigtAm = context.Today }),
    };
}

public sealed record StartAufgabe(string Code) : AufgabeCommand(Code)
{
    public override string Verb => "aufgabe.begonnen";

    private protected override Decision Decide(Strategie strategie, Aufgabe aufgabe, DecisionContext context) => aufgabe.Status switch
    {
        AufgabeStatus.InArbeit => Decision.Nothing,
        var from when !Uebergaenge.Erlaubt(from, AufgabeStatus.InArbeit) => Decision.No(new Refusal.AufgabeInState(Code, from)),
        _ => Accept(strategie, aufgabe, aufgabe with { Status = AufgabeStatus.InArbeit }),
    };
}

/// <summary>Takes a task back to open, whether it was in work, done or not applicable.</summary>
/// <remarks>Refused while a closed stage rests on it being done.</remarks>
public sealed record ReopenAufgabe(string Code) : AufgabeCommand(Code)
{
    public override string Verb => "aufgabe.wieder-offen";

    private protected override Decision Decide(Strategie strategie, Aufgabe aufgabe, DecisionContext context)
    {
        if (aufgabe.Status == AufgabeStatus.Offen)
        {
            return Decision.Nothing;
        }

        // While it was finished its anchor may have moved without it.
        var open = (aufgabe with { Status = AufgabeStatus.Offen, ErledigtAm = null, ErledigtDurch = null, Begruendung = null })
            .Terminiert(strategie.Zeitplan, strategie.Kalender);
        return Abschluss.Verletzt(strategie, strategie.With([strategie.Replace(aufgabe, open)], strategie.Version + 1)) is { } refusal
            ? Decision.No(refusal)
            : Accept(strategie, aufgabe, open);
    }
}

/// <summary>Says that a task is not applicable here, and why (invariant I4).</summary>
public sealed record WaiveAufgabe(string Code, string? Begruendung) : AufgabeCommand(Code)
{
    public override string Verb => "aufgabe.entfaellt";

    private protected override Decision Decide(Strategie strategie, Aufgabe aufgabe, DecisionContext context)
    {
        var reason = Texteingabe.Bereinigt(Begruendung);
        if (aufgabe.Status == AufgabeStatus.Entfaellt && aufgabe.Begruendung == reason)
        {
            return Decision.Nothing;
        }

        if (!Uebergaenge.Erlaubt(aufgabe.Status, AufgabeStatus.Entfaellt))
        {
            return Decision.No(new Refusal.AufgabeInState(Code, aufgabe.Status));
        }

        return Texteingabe.Pruefen("begruendung", reason, Texteingabe.BegruendungMinimum) is { } refusal
            ? Decision.No(refusal)
            : Accept(strategie, aufgabe, aufgabe with { Status = AufgabeStatus.Entfaellt, Begruendung = reason });
    }
}

/// <summary>Moves a due date by hand; from then on it no longer follows its anchor (invariant I5).</summary>
/// <param name="Day">From today to ten years on; a working day of the Kommune's Land.</param>
public sealed record PostponeAufgabe(string Code, DateOnly Day) : AufgabeCommand(Code)
{
    public override string Verb => "aufgabe.verschoben";

    private protected override Decision Decide(Strategie strategie, Aufgabe aufgabe, DecisionContext context)
    {
        if (!aufgabe.IstOffen)
        {
            return Decision.No(new Refusal.AufgabeInState(Code, aufgabe.Status));
        }

        var last = context.Today.AddYears(10);
        if (Day < context.Today || Day > last)
        {
            return Decision.No(new Refusal.DateOutOfRange("faellig", context.Today, last));
        }

        if (!strategie.Kalender.IstArbeitstag(Day))
        {
            return Decision.No(new Refusal.NoWorkingDay(Day, strategie.Kalender.AmOderNach(Day), Feiertage.Am(Day, strategie.Kalender.Region)?.Name));
        }

        return Day == aufgabe.FaelligAm
            ? Decision.Nothing
            : Accept(strategie, aufgabe, aufgabe with { FaelligAm = Day, ManuellVerschoben = true }, ("tag", Day.ToString("O", CultureInfo.InvariantCulture)));
    }
}

/// <param name="PersonId">Somebody of the team; null gives the task back to its roles.</param>
public sealed record AssignAufgabe(string Code, string? PersonId) : AufgabeCommand(Code)
{
    public override string Verb => "aufgabe.zugewiesen";

    private protected override Decision Decide(Strategie strategie, Aufgabe aufgabe, DecisionContext context)
    {
        if (PersonId is not null && strategie.FindPerson(PersonId) is null)
        {
            return Decision.No(new Refusal.UnknownPerson());
        }

        return PersonId == aufgabe.Verantwortlich
            ? Decision.Nothing
            : Accept(strategie, aufgabe, aufgabe with { Verantwortlich = PersonId });
    }
}
