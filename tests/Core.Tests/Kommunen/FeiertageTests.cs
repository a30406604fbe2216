using System.Globalization;
using Daks.Core.Kommunen;

namespace Daks.Core.Tests.Kommunen;

public sealed class FeiertageTests
{
    [Theory]
    [InlineData(2025, "04-20", "05-29", "06-09", "06-19", "11-19")]
    [InlineData(2026, "04-05", "05-14", "05-25", "06-04", "11-18")]
    [InlineData(2027, "03-28", "05-06", "05-17", "05-27", "11-17")]
    [InlineData(2028, "04-16", "05-25", "06-05", "06-15", "11-22")]
    [InlineData(2029, "04-01", "05-10", "05-21", "05-31", "11-21")]
    [InlineData(2030, "04-21", "05-30", "06-10", "06-20", "11-20")]
    [InlineData(2031, "04-13", "05-22", "06-02", "06-12", "11-19")]
    public void The_movable_days_fall_where_the_table_has_them(
        int year, string ostern, string himmelfahrt, string pfingstmontag, string fronleichnam, string bussUndBettag)
    {
        var sachsen = Feiertage.ImJahr(year, new Feiertagsregion(Bundesland.Sachsen, Fronleichnam: true));

        Feiertage.Ostersonntag(year).ShouldBe(Day(year, ostern));
        Tag(sachsen, "Christi Himmelfahrt").ShouldBe(Day(year, himmelfahrt));
        Tag(sachsen, "Pfingstmontag").ShouldBe(Day(year, pfingstmontag));
        Tag(sachsen, "Fronleichnam").ShouldBe(Day(year, fronleichnam));
        Tag(sachsen, "Buß- und Bettag").ShouldBe(Day(year, bussUndBettag));
    }

    [Theory]
    [InlineData(1818, "03-22")]
    [InlineData(1943, "04-25")]
    [InlineData(1961, "04-02")]
    [InlineData(2038, "04-25")]
    [InlineData(2285, "03-22")]
    public void Easter_reaches_its_extremes(int year, string expected) =>
        Feiertage.Ostersonntag(year).ShouldBe(Day(year, expected));

    [Fact]
    public void Easter_before_the_Gregorian_calendar_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Feiertage.Ostersonntag(1582));

    [Theory]
    [InlineData("2027-05-06", "*")]
    [InlineData("2017-10-31", "*")]
    [InlineData("2016-10-31", "BB MV SN ST TH")]
    [InlineData("2018-10-31", "SH HH NI HB BB MV SN ST TH")]
    [InlineData("2026-06-04", "NW HE RP BW BY SL")]
    [InlineData("2020-05-08", "BE")]
    [InlineData("2025-05-08", "BE")]
    [InlineData("2026-05-08", "")]
    [InlineData("2028-06-17", "BE")]
    [InlineData("2027-06-17", "")]
    [InlineData("2018-03-08", "")]
    [InlineData("2019-03-08", "BE")]
    [InlineData("2022-03-08", "BE")]
    [InlineData("2023-03-08", "BE MV")]
    [InlineData("2026-11-18", "SN")]
    [InlineData("2026-01-06", "BW BY ST")]
    [InlineData("2018-09-20", "")]
    [InlineData("2019-09-20", "TH")]
    [InlineData("2026-11-01", "NW RP BW BY SL")]
    [InlineData("2026-08-15", "SL")]
    [InlineData("2026-08-08", "")]
    [InlineData("2026-04-05", "BB")]
    [InlineData("2026-05-24", "BB")]
    [InlineData("2026-12-24", "")]
    public void A_day_is_free_in_exactly_these_Laender(string day, string kuerzel)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        var free = Bundeslaender.All.Where(land => Feiertage.Am(date, new Feiertagsregion(land)) is not null);

        free.Select(land => land.Kuerzel()).ShouldBe(
            kuerzel == "*" ? Bundeslaender.All.Select(land => land.Kuerzel()) : kuerzel.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void The_nine_nationwide_days_are_free_everywhere()
    {
        var shared = Bundeslaender.All
            .Select(land => Feiertage.ImJahr(2026, new Feiertagsregion(land)).Select(feiertag => feiertag.Name))
            .Aggregate((some, others) => some.Intersect(others));

        shared.ShouldBe(
        [
            "Neujahr", "Karfreitag", "Ostermontag", "Tag der Arbeit", "Christi Himmelfahrt", "Pfingstmontag",
            "Tag der Deutschen Einheit", "Erster Weihnachtstag", "Zweiter Weihnachtstag",
        ]);
    }

    [Theory]
    [InlineData(Bundesland.SchleswigHolstein, 10)]
    [InlineData(Bundesland.Hamburg, 10)]
    [InlineData(Bundesland.Niedersachsen, 10)]
    [InlineData(Bundesland.Bremen, 10)]
    [InlineData(Bundesland.NordrheinWestfalen, 11)]
    [InlineData(Bundesland.Hessen, 10)]
    [InlineData(Bundesland.RheinlandPfalz, 11)]
    [InlineData(Bundesland.BadenWuerttemberg, 12)]
    [InlineData(Bundesland.Bayern, 12)]
    [InlineData(Bundesland.Saarland, 12)]
    [InlineData(Bundesland.Berlin, 10)]
    [InlineData(Bundesland.Brandenburg, 12)]
    [InlineData(Bundesland.MecklenburgVorpommern, 11)]
    [InlineData(Bundesland.Sachsen, 11)]
    [InlineData(Bundesland.SachsenAnhalt, 11)]
    [InlineData(Bundesland.Thueringen, 11)]
    public void A_Land_has_as_many_days_as_its_law_counts(Bundesland land, int count) =>
        Feiertage.ImJahr(2026, new Feiertagsregion(land)).Count.ShouldBe(count);

    [Fact]
    public void Augsburg_has_the_most_days_of_all_cities()
    {
        var augsburg = Feiertage.ImJahr(2026, new Feiertagsregion(Bundesland.Bayern, Augsburg: true));

        augsburg.Count.ShouldBe(14);
        Tag(augsburg, "Augsburger Hohes Friedensfest").ShouldBe(new DateOnly(2026, 8, 8));
        Tag(augsburg, "Mariä Himmelfahrt").ShouldBe(new DateOnly(2026, 8, 15));
    }

    [Theory]
    [InlineData(Bundesland.Bayern, 13)]
    [InlineData(Bundesland.Thueringen, 12)]
    [InlineData(Bundesland.Sachsen, 12)]
    [InlineData(Bundesland.Hessen, 10)]
    public void A_flag_counts_only_where_it_belongs(Bundesland land, int count)
    {
        var region = new Feiertagsregion(land, Augsburg: false, MariaeHimmelfahrt: true, Fronleichnam: true);

        Feiertage.ImJahr(2026, region).Count.ShouldBe(count);
    }

    [Fact]
    public void Two_holidays_on_one_day_are_both_listed()
    {
        var may = new DateOnly(2008, 5, 1);

        var names = Feiertage.ImJahr(2008, new Feiertagsregion(Bundesland.Hessen)).Where(one => one.Tag == may);

        names.Select(one => one.Name).ShouldBe(["Tag der Arbeit", "Christi Himmelfahrt"]);
    }

    [Fact]
    public void The_days_of_a_year_come_in_order_and_lie_in_it()
    {
        foreach (var land in Bundeslaender.All)
        {
            var days = Feiertage.ImJahr(2028, new Feiertagsregion(land)).Select(feiertag => feiertag.Tag).ToArray();

            days.ShouldBe(days.Order());
            days.ShouldAllBe(day => day.Year == 2028);
        }
    }

    [Fact]
    public void A_holiday_says_its_name()
    {
        var himmelfahrt = new DateOnly(2027, 5, 6);

        Feiertage.Am(himmelfahrt, new Feiertagsregion(Bundesland.Berlin)).ShouldBe(new Feiertag(himmelfahrt, "Christi Himmelfahrt"));
        Feiertage.Am(himmelfahrt.AddDays(1), new Feiertagsregion(Bundesland.Berlin)).ShouldBeNull();
    }

    /// <summary>2028 has them all: nothing falls together, and Berlin has its one-off.</summary>
    [Fact]
    public void Every_holiday_has_the_name_people_read()
    {
        IEnumerable<Feiertagsregion> regionen =
        [
            .. Bundeslaender.All.Select(land => new Feiertagsregion(land)),
            new(Bundesland.Bayern, Augsburg: true),
        ];

        var named = regionen.SelectMany(region => Feiertage.ImJahr(2028, region)).Append(Feiertage.Am(new DateOnly(2025, 5, 8), new Feiertagsregion(Bundesland.Berlin))!);

        named.Distinct().OrderBy(feiertag => feiertag.Tag).Select(feiertag => $"{feiertag.Tag:yyyy-MM-dd} {feiertag.Name}").ShouldBe(
        [
            "2025-05-08 Tag der Befreiung",
            "2028-01-01 Neujahr",
            "2028-01-06 Heilige Drei Könige",
            "2028-03-08 Internationaler Frauentag",
            "2028-04-14 Karfreitag",
            "2028-04-16 Ostersonntag",
            "2028-04-17 Ostermontag",
            "2028-05-01 Tag der Arbeit",
            "2028-05-25 Christi Himmelfahrt",
            "2028-06-04 Pfingstsonntag",
            "2028-06-05 Pfingstmontag",
            "2028-06-15 Fronleichnam",
            "2028-06-17 Jahrestag des Aufstandes vom 17. Juni 1953",
            "2028-08-08 Augsburger Hohes Friedensfest",
            "2028-08-15 Mariä Himmelfahrt",
            "2028-09-20 Weltkindertag",
            "2028-10-03 Tag der Deutschen Einheit",
            "2028-10-31 Reformationstag",
            "2028-11-01 Allerheiligen",
            "2028-11-22 Buß- und Bettag",
            "2028-12-25 Erster Weihnachtstag",
            "2028-12-26 Zweiter Weihnachtstag",
        ]);
    }

    private static DateOnly Day(int year, string monthAndDay) =>
        DateOnly.ParseExact($"{year}-{monthAndDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Tag(IReadOnlyList<Feiertag> feiertage, string name) =>
        feiertage.Single(feiertag => feiertag.Name == name).Tag;
}
