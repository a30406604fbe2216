using Daks.Core.Aufgaben;
using Daks.Core.Stufen;

namespace Daks.Core.Strategien;

/// <summary>Where are we, what is next, what is at risk: the one picture chat and tab show.</summary>
public sealed record Lagebild
{
    private Lagebild() { }

    public required Strategie Strategie { get; init; }

    public required DateOnly Heute { get; init; }

    public required Stufe Stufe { get; init; }

    public required NaechsterSchritt Schritt { get; init; }

    /// <value>Mandatory tasks that are late or nearly due, the earliest first; see <see cref="Aufgabe.IstGefaehrdet"/>.</value>
    public required IReadOnlyList<Aufgabe> Gefaehrdet { get; init; }

    /// <value>Criteria promised for a day that is past or at most seven days off, the earliest first.</value>
    public required IReadOnlyList<Kriteriumstand> Nachzuholen { get; init; }

    public required IReadOnlyList<Stufenstand> Stufen { get; init; }

    public static Lagebild Von(Strategie strategie, DateOnly heute) => new()
    {
        Strategie = strategie,
        Heute = heute,
        Stufe = strategie.AktuelleStufe,
        Schritt = NaechsterSchritt.Finde(strategie),
        Gefaehrdet =
        [
            .. strategie.Aufgaben
                .Where(aufgabe => aufgabe.IstGefaehrdet(heute, strategie.Zeitplan.Start) && strategie.StehtAn(aufgabe))
                .OrderBy(aufgabe => aufgabe.FaelligAm)
                .ThenBy(aufgabe => aufgabe.Code, StringComparer.Ordinal),
        ],
        Nachzuholen =
        [
            .. strategie.Stufen
                .SelectMany(stufe => Kriteriumstand.Von(strategie, stufe))
                .Where(stand => stand.NachholenBis <= heute.AddDays(Aufgabe.GefaehrdetAbTagen))
                .OrderBy(stand => stand.NachholenBis)
                .ThenBy(stand => stand.Vorlage.Code, StringComparer.Ordinal),
        ],
        Stufen = [.. strategie.Stufen.Select(stufe => Stufenstand.Von(strategie, stufe))],
    };
}

/// <param name="Durch">Tasks done or not applicable.</param>
/// <param name="Gesamt">All tasks of the stage on this path.</param>
/// <param name="Bis">The stage's closing anchor.</param>
public sealed record Stufenstand(Stufe Stufe, int Durch, int Gesamt, DateOnly Bis)
{
    public static Stufenstand Von(Strategie strategie, Stufe stufe)
    {
        var aufgaben = strategie.AufgabenDer(stufe.Nummer).ToArray();
        return new Stufenstand(
            stufe,
            aufgaben.Count(aufgabe => !aufgabe.IstOffen),
            aufgaben.Length,
            strategie.Zeitplan[Aufgabenkatalog.Abschlussanker(stufe.Nummer)]);
    }
}
