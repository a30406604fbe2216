using System.Globalization;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Core.Stufen;

/// <summary>Answers a criterion from what the strategy holds, so that nobody confirms what DAKS knows.</summary>
/// <param name="Code">A code of the catalogue's criteria.</param>
/// <param name="Erfuellt">Asked of the strategy as it is; the answer is never stored.</param>
/// <param name="Nachweis">What shows it once it is met, as people read it after a colon.</param>
public sealed record Kriteriumregel(string Code, Func<Strategie, bool> Erfuellt, Func<Strategie, CultureInfo, string> Nachweis);

public static class Kriteriumregeln
{
    /// <summary>The rules there are so far; a part that brings an artefact adds those it can answer.</summary>
    /// <remarks>
    /// A rule is one more way to be met: answers given by hand and done tasks count as before, so a new one needs no
    /// change of rows and opens nothing that is closed.
    /// </remarks>
    public static IReadOnlyList<Kriteriumregel> All { get; } =
    [
        new(
            "1-ZP",
            strategie => strategie.Zeitplan is var plan && plan[Ankerpunkt.K] <= plan[Ankerpunkt.P] && plan[Ankerpunkt.P] <= plan[Ankerpunkt.Z],
            (strategie, culture) => Texte.Format(
                "Nachweis.1-ZP",
                culture,
                Datum.Lang(strategie.Zeitplan[Ankerpunkt.P], culture),
                Datum.Lang(strategie.Zeitplan[Ankerpunkt.Z], culture))),
    ];
}
