using System.Globalization;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Einstellungen;

/// <summary>Says that the Kommune's borders changed on a day; of one day the latest word counts.</summary>
public sealed record RecordGebietsaenderung(DateOnly Tag, string Mit) : StrategieCommand
{
    public override string Verb => "gebietsaenderung.eingetragen";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var neue = new Gebietsaenderung(Tag, Texteingabe.Bereinigt(Mit));
        if (Tag < Gebietsaenderung.Frueheste || Tag > context.Today)
        {
            return Decision.No(new Refusal.DateOutOfRange("gebiet.tag", Gebietsaenderung.Frueheste, context.Today));
        }

        if (Texteingabe.Pruefen("gebiet.mit", neue.Mit, Gebietsaenderung.KuerzesteAngabe, Gebietsaenderung.LaengsteAngabe) is { } no)
        {
            return Decision.No(no);
        }

        var before = strategie.Kommune;
        var known = before.Gebietsaenderungen ?? [];
        Gebietsaenderung[] all = [.. known.Where(one => one.Tag != Tag).Append(neue).OrderBy(one => one.Tag)];
        return known.Contains(neue) ? Decision.Nothing
            : all.Length > Gebietsaenderung.Meiste ? Decision.No(new Refusal.NumberOutOfRange("gebiet.zahl", 0, Gebietsaenderung.Meiste))
            : Decision.Accept([strategie.Replace(before, before with { Gebietsaenderungen = all })], [("titel", Texteingabe.Anriss(neue.Mit)), ("tag", Tag.ToString("O", CultureInfo.InvariantCulture))]);
    }
}
