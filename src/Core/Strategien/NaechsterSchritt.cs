using Daks.Core.Aufgaben;
using Daks.Core.Stufen;

namespace Daks.Core.Strategien;

/// <summary>The one thing to do next.</summary>
public abstract record NaechsterSchritt
{
    private NaechsterSchritt() { }

    public sealed record Erledigen(Aufgabe Aufgabe) : NaechsterSchritt;

    /// <summary>Every task of the current stage is done or not applicable.</summary>
    public sealed record Abschliessen(Stufe Stufe) : NaechsterSchritt;

    /// <summary>All five stages are closed.</summary>
    public sealed record Fertig : NaechsterSchritt;

    /// <remarks>
    /// Of the current stage's open tasks those whose predecessors are through, mandatory first, then by due date,
    /// then by code. A predecessor left open in a stage that was closed all the same holds nothing up.
    /// </remarks>
    public static NaechsterSchritt Finde(Strategie strategie)
    {
        var stufe = strategie.AktuelleStufe;
        if (stufe.IstAbgeschlossen)
        {
            return new Fertig();
        }

        var offen = strategie.AufgabenDer(stufe.Nummer).Where(aufgabe => aufgabe.IstOffen).ToArray();
        if (offen.Length == 0)
        {
            return new Abschliessen(stufe);
        }

        var next = offen
            .OrderByDescending(aufgabe => VorgaengerDurch(strategie, aufgabe))
            .ThenByDescending(aufgabe => aufgabe.Pflicht)
            .ThenBy(aufgabe => aufgabe.FaelligAm)
            .ThenBy(aufgabe => aufgabe.Code, StringComparer.Ordinal)
            .First();
        return new Erledigen(next);
    }

    private static bool VorgaengerDurch(Strategie strategie, Aufgabe aufgabe) =>
        Aufgabenkatalog.Vorgaenger(aufgabe.Code, strategie.Kopf.Pfad).All(code =>
            strategie.FindAufgabe(code) is not { IstOffen: true } vorgaenger
            || strategie.FindStufe(vorgaenger.Stufe) is { IstAbgeschlossen: true });
}
