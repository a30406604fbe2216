using Daks.Core.Artefakte;
using Daks.Core.Handlungsfelder;
using Daks.Core.Strategien;

namespace Daks.Core.Swotanalysen;

/// <summary>What somebody enters of a TOWS strategy; unchecked.</summary>
/// <param name="SwotIds">Entries of the SWOT; doubles count once.</param>
/// <param name="Handlungsfeld">See <see cref="TowsStrategie.Handlungsfeld"/>.</param>
public sealed record TowsEingabe(TowsTyp Typ, IReadOnlyList<string> SwotIds, string? Text, string? Handlungsfeld = null)
{
    internal Refusal? Pruefen(Strategie strategie) =>
        Texteingabe.Pruefen("tows", Texteingabe.Bereinigt(Text), Texteingabe.BegruendungMinimum, SwotEingabe.TextMaximum)
        ?? Feldbezug.Pruefen(strategie, Handlungsfeld)
        ?? Towspruefung.Pruefen(strategie, Typ, SwotIds);

    internal TowsStrategie Als(string id) => new()
    {
        Id = id,
        Typ = Typ,
        SwotIds = [.. SwotIds.Distinct()],
        Text = Texteingabe.Bereinigt(Text),
        Handlungsfeld = Handlungsfeld,
    };
}

/// <param name="Id">A new one; see <see cref="ArtefaktId.New"/>.</param>
public sealed record AddTows(string Id, TowsEingabe Eingabe) : StrategieCommand
{
    public override string Verb => "tows.ergaenzt";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (strategie.Find<TowsStrategie>(Id) is not null)
        {
            return Decision.Nothing;
        }

        if (Eingabe.Pruefen(strategie) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var tows = Eingabe.Als(Id);
        return Decision.Accept([strategie.Add(tows)], [("titel", Texteingabe.Anriss(tows.Text))]);
    }
}

public sealed record ChangeTows(string Id, TowsEingabe Eingabe) : StrategieCommand
{
    public override string Verb => "tows.geaendert";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (strategie.Find<TowsStrategie>(Id) is not { } before)
        {
            return Decision.No(new Refusal.UnknownEintrag(ArtefaktRegistry.Tows.Name));
        }

        if (Eingabe.Pruefen(strategie) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var after = Eingabe.Als(Id);
        return before == after ? Decision.Nothing : Decision.Accept([strategie.Replace(before, after)], [("titel", Texteingabe.Anriss(after.Text))]);
    }
}

public sealed record RemoveTows(string Id) : StrategieCommand
{
    public override string Verb => "tows.entfernt";

    public override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Find<TowsStrategie>(Id) is { } tows
            ? Decision.Accept([strategie.Remove(tows)], [("titel", Texteingabe.Anriss(tows.Text))])
            : Decision.No(new Refusal.UnknownEintrag(ArtefaktRegistry.Tows.Name));
}
