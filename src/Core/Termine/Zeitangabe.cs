namespace Daks.Core.Termine;

/// <summary>When something is to be, as somebody said it, resolved against the day it was said on.</summary>
public sealed record Zeitangabe
{
    /// <value>The days in question; null where only a time of day was named.</value>
    public Tagesspanne? Tage { get; init; }

    /// <value>Within the days only these; empty for all.</value>
    public IReadOnlyList<DayOfWeek> Wochentage { get; init; } = [];

    /// <value>When it is to begin; an hour from 1 to 6 without a word beside it is one of the afternoon.</value>
    public TimeOnly? Beginn { get; init; }

    /// <value>When it is to end; null where it was not said.</value>
    public TimeOnly? Ende { get; init; }

    /// <value>How long it is to last, where that was said instead of an end.</value>
    public TimeSpan? Dauer { get; init; }

    /// <value>In which part of the day, where no time was named.</value>
    public Tageszeit? Tageszeit { get; init; }

    /// <value>How it comes again; the days then hold the first time.</value>
    public Wiederholung? Wiederholung { get; init; }

    /// <value>The days end with a deadline that was named: "bis", "spätestens", "vor".</value>
    public bool IstFrist { get; init; }

    /// <value>The one day, if it is one.</value>
    public DateOnly? Tag => Tage is { IstEinTag: true } days ? days.Von : null;
}
