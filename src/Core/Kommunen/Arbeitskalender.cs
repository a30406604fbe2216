using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Daks.Core.Kommunen;

/// <summary>The days on which an administration in this region works.</summary>
/// <remarks>
/// Saturdays, Sundays, public holidays, 24 and 31 December are none. Safe for concurrent use;
/// the holidays of a region and year are worked out once per process.
/// </remarks>
public sealed class Arbeitskalender(Feiertagsregion region)
{
    private static readonly ConcurrentDictionary<(Feiertagsregion Region, int Year), FrozenSet<DateOnly>> FreieTage = [];

    public Feiertagsregion Region { get; } = region;

    public bool IstArbeitstag(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !FreieTage.GetOrAdd((Region, day.Year), static key => FreieTageIm(key.Year, key.Region)).Contains(day);

    /// <returns>The day itself, or the last working day before it: for deadlines.</returns>
    public DateOnly AmOderVor(DateOnly day) => NextFrom(day, step: -1);

    /// <returns>The day itself, or the first working day after it: for events.</returns>
    public DateOnly AmOderNach(DateOnly day) => NextFrom(day, step: 1);

    private static FrozenSet<DateOnly> FreieTageIm(int year, Feiertagsregion region) =>
        Feiertage.ImJahr(year, region)
            .Select(feiertag => feiertag.Tag)
            .Concat([new DateOnly(year, 12, 24), new DateOnly(year, 12, 31)])
            .ToFrozenSet();

    private DateOnly NextFrom(DateOnly day, int step)
    {
        while (!IstArbeitstag(day))
        {
            day = day.AddDays(step);
        }

        return day;
    }
}
