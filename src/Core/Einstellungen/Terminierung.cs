using Daks.Core.Artefakte;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;

namespace Daks.Core.Einstellungen;

/// <summary>Dates the open tasks anew after what their dates hang on has changed (invariant I5).</summary>
internal static class Terminierung
{
    /// <returns>The open tasks that change; what is finished keeps its date, and so does what was moved by hand.</returns>
    public static IEnumerable<Change> Neu(Strategie strategie, Zeitplan zeitplan, Arbeitskalender kalender) =>
        from aufgabe in strategie.Aufgaben
        where aufgabe.IstOffen
        let dated = aufgabe.Terminiert(zeitplan, kalender)
        where dated != aufgabe
        select strategie.Replace(aufgabe, dated);
}
