using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Einstellungen;

/// <summary>Path and days together, as a form sends them: all of it, or nothing.</summary>
/// <param name="Pfad">The path from here on, which may be the one it is.</param>
/// <param name="Tage">The anchors to set by hand; what is not among them stays as it is.</param>
public sealed record ChangePlan(Pfad Pfad, IReadOnlyDictionary<Ankerpunkt, DateOnly> Tage) : StrategieCommand
{
    public override string Verb => "plan.geaendert";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var kopf = strategie.Kopf;
        SetAnker[] wishes = [.. Tage.OrderBy(tag => tag.Key).Select(tag => new SetAnker(tag.Key, tag.Value))];
        if (wishes.Select(wish => wish.OutOfRange(context.Today)).FirstOrDefault(refusal => refusal is not null) is { } tooFar)
        {
            return Decision.No(tooFar);
        }

        var next = wishes.Aggregate(kopf.Pfad == Pfad ? kopf : kopf with { Pfad = Pfad }, (so, wish) => wish.With(so));
        if (next == kopf)
        {
            return Decision.Nothing;
        }

        var zeitplan = Zeitplan.Von(next);
        if (wishes.Select(wish => wish.OutOfOrder(next, zeitplan)).FirstOrDefault(refusal => refusal is not null) is { } crossed)
        {
            return Decision.No(crossed);
        }

        var tasks = kopf.Pfad == Pfad ? Terminierung.Neu(strategie, zeitplan, strategie.Kalender) : ChangePfad.Aufgaben(strategie, zeitplan);
        return Decision.Accept([strategie.Replace(kopf, next), .. tasks]);
    }
}
