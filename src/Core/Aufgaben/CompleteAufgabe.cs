using Daks.Core.Strategien;

namespace Daks.Core.Aufgaben;

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
