using Daks.Core.Aufgaben;
using Daks.Core.Strategien;

namespace Daks.Core.Stufen;

/// <summary>Where a completion criterion stands in the stage's current round.</summary>
/// <param name="Antwort">What was said by hand; null when nothing was.</param>
/// <param name="DurchAufgaben">The done tasks that show it without anybody's word; empty when none do.</param>
/// <param name="DurchRegel">The rule by which the strategy's data show it; null when none does.</param>
public sealed record Kriteriumstand(
    Kriteriumvorlage Vorlage,
    Kriteriumantwort? Antwort,
    IReadOnlyList<string> DurchAufgaben,
    Kriteriumregel? DurchRegel)
{
    /// <summary>Met, or answered in one of the ways that stand in for it.</summary>
    public bool IstBeantwortet => Antwort is not null || DurchAufgaben.Count > 0 || DurchRegel is not null;

    public static IReadOnlyList<Kriteriumstand> Von(Strategie strategie, Stufe stufe) => Von(strategie, stufe, Kriteriumregeln.All);

    /// <inheritdoc cref="Von(Strategie, Stufe)"/>
    public static IReadOnlyList<Kriteriumstand> Von(Strategie strategie, Stufe stufe, IReadOnlyList<Kriteriumregel> regeln) =>
        [.. Aufgabenkatalog.Kriterien(stufe.Nummer).Select(vorlage => Von(strategie, stufe, vorlage, regeln))];

    // Asks the tasks there are, not those of the path: one done before the path changed still shows its criterion.
    private static Kriteriumstand Von(
        Strategie strategie, Stufe stufe, Kriteriumvorlage vorlage, IReadOnlyList<Kriteriumregel> regeln)
    {
        var antwort = strategie.Find<Kriteriumantwort>(Kriteriumantwort.IdOf(vorlage.Code, stufe.Runde));
        var aufgaben = vorlage.Aufgaben.Select(strategie.FindAufgabe).OfType<Aufgabe>().ToArray();
        var shown = aufgaben.All(aufgabe => aufgabe.Status == AufgabeStatus.Erledigt);
        return new Kriteriumstand(
            vorlage,
            antwort,
            shown ? [.. aufgaben.Select(aufgabe => aufgabe.Code)] : [],
            regeln.FirstOrDefault(regel => regel.Code == vorlage.Code && regel.Erfuellt(strategie)));
    }
}
