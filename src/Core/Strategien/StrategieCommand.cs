using Daks.Core.Artefakte;
using Daks.Core.Personen;

namespace Daks.Core.Strategien;

/// <summary>A use case: a pure decision from strategy, wish and now to changes or a named refusal.</summary>
public abstract record StrategieCommand
{
    /// <value>What the history calls it; never renamed.</value>
    public abstract string Verb { get; }

    /// <value>Checked before <see cref="Decide"/> is asked, which need not know who may.</value>
    public virtual Berechtigung Needs => Berechtigung.Bearbeiten;

    /// <value>Whether it makes a strategy of nothing; every other wish needs one that is there.</value>
    public virtual bool BeginsStrategie => false;

    /// <summary>Pure: asked again, of the strategy as it then is, when somebody else was faster.</summary>
    public abstract Decision Decide(Strategie strategie, DecisionContext context);
}

/// <param name="PersonId">Who wants it.</param>
/// <param name="Now">UTC.</param>
/// <param name="Today">The day it is in the strategy's zone.</param>
public readonly record struct DecisionContext(string PersonId, DateTimeOffset Now, DateOnly Today);

/// <summary>What a use case makes of a wish. It writes nothing: the <see cref="StrategieService"/> commits what is accepted.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <param name="Changes">
    /// Each row once, from the strategy that was decided on. Who acts, and tasks the change completes, the service adds.
    /// </param>
    /// <param name="Args">What the history's sentence needs; no names.</param>
    /// <param name="Undoes">The version this change takes back, if it does.</param>
    public sealed record Accepted(
        IReadOnlyList<Change> Changes,
        IReadOnlyDictionary<string, string> Args,
        long? Undoes = null) : Decision;

    public sealed record Refused(Refusal Reason) : Decision;

    /// <summary>Things already are as wished: no version, no entry in the history, and no refusal either.</summary>
    public sealed record NothingToDo : Decision;

    public static Decision Nothing { get; } = new NothingToDo();

    public static Decision No(Refusal reason) => new Refused(reason);

    public static Decision Accept(IReadOnlyList<Change> changes, params IReadOnlyList<(string Key, string Value)> args) =>
        new Accepted(changes, args.ToDictionary(arg => arg.Key, arg => arg.Value));
}
