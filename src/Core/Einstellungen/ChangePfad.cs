using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Einstellungen;

/// <summary>Switches between the Standard and the Kompakt path. What is done stays; open tasks of the other path go.</summary>
public sealed record ChangePfad(Pfad Pfad) : StrategieCommand
{
    public override string Verb => "pfad.gewechselt";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var kopf = strategie.Kopf;
        if (kopf.Pfad == Pfad)
        {
            return Decision.Nothing;
        }

        var next = kopf with { Pfad = Pfad };
        return Decision.Accept(
            [strategie.Replace(kopf, next), .. Aufgaben(strategie, Zeitplan.Von(next))],
            [("pfad", Pfad.ToString())]);
    }

    /// <summary>What comes, goes and moves among the tasks when this plan is of another path.</summary>
    internal static IEnumerable<Change> Aufgaben(Strategie strategie, Zeitplan zeitplan)
    {
        var onPath = Aufgabenkatalog.FuerPfad(zeitplan.Pfad);
        var codes = onPath.Select(vorlage => vorlage.Code).ToHashSet();
        var removed = strategie.Aufgaben.Where(aufgabe => aufgabe.IstOffen && !codes.Contains(aufgabe.Code)).Select(strategie.Remove);
        var kept = Terminierung.Neu(strategie, zeitplan, strategie.Kalender)
            .Where(change => change.After is Aufgabe aufgabe && codes.Contains(aufgabe.Code));
        var added =
            from vorlage in onPath
            where strategie.FindAufgabe(vorlage.Code) is null
            let stufe = strategie.FindStufe(vorlage.Stufe)!
            where !stufe.IstAbgeschlossen
            select strategie.Add(Aufgabe.Neu(vorlage, stufe.Runde, zeitplan, strategie.Kalender));
        return [.. removed, .. kept, .. added];
    }
}
