using Daks.Core.Strategien;

namespace Daks.Core.Importe;

/// <summary>Takes an import out again, with everything it brought; an earlier import of the same figures shows through.</summary>
public sealed record RemoveImport(string Id) : StrategieCommand
{
    public override string Verb => "import.entfernt";

    public override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Find<ImportLauf>(Id) is { } lauf
            ? Decision.Accept([strategie.Remove(lauf)], [("titel", lauf.Titel)])
            : Decision.No(new Refusal.UnknownImport());
}
