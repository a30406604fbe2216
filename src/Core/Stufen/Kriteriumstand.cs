using Daks.Core.Aufgaben;
using Daks.Core.Strategien;

namespace Daks.Core.Stufen;

/// <summary>Where a completion criterion stands in the stage's current round.</summary>
/// <param name="Vorlage">As it is asked of this strategy.</param>
/// <param name="Antwort">What was said by hand; null when nothing was.</param>
/// <param name="DurchAufgaben">The done tasks that show it without anybody's word; empty when none do.</param>
/// <param name="DurchRegel">The rule by which the strategy's data show it; null when none does.</param>
public sealed record Kriteriumstand(
    Stufe Stufe,
    Kriteriumvorlage Vorlage,
    Kriteriumantwort? Antwort,
    IReadOnlyList<string> DurchAufgaben,
    Kriteriumregel? DurchRegel)
{
    /// <summary>Met, or answered in one of the ways that stand in for it.</summary>
    public bool IstBeantwortet => Antwort is not null || IstGezeigt;

    /// <value>The day by which it was promised; null when nobody promised, or when it has been shown since.</value>
    public DateOnly? NachholenBis => IstGezeigt ? null : Antwort?.NachholenBis;

    /// <summary>Whether the answer by hand is what it rests on: a promise no longer is once tasks or data show the criterion.</summary>
    public bool GiltAntwort => Antwort is { } antwort && (antwort.Weg != Kriteriumweg.Nachholen || NachholenBis is not null);

    /// <summary>
    /// Whether somebody may answer it. What a stage was closed with stands until the stage is opened again; what was left
    /// open then – promised for later, or overridden – can still be settled.
    /// </summary>
    public bool DarfBeantwortetWerden => !Stufe.IstAbgeschlossen || !IstBeantwortet || NachholenBis is not null;

    private bool IstGezeigt => DurchAufgaben.Count > 0 || DurchRegel is not null;

    /// <returns>Null when the catalogue has no such criterion.</returns>
    public static Kriteriumstand? Finde(Strategie strategie, string? code) =>
        strategie.Stufen.SelectMany(stufe => Von(strategie, stufe)).FirstOrDefault(stand => stand.Vorlage.Code == code);

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
            stufe,
            vorlage.Fuer(strategie),
            antwort,
            shown ? [.. aufgaben.Select(aufgabe => aufgabe.Code)] : [],
            regeln.FirstOrDefault(regel => regel.Code == vorlage.Code && regel.Erfuellt(strategie)));
    }
}
