using System.Globalization;
using Daks.Core.Artefakte;
using Daks.Core.Handlungsfelder;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Ideen;

/// <summary>What somebody enters of an idea; unchecked.</summary>
public sealed record IdeeEingabe(
    string? Text, string? Handlungsfeld = null, string? Name = null, string? VeranstaltungId = null, Ideenphase Phase = Ideenphase.Nachreichung)
{
    internal Refusal? Pruefen(Strategie strategie) =>
        Texteingabe.Pruefen("idee", Texteingabe.Bereinigt(Text), Texteingabe.BegruendungMinimum, Idee.TextMaximum)
        ?? Texteingabe.Pruefen("ideenname", Texteingabe.Bereinigt(Name), minimum: 0, Idee.NameMaximum)
        ?? Feldbezug.Pruefen(strategie, Handlungsfeld)
        ?? (VeranstaltungId is { } id && strategie.Find<Veranstaltung>(id) is null
            ? new Refusal.UnknownEintrag(ArtefaktRegistry.Veranstaltung.Name)
            : (Refusal?)null);

    internal Idee Auf(Idee before) => before with
    {
        Text = Texteingabe.Bereinigt(Text),
        Handlungsfeld = Handlungsfeld,
        Name = Texteingabe.Bereinigt(Name),
        VeranstaltungId = VeranstaltungId,
        Phase = Phase,
    };
}

/// <summary>Takes ideas in, one or a whole list.</summary>
/// <param name="Ideen">With new ids, at most <see cref="Hoechstens"/>; an id that is there already is passed over.</param>
public sealed record AddIdeen(IReadOnlyList<(string Id, IdeeEingabe Eingabe)> Ideen) : StrategieCommand
{
    /// <value>What a change can hold together with its history; longer lists come in parts.</value>
    public const int Hoechstens = 90;

    public override string Verb => "idee.ergaenzt";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (Ideen.Count > Hoechstens)
        {
            return Decision.No(new Refusal.NumberOutOfRange("ideen", 1, Hoechstens));
        }

        var fresh = Ideen.Where(one => strategie.Find<Idee>(one.Id) is null).ToList();
        if (fresh.Count == 0)
        {
            return Decision.Nothing;
        }

        return fresh.Select(one => one.Eingabe.Pruefen(strategie)).OfType<Refusal>().FirstOrDefault() is { } refusal
            ? Decision.No(refusal)
            : Decision.Accept(
                [.. fresh.Select(one => strategie.Add(one.Eingabe.Auf(new Idee { Id = one.Id, Text = "", Am = context.Now })))],
                [("anzahl", fresh.Count.ToString(CultureInfo.InvariantCulture))]);
    }
}

/// <summary>A wish about one idea that is there.</summary>
public abstract record IdeeCommand(string Id) : StrategieCommand
{
    public sealed override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Find<Idee>(Id) is { } before
            ? Decide(strategie, before)
            : Decision.No(new Refusal.UnknownEintrag(ArtefaktRegistry.Idee.Name));

    private protected abstract Decision Decide(Strategie strategie, Idee before);

    private protected static Decision Replaced(Strategie strategie, Idee before, Idee after) => before == after
        ? Decision.Nothing
        : Decision.Accept([strategie.Replace(before, after)], [("titel", Texteingabe.Anriss(after.Text))]);
}

public sealed record ChangeIdee(string Id, IdeeEingabe Eingabe) : IdeeCommand(Id)
{
    public override string Verb => "idee.geaendert";

    private protected override Decision Decide(Strategie strategie, Idee before) =>
        Eingabe.Pruefen(strategie) is { } refusal ? Decision.No(refusal) : Replaced(strategie, before, Eingabe.Auf(before));
}

/// <param name="Grund">Needed where it waits or is not followed: at least three characters.</param>
public sealed record MoveIdee(string Id, Ideenstand Stand, string? Grund = null) : IdeeCommand(Id)
{
    public override string Verb => "idee.bewertet";

    private protected override Decision Decide(Strategie strategie, Idee before)
    {
        if (before.Stand == Stand)
        {
            return Decision.Nothing;
        }

        if (!Ideenuebergaenge.Erlaubt(before.Stand, Stand))
        {
            return Decision.No(new Refusal.IdeeInState(before.Stand));
        }

        var reason = Ideenuebergaenge.BrauchtGrund(Stand) ? Texteingabe.Bereinigt(Grund) : "";
        return Ideenuebergaenge.BrauchtGrund(Stand) && Texteingabe.Pruefen("begruendung", reason, Texteingabe.BegruendungMinimum) is { } refusal
            ? Decision.No(refusal)
            : Replaced(strategie, before, before with { Stand = Stand, Begruendung = reason });
    }
}

public sealed record RemoveIdee(string Id) : IdeeCommand(Id)
{
    public override string Verb => "idee.entfernt";

    private protected override Decision Decide(Strategie strategie, Idee before) =>
        Decision.Accept([strategie.Remove(before)], [("titel", Texteingabe.Anriss(before.Text))]);
}
