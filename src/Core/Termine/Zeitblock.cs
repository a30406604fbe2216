namespace Daks.Core.Termine;

/// <summary>Some time of one person that is not free. What it is taken up by is nobody's business here.</summary>
public sealed record Zeitblock(DateTimeOffset Von, DateTimeOffset Bis, Belegungsart Art);

public enum Belegungsart
{
    /// <summary>May still be moved; counts as free, and is said.</summary>
    Vorlaeufig,
    Belegt,
    Abwesend,
}

/// <summary>What one person's calendar lets through.</summary>
/// <param name="Person">Their id; never a name.</param>
/// <param name="Bekannt">False where the calendar could not be asked: then nothing is known, not everything free.</param>
public sealed record Belegung(string Person, IReadOnlyList<Zeitblock> Bloecke, bool Bekannt = true);
