using System.Diagnostics;
using Daks.Core.Artefakte;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Einstellungen;

/// <summary>
/// Corrects what was said of the Kommune. Another Land moves due dates to its working days; another name goes into the
/// title, unless that was chosen freely.
/// </summary>
public sealed record ChangeKommune(KommuneEingabe Kommune) : StrategieCommand
{
    public override string Verb => "kommune.geaendert";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context) =>
        Kommunen.Kommune.Pruefen(Kommune, context.Today) switch
        {
            KommuneResult.Ungueltig(var fehler) => Decision.No(new Refusal.KommuneUngueltig(fehler)),
            KommuneResult.Gueltig(var kommune) => Change(strategie, kommune with { Gebietsaenderungen = strategie.Kommune.Gebietsaenderungen }),
            _ => throw new UnreachableException(),
        };

    private static Decision Change(Strategie strategie, Kommune kommune)
    {
        if (strategie.Holds(kommune))
        {
            return Decision.Nothing;
        }

        var (before, kopf) = (strategie.Kommune, strategie.Kopf);
        IEnumerable<Change> renamed = before.Name != kommune.Name && kopf.Titel == Strategiekopf.TitelFuer(before)
            ? [strategie.Replace(kopf, kopf with { Titel = Strategiekopf.TitelFuer(kommune) })]
            : [];
        return Decision.Accept(
        [
            strategie.Replace(before, kommune),
            .. renamed,
            .. Terminierung.Neu(strategie, strategie.Zeitplan, new Arbeitskalender(kommune.Feiertagsregion)),
        ]);
    }
}
