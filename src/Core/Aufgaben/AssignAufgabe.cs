using Daks.Core.Strategien;

namespace Daks.Core.Aufgaben;

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
