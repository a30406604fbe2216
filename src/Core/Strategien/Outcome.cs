namespace Daks.Core.Strategien;

/// <summary>What came of a wish. Only <see cref="Done"/> wrote anything; every case brings the strategy as it is now, to be shown.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <value>The strategy as it is now.</value>
    public abstract Strategie Strategie { get; init; }

    public sealed record Done(Strategie Strategie, HistoryEntry Entry) : Outcome;

    /// <summary>Things already were as wished, or the operation was carried out before.</summary>
    public sealed record Unchanged(Strategie Strategie) : Outcome;

    public sealed record Refused(Refusal Reason, Strategie Strategie) : Outcome;

    /// <summary>Somebody changed the same in the meantime; nothing was written.</summary>
    /// <param name="Later">The change that came in between; null when what was seen is there no more.</param>
    public sealed record Stale(Strategie Strategie, HistoryEntry? Later = null) : Outcome;
}
