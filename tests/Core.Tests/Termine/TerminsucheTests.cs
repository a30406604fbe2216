using CsCheck;
using Daks.Core.Kommunen;
using Daks.Core.Termine;

namespace Daks.Core.Tests.Termine;

/// <summary>Looked for on Monday, 1 February 2027, 9:00.</summary>
public sealed class TerminsucheTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly DateOnly Today = new(2027, 2, 1);
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 9, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void The_best_time_of_each_day_is_proposed_and_the_earlier_day_first()
    {
        var found = Search(Wish("2027-03-01", "2027-03-05"), []);

        found.Vorschlaege.Select(one => one.Beginn.LocalText()).ShouldBe(["2027-03-01 09:00", "2027-03-02 09:00", "2027-03-03 09:00"]);
        found.Vorschlaege.ShouldAllBe(one => one.Ende - one.Beginn == TimeSpan.FromHours(2));
    }

    [Fact]
    public void Each_week_has_its_turn_before_one_has_a_second()
    {
        var found = Search(Wish("2027-03-01", "2027-03-26"), []);

        found.Vorschlaege.Select(one => one.Beginn.LocalText()).ShouldBe(["2027-03-01 09:00", "2027-03-08 09:00", "2027-03-15 09:00"]);
    }

    [Fact]
    public void Variety_never_costs_somebody_who_is_needed()
    {
        var wish = Wish("2027-03-01", "2027-03-12") with { Noetige = ["chair"], Anzahl = 2 };

        var found = Search(wish, [Busy("chair", "2027-03-08 00:00", "2027-03-13 00:00")]);

        found.Vorschlaege.ShouldAllBe(one => one.Verhindert.Count == 0);
    }

    [Fact]
    public void Around_New_Year_days_come_last_and_say_why()
    {
        var found = Search(Wish("2027-12-27", "2028-01-07"), []);

        found.Vorschlaege[0].Beginn.LocalText().ShouldBe("2028-01-07 09:00");
        found.Vorschlaege[1].Hinweise.ShouldContain(Terminhinweis.ZwischenDenJahren);
    }

    [Fact]
    public void Whoever_is_needed_comes_before_everything_else()
    {
        var wish = Wish("2027-03-01", "2027-03-02") with { Noetige = ["chair"], Weitere = ["a", "b"] };

        var found = Search(wish, [Busy("chair", "2027-03-01 08:00", "2027-03-01 20:00"), Busy("a", "2027-03-02 08:00", "2027-03-02 20:00"), Free("b")]);

        found.Vorschlaege[0].Beginn.LocalText().ShouldBe("2027-03-02 09:00");
        found.Vorschlaege[0].Verhindert.ShouldBe(["a"]);
        found.Vorschlaege[1].Verhindert.ShouldBe(["chair"]);
    }

    [Fact]
    public void Within_a_day_the_time_is_taken_at_which_most_can_come()
    {
        var wish = Wish("2027-03-01", "2027-03-01") with { Weitere = ["a", "b"] };

        var found = Search(wish, [Busy("a", "2027-03-01 09:00", "2027-03-01 10:00"), Busy("b", "2027-03-01 13:00", "2027-03-01 21:00")]);

        found.Vorschlaege.ShouldHaveSingleItem().Beginn.LocalText().ShouldBe("2027-03-01 10:00");
        found.Vorschlaege[0].Verhindert.ShouldBeEmpty();
    }

    [Fact]
    public void What_may_still_move_counts_as_free_and_is_said()
    {
        var wish = Wish("2027-03-01", "2027-03-01") with { Frueh = new(9, 0), Spaet = new(11, 0), Weitere = ["a"] };

        var found = Search(wish, [Busy("a", "2027-03-01 09:00", "2027-03-01 12:00", Belegungsart.Vorlaeufig)]);

        found.Vorschlaege.ShouldHaveSingleItem().Vorlaeufig.ShouldBe(["a"]);
        found.Vorschlaege[0].Verhindert.ShouldBeEmpty();
    }

    [Fact]
    public void A_calendar_that_could_not_be_asked_is_unknown_and_not_free()
    {
        var wish = Wish("2027-03-01", "2027-03-01") with { Weitere = ["a", "b"] };

        var found = Search(wish, [new Belegung("a", [], Bekannt: false), Free("b")]);

        found.Vorschlaege.ShouldHaveSingleItem().Unbekannt.ShouldBe(["a"]);
    }

    [Fact]
    public void A_holiday_of_the_Land_rules_a_day_out_and_is_named()
    {
        var found = Search(Wish("2027-05-06", "2027-05-07"), []);

        found.Ausgeschlossen.ShouldBe([(new DateOnly(2027, 5, 6), Terminhinweis.Feiertag)]);
        found.Vorschlaege.ShouldHaveSingleItem().Hinweise.ShouldBe([Terminhinweis.Brueckentag]);
    }

    [Fact]
    public void Corpus_Christi_is_free_in_NordrheinWestfalen_and_not_in_Berlin()
    {
        var wish = Wish("2027-05-27", "2027-05-27");

        Search(wish, [], land: Bundesland.NordrheinWestfalen).Vorschlaege.ShouldBeEmpty();
        Search(wish, [], land: Bundesland.Berlin).Vorschlaege.ShouldHaveSingleItem();
    }

    [Fact]
    public void Weekends_are_only_proposed_to_those_who_name_them()
    {
        Search(Wish("2027-03-06", "2027-03-07"), []).Ausgeschlossen.Select(one => one.Grund)
            .ShouldBe([Terminhinweis.Samstag, Terminhinweis.Sonntag]);

        Search(Wish("2027-03-01", "2027-03-07") with { Wochentage = [DayOfWeek.Saturday] }, [])
            .Vorschlaege.ShouldHaveSingleItem().Beginn.LocalText().ShouldBe("2027-03-06 09:00");
    }

    [Fact]
    public void School_holidays_are_said_and_put_behind_other_days()
    {
        var easter = new Kalendereintrag(Kalenderart.Schulferien, "Osterferien", new(2027, 3, 22), new(2027, 4, 3));

        var found = Search(Wish("2027-03-31", "2027-04-05"), [], eintraege: [easter]);

        found.Vorschlaege.Select(one => DateOnly.FromDateTime(one.Beginn.DateTime))
            .ShouldBe([new(2027, 4, 5), new(2027, 3, 31), new(2027, 4, 1)]);
        found.Vorschlaege[0].Hinweise.ShouldBeEmpty();
        found.Vorschlaege[1].Hinweise.ShouldBe([Terminhinweis.Schulferien]);
    }

    [Fact]
    public void The_day_of_a_session_is_ruled_out_and_the_days_its_papers_go_out_are_said()
    {
        var council = new Kalendereintrag(Kalenderart.Sitzung, "Rat", new(2027, 3, 18), new(2027, 3, 18), Vorlauf: 7);

        var found = Search(Wish("2027-03-10", "2027-03-18") with { Anzahl = 10 }, [], eintraege: [council]);

        found.Ausgeschlossen.ShouldContain((new DateOnly(2027, 3, 18), Terminhinweis.Sitzungstag));
        found.Vorschlaege.Where(one => one.Hinweise.Contains(Terminhinweis.Ladungsfrist)).Select(one => one.Beginn.Day)
            .ShouldBe([11, 12, 15, 16, 17], ignoreOrder: true);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Before_an_election_only_public_invitations_are_warned_of(bool isPublic, int expected)
    {
        var election = new Kalendereintrag(Kalenderart.Wahl, "Kommunalwahl", new(2027, 4, 25), new(2027, 4, 25));

        var found = Search(Wish("2027-03-16", "2027-03-16") with { IstOeffentlich = isPublic }, [], eintraege: [election]);

        found.Vorschlaege.ShouldHaveSingleItem().Hinweise.Count(hint => hint == Terminhinweis.Wahlzeit).ShouldBe(expected);
    }

    [Fact]
    public void A_rule_can_be_made_hard_and_switched_off()
    {
        var holidays = new Kalendereintrag(Kalenderart.Schulferien, "Osterferien", new(2027, 3, 22), new(2027, 4, 3));
        var wish = Wish("2027-03-23", "2027-03-23");

        Search(wish, [], [holidays], rules: Terminregelwerk.Standard.Mit(Terminhinweis.Schulferien, Haerte.Hart)).Vorschlaege.ShouldBeEmpty();
        Search(wish, [], [holidays], rules: Terminregelwerk.Standard.Mit(Terminhinweis.Schulferien, Haerte.Aus))
            .Vorschlaege.ShouldHaveSingleItem().Hinweise.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_proposed_in_the_past()
    {
        var found = Search(Wish("2027-01-29", "2027-02-01"), []);

        found.Ausgeschlossen.ShouldContain((new DateOnly(2027, 1, 29), Terminhinweis.Vergangen));
        found.Vorschlaege.ShouldHaveSingleItem().Beginn.ShouldBeGreaterThanOrEqualTo(Now);
    }

    [Fact]
    public void Friday_afternoon_comes_behind_friday_morning()
    {
        var found = Search(Wish("2027-03-05", "2027-03-05") with { Wunschbeginn = new(15, 0) }, []);

        found.Vorschlaege.ShouldHaveSingleItem().Beginn.LocalText().ShouldBe("2027-03-05 11:00");
        found.Vorschlaege[0].Hinweise.ShouldBeEmpty();
    }

    [Fact]
    public void The_wished_for_time_is_kept_as_near_as_can_be()
    {
        var wish = Wish("2027-03-01", "2027-03-01") with { Wunschbeginn = new(17, 0), Weitere = ["a"] };

        var found = Search(wish, [Busy("a", "2027-03-01 17:30", "2027-03-01 18:00")]);

        found.Vorschlaege.ShouldHaveSingleItem().Beginn.LocalText().ShouldBe("2027-03-01 18:00");
    }

    [Fact]
    public void The_hour_that_the_clock_skips_does_not_exist()
    {
        var wish = Wish("2027-03-28", "2027-03-28") with
        {
            Wochentage = [DayOfWeek.Sunday],
            Frueh = new(2, 0),
            Spaet = new(3, 30),
            Dauer = TimeSpan.FromMinutes(30),
            Wunschbeginn = new(2, 30),
        };

        Search(wish, [], rules: Terminregelwerk.Standard.Mit(Terminhinweis.Feiertag, Haerte.Aus))
            .Vorschlaege.ShouldHaveSingleItem().Beginn.ShouldBe(new DateTimeOffset(2027, 3, 28, 3, 0, 0, TimeSpan.FromHours(2)));
    }

    [Fact]
    public void What_was_said_becomes_what_is_looked_for()
    {
        var said = Zeitdeuter.Deute("am 12. März von 17 bis 19:30 Uhr", Today).ShouldBeOfType<Zeitdeutung.Verstanden>().Angabe;

        var found = Search(Wish("2027-03-01", "2027-03-31").Nach(said), []);

        var only = found.Vorschlaege.ShouldHaveSingleItem();
        only.Beginn.LocalText().ShouldBe("2027-03-12 17:00");
        only.Ende.LocalText().ShouldBe("2027-03-12 19:30");
        only.Hinweise.ShouldBe([Terminhinweis.FreitagNachmittag]);
    }

    [Fact]
    public void In_every_Land_and_year_a_proposal_keeps_to_the_rules_and_its_length() =>
        Gen.Select(Gen.Enum<Bundesland>(), Gen.Int[0, 16 * 365], Gen.Int[2, 32]).Sample((land, ahead, quarters) =>
        {
            var from = new DateOnly(2020, 1, 1).AddDays(ahead);
            var length = TimeSpan.FromMinutes(15 * quarters);
            var wish = new Terminwunsch { Tage = new Tagesspanne(from, from.AddDays(20)), Dauer = length, Anzahl = 10 };
            var rules = new Tagespruefung(new Arbeitskalender(new Feiertagsregion(land)), [], Terminregelwerk.Standard, from);

            var found = new Terminsuche(rules, Berlin).Suche(wish, [], new DateTimeOffset(from.ToDateTime(default), TimeSpan.Zero));

            found.Vorschlaege.Count.ShouldBe(10);
            foreach (var one in found.Vorschlaege)
            {
                var local = TimeZoneInfo.ConvertTime(one.Beginn, Berlin);
                (one.Ende - one.Beginn).ShouldBe(length);
                new Arbeitskalender(new Feiertagsregion(land)).IstArbeitstag(DateOnly.FromDateTime(local.DateTime)).ShouldBeTrue();
                local.TimeOfDay.ShouldBeInRange(TimeSpan.FromHours(8), TimeSpan.FromHours(21) - length);
                one.Beginn.Offset.ShouldBe(Berlin.GetUtcOffset(one.Beginn));
            }
        });

    private static Terminwunsch Wish(string from, string to) => new()
    {
        Tage = new Tagesspanne(DateOnly.Parse(from, null), DateOnly.Parse(to, null)),
        Dauer = TimeSpan.FromHours(2),
        Frueh = new(9, 0),
    };

    private static Suchergebnis Search(
        Terminwunsch wish,
        IReadOnlyList<Belegung> calendars,
        IReadOnlyList<Kalendereintrag>? eintraege = null,
        Bundesland land = Bundesland.Brandenburg,
        Terminregelwerk? rules = null)
    {
        var days = new Tagespruefung(
            new Arbeitskalender(new Feiertagsregion(land)), eintraege ?? [], rules ?? Terminregelwerk.Standard, Today);
        return new Terminsuche(days, Berlin).Suche(wish, calendars, Now);
    }

    private static Belegung Free(string person) => new(person, []);

    private static Belegung Busy(string person, string from, string to, Belegungsart kind = Belegungsart.Belegt) =>
        new(person, [new Zeitblock(Local(from), Local(to), kind)]);

    private static DateTimeOffset Local(string text)
    {
        var local = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Berlin.GetUtcOffset(local));
    }
}

file static class Reading
{
    public static string LocalText(this DateTimeOffset instant) => $"{instant:yyyy-MM-dd HH:mm}";
}
