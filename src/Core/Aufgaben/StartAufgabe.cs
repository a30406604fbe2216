using Daks.Core.Strategien;

namespace Daks.Core.Aufgaben;

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
