using Daks.Core.Strategien;

namespace Daks.Core.Vorausberechnungen;

/// <summary>Keeps a projection once its figures are written. The same figures under the same title change nothing.</summary>
public sealed record RecordVorausberechnung(Vorausberechnung Vorausberechnung) : StrategieCommand
{
    public override string Verb => "vorausberechnung.festgehalten";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var neue = Vorausberechnung;
        if (strategie.All<Vorausberechnung>().Any(one => one.Titel == neue.Titel && one.Methode == neue.Methode && one.Reihen == neue.Reihen))
        {
            return Decision.Nothing;
        }

        return !neue.IstAmtlich && Rechenrahmen.Fuer(neue.Einwohner) is Rechenrahmen.NurSzenario(var ab)
            ? Decision.No(new Refusal.TooSmallForVorausberechnung(ab))
            : Decision.Accept([strategie.Add(neue with { Von = context.PersonId, Am = context.Now })], [("titel", neue.Titel)]);
    }
}
