using System.Globalization;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;

namespace Daks.Core.Aufgaben;

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
