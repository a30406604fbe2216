using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Aufgaben;

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
