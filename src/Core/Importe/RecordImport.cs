using Daks.Core.Strategien;

namespace Daks.Core.Importe;

/// <summary>Takes an import over once its figures are written. The same figures from the same file change nothing.</summary>
public sealed record RecordImport(ImportLauf Lauf) : StrategieCommand
{
    public override string Verb => "import.uebernommen";

    public override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.All<ImportLauf>().Any(lauf => lauf.Pruefsumme == Lauf.Pruefsumme && lauf.Reihen == Lauf.Reihen) ? Decision.Nothing
        : Lauf.ZeilenUebernommen == 0 ? Decision.No(new Refusal.NothingToImport(Lauf.Datei))
        : Decision.Accept([strategie.Add(Lauf with { Von = context.PersonId, Am = context.Now })], [("titel", Lauf.Titel)]);
}
