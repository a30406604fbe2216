using System.Globalization;

namespace Daks.Core.Sprache;

/// <summary>Days and instants as people of the language write them.</summary>
public static class Datum
{
    /// <summary>"Do., 11.03.2027" or "Thu, 11 Mar 2027".</summary>
    public static string Lang(DateOnly day, CultureInfo culture) => IstEnglisch(culture)
        ? day.ToString("ddd, d MMM yyyy", culture)
        : $"{Wochentag(day)}, {day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>"Do., 11.03." or "Thu, 11 Mar", where the year is plain.</summary>
    public static string Kurz(DateOnly day, CultureInfo culture) => IstEnglisch(culture)
        ? day.ToString("ddd, d MMM", culture)
        : $"{Wochentag(day)}, {day.ToString("dd.MM.", CultureInfo.InvariantCulture)}";

    /// <summary>"Do., 11.03.2027, 17:00 Uhr" or "Thu, 11 Mar 2027, 17:00".</summary>
    public static string MitUhrzeit(DateTimeOffset instant, string zone, CultureInfo culture)
    {
        var local = TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone));
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return $"{Lang(DateOnly.FromDateTime(local.DateTime), culture)}, {time}{(IstEnglisch(culture) ? "" : " Uhr")}";
    }

    private static bool IstEnglisch(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en";

    // Not from ICU: its German abbreviations differ between versions ("Do" and "Do.").
    private static string Wochentag(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Monday => "Mo.",
        DayOfWeek.Tuesday => "Di.",
        DayOfWeek.Wednesday => "Mi.",
        DayOfWeek.Thursday => "Do.",
        DayOfWeek.Friday => "Fr.",
        DayOfWeek.Saturday => "Sa.",
        _ => "So.",
    };
}
