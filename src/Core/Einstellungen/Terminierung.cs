using Daks.Core.Artefakte;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;

namespace Daks.Core.Einstellungen;

/// <summary>Recomputes due dates after what they hang on has changed (invariant I5).</summary>
internal static class Terminierung
{
    /// <returns>The tasks whose date moves: neither finished nor moved by hand.</returns>
    public static IEnumerable<Change> Neu(Strategie strategie, Zeitplan zeitplan, Arbeitskalender kalender) =>
        from aufgabe in strategie.Aufgaben
        where aufgabe is { IstOffen: true, ManuellVerschoben: false }
        let vorlage = Aufgabenkatalog.Finde(aufgabe.Code)
        where vorlage is not null
        let day = Faelligkeit.Berechnen(vorlage, zeitplan, kalender)
        where day != aufgabe.FaelligAm
        select strategie.Replace(aufgabe, aufgabe with { FaelligAm = day });

    public static Zeitplan Zeitplan(Strategiekopf kopf) => Strategien.Zeitplan.Berechnen(kopf.Pfad, kopf.Start, kopf.GesetzteAnker);
}
