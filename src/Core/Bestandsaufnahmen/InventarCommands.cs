using Daks.Core.Artefakte;
using Daks.Core.Handlungsfelder;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Bestandsaufnahmen;

/// <summary>What somebody enters of a measure there is already; unchecked.</summary>
/// <param name="VonJahr">1900–2100, like <paramref name="BisJahr"/>; null when unknown.</param>
/// <param name="Handlungsfelder">See <see cref="Bestandsmassnahme.Handlungsfelder"/>; doubles count once.</param>
public sealed record BestandsmassnahmeEingabe(
    string? Titel,
    Bestandsstand Stand = Bestandsstand.Laeuft,
    string? Beschreibung = null,
    string? Stelle = null,
    int? VonJahr = null,
    int? BisJahr = null,
    IReadOnlyList<string>? Handlungsfelder = null)
{
    public const int TitelMaximum = 200;

    private const int ErstesJahr = 1900;
    private const int LetztesJahr = 2100;

    internal Refusal? Pruefen(Strategie strategie) =>
        Texteingabe.Pruefen("titel", Texteingabe.Bereinigt(Titel), Texteingabe.BegruendungMinimum, TitelMaximum)
        ?? Texteingabe.Pruefen("beschreibung", Texteingabe.Bereinigt(Beschreibung), minimum: 0)
        ?? Texteingabe.Pruefen("stelle", Texteingabe.Bereinigt(Stelle), minimum: 0, TitelMaximum)
        ?? Jahre()
        ?? Feldbezug.Pruefen(strategie, Handlungsfelder ?? []);

    internal Bestandsmassnahme Als(string id) => new()
    {
        Id = id,
        Titel = Texteingabe.Bereinigt(Titel),
        Beschreibung = Texteingabe.Bereinigt(Beschreibung),
        Stelle = Texteingabe.Bereinigt(Stelle),
        Stand = Stand,
        VonJahr = VonJahr,
        BisJahr = BisJahr,
        Handlungsfelder = [.. (Handlungsfelder ?? []).Distinct()],
    };

    private Refusal.YearsOutOfRange? Jahre() =>
        VonJahr is < ErstesJahr or > LetztesJahr || BisJahr is < ErstesJahr or > LetztesJahr || BisJahr < VonJahr
            ? new Refusal.YearsOutOfRange(ErstesJahr, LetztesJahr)
            : null;
}

/// <param name="Id">A new one; see <see cref="ArtefaktId.New"/>.</param>
public sealed record AddBestandsmassnahme(string Id, BestandsmassnahmeEingabe Eingabe) : StrategieCommand
{
    public override string Verb => "inventar.ergaenzt";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (strategie.Find<Bestandsmassnahme>(Id) is not null)
        {
            return Decision.Nothing;
        }

        if (Eingabe.Pruefen(strategie) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var massnahme = Eingabe.Als(Id);
        return Decision.Accept([strategie.Add(massnahme)], [("titel", Texteingabe.Anriss(massnahme.Titel))]);
    }
}

public sealed record ChangeBestandsmassnahme(string Id, BestandsmassnahmeEingabe Eingabe) : StrategieCommand
{
    public override string Verb => "inventar.geaendert";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (strategie.Find<Bestandsmassnahme>(Id) is not { } before)
        {
            return Decision.No(new Refusal.UnknownEintrag(ArtefaktRegistry.Inventar.Name));
        }

        if (Eingabe.Pruefen(strategie) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var after = Eingabe.Als(Id);
        return before == after ? Decision.Nothing : Decision.Accept([strategie.Replace(before, after)], [("titel", Texteingabe.Anriss(after.Titel))]);
    }
}

public sealed record RemoveBestandsmassnahme(string Id) : StrategieCommand
{
    public override string Verb => "inventar.entfernt";

    public override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Find<Bestandsmassnahme>(Id) is { } massnahme
            ? Decision.Accept([strategie.Remove(massnahme)], [("titel", Texteingabe.Anriss(massnahme.Titel))]).Gewahrt(strategie)
            : Decision.No(new Refusal.UnknownEintrag(ArtefaktRegistry.Inventar.Name));
}

/// <summary>Notes that there are no measures, or no more than are listed.</summary>
public sealed record NoteInventarVollstaendig(string? Begruendung) : StrategieCommand
{
    public override string Verb => "inventar.vermerkt";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var reason = Texteingabe.Bereinigt(Begruendung);
        if (Texteingabe.Pruefen("begruendung", reason, Texteingabe.BegruendungMinimum) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var before = strategie.Find<Inventarvermerk>(Inventarvermerk.TheId);
        var after = new Inventarvermerk { Begruendung = reason, Am = context.Today, Von = context.PersonId };
        return before?.Begruendung == reason
            ? Decision.Nothing
            : Decision.Accept([before is null ? strategie.Add(after) : strategie.Replace(before, after)]);
    }
}

public sealed record WithdrawInventarvermerk : StrategieCommand
{
    public override string Verb => "inventar.vermerk-zurueckgenommen";

    public override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Find<Inventarvermerk>(Inventarvermerk.TheId) is { } vermerk
            ? Decision.Accept([strategie.Remove(vermerk)]).Gewahrt(strategie)
            : Decision.Nothing;
}
