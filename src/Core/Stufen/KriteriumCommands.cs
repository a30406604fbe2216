using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Stufen;

/// <summary>A wish about one completion criterion.</summary>
/// <param name="Code">A code of the catalogue, for example <c>1-VA</c>.</param>
public abstract record KriteriumCommand(string Code) : StrategieCommand
{
    public override Berechtigung Needs => Berechtigung.Leiten;

    public sealed override Decision Decide(Strategie strategie, DecisionContext context) =>
        Kriteriumstand.Finde(strategie, Code) switch
        {
            null => Decision.No(new Refusal.UnknownKriterium(Code)),
            { } stand when !Allowed(stand) => Decision.No(new Refusal.StufeInState(stand.Stufe.Nummer, stand.Stufe.Status)),
            { } stand => Decide(strategie, stand, context),
        };

    private protected abstract bool Allowed(Kriteriumstand stand);

    private protected abstract Decision Decide(Strategie strategie, Kriteriumstand stand, DecisionContext context);
}

/// <summary>Answers a completion criterion by hand, with its evidence; see <see cref="Kriteriumstand.DarfBeantwortetWerden"/>.</summary>
/// <param name="Code">A code of the catalogue.</param>
/// <param name="Weg">How it is answered.</param>
/// <param name="Nachweis">Needed for every way but <see cref="Kriteriumweg.Nachholen"/>.</param>
/// <param name="NachholenBis">Needed for <see cref="Kriteriumweg.Nachholen"/>: from tomorrow to two years on.</param>
public sealed record AnswerKriterium(string Code, Kriteriumweg Weg, string? Nachweis, DateOnly? NachholenBis = null)
    : KriteriumCommand(Code)
{
    public override string Verb => "kriterium.beantwortet";

    private protected override bool Allowed(Kriteriumstand stand) => stand.DarfBeantwortetWerden;

    private protected override Decision Decide(Strategie strategie, Kriteriumstand stand, DecisionContext context)
    {
        var text = Texteingabe.Bereinigt(Nachweis);
        if (Refuse(text, context.Today) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var answer = new Kriteriumantwort
        {
            Code = Code,
            Runde = stand.Stufe.Runde,
            Weg = Weg,
            Nachweis = text,
            NachholenBis = Weg == Kriteriumweg.Nachholen ? NachholenBis : null,
        };
        return answer == stand.Antwort
            ? Decision.Nothing
            : Decision.Accept(
                [stand.Antwort is { } before ? strategie.Replace(before, answer) : strategie.Add(answer)],
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

/// <summary>Takes an answer back while its stage is open; what the tasks show by themselves stays.</summary>
public sealed record WithdrawKriterium(string Code) : KriteriumCommand(Code)
{
    public override string Verb => "kriterium.zurueckgenommen";

    private protected override bool Allowed(Kriteriumstand stand) => !stand.Stufe.IstAbgeschlossen;

    private protected override Decision Decide(Strategie strategie, Kriteriumstand stand, DecisionContext context) =>
        stand.Antwort is { } before
            ? Decision.Accept([strategie.Remove(before)], [("kriterium", Code)])
            : Decision.Nothing;
}
