using static Daks.Core.Kommunen.Bundesland;

namespace Daks.Core.Kommunen;

/// <summary>The public holidays of the sixteen Länder, as their laws have it since 1995.</summary>
/// <remarks>
/// Sources: the holiday laws of the Länder as collected by vacanza/holidays (germany.py),
/// cross-checked against printed calendars; Easter after Meeus, Jones and Butcher.
/// </remarks>
public static class Feiertage
{
    private const int FirstGregorianYear = 1583;

    private static readonly Regel[] Regeln =
    [
        new("Neujahr", Jaehrlich(1, 1), Ueberall),
        new("Heilige Drei Könige", Jaehrlich(1, 6), In(BadenWuerttemberg, Bayern, SachsenAnhalt)),
        new("Internationaler Frauentag", Jaehrlich(3, 8), (region, year) =>
            (region.Land == Berlin && year >= 2019) || (region.Land == MecklenburgVorpommern && year >= 2023)),
        new("Karfreitag", NachOstern(-2), Ueberall),
        new("Ostersonntag", NachOstern(0), In(Brandenburg)),
        new("Ostermontag", NachOstern(1), Ueberall),
        new("Tag der Arbeit", Jaehrlich(5, 1), Ueberall),
        new("Tag der Befreiung", Jaehrlich(5, 8), (region, year) => region.Land == Berlin && year is (2020 or 2025)),
        new("Christi Himmelfahrt", NachOstern(39), Ueberall),
        new("Pfingstsonntag", NachOstern(49), In(Brandenburg)),
        new("Pfingstmontag", NachOstern(50), Ueberall),
        new("Jahrestag des Aufstandes vom 17. Juni 1953", Jaehrlich(6, 17), (region, year) =>
            region.Land == Berlin && year == 2028),
        new("Fronleichnam", NachOstern(60), (region, _) =>
            region.Land is BadenWuerttemberg or Bayern or Hessen or NordrheinWestfalen or RheinlandPfalz or Saarland
            || (region.Land is Sachsen or Thueringen && region.Fronleichnam)),
        new("Augsburger Hohes Friedensfest", Jaehrlich(8, 8), (region, _) => region.Land == Bayern && region.Augsburg),
        new("Mariä Himmelfahrt", Jaehrlich(8, 15), (region, _) =>
            region.Land == Saarland
            || (region.Land == Bayern && (region.MariaeHimmelfahrt || region.Augsburg))),
        new("Weltkindertag", Jaehrlich(9, 20), (region, year) => region.Land == Thueringen && year >= 2019),
        new("Tag der Deutschen Einheit", Jaehrlich(10, 3), Ueberall),
        new("Reformationstag", Jaehrlich(10, 31), (region, year) =>
            year == 2017
            || region.Land is Brandenburg or MecklenburgVorpommern or Sachsen or SachsenAnhalt or Thueringen
            || (region.Land is Bremen or Hamburg or Niedersachsen or SchleswigHolstein && year >= 2018)),
        new("Allerheiligen", Jaehrlich(11, 1), In(BadenWuerttemberg, Bayern, NordrheinWestfalen, RheinlandPfalz, Saarland)),
        new("Buß- und Bettag", BussUndBettag, In(Sachsen)),
        new("Erster Weihnachtstag", Jaehrlich(12, 25), Ueberall),
        new("Zweiter Weihnachtstag", Jaehrlich(12, 26), Ueberall),
    ];

    /// <returns>By day; two entries where two holidays share one, as on 1 May 2008.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year lies before 1583.</exception>
    public static IReadOnlyList<Feiertag> ImJahr(int year, Feiertagsregion region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return
        [
            .. Regeln
                .Where(regel => regel.Gilt(region, year))
                .Select(regel => new Feiertag(regel.Tag(year), regel.Name))
                .OrderBy(feiertag => feiertag.Tag),
        ];
    }

    /// <returns>Null when the day is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year lies before 1583.</exception>
    public static Feiertag? Am(DateOnly day, Feiertagsregion region) =>
        ImJahr(day.Year, region).FirstOrDefault(feiertag => feiertag.Tag == day);

    /// <exception cref="ArgumentOutOfRangeException">The year lies before 1583.</exception>
    public static DateOnly Ostersonntag(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstGregorianYear);

        // Meeus/Jones/Butcher; the letters are those of the published algorithm.
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    private static bool Ueberall(Feiertagsregion region, int year) => true;

    private static Func<Feiertagsregion, int, bool> In(params Bundesland[] laender) =>
        (region, _) => laender.Contains(region.Land);

    private static Func<int, DateOnly> Jaehrlich(int month, int day) => year => new DateOnly(year, month, day);

    private static Func<int, DateOnly> NachOstern(int days) => year => Ostersonntag(year).AddDays(days);

    /// <summary>The Wednesday before 23 November.</summary>
    private static DateOnly BussUndBettag(int year)
    {
        var last = new DateOnly(year, 11, 22);
        return last.AddDays(-(((int)last.DayOfWeek - (int)DayOfWeek.Wednesday + 7) % 7));
    }

    private sealed record Regel(string Name, Func<int, DateOnly> Tag, Func<Feiertagsregion, int, bool> Gilt);
}
