using System.Globalization;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Protokolle;

/// <summary>What somebody enters of an agreement; unchecked.</summary>
/// <param name="PersonId">Of the team; wins over <paramref name="Stelle"/>.</param>
/// <param name="Termin">From five years back to ten years on.</param>
public sealed record VereinbarungEingabe(string? Text, DateOnly? Termin, string? PersonId = null, string? Stelle = null, string? VeranstaltungId = null)
{
    internal Refusal? Pruefen(Strategie strategie, DateOnly today) =>
        Texteingabe.Pruefen("vereinbarung", Texteingabe.Bereinigt(Text), Texteingabe.BegruendungMinimum)
        ?? Texteingabe.Pruefen("stelle", Texteingabe.Bereinigt(Stelle), minimum: 0, VeranstaltungEingabe.TitelMaximum)
        ?? (PersonId is { } id && strategie.FindPerson(id) is null ? new Refusal.UnknownPerson() : null)
        ?? (PersonId is null && Texteingabe.Bereinigt(Stelle).Length == 0 ? new Refusal.TextTooShort("zustaendig", Texteingabe.BegruendungMinimum) : null)
        ?? (Termin is { } day && day >= today.AddYears(-5) && day <= today.AddYears(10)
            ? null
            : new Refusal.DateOutOfRange("termin", today.AddYears(-5), today.AddYears(10)))
        ?? (VeranstaltungId is { } where && strategie.Find<Veranstaltung>(where) is null
            ? new Refusal.UnknownEintrag(ArtefaktRegistry.Veranstaltung.Name)
            : (Refusal?)null);

    internal Vereinbarung Auf(Vereinbarung before) => before with
    {
        Text = Texteingabe.Bereinigt(Text),
        Termin = Termin!.Value,
        PersonId = PersonId,
        Stelle = PersonId is null ? Texteingabe.Bereinigt(Stelle) : "",
        VeranstaltungId = VeranstaltungId,
    };
}

/// <param name="Id">A new one; see <see cref="ArtefaktId.New"/>.</param>
public sealed record AddVereinbarung(string Id, VereinbarungEingabe Eingabe) : StrategieCommand
{
    public override string Verb => "vereinbarung.ergaenzt";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (strategie.Find<Vereinbarung>(Id) is not null)
        {
            return Decision.Nothing;
        }

        if (Eingabe.Pruefen(strategie, context.Today) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var added = Eingabe.Auf(new Vereinbarung { Id = Id, Text = "", Termin = default });
        return Decision.Accept([strategie.Add(added)], [("titel", Texteingabe.Anriss(added.Text))]);
    }
}

/// <summary>A wish about one agreement that is there.</summary>
public abstract record VereinbarungCommand(string Id) : StrategieCommand
{
    public sealed override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Find<Vereinbarung>(Id) is { } before
            ? Decide(strategie, before, context)
            : Decision.No(new Refusal.UnknownEintrag(ArtefaktRegistry.Vereinbarung.Name));

    private protected abstract Decision Decide(Strategie strategie, Vereinbarung before, DecisionContext context);

    private protected static Decision Replaced(Strategie strategie, Vereinbarung before, Vereinbarung after) => before == after
        ? Decision.Nothing
        : Decision.Accept([strategie.Replace(before, after)], [("titel", Texteingabe.Anriss(after.Text))]);
}

public sealed record ChangeVereinbarung(string Id, VereinbarungEingabe Eingabe) : VereinbarungCommand(Id)
{
    public override string Verb => "vereinbarung.geaendert";

    private protected override Decision Decide(Strategie strategie, Vereinbarung before, DecisionContext context) =>
        Eingabe.Pruefen(strategie, context.Today) is { } refusal ? Decision.No(refusal) : Replaced(strategie, before, Eingabe.Auf(before));
}

public sealed record RemoveVereinbarung(string Id) : VereinbarungCommand(Id)
{
    public override string Verb => "vereinbarung.entfernt";

    private protected override Decision Decide(Strategie strategie, Vereinbarung before, DecisionContext context) =>
        Decision.Accept([strategie.Remove(before)], [("titel", Texteingabe.Anriss(before.Text))]);
}

/// <param name="Bemerkung">What shows that it is done; may be empty.</param>
public sealed record FulfilVereinbarung(string Id, string? Bemerkung = null) : VereinbarungCommand(Id)
{
    public override string Verb => "vereinbarung.erfuellt";

    private protected override Decision Decide(Strategie strategie, Vereinbarung before, DecisionContext context)
    {
        var note = Texteingabe.Bereinigt(Bemerkung);
        return Texteingabe.Pruefen("bemerkung", note, minimum: 0) is { } refusal ? Decision.No(refusal)
            : Replaced(strategie, before, before with { Stand = Vereinbarungsstand.Erfuellt, Bemerkung = note });
    }
}

/// <param name="Bis">After today, at most ten years on.</param>
public sealed record PostponeVereinbarung(string Id, DateOnly Bis) : VereinbarungCommand(Id)
{
    public override string Verb => "vereinbarung.verschoben";

    private protected override Decision Decide(Strategie strategie, Vereinbarung before, DecisionContext context)
    {
        if (Bis <= context.Today || Bis > context.Today.AddYears(10))
        {
            return Decision.No(new Refusal.DateOutOfRange("termin", context.Today.AddDays(1), context.Today.AddYears(10)));
        }

        return !before.IstOffen
            ? Decision.No(new Refusal.VereinbarungInState(before.Stand))
            : Decision.Accept(
                [strategie.Replace(before, before with { Stand = Vereinbarungsstand.Verschoben, Termin = Bis })],
                [("titel", Texteingabe.Anriss(before.Text)), ("tag", Bis.ToString("O", CultureInfo.InvariantCulture))]);
    }
}

/// <param name="Grund">At least three characters.</param>
public sealed record DropVereinbarung(string Id, string? Grund) : VereinbarungCommand(Id)
{
    public override string Verb => "vereinbarung.verworfen";

    private protected override Decision Decide(Strategie strategie, Vereinbarung before, DecisionContext context)
    {
        var reason = Texteingabe.Bereinigt(Grund);
        return Texteingabe.Pruefen("begruendung", reason, Texteingabe.BegruendungMinimum) is { } refusal ? Decision.No(refusal)
            : !before.IstOffen ? Decision.No(new Refusal.VereinbarungInState(before.Stand))
            : Replaced(strategie, before, before with { Stand = Vereinbarungsstand.Verworfen, Bemerkung = reason });
    }
}

/// <summary>Opens one again that was taken for done or dropped.</summary>
/// <param name="Grund">At least three characters.</param>
public sealed record ReopenVereinbarung(string Id, string? Grund) : VereinbarungCommand(Id)
{
    public override string Verb => "vereinbarung.geoeffnet";

    private protected override Decision Decide(Strategie strategie, Vereinbarung before, DecisionContext context)
    {
        var reason = Texteingabe.Bereinigt(Grund);
        return Texteingabe.Pruefen("begruendung", reason, Texteingabe.BegruendungMinimum) is { } refusal ? Decision.No(refusal)
            : before.IstOffen ? Decision.Nothing
            : Replaced(strategie, before, before with { Stand = Vereinbarungsstand.Offen, Bemerkung = reason });
    }
}
