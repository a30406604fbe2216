using System.Globalization;

namespace Daks.Core.Termine;

/// <summary>Days by their week and their place in a month.</summary>
internal static class Kalenderrechnung
{
    /// <returns>Monday of the week the day lies in.</returns>
    public static DateOnly Wochenbeginn(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static Tagesspanne Woche(DateOnly monday) => new(monday, monday.AddDays(6));

    /// <returns>Null where the year has no such calendar week (ISO 8601).</returns>
    public static Tagesspanne? Kalenderwoche(int year, int week) =>
        week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? Woche(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)))
            : null;

    /// <param name="place">1 to 4, or −1 for the last one.</param>
    public static DateOnly ImMonat(int year, int month, DayOfWeek weekday, int place)
    {
        if (place < 0)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
        }

        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (place - 1)));
    }

    /// <returns>Null where the year has no such day, or there is no such year.</returns>
    public static DateOnly? Tag(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
