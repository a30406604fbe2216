using Daks.Core.Strategien;

namespace Daks.Core.Stufen;

/// <summary>Where a completion criterion stands in the stage's current round.</summary>
/// <param name="Antwort">What was said by hand; null when nothing was.</param>
/// <param name="DurchAufgaben">The done tasks that show it without anybody's word; empty when none do.</param>
public sealed record Kriteriumstand(Kriteriumvorlage Vorlage, Kriteriumantwort? Antwort, IReadOnlyList<string> DurchAufgaben)
{
    /// <summary>Met, or answered in one of the ways that stand in for it.</summary>
    public bool IstBeantwortet => Antwort is not null || DurchAufgaben.Count > 0;

    public static IReadOnlyList<Kriteriumstand> Von(Strategie strategie, Stufe stufe) =>
        [.. Aufgabenkatalog.Kriterien(stufe.Nummer, strategie.Kopf.Pfad).Select(vorlage => Von(strategie, stufe, vorlage))];

    private static Kriteriumstand Von(Strategie strategie, Stufe stufe, Kriteriumvorlage vorlage)
    {
        var antwort = strategie.Find<Kriteriumantwort>(Kriteriumantwort.IdOf(vorlage.Code, stufe.Runde));
        var shown = vorlage.Aufgaben.Count > 0
            && vorlage.Aufgaben.All(code => strategie.FindAufgabe(code) is { Status: Aufgaben.AufgabeStatus.Erledigt });
        return new Kriteriumstand(vorlage, antwort, shown ? vorlage.Aufgaben : []);
    }
}
