using System.Globalization;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Einstellungen;

/// <summary>Takes a change of borders back that was none.</summary>
public sealed record RemoveGebietsaenderung(DateOnly Tag) : StrategieCommand
{
    public override string Verb => "gebietsaenderung.entfernt";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var before = strategie.Kommune;
        Gebietsaenderung[] left = [.. before.Gebietsaenderungen?.Where(one => one.Tag != Tag) ?? []];
        return before.Gebietsaenderungen?.FirstOrDefault(one => one.Tag == Tag) is { } gone
            ? Decision.Accept(
                [strategie.Replace(before, before with { Gebietsaenderungen = left.Length == 0 ? null : left })],
                [("titel", Texteingabe.Anriss(gone.Mit)), ("tag", Tag.ToString("O", CultureInfo.InvariantCulture))])
            : Decision.No(new Refusal.UnknownEintrag("gebietsaenderung"));
    }
}
