using System.Globalization;
using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Einstellungen;

/// <summary>Sets an anchor by hand, or gives it back to the chain.</summary>
/// <param name="Tag">Null: computed from the chain again. Otherwise between five years back and ten on.</param>
public sealed record SetAnker(Ankerpunkt Anker, DateOnly? Tag) : StrategieCommand
{
    public override string Verb => "anker.gesetzt";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var kopf = strategie.Kopf;
        if (OutOfRange(context.Today) is { } tooFar)
        {
            return Decision.No(tooFar);
        }

        var next = With(kopf);
        if (next == kopf)
        {
            return Decision.Nothing;
        }

        var zeitplan = Zeitplan.Von(next);
        return OutOfOrder(next, zeitplan) is { } refusal ? Decision.No(refusal) : Decision.Accept(
            [strategie.Replace(kopf, next), .. Terminierung.Neu(strategie, zeitplan, strategie.Kalender)],
            [("anker", Anker.ToString()), ("tag", zeitplan[Anker].ToString("O", CultureInfo.InvariantCulture))]);
    }

    internal Refusal.DateOutOfRange? OutOfRange(DateOnly today)
    {
        var (first, last) = (today.AddYears(-5), today.AddYears(10));
        return Tag is { } day && (day < first || day > last) ? new Refusal.DateOutOfRange($"anker.{Anker}", first, last) : null;
    }

    internal Refusal.AnchorsOutOfOrder? OutOfOrder(Strategiekopf next, Zeitplan zeitplan)
    {
        // The start is no set anchor: the plan draws it back to the first one that is instead of contradicting it.
        if (Anker == Ankerpunkt.S && zeitplan[Ankerpunkt.S] < next.Start)
        {
            return new Refusal.AnchorsOutOfOrder(Ankerpunkt.S, next.GesetzteAnker.MinBy(set => set.Value).Key);
        }

        return Enum.GetValues<Ankerpunkt>().Zip(Enum.GetValues<Ankerpunkt>().Skip(1))
            .Where(pair => zeitplan[pair.First] > zeitplan[pair.Second])
            .Select(pair => new Refusal.AnchorsOutOfOrder(pair.First, pair.Second))
            .FirstOrDefault();
    }

    internal Strategiekopf With(Strategiekopf kopf)
    {
        if (Anker == Ankerpunkt.S)
        {
            return Tag is { } start ? kopf with { Start = start } : kopf;
        }

        var current = kopf.GesetzteAnker.TryGetValue(Anker, out var set) ? set : (DateOnly?)null;
        if (current == Tag)
        {
            return kopf;
        }

        var anker = new Dictionary<Ankerpunkt, DateOnly>(kopf.GesetzteAnker);
        if (Tag is { } day)
        {
            anker[Anker] = day;
        }
        else
        {
            anker.Remove(Anker);
        }

        return kopf with { GesetzteAnker = anker };
    }
}
