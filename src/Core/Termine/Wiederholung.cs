namespace Daks.Core.Termine;

/// <summary>A day of the week that comes again: every so many weeks, or as the so-manieth of a month.</summary>
/// <param name="Wochen">1 for every week, 2 for every other; 0 for a day of the month.</param>
/// <param name="ImMonat">1 to 4, or −1 for the last one; null where weeks count.</param>
public sealed record Wiederholung(DayOfWeek Wochentag, int Wochen, int? ImMonat)
{
    public static Wiederholung AlleWochen(DayOfWeek day, int weeks) => new(day, weeks, null);

    public static Wiederholung JedenMonat(DayOfWeek day, int place) => new(day, 0, place);

    /// <returns>The first such day on or after the given one.</returns>
    public DateOnly Ab(DateOnly day)
    {
        if (ImMonat is not { } place)
        {
            return day.AddDays(((int)Wochentag - (int)day.DayOfWeek + 7) % 7);
        }

        var first = Kalenderrechnung.ImMonat(day.Year, day.Month, Wochentag, place);
        var next = day.AddMonths(1);
        return first >= day ? first : Kalenderrechnung.ImMonat(next.Year, next.Month, Wochentag, place);
    }
}
