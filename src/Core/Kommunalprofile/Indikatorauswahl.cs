using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Kommunalprofile;

/// <summary>The indicators a Kommune decided to look at: few, and the same ones every year. Lists compare by reference.</summary>
public sealed record Indikatorauswahl : IArtefakt
{
    public const string TheId = "auswahl";

    public string Id => TheId;

    /// <value>Keys of the catalogue in its order, each once, at least one.</value>
    public required IReadOnlyList<string> Schluessel { get; init; }
}

/// <summary>Decides on the list of indicators; a later decision takes the place of the earlier one.</summary>
public sealed record ChooseIndikatoren(IReadOnlyList<string> Schluessel) : StrategieCommand
{
    public override string Verb => "indikatoren.gewaehlt";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (Schluessel.Count == 0)
        {
            return Decision.No(new Refusal.NoIndikator());
        }

        if (Schluessel.FirstOrDefault(key => Indikatorkatalog.Finde(key) is null) is { } unknown)
        {
            return Decision.No(new Refusal.UnknownIndikator(unknown));
        }

        var before = strategie.Find<Indikatorauswahl>(Indikatorauswahl.TheId);
        var after = new Indikatorauswahl { Schluessel = InOrder(Schluessel) };
        return before is null ? Accept(strategie.Add(after), after)
            : before.Schluessel.SequenceEqual(after.Schluessel) ? Decision.Nothing
            : Accept(strategie.Replace(before, after), after);
    }

    private static Decision Accept(Change change, Indikatorauswahl auswahl) =>
        Decision.Accept([change], [("anzahl", $"{auswahl.Schluessel.Count}")]);

    private static IReadOnlyList<string> InOrder(IEnumerable<string> schluessel)
    {
        var order = Indikatorkatalog.Alle.Select((definition, i) => (definition.Schluessel, i)).ToDictionary();
        return [.. schluessel.Distinct().OrderBy(key => order.GetValueOrDefault(key, int.MaxValue)).ThenBy(key => key, StringComparer.Ordinal)];
    }
}
