namespace Daks.Core.Strategien;

/// <summary>What came of reading a strategy among others.</summary>
public abstract record ProbeResult
{
    private ProbeResult() { }

    public sealed record Readable(Strategie Strategie) : ProbeResult;

    /// <param name="Failure">For the log; null where no row is damaged.</param>
    public sealed record Unreadable(UnreadableReason Reason, InvalidDataException? Failure = null) : ProbeResult;
}

public enum UnreadableReason
{
    /// <summary>A row is not as anybody wrote it.</summary>
    Damaged,

    /// <summary>Rows without which there is no strategy are of a schema this program does not know.</summary>
    Newer,
}
