using Daks.Core.Artefakte;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Handlungsfelder;

/// <summary>What somebody enters of a Handlungsfeld; unchecked.</summary>
/// <param name="KatalogCodes">Codes of the catalogue; doubles count once, unknown ones are refused.</param>
public sealed record HandlungsfeldEingabe(string? Name, string? Kurzbeschreibung = null, IReadOnlyList<string>? KatalogCodes = null)
{
    public const int NameMaximum = 100;

    internal Refusal? Pruefen(Strategie strategie, string? eigene)
    {
        var name = Texteingabe.Bereinigt(Name);
        return Texteingabe.Pruefen("feldname", name, Texteingabe.BegruendungMinimum, NameMaximum)
            ?? Texteingabe.Pruefen("beschreibung", Texteingabe.Bereinigt(Kurzbeschreibung), minimum: 0)
            ?? (KatalogCodes ?? []).Where(code => Handlungsfeldkatalog.Finde(code) is null).Select(_ => Unknown).FirstOrDefault()
            ?? (strategie.All<Handlungsfeld>().Any(feld => feld.Id != eigene && string.Equals(feld.Name, name, StringComparison.OrdinalIgnoreCase))
                ? new Refusal.HandlungsfeldExists(name)
                : null);
    }

    internal Handlungsfeld Auf(Handlungsfeld feld) => feld with
    {
        Name = Texteingabe.Bereinigt(Name),
        Kurzbeschreibung = Texteingabe.Bereinigt(Kurzbeschreibung),
        KatalogCodes = [.. (KatalogCodes ?? []).Distinct()],
    };

    internal static Refusal Unknown => new Refusal.UnknownEintrag(ArtefaktRegistry.Handlungsfeld.Name);
}

/// <summary>Names a candidate; it takes the last place.</summary>
/// <param name="Id">A new one; see <see cref="ArtefaktId.New"/>.</param>
public sealed record AddHandlungsfeld(string Id, HandlungsfeldEingabe Eingabe) : StrategieCommand
{
    public override string Verb => "handlungsfeld.ergaenzt";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (strategie.Find<Handlungsfeld>(Id) is not null)
        {
            return Decision.Nothing;
        }

        if (Eingabe.Pruefen(strategie, eigene: null) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var feld = Eingabe.Auf(new Handlungsfeld
        {
            Id = Id,
            Name = "",
            Prioritaet = strategie.All<Handlungsfeld>().Select(other => other.Prioritaet).DefaultIfEmpty().Max() + 1,
        });
        return Decision.Accept([strategie.Add(feld)], [("titel", feld.Name)]).Gewahrt(strategie);
    }
}

/// <summary>A wish about one Handlungsfeld of the strategy.</summary>
public abstract record HandlungsfeldCommand(string Id) : StrategieCommand
{
    public sealed override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Find<Handlungsfeld>(Id) is { } feld ? Decide(strategie, feld) : Decision.No(HandlungsfeldEingabe.Unknown);

    private protected abstract Decision Decide(Strategie strategie, Handlungsfeld feld);
}

/// <summary>Renames a Handlungsfeld, or says otherwise what it stands for.</summary>
public sealed record ChangeHandlungsfeld(string Id, HandlungsfeldEingabe Eingabe) : HandlungsfeldCommand(Id)
{
    public override string Verb => "handlungsfeld.geaendert";

    private protected override Decision Decide(Strategie strategie, Handlungsfeld feld)
    {
        if (Eingabe.Pruefen(strategie, feld.Id) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var after = Eingabe.Auf(feld);
        return feld == after ? Decision.Nothing : Decision.Accept([strategie.Replace(feld, after)], [("titel", after.Name)]);
    }
}

/// <param name="Platz">From 1; anything beyond counts as the nearest.</param>
public sealed record MoveHandlungsfeld(string Id, int Platz) : HandlungsfeldCommand(Id)
{
    public override string Verb => "handlungsfeld.verschoben";

    private protected override Decision Decide(Strategie strategie, Handlungsfeld feld)
    {
        var reihe = Handlungsfeldreihe.Von(strategie).ToList();
        var (from, to) = (reihe.IndexOf(feld), Math.Clamp(Platz, 1, reihe.Count) - 1);
        if (from == to)
        {
            return Decision.Nothing;
        }

        reihe.RemoveAt(from);
        reihe.Insert(to, feld);
        return Decision.Accept(
            [
                .. reihe.Select((one, place) => (Before: one, After: one with { Prioritaet = place + 1 }))
                    .Where(pair => pair.Before != pair.After)
                    .Select(pair => strategie.Replace(pair.Before, pair.After)),
            ],
            [("titel", feld.Name)]);
    }
}

/// <summary>Takes a Handlungsfeld out, and every link to it; what was linked stays.</summary>
public sealed record RemoveHandlungsfeld(string Id) : HandlungsfeldCommand(Id)
{
    public override string Verb => "handlungsfeld.entfernt";

    private protected override Decision Decide(Strategie strategie, Handlungsfeld feld) =>
        Decision.Accept([strategie.Remove(feld), .. Verknuepfungen.OhneFeld(strategie, feld.Id)], [("titel", feld.Name)]).Gewahrt(strategie);
}
