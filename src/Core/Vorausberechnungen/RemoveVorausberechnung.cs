using Daks.Core.Strategien;

namespace Daks.Core.Vorausberechnungen;

/// <summary>Takes a projection out again.</summary>
public sealed record RemoveVorausberechnung(string Id) : StrategieCommand
{
    public override string Verb => "vorausberechnung.entfernt";

    public override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Find<Vorausberechnung>(Id) is { } one
            ? Decision.Accept([strategie.Remove(one)], [("titel", one.Titel)])
            : Decision.No(new Refusal.UnknownVorausberechnung());
}
