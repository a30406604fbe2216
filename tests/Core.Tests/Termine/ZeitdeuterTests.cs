using CsCheck;
using Daks.Core.Termine;

namespace Daks.Core.Tests.Termine;

/// <summary>Said on Sunday, 22 November 2026.</summary>
public sealed class ZeitdeuterTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("nächsten Dienstag um 14 Uhr", "2026-11-24 14:00")]
    [InlineData("am 12. März 2027 von 17 bis 19:30 Uhr", "2027-03-12 17:00-19:30")]
    [InlineData("in zwei Wochen", "2026-12-06")]
    [InlineData("12.03.2027", "2027-03-12")]
    [InlineData("03.04.2027", "2027-04-03")]
    [InlineData("12.3.27 um 17.30 Uhr", "2027-03-12 17:30")]
    [InlineData("nächste Woche Donnerstag um halb drei", "2026-11-26 14:30")]
    [InlineData("heute Abend um 19 Uhr", "2026-11-22 19:00")]
    [InlineData("kommenden Montag 9-12 Uhr", "2026-11-23 09:00-12:00")]
    [InlineData("im ersten Quartal 2027", "2027-01-01..2027-03-31")]
    [InlineData("am Freitag in drei Wochen", "2026-12-18")]
    [InlineData("viertel nach fünf", "17:15")]
    [InlineData("dreiviertel acht", "07:45")]
    [InlineData("morgen um 8", "2026-11-23 08:00")]
    [InlineData("zwischen dem 1. und 15. Februar 2027", "2027-02-01..2027-02-15")]
    [InlineData("vor Ostern 2027", "2026-11-22..2027-03-25 Frist")]
    [InlineData("Reformationstag", "2027-10-31")]
    [InlineData("übermorgen Vormittag", "2026-11-24 Vormittag")]
    [InlineData("Mitte Januar", "2027-01-11..2027-01-20")]
    [InlineData("jeden ersten Dienstag im Monat", "2026-12-01 je Monat 1. Tuesday")]
    [InlineData("alle zwei Wochen dienstags", "2026-11-24 je 2 Wochen Tuesday")]
    [InlineData("spätestens bis zum 31.12.2027", "2026-11-22..2027-12-31 Frist")]
    [InlineData("KW 12", "2027-03-22..2027-03-28")]
    [InlineData("in KW 12 2027", "2027-03-22..2027-03-28")]
    [InlineData("Ende März 2027", "2027-03-21..2027-03-31")]
    [InlineData("Sonnabend, den 5. Dezember, 10 Uhr", "2026-12-05 10:00")]
    [InlineData("in einem halben Jahr", "2027-05-22")]
    public void The_phrases_of_the_acceptance_list_are_understood(string text, string expected) => Said(text).ShouldBe(expected);

    [Theory]
    [InlineData("next Tuesday at 2 pm", "2026-11-24 14:00")]
    [InlineData("on 12 March 2027 from 5 to 7:30 pm", "2027-03-12 17:00-19:30")]
    [InlineData("March 12, 2027", "2027-03-12")]
    [InlineData("the 12th of March", "2027-03-12")]
    [InlineData("2027-03-12 at 17:30", "2027-03-12 17:30")]
    [InlineData("03/04/2027", "2027-04-03")]
    [InlineData("in two weeks", "2026-12-06")]
    [InlineData("in half a year", "2027-05-22")]
    [InlineData("next week Thursday at half past two", "2026-11-26 14:30")]
    [InlineData("tonight at 7", "2026-11-22 19:00")]
    [InlineData("tonight", "2026-11-22 Abend")]
    [InlineData("the day after tomorrow in the morning", "2026-11-24 Vormittag")]
    [InlineData("between 1 and 15 February 2027", "2027-02-01..2027-02-15")]
    [InlineData("before Easter 2027", "2026-11-22..2027-03-25 Frist")]
    [InlineData("mid-January", "2027-01-11..2027-01-20")]
    [InlineData("end of March 2027", "2027-03-21..2027-03-31")]
    [InlineData("week 12", "2027-03-22..2027-03-28")]
    [InlineData("first quarter of 2027", "2027-01-01..2027-03-31")]
    [InlineData("every first Tuesday of the month", "2026-12-01 je Monat 1. Tuesday")]
    [InlineData("every other week on Tuesday", "2026-11-24 je 2 Wochen Tuesday")]
    [InlineData("by 31 December 2027 at the latest", "2026-11-22..2027-12-31 Frist")]
    [InlineData("quarter to eight", "07:45")]
    [InlineData("from 9 am to 1 pm tomorrow", "2026-11-23 09:00-13:00")]
    public void English_is_understood_alike(string text, string expected) => Said(text).ShouldBe(expected);

    [Theory]
    [InlineData("um 3", "15:00")]
    [InlineData("um 6 Uhr", "18:00")]
    [InlineData("um 7 Uhr", "07:00")]
    [InlineData("um 06:00 Uhr", "06:00")]
    [InlineData("abends um 7", "19:00")]
    [InlineData("morgens um 6", "06:00")]
    [InlineData("um 3 am Montag", "2026-11-23 15:00")]
    [InlineData("von 9 bis 1", "09:00-13:00")]
    [InlineData("von 2 bis halb fünf", "14:00-16:30")]
    [InlineData("um 0:30 Uhr", "00:30")]
    [InlineData("zehn nach drei", "15:10")]
    [InlineData("viertel acht", "07:15")]
    [InlineData("fünf vor zwölf", "11:55")]
    public void An_hour_that_leaves_open_which_half_of_the_day_is_one_people_meet_at(string text, string expected) => Said(text).ShouldBe(expected);

    [Theory]
    [InlineData("ab 1. März", "2027-03-01..")]
    [InlineData("nach Pfingsten", "2027-05-18..")]
    [InlineData("zwischen Ostern und Pfingsten", "2027-03-26..2027-05-17")]
    [InlineData("nach Ostern und vor Pfingsten", "2027-03-30..2027-05-15 Frist")]
    [InlineData("bis Freitag", "2026-11-22..2026-11-27 Frist")]
    [InlineData("bis Ende März", "2026-11-22..2027-03-31 Frist")]
    [InlineData("im März oder April", "2027-03-01..2027-04-30")]
    [InlineData("1.–15.2.2027", "2027-02-01..2027-02-15")]
    [InlineData("vom 20. Dezember bis 10. Januar", "2026-12-20..2027-01-10")]
    [InlineData("in der Woche vom 8. März", "2027-03-08..2027-03-14")]
    [InlineData("in der Woche nach Ostern", "2027-04-05..2027-04-11")]
    [InlineData("dienstags oder donnerstags im März", "2027-03-01..2027-03-31 Tuesday,Thursday")]
    [InlineData("Montag bis Mittwoch nächster Woche vormittags", "2026-11-23..2026-11-29 Vormittag Monday,Tuesday,Wednesday")]
    [InlineData("erster Dienstag im März", "2027-03-02")]
    [InlineData("Anfang nächster Woche", "2026-11-23..2026-11-24")]
    [InlineData("nächsten Monat", "2026-12-01..2026-12-31")]
    [InlineData("nächstes Jahr", "2027-01-01..2027-12-31")]
    [InlineData("zweites Halbjahr 2027", "2027-07-01..2027-12-31")]
    [InlineData("im November", "2026-11-01..2026-11-30")]
    [InlineData("im Oktober", "2027-10-01..2027-10-31")]
    [InlineData("übernächsten Dienstag", "2026-12-01")]
    [InlineData("Buß- und Bettag 2027", "2027-11-17")]
    [InlineData("Tag der Deutschen Einheit", "2027-10-03")]
    public void Spans_limits_and_days_of_the_week_become_days(string text, string expected) => Said(text).ShouldBe(expected);

    [Theory]
    [InlineData("Zukunftswerkstatt am 12. März um 17 Uhr planen", "2027-03-12 17:00", "Zukunftswerkstatt planen")]
    [InlineData("Termin finden im Februar, 2 Stunden, vormittags", "2027-02-01..2027-02-28 Vormittag 120 min", "Termin finden")]
    [InlineData("Steuerungsgruppe verschieben auf Do., 11.03.2027, 17:00 Uhr", "2027-03-11 17:00", "Steuerungsgruppe verschieben")]
    [InlineData("Treffen für 30 Personen in KW 9", "2027-03-01..2027-03-07", "Treffen für 30 Personen")]
    [InlineData("AG-Sitzung, 90 Minuten, kommende Woche", "2026-11-23..2026-11-29 90 min", "AG-Sitzung")]
    public void What_is_not_about_when_stays(string text, string expected, string rest)
    {
        var understood = Zeitdeuter.Deute(text, Today).ShouldBeOfType<Zeitdeutung.Verstanden>();

        Words(understood.Angabe).ShouldBe(expected);
        understood.Rest.ShouldBe(rest);
    }

    [Theory]
    [InlineData("am 30. Februar", "30. Februar")]
    [InlineData("31.02.2027", "31.02.2027")]
    [InlineData("29. Februar 2027", "29. Februar 2027")]
    [InlineData("um 25:00 Uhr", "um 25:00 Uhr")]
    [InlineData("KW 54", "KW 54")]
    [InlineData("März 0000", "0000")]
    [InlineData("KW 12 0000", "0000")]
    [InlineData("Ostern 1500", "1500")]
    [InlineData("am 12.03.1850", "1850")]
    [InlineData("nach Silvester 9999", "9999")]
    public void What_does_not_exist_is_named(string text, string words) =>
        Zeitdeuter.Deute(text, Today).ShouldBe(new Zeitdeutung.GibtEsNicht(words));

    [Fact]
    public void A_day_of_the_week_that_the_date_is_not_is_asked_back() =>
        Zeitdeuter.Deute("Montag, den 12. März 2027", Today)
            .ShouldBe(new Zeitdeutung.Widerspruch(new DateOnly(2027, 3, 12), DayOfWeek.Monday));

    [Theory]
    [InlineData("")]
    [InlineData("Wie geht es weiter?")]
    [InlineData("30 Personen")]
    [InlineData("von 20 bis 30 Personen")]
    [InlineData("so geht das")]
    [InlineData("in 2000000000 Jahren")]
    [InlineData("in 99999 Tagen")]
    [InlineData("2000000000 Minuten")]
    [InlineData("was do you mean")]
    [InlineData("12. oder 14. März 2027 oder 1.4.2027")]
    public void Words_without_a_time_say_nothing_about_when(string text) =>
        Zeitdeuter.Deute(text, Today).ShouldBeOfType<Zeitdeutung.Unverstanden>();

    [Fact]
    public void Whatever_is_written_gets_an_answer() =>
        Gen.String[Gen.OneOf(Gen.Char["0123456789.:/-, "], Gen.Char.AlphaNumeric), 0, 60].Sample(text =>
        {
            Should.NotThrow(() => Zeitdeuter.Deute(text, Today));
        });

    [Fact]
    public void Whatever_is_put_together_of_its_words_gets_an_answer() =>
        Gen.Int[0, Zeitworte.Length - 1].Select(at => Zeitworte[at]).Array[1, 8].Sample(words =>
        {
            Should.NotThrow(() => Zeitdeuter.Deute(string.Join(' ', words), Today), string.Join(' ', words));
        }, iter: 20_000);

    [Fact]
    public void Every_day_is_understood_as_it_is_written_here() =>
        Gen.Int[0, 5000].Sample(ahead =>
        {
            var day = Today.AddDays(ahead);

            foreach (var text in (string[])[$"{day.Day}.{day.Month}.{day.Year}", $"{day:dd.MM.yyyy}", $"{day:yyyy-MM-dd}", $"{day.Day}/{day.Month}/{day.Year}"])
            {
                Zeitdeuter.Deute(text, Today).ShouldBeOfType<Zeitdeutung.Verstanden>().Angabe.Tag.ShouldBe(day, text);
            }
        });

    private static readonly string[] Zeitworte =
    [
        "am", "um", "in", "im", "bis", "vor", "nach", "ab", "von", "zwischen", "und", "oder", "-", ".", ":", ",", "/", "zum", "der", "spätestens",
        "heute", "morgen", "übermorgen", "nächste", "übernächsten", "diese", "jeden", "alle", "every", "other", "Woche", "Wochen", "Monat", "Jahr",
        "Tagen", "KW", "Quartal", "Halbjahr", "Anfang", "Mitte", "Ende", "Dienstag", "Do", "freitags", "März", "Februar", "may", "Ostern", "Silvester",
        "Buß", "Bettag", "1", "2", "5", "12", "29", "30", "31", "54", "99", "0000", "1500", "1900", "2027", "2199", "9999", "2000000000", "halb",
        "viertel", "dreiviertel", "drei", "acht", "halben", "anderthalb", "uhr", "h", "pm", "a", "m", "half", "past", "quarter", "to", "Stunden",
        "Minuten", "abends", "Vormittag", "tonight", "the", "day", "after", "tomorrow", "letzten", "ersten", "of", "month", "year", "q", "no", "later", "than",
    ];

    private static string Said(string text) => Zeitdeuter.Deute(text, Today) switch
    {
        Zeitdeutung.Verstanden(var angabe, _) => Words(angabe),
        var other => other.GetType().Name,
    };

    private static string Words(Zeitangabe angabe) => string.Join(' ', new[]
    {
        angabe.Tage is not { } days ? null : days.IstEinTag ? $"{days.Von:yyyy-MM-dd}" : $"{days.Von:yyyy-MM-dd}..{days.Bis:yyyy-MM-dd}",
        angabe.Beginn is not { } from ? null : angabe.Ende is { } to ? $"{from:HH:mm}-{to:HH:mm}" : $"{from:HH:mm}",
        angabe.Tageszeit?.ToString(),
        angabe.Wochentage.Count == 0 ? null : string.Join(',', angabe.Wochentage),
        angabe.Dauer is { } length ? $"{length.TotalMinutes} min" : null,
        angabe.Wiederholung is not { } again ? null
            : again.ImMonat is { } place ? $"je Monat {place}. {again.Wochentag}" : $"je {again.Wochen} Wochen {again.Wochentag}",
        angabe.IstFrist ? "Frist" : null,
    }.OfType<string>());
}
