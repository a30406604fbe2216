using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Aufgaben;

public sealed class AufgabeCommandsTests
{
    private const string Code = "K-07";

    [Fact]
    public async Task Ticking_a_task_notes_the_day()
    {
        var fall = await Fall.NewAsync();
        fall.Advance(days: 3);

        var entry = await fall.DoneAsync(new CompleteAufgabe(Code));

        var aufgabe = fall.Aufgabe(Code);
        aufgabe.Status.ShouldBe(AufgabeStatus.Erledigt);
        aufgabe.ErledigtAm.ShouldBe(Fall.Setup.AddDays(3));
        aufgabe.ErledigtDurch.ShouldBeNull();
        entry.Verb.ShouldBe("aufgabe.erledigt");
        entry.Args.ShouldBe(new Dictionary<string, string> { ["code"] = Code });
    }

    [Fact]
    public async Task The_day_of_a_tick_is_the_one_in_Berlin()
    {
        var fall = await Fall.NewAsync();
        fall.Time.SetUtcNow(new DateTimeOffset(2027, 1, 12, 23, 30, 0, TimeSpan.Zero));

        await fall.DoneAsync(new CompleteAufgabe(Code));

        fall.Aufgabe(Code).ErledigtAm.ShouldBe(new DateOnly(2027, 1, 13));
    }

    [Fact]
    public async Task A_task_of_a_later_stage_may_be_started_early()
    {
        var fall = await Fall.NewAsync();

        var entry = await fall.DoneAsync(new StartAufgabe("P-01"));

        fall.Aufgabe("P-01").Status.ShouldBe(AufgabeStatus.InArbeit);
        entry.Verb.ShouldBe("aufgabe.begonnen");
        entry.Args["code"].ShouldBe("P-01");
    }

    [Fact]
    public async Task Reopening_forgets_when_and_why_it_was_finished()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe(Code));
        await fall.DoneAsync(new WaiveAufgabe("K-08", "Der Saal gehört uns."));

        var entry = await fall.DoneAsync(new ReopenAufgabe(Code));
        await fall.DoneAsync(new ReopenAufgabe("K-08"));

        fall.Aufgabe(Code).Status.ShouldBe(AufgabeStatus.Offen);
        fall.Aufgabe(Code).ErledigtAm.ShouldBeNull();
        fall.Aufgabe("K-08").Begruendung.ShouldBeNull();
        entry.Verb.ShouldBe("aufgabe.wieder-offen");
    }

    [Fact]
    public async Task A_reopened_task_is_dated_by_its_anchor_as_it_stands_now()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe(Code));
        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, new DateOnly(2027, 5, 12)));

        await fall.DoneAsync(new ReopenAufgabe(Code));

        fall.Aufgabe(Code).FaelligAm.ShouldBe(new DateOnly(2027, 3, 31));
    }

    [Fact]
    public async Task A_task_a_closed_stage_rests_on_cannot_be_reopened()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("K-13"));
        await fall.CloseAsync(1);

        var refusal = await fall.RefusedAsync<Refusal.StufeInState>(new ReopenAufgabe("K-13"));

        refusal.ShouldBe(new Refusal.StufeInState(1, StufeStatus.Abgeschlossen));
    }

    [Fact]
    public async Task A_task_of_a_closed_stage_that_carries_no_criterion_can_be_reopened()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("K-16"));
        await fall.CloseAsync(1);

        await fall.DoneAsync(new ReopenAufgabe("K-16"));

        fall.Aufgabe("K-16").Status.ShouldBe(AufgabeStatus.Offen);
    }

    [Theory]
    [InlineData(Code)]
    [InlineData("K-16")]
    public async Task A_task_is_not_applicable_only_for_a_reason(string code)
    {
        var fall = await Fall.NewAsync();

        var missing = await fall.RefusedAsync<Refusal.TextTooShort>(new WaiveAufgabe(code, " \t "));
        var tooShort = await fall.RefusedAsync<Refusal.TextTooShort>(new WaiveAufgabe(code, "ja"));
        var tooLong = await fall.RefusedAsync<Refusal.TextTooLong>(new WaiveAufgabe(code, new string('a', 1001)));
        await fall.DoneAsync(new WaiveAufgabe(code, "  Das gibt es\r\nhier nicht. "));

        missing.ShouldBe(new Refusal.TextTooShort("begruendung", 3));
        tooShort.ShouldBe(missing);
        tooLong.ShouldBe(new Refusal.TextTooLong("begruendung", 1000));
        fall.Aufgabe(code).Status.ShouldBe(AufgabeStatus.Entfaellt);
        fall.Aufgabe(code).Begruendung.ShouldBe("Das gibt es hier nicht.");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1000)]
    public async Task A_reason_of_just_the_right_length_is_taken(int length)
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new WaiveAufgabe(Code, new string('x', length)));

        fall.Aufgabe(Code).Begruendung!.Length.ShouldBe(length);
    }

    [Fact]
    public async Task A_moved_task_no_longer_follows_its_anchor()
    {
        var fall = await Fall.NewAsync();
        var day = new DateOnly(2027, 2, 3);

        var entry = await fall.DoneAsync(new PostponeAufgabe(Code, day));
        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, new DateOnly(2027, 5, 12)));

        fall.Aufgabe(Code).FaelligAm.ShouldBe(day);
        fall.Aufgabe(Code).ManuellVerschoben.ShouldBeTrue();
        entry.Args["tag"].ShouldBe("2027-02-03");
    }

    [Theory]
    [InlineData("2027-01-10")]
    [InlineData("2037-01-12")]
    public async Task A_task_moves_to_a_day_from_today_to_ten_years_on(string day)
    {
        var fall = await Fall.NewAsync();

        var refusal = await fall.RefusedAsync<Refusal.DateOutOfRange>(new PostponeAufgabe(Code, Fall.Day(day)));

        refusal.ShouldBe(new Refusal.DateOutOfRange("faellig", Fall.Setup, new DateOnly(2037, 1, 11)));
    }

    [Theory]
    [InlineData("2027-01-12")]
    [InlineData("2037-01-12")]
    public async Task The_first_and_the_last_day_are_taken(string day)
    {
        var fall = await Fall.NewAsync();
        fall.Advance(days: 1);

        await fall.DoneAsync(new PostponeAufgabe(Code, Fall.Day(day)));

        fall.Aufgabe(Code).FaelligAm.ShouldBe(Fall.Day(day));
    }

    [Fact]
    public async Task A_task_does_not_move_to_a_holiday_of_the_Land()
    {
        var fall = await Fall.NewAsync();
        var reformationstag = new DateOnly(2028, 10, 31);

        var refusal = await fall.RefusedAsync<Refusal.NoWorkingDay>(new PostponeAufgabe(Code, reformationstag));

        refusal.ShouldBe(new Refusal.NoWorkingDay(reformationstag, new DateOnly(2028, 11, 1), "Reformationstag"));
        fall.Strategie.Kommune.Land.ShouldBe(Bundesland.Brandenburg);
    }

    [Fact]
    public async Task A_task_goes_to_somebody_of_the_team_and_back_to_its_roles()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, Rolle.Fachamt);

        var entry = await fall.DoneAsync(new AssignAufgabe(Code, Fall.Bernd));
        var assigned = fall.Aufgabe(Code).Verantwortlich;
        await fall.DoneAsync(new AssignAufgabe(Code, null));

        assigned.ShouldBe(Fall.Bernd);
        fall.Aufgabe(Code).Verantwortlich.ShouldBeNull();
        entry.Verb.ShouldBe("aufgabe.zugewiesen");
    }

    [Fact]
    public async Task A_task_goes_to_nobody_unknown()
    {
        var fall = await Fall.NewAsync();

        await fall.RefusedAsync<Refusal.UnknownPerson>(new AssignAufgabe(Code, "niemand"));

        fall.Aufgabe(Code).Verantwortlich.ShouldBeNull();
    }

    [Fact]
    public async Task Wishes_already_fulfilled_write_nothing()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe(Code));
        await fall.DoneAsync(new StartAufgabe("K-08"));
        await fall.DoneAsync(new WaiveAufgabe("K-16", "Gibt es nicht."));

        await fall.UnchangedAsync(new WaiveAufgabe("K-16", " Gibt es nicht. "));
        await fall.UnchangedAsync(new CompleteAufgabe(Code));
        await fall.UnchangedAsync(new StartAufgabe("K-08"));
        await fall.UnchangedAsync(new ReopenAufgabe("K-09"));
        await fall.UnchangedAsync(new PostponeAufgabe("K-09", fall.Aufgabe("K-09").FaelligAm));
        await fall.UnchangedAsync(new AssignAufgabe("K-09", null));

        fall.Strategie.Version.ShouldBe(4);
    }

    [Fact]
    public async Task A_finished_task_is_reopened_before_anything_else()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe(Code));
        await fall.DoneAsync(new WaiveAufgabe("K-08", "Der Saal gehört uns."));

        var begun = await fall.RefusedAsync<Refusal.AufgabeInState>(new StartAufgabe(Code));
        var waived = await fall.RefusedAsync<Refusal.AufgabeInState>(new WaiveAufgabe(Code, "Doch nicht."));
        var moved = await fall.RefusedAsync<Refusal.AufgabeInState>(new PostponeAufgabe(Code, Fall.Setup.AddDays(1)));
        var ticked = await fall.RefusedAsync<Refusal.AufgabeInState>(new CompleteAufgabe("K-08"));
        var reasoned = await fall.RefusedAsync<Refusal.AufgabeInState>(new WaiveAufgabe("K-08", "Ein anderer Grund."));

        begun.ShouldBe(new Refusal.AufgabeInState(Code, AufgabeStatus.Erledigt));
        waived.ShouldBe(begun);
        moved.ShouldBe(begun);
        ticked.ShouldBe(new Refusal.AufgabeInState("K-08", AufgabeStatus.Entfaellt));
        reasoned.ShouldBe(ticked);
    }

    public static TheoryData<StrategieCommand> AllOnUnknown =>
    [
        new CompleteAufgabe("X-99"),
        new StartAufgabe("X-99"),
        new ReopenAufgabe("X-99"),
        new WaiveAufgabe("X-99", "Grund"),
        new PostponeAufgabe("X-99", Fall.Setup),
        new AssignAufgabe("X-99", null),
    ];

    [Theory]
    [MemberData(nameof(AllOnUnknown))]
    public async Task An_unknown_task_is_named(StrategieCommand command)
    {
        var fall = await Fall.NewAsync();

        var refusal = await fall.RefusedAsync<Refusal.UnknownAufgabe>(command);

        refusal.Code.ShouldBe("X-99");
    }
}
