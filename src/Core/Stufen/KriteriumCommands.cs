using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Stufen;

/// <summary>A wish about one completion criterion, while its stage is open.</summary>
/// <param name="Code">A code of the catalogue, for example <c>1-VA</c>.</param>
public abstract record KriteriumCommand(string Code) : StrategieCommand
{
    public override Berechtigung Needs => Berechtigung.Leiten;

    public sealed override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.Stufen.FirstOrDefault(stufe => Aufgabenkatalog.Kriterien(stufe.Nummer).Any(vorlage => vorlage.Code == Code)) switch
        {
            null => Decision.No(new Refusal.UnknownKriterium(Code)),
            { IstAbgeschlossen: true } closed => Decision.No(new Refusal.StufeInState(closed.Nummer, closed.Status)),
            { } stufe => Decide(
                strategie, stufe, strategie.Find<Kriteriumantwort>(Kriteriumantwort.IdOf(Code, stufe.Runde)), context),
        };

    private protected abstract Decision Decide(
        Strategie strategie, Stufe stufe, Kriteriumantwort? before, DecisionContext context);
}

/// <summary>Answers a completion criterion by hand, with its evidence.</summary>
/// <param name="Code">A code of the catalogue.</param>
/// <param name="Weg">How it is answered.</param>
/// <param name="Nachweis">Needed for every way but <see cref="Kriteriumweg.Nachholen"/>.</param>
/// <param name="NachholenBis">Needed for <see cref="Kriteriumweg.Nachholen"/>: from tomorrow to two years on.</param>
public sealed record AnswerKriterium(string Code, Kriteriumweg Weg, string? Nachweis, DateOnly? NachholenBis = null)
    : KriteriumCommand(Code)
{
    public override string Verb => "kriterium.beantwortet";

    private protected override Decision Decide(
        Strategie strategie, Stufe stufe, Kriteriumantwort? before, DecisionContext context)
    {
        var text = Texteingabe.Bereinigt(Nachweis);
        if (Refuse(text, context.Today) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var answer = new Kriteriumantwort
        {
            Code = Code,
            Runde = stufe.Runde,
            Weg = Weg,
            Nachweis = text,
            NachholenBis = Weg == Kriteriumweg.Nachholen ? NachholenBis : null,
        };
        return answer == before
            ? Decision.Nothing
            : Decision.Accept(
                [before is null ? strategie.Add(answer) : strategie.Replace(before, answer)],
                [("kriterium", Code), ("weg", Weg.ToString())]);
    }

    private Refusal? Refuse(string text, DateOnly today)
    {
        if (Weg != Kriteriumweg.Nachholen)
        {
            return Texteingabe.Pruefen("nachweis", text, Texteingabe.BegruendungMinimum);
        }

        var (first, last) = (today.AddDays(1), today.AddYears(2));
        return NachholenBis is { } day && first <= day && day <= last
            ? Texteingabe.Pruefen("nachweis", text, minimum: 0)
            : new Refusal.DateOutOfRange("nachholen", first, last);
    }
}

/// <summary>Takes an answer back; what the tasks show by themselves stays.</summary>
public sealed record WithdrawKriterium(string Code) : KriteriumCommand(Code)
{
    public override string Verb => "kriterium.zurueckgenommen";

    private protected override Decision Decide(
        Strategie strategie, Stufe stufe, Kriteriumantwort? before, DecisionContext context) =>
        before is null
            ? Decision.Nothing
            : Decision.Accept([strategie.Remove(before)], [("kriterium", Code)]);
}
