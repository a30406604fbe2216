using Daks.Core.Strategien;

namespace Daks.Core.Aufgaben;

/// <summary>A wish about one task of the current rounds.</summary>
/// <param name="Code">For example <c>K-07</c>; an unknown one is refused.</param>
public abstract record AufgabeCommand(string Code) : StrategieCommand
{
    public sealed override Decision Decide(Strategie strategie, DecisionContext context) =>
        strategie.FindAufgabe(Code) is { } aufgabe
            ? Decide(strategie, aufgabe, context)
            : Decision.No(new Refusal.UnknownAufgabe(Code));

    private protected abstract Decision Decide(Strategie strategie, Aufgabe aufgabe, DecisionContext context);

    private protected static Decision Accept(Strategie strategie, Aufgabe before, Aufgabe after, params IReadOnlyList<(string, string)> args) =>
        Decision.Accept([strategie.Replace(before, after)], [("code", before.Code), .. args]);
}
