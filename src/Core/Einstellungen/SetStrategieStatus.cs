using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Einstellungen;

/// <summary>Pauses, resumes, archives, brings back: whatever the state machine of the strategy allows.</summary>
public sealed record SetStrategieStatus(StrategieStatus Status) : StrategieCommand
{
    public override string Verb => "strategie.status";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var kopf = strategie.Kopf;
        return kopf.Status == Status ? Decision.Nothing
            : !Uebergaenge.Erlaubt(kopf.Status, Status) ? Decision.No(new Refusal.StrategieInState(kopf.Status))
            : Decision.Accept([strategie.Replace(kopf, kopf with { Status = Status })], [("status", Status.ToString())]);
    }
}
