using Daks.Core.Artefakte;
using Daks.Core.Handlungsfelder;
using Daks.Core.Strategien;

namespace Daks.Core.Bestandsaufnahmen;

/// <summary>What somebody enters of an interview; unchecked.</summary>
/// <param name="Funktion">Whom it was with, by function.</param>
/// <param name="Am">Not in the future, and at most five years ago.</param>
/// <param name="Antworten">Questions the guide does not have, and empty answers, are left out.</param>
/// <param name="Handlungsfelder">See <see cref="Interview.Handlungsfelder"/>; doubles count once.</param>
public sealed record InterviewEingabe(
    string? Funktion,
    DateOnly Am,
    IReadOnlyList<Interviewantwort>? Antworten = null,
    string? Notiz = null,
    IReadOnlyList<string>? Handlungsfelder = null)
{
    public const int FunktionMaximum = 100;

    public const int AntwortMaximum = 2000;

    private const int JahreZurueck = 5;

    private IEnumerable<Interviewantwort> Beantwortet =>
        from frage in Interviewleitfaden.Fragen
        let text = Texteingabe.Bereinigt(Antworten?.FirstOrDefault(antwort => antwort.Frage == frage.Code)?.Text)
        where text.Length > 0
        select new Interviewantwort(frage.Code, text);

    internal Refusal? Pruefen(Strategie strategie, DateOnly heute) =>
        Texteingabe.Pruefen("funktion", Texteingabe.Bereinigt(Funktion), Texteingabe.BegruendungMinimum, FunktionMaximum)
        ?? (Am > heute || Am < heute.AddYears(-JahreZurueck) ? new Refusal.DateOutOfRange("gespraech", heute.AddYears(-JahreZurueck), heute) : null)
        ?? Beantwortet.Select(antwort => Texteingabe.Pruefen("antwort", antwort.Text, minimum: 0, AntwortMaximum)).FirstOrDefault(refusal => refusal is not null)
        ?? Texteingabe.Pruefen("notiz", Texteingabe.Bereinigt(Notiz), minimum: 0, AntwortMaximum)
        ?? Feldbezug.Pruefen(strategie, Handlungsfelder ?? []);

    internal Interview Als(string id) => new()
    {
        Id = id,
        Funktion = Texteingabe.Bereinigt(Funktion),
        Am = Am,
        Antworten = [.. Beantwortet],
        Notiz = Texteingabe.Bereinigt(Notiz),
        Handlungsfelder = [.. (Handlungsfelder ?? []).Distinct()],
    };
}

/// <param name="Id">A new one; see <see cref="ArtefaktId.New"/>.</param>
public sealed record AddInterview(string Id, InterviewEingabe Eingabe) : StrategieCommand
{
    public override string Verb => "interview.ergaenzt";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (strategie.Find<Interview>(Id) is not null)
        {
            return Decision.Nothing;
        }

        if (Eingabe.Pruefen(strategie, context.Today) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var interview = Eingabe.Als(Id);
        return Decision.Accept([strategie.Add(interview)], [("titel", interview.Funktion)]);
    }
}

public sealed record ChangeInterview(string Id, InterviewEingabe Eingabe) : StrategieCommand
{
    public override string Verb => "interview.geaendert";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (strategie.Find<Interview>(Id) is not { } before)
        {
            return Decision.No(new Refusal.UnknownEintrag(ArtefaktRegistry.Interview.Name));
        }

        if (Eingabe.Pruefen(strategie, context.Today) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var after = Eingabe.Als(Id);
        return before == after ? Decision.Nothing : Decision.Accept([strategie.Replace(before, after)], [("titel", after.Funktion)]);
    }
}

/// <summary>Takes an interview out; what came from it stays in the SWOT, without its source.</summary>
public sealed record RemoveInterview(string Id) : StrategieCommand
{
    public override string Verb => "interview.entfernt";

    public override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Find<Interview>(Id) is { } interview
            ? Decision.Accept([strategie.Remove(interview), .. Verknuepfungen.OhneInterview(strategie, Id)], [("titel", interview.Funktion)])
            : Decision.No(new Refusal.UnknownEintrag(ArtefaktRegistry.Interview.Name));
}
