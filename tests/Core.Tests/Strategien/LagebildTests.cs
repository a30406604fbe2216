using Daks.Core.Aufgaben;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Strategien;

public sealed class LagebildTests
{
    [Fact]
    public async Task It_says_where_we_are_and_what_is_next()
    {
        var fall = await Fall.NewAsync(Einstieg.NachAuftakt);

        var lage = Lagebild.Von(fall.Strategie, fall.Today);

        lage.Strategie.ShouldBeSameAs(fall.Strategie);
        lage.Heute.ShouldBe(Fall.Setup);
        lage.Stufe.Nummer.ShouldBe(2);
        lage.Schritt.ShouldBe(NaechsterSchritt.Finde(fall.Strategie));
    }

    [Fact]
    public async Task At_risk_is_what_is_mandatory_open_and_late_or_due_within_seven_days()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("K-01"));
        await fall.DoneAsync(new StartAufgabe("K-02"));
        await fall.DoneAsync(new PostponeAufgabe("K-04", new DateOnly(2027, 1, 21)));
        await fall.DoneAsync(new PostponeAufgabe("K-05", new DateOnly(2027, 2, 3)));
        await fall.DoneAsync(new PostponeAufgabe("K-06", new DateOnly(2027, 2, 4)));

        var lage = Lagebild.Von(fall.Strategie, new DateOnly(2027, 1, 27));

        // K-07 and K-08 are due on the anchors' days: 26 January and 2 February; K-04 is optional, K-06 a day too late.
        lage.Gefaehrdet.Select(aufgabe => aufgabe.Code).ShouldBe(["K-02", "K-07", "K-03", "K-08", "K-05"]);
    }

    [Theory]
    [InlineData("2027-01-11", "")]
    [InlineData("2027-01-14", "")]
    [InlineData("2027-01-15", "K-01")]
    [InlineData("2027-01-16", "K-01 K-02")]
    [InlineData("2027-01-17", "K-01 K-02")]
    [InlineData("2027-01-18", "K-01 K-02 K-05 K-07")]
    public async Task In_a_young_plan_nothing_is_at_risk_before_half_of_its_time_is_gone(string today, string expected)
    {
        var fall = await Fall.NewAsync();

        var lage = Lagebild.Von(fall.Strategie, Fall.Day(today));

        string.Join(' ', lage.Gefaehrdet.Select(aufgabe => aufgabe.Code)).ShouldBe(expected);
    }

    [Fact]
    public async Task What_is_late_is_at_risk_even_before_the_plan_begins()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new PostponeAufgabe("K-01", new DateOnly(2027, 1, 12)));
        await fall.DoneAsync(new SetAnker(Ankerpunkt.S, new DateOnly(2027, 3, 1)));

        var onTheDay = Lagebild.Von(fall.Strategie, new DateOnly(2027, 1, 12));
        var after = Lagebild.Von(fall.Strategie, new DateOnly(2027, 1, 13));

        onTheDay.Gefaehrdet.ShouldBeEmpty();
        after.Gefaehrdet.Select(aufgabe => aufgabe.Code).ShouldBe(["K-01"]);
    }

    [Fact]
    public async Task What_was_promised_is_named_from_seven_days_before_its_day_until_it_is_there_even_after_the_stage_was_closed()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AnswerKriterium("1-VS", Kriteriumweg.Nachholen, null, Fall.Day("2027-03-12")));
        await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.Nachholen, null, Fall.Day("2027-03-10")));
        await fall.DoneAsync(new AnswerKriterium("1-VA", Kriteriumweg.Nachholen, null, Fall.Day("2027-03-12")));
        await fall.OverrideAsync(1);
        var before = fall.Strategie;

        await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Ordner 3"));

        Promised(before, "2027-03-02").ShouldBe("");
        Promised(before, "2027-03-03").ShouldBe("1-SG");
        Promised(before, "2027-06-01").ShouldBe("1-SG 1-VA 1-VS");
        Promised(fall.Strategie, "2027-06-01").ShouldBe("1-VA 1-VS");
    }

    [Fact]
    public async Task On_one_day_the_code_decides()
    {
        var fall = await Fall.NewAsync();

        var lage = Lagebild.Von(fall.Strategie, new DateOnly(2027, 1, 18));

        lage.Gefaehrdet.Select(aufgabe => (aufgabe.Code, aufgabe.FaelligAm)).ShouldBe(
        [
            ("K-01", new DateOnly(2027, 1, 18)),
            ("K-02", new DateOnly(2027, 1, 21)),
            ("K-05", new DateOnly(2027, 1, 25)),
            ("K-07", new DateOnly(2027, 1, 25)),
        ]);
    }

    [Fact]
    public async Task Each_stage_says_how_far_it_is_and_until_when()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("K-01"));
        await fall.DoneAsync(new WaiveAufgabe("K-04", "Gibt es nicht."));
        await fall.DoneAsync(new StartAufgabe("K-02"));

        var lage = Lagebild.Von(fall.Strategie, fall.Today);

        lage.Stufen.Select(stand => (stand.Durch, stand.Gesamt)).ShouldBe([(2, 17), (0, 16), (0, 17), (0, 18), (0, 15)]);
        lage.Stufen.Select(stand => stand.Stufe).ShouldBe(fall.Strategie.Stufen);
        lage.Stufen[0].Bis.ShouldBe(Fall.Setup.AddDays(56));
        lage.Stufen[4].Bis.ShouldBe(Fall.Setup.AddDays(757));
    }

    [Fact]
    public async Task Overdue_is_what_is_open_after_its_day()
    {
        var fall = await Fall.NewAsync();
        var due = fall.Aufgabe("K-01").FaelligAm;

        fall.Aufgabe("K-01").IstUeberfaellig(due).ShouldBeFalse();
        fall.Aufgabe("K-01").IstUeberfaellig(due.AddDays(1)).ShouldBeTrue();
        await fall.DoneAsync(new CompleteAufgabe("K-01"));
        fall.Aufgabe("K-01").IstUeberfaellig(due.AddDays(1)).ShouldBeFalse();
    }

    private static string Promised(Strategie strategie, string today) =>
        string.Join(' ', Lagebild.Von(strategie, Fall.Day(today)).Nachzuholen.Select(stand => stand.Vorlage.Code));
}
