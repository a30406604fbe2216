using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Stufen;

public sealed class KriteriumCommandsTests
{
    private const string Code = "1-SG";

    [Theory]
    [InlineData(Kriteriumweg.Erfuellt)]
    [InlineData(Kriteriumweg.AufPapier)]
    [InlineData(Kriteriumweg.NichtNoetig)]
    public async Task An_answer_needs_its_evidence(Kriteriumweg weg)
    {
        var fall = await Fall.NewAsync();

        var refusal = await fall.RefusedAsync<Refusal.TextTooShort>(new AnswerKriterium(Code, weg, "  "));
        var entry = await fall.DoneAsync(new AnswerKriterium(Code, weg, " Niederschrift vom 4. März ", Fall.Setup.AddDays(9)));

        refusal.ShouldBe(new Refusal.TextTooShort("nachweis", 3));
        Antwort(fall).ShouldBe(new Kriteriumantwort { Code = Code, Weg = weg, Nachweis = "Niederschrift vom 4. März" });
        entry.Verb.ShouldBe("kriterium.beantwortet");
        entry.Args.ShouldBe(new Dictionary<string, string> { ["kriterium"] = Code, ["weg"] = weg.ToString() });
    }

    [Fact]
    public async Task Evidence_ends_at_a_thousand_characters()
    {
        var fall = await Fall.NewAsync();
        var text = new string('a', 1001);

        var now = await fall.RefusedAsync<Refusal.TextTooLong>(new AnswerKriterium(Code, Kriteriumweg.Erfuellt, text));
        var later = await fall.RefusedAsync<Refusal.TextTooLong>(
            new AnswerKriterium(Code, Kriteriumweg.Nachholen, text, Fall.Setup.AddDays(9)));

        now.ShouldBe(new Refusal.TextTooLong("nachweis", 1000));
        later.ShouldBe(now);
    }

    [Theory]
    [InlineData("2027-01-12")]
    [InlineData("2029-01-11")]
    public async Task Catching_up_needs_a_day_and_no_evidence(string day)
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new AnswerKriterium(Code, Kriteriumweg.Nachholen, null, Fall.Day(day)));

        Antwort(fall).ShouldBe(new Kriteriumantwort { Code = Code, Weg = Kriteriumweg.Nachholen, NachholenBis = Fall.Day(day) });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2027-01-11")]
    [InlineData("2029-01-12")]
    public async Task Catching_up_lies_between_tomorrow_and_two_years_on(string? day)
    {
        var fall = await Fall.NewAsync();

        var refusal = await fall.RefusedAsync<Refusal.DateOutOfRange>(
            new AnswerKriterium(Code, Kriteriumweg.Nachholen, "Kommt", day is null ? null : Fall.Day(day)));

        refusal.ShouldBe(new Refusal.DateOutOfRange("nachholen", Fall.Day("2027-01-12"), Fall.Day("2029-01-11")));
    }

    [Fact]
    public async Task A_second_answer_replaces_the_first_and_the_same_one_writes_nothing()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AnswerKriterium(Code, Kriteriumweg.AufPapier, "Ordner 3"));

        await fall.UnchangedAsync(new AnswerKriterium(Code, Kriteriumweg.AufPapier, "Ordner 3"));
        await fall.DoneAsync(new AnswerKriterium(Code, Kriteriumweg.AufPapier, "Ordner 4"));

        Antwort(fall)!.Nachweis.ShouldBe("Ordner 4");
        fall.Strategie.All<Kriteriumantwort>().Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_can_be_taken_back()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AnswerKriterium(Code, Kriteriumweg.AufPapier, "Ordner 3"));

        var entry = await fall.DoneAsync(new WithdrawKriterium(Code));
        await fall.UnchangedAsync(new WithdrawKriterium(Code));

        Antwort(fall).ShouldBeNull();
        entry.Verb.ShouldBe("kriterium.zurueckgenommen");
        entry.Args["kriterium"].ShouldBe(Code);
    }

    [Fact]
    public async Task What_a_stage_was_closed_with_stands_until_it_is_opened_again()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AnswerKriterium(Code, Kriteriumweg.AufPapier, "Ordner 3"));
        await fall.CloseAsync(1);

        var answered = await fall.RefusedAsync<Refusal.StufeInState>(new AnswerKriterium(Code, Kriteriumweg.Erfuellt, "Neu"));
        var withdrawn = await fall.RefusedAsync<Refusal.StufeInState>(new WithdrawKriterium(Code));

        answered.ShouldBe(new Refusal.StufeInState(1, StufeStatus.Abgeschlossen));
        withdrawn.ShouldBe(answered);
        Stand(fall, Code).DarfBeantwortetWerden.ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_left_open_when_the_stage_was_closed_is_settled_later_and_then_stands(bool promised)
    {
        var fall = await Fall.NewAsync();
        if (promised)
        {
            await fall.DoneAsync(new AnswerKriterium(Code, Kriteriumweg.Nachholen, null, Fall.Setup.AddDays(9)));
        }

        await fall.OverrideAsync(1);

        await fall.RefusedAsync<Refusal.StufeInState>(promised ? new WithdrawKriterium(Code) : new WithdrawKriterium("1-VS"));
        await fall.DoneAsync(new AnswerKriterium(Code, Kriteriumweg.Nachholen, null, Fall.Setup.AddDays(30)));
        await fall.DoneAsync(new AnswerKriterium(Code, Kriteriumweg.Erfuellt, "Niederschrift vom 4. März"));
        await fall.RefusedAsync<Refusal.StufeInState>(new AnswerKriterium(Code, Kriteriumweg.AufPapier, "Ordner 3"));

        Antwort(fall).ShouldBe(new Kriteriumantwort { Code = Code, Weg = Kriteriumweg.Erfuellt, Nachweis = "Niederschrift vom 4. März" });
        fall.Stufe(1).IstAbgeschlossen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_promise_is_kept_once_the_task_that_shows_it_is_done()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AnswerKriterium("1-VA", Kriteriumweg.Nachholen, null, Fall.Setup.AddDays(9)));
        var before = Stand(fall, "1-VA");

        await fall.DoneAsync(new CompleteAufgabe("K-13"));

        before.NachholenBis.ShouldBe(Fall.Setup.AddDays(9));
        before.GiltAntwort.ShouldBeTrue();
        Stand(fall, "1-VA").NachholenBis.ShouldBeNull();
        Stand(fall, "1-VA").GiltAntwort.ShouldBeFalse();
        Stand(fall, "1-VA").Antwort.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_unknown_criterion_is_named()
    {
        var fall = await Fall.NewAsync();

        var answered = await fall.RefusedAsync<Refusal.UnknownKriterium>(new AnswerKriterium("9-XX", Kriteriumweg.Erfuellt, "Neu"));
        var withdrawn = await fall.RefusedAsync<Refusal.UnknownKriterium>(new WithdrawKriterium("9-XX"));

        answered.Code.ShouldBe("9-XX");
        withdrawn.ShouldBe(answered);
    }

    [Fact]
    public async Task A_criterion_shown_by_a_task_is_met_once_that_is_done()
    {
        var fall = await Fall.NewAsync();
        var before = Stand(fall, "1-VA");

        await fall.DoneAsync(new CompleteAufgabe("K-13"));

        before.IstBeantwortet.ShouldBeFalse();
        before.DurchAufgaben.ShouldBeEmpty();
        Stand(fall, "1-VA").DurchAufgaben.ShouldBe(["K-13"]);
        Stand(fall, "1-VA").IstBeantwortet.ShouldBeTrue();
    }

    [Fact]
    public async Task A_criterion_is_not_shown_by_a_task_that_is_not_applicable()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new WaiveAufgabe("K-13", "Kein Kick-Off."));

        Stand(fall, "1-VA").IstBeantwortet.ShouldBeFalse();
    }

    [Fact]
    public async Task A_task_done_before_the_path_changed_still_shows_its_criterion()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("Z-12"));

        await fall.DoneAsync(new ChangePfad(Pfad.Kompakt));

        Stand(fall, "3-DO", stufe: 3).DurchAufgaben.ShouldBe(["Z-12"]);
    }

    [Fact]
    public async Task A_criterion_whose_task_is_not_on_the_path_is_answered_by_hand()
    {
        var fall = await Fall.NewAsync(pfad: Pfad.Kompakt);

        Stand(fall, "3-DO", stufe: 3).IstBeantwortet.ShouldBeFalse();
    }

    private static Kriteriumantwort? Antwort(Fall fall) => fall.Strategie.Find<Kriteriumantwort>(Kriteriumantwort.IdOf(Code, 1));

    private static Kriteriumstand Stand(Fall fall, string code, int stufe = 1) =>
        Kriteriumstand.Von(fall.Strategie, fall.Stufe(stufe)).Single(stand => stand.Vorlage.Code == code);
}
