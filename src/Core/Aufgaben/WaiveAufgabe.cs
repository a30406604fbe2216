using Daks.Core.Strategien;

namespace Daks.Core.Aufgaben;

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
