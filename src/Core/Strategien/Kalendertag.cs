namespace Daks.Core.Strategien;

public static class Kalendertag
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>The day it is in Europe/Berlin, where no strategy says another zone.</summary>
    public static DateOnly Berlin(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);
}
