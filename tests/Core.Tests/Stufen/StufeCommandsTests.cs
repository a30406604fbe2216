using Daks.Core.Aufgaben;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Stufen;

public sealed class StufeCommandsTests
{
    private const string Zwanzig = "Zwanzig Zeichen hier";

    [Fact]
    public async Task A_stage_goes_under_review_and_back_to_work()
    {
        var fall = await Fall.NewAsync();

        var reviewed = await fall.DoneAsync(new ReviewStufe(1), Fall.Bernd);
        var during = fall.Stufe(1).Status;
        var resumed = await fall.DoneAsync(new ResumeStufe(1), Fall.Bernd);

        during.ShouldBe(StufeStatus.Pruefung);
        fall.Stufe(1).Status.ShouldBe(StufeStatus.InArbeit);
        reviewed.Verb.ShouldBe("stufe.pruefung");
        reviewed.Args.ShouldBe(new Dictionary<string, string> { ["stufe"] = "1" });
        resumed.Verb.ShouldBe("stufe.weiter");
    }

    [Fact]
    public async Task Review_and_work_are_refused_where_the_stage_is_elsewhere()
    {
        var fall = await Fall.NewAsync();
        await fall.CloseAsync(1);

        var tooEarly = await fall.RefusedAsync<Refusal.StufeInState>(new ReviewStufe(3));
        var tooLate = await fall.RefusedAsync<Refusal.StufeInState>(new ReviewStufe(1));
        var notReviewed = await fall.RefusedAsync<Refusal.StufeInState>(new ResumeStufe(1));

        tooEarly.ShouldBe(new Refusal.StufeInState(3, StufeStatus.NichtBegonnen));
        tooLate.ShouldBe(new Refusal.StufeInState(1, StufeStatus.Abgeschlossen));
        notReviewed.ShouldBe(tooLate);
    }

    [Fact]
    public async Task Wishes_already_fulfilled_write_nothing()
    {
        var fall = await Fall.NewAsync();
        await fall.UnchangedAsync(new ResumeStufe(1));
        await fall.DoneAsync(new ReviewStufe(1));
        await fall.UnchangedAsync(new ReviewStufe(1));
        var closed = await fall.CloseAsync(1);

        await fall.UnchangedAsync(new CloseStufe(1, Zwanzig));

        fall.Strategie.Version.ShouldBe(closed.Version);
    }

    [Fact]
    public async Task A_stage_with_every_criterion_answered_closes_and_begins_the_next()
    {
        var fall = await Fall.NewAsync();
        fall.Advance(days: 60);

        var entry = await fall.CloseAsync(1);

        fall.Stufe(1).ShouldBe(new Stufe { Nummer = 1, Status = StufeStatus.Abgeschlossen, AbgeschlossenAm = Fall.Setup.AddDays(60) });
        fall.Stufe(2).Status.ShouldBe(StufeStatus.InArbeit);
        fall.Strategie.AktuelleStufe.Nummer.ShouldBe(2);
        entry.Args.ShouldBe(new Dictionary<string, string> { ["stufe"] = "1", ["offen"] = "0" });
    }

    [Fact]
    public async Task Open_criteria_are_named()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("K-13"));
        await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.NichtNoetig, "Wir sind zu dritt."));

        var refusal = await fall.RefusedAsync<Refusal.KriterienOffen>(new CloseStufe(1, "  "));

        refusal.Stufe.ShouldBe(1);
        refusal.Codes.ShouldBe(["1-VS", "1-AK", "1-PR", "1-ZP"]);
    }

    [Fact]
    public async Task An_override_needs_twenty_characters()
    {
        var fall = await Fall.NewAsync();

        var nineteen = await fall.RefusedAsync<Refusal.TextTooShort>(new CloseStufe(1, Zwanzig[1..] + "  "));
        var entry = await fall.DoneAsync(new CloseStufe(1, $" {Zwanzig} "));

        nineteen.ShouldBe(new Refusal.TextTooShort("begruendung", 20));
        fall.Stufe(1).OverrideBegruendung.ShouldBe(Zwanzig);
        entry.Args["offen"].ShouldBe("6");
    }

    [Fact]
    public async Task An_override_ends_at_a_thousand_characters()
    {
        var fall = await Fall.NewAsync();

        var refusal = await fall.RefusedAsync<Refusal.TextTooLong>(new CloseStufe(1, new string('a', 1001)));

        refusal.ShouldBe(new Refusal.TextTooLong("begruendung", 1000));
    }

    [Fact]
    public async Task An_override_nobody_needs_is_not_kept()
    {
        var fall = await Fall.NewAsync();
        foreach (var kriterium in Aufgabenkatalog.Kriterien(1))
        {
            await fall.DoneAsync(new AnswerKriterium(kriterium.Code, Kriteriumweg.Erfuellt, "Siehe Protokoll"));
        }

        await fall.DoneAsync(new CloseStufe(1, "kurz"));

        fall.Stufe(1).OverrideBegruendung.ShouldBeNull();
    }

    [Fact]
    public async Task Stages_close_in_order()
    {
        var fall = await Fall.NewAsync();
        await fall.CloseAsync(1);

        var refusal = await fall.RefusedAsync<Refusal.EarlierStufeOpen>(new CloseStufe(4, Zwanzig));

        refusal.Nummer.ShouldBe(2);
    }

    [Fact]
    public async Task A_reopened_stage_must_close_before_the_next_does()
    {
        var fall = await Fall.NewAsync();
        await fall.CloseAsync(1);
        await fall.DoneAsync(new ReopenStufe(1, "Das Protokoll fehlt."));

        var refusal = await fall.RefusedAsync<Refusal.EarlierStufeOpen>(new CloseStufe(2, Zwanzig));
        await fall.DoneAsync(new CloseStufe(1));

        refusal.Nummer.ShouldBe(1);
        fall.Stufe(2).Status.ShouldBe(StufeStatus.InArbeit);
    }

    [Fact]
    public async Task Reopening_needs_a_reason_and_keeps_it()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CloseStufe(1, Zwanzig));

        var refusal = await fall.RefusedAsync<Refusal.TextTooShort>(new ReopenStufe(1, "ab"));
        var entry = await fall.DoneAsync(new ReopenStufe(1, " Es fehlt etwas. "));
        await fall.UnchangedAsync(new ReopenStufe(1, "Es fehlt etwas."));
        await fall.RefusedAsync<Refusal.StufeInState>(new ReopenStufe(1, "Ein anderer Grund."));

        refusal.ShouldBe(new Refusal.TextTooShort("begruendung", 3));
        fall.Stufe(1).ShouldBe(new Stufe { Nummer = 1, Status = StufeStatus.WiederGeoeffnet, OeffnungsBegruendung = "Es fehlt etwas." });
        fall.Strategie.AktuelleStufe.Nummer.ShouldBe(1);
        entry.Verb.ShouldBe("stufe.wieder-offen");
        entry.Args["stufe"].ShouldBe("1");
    }

    [Fact]
    public async Task Only_a_closed_stage_is_reopened()
    {
        var fall = await Fall.NewAsync();

        var refusal = await fall.RefusedAsync<Refusal.StufeInState>(new ReopenStufe(1, "Es fehlt etwas."));

        refusal.ShouldBe(new Refusal.StufeInState(1, StufeStatus.InArbeit));
    }

    [Fact]
    public async Task A_reopened_stage_goes_under_review_again()
    {
        var fall = await Fall.NewAsync();
        await fall.CloseAsync(1);
        await fall.DoneAsync(new ReopenStufe(1, "Es fehlt etwas."));

        await fall.DoneAsync(new ReviewStufe(1));
        await fall.DoneAsync(new CloseStufe(1));

        fall.Stufe(1).IstAbgeschlossen.ShouldBeTrue();
        fall.Stufe(1).OeffnungsBegruendung.ShouldBe("Es fehlt etwas.");
    }

    [Fact]
    public async Task The_last_stage_completes_the_strategy_and_reopening_it_resumes_the_work()
    {
        var fall = await Fall.NewAsync(Einstieg.MitPlan);
        await fall.CloseAsync(5);
        var closed = fall.Strategie.Kopf.Status;

        await fall.DoneAsync(new ReopenStufe(5, "Eine Maßnahme fehlt."));

        closed.ShouldBe(StrategieStatus.Abgeschlossen);
        fall.Strategie.Kopf.Status.ShouldBe(StrategieStatus.Laufend);
    }

    [Fact]
    public async Task Reopening_a_stage_does_not_resume_a_paused_strategy()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CloseStufe(1, Zwanzig));
        await fall.DoneAsync(new SetStrategieStatus(StrategieStatus.Pausiert));

        await fall.DoneAsync(new ReopenStufe(1, "Es fehlt etwas."));

        fall.Strategie.Kopf.Status.ShouldBe(StrategieStatus.Pausiert);
    }

    [Fact]
    public async Task A_stage_that_has_not_begun_does_not_close()
    {
        // No command leads there; an import might.
        var fall = await Fall.NewAsync();
        var stufe = fall.Stufe(1);
        var strategie = fall.Strategie.With([fall.Strategie.Replace(stufe, stufe with { Status = StufeStatus.NichtBegonnen })], 2);

        var decision = new CloseStufe(1, Zwanzig).Decide(strategie, new DecisionContext(Fall.Anna, fall.Time.GetUtcNow(), fall.Today));

        decision.ShouldBe(Decision.No(new Refusal.StufeInState(1, StufeStatus.NichtBegonnen)));
    }

    [Fact]
    public async Task A_stage_before_the_last_leaves_the_strategy_running()
    {
        var fall = await Fall.NewAsync(Einstieg.NachAuftakt);

        await fall.CloseAsync(2);

        fall.Strategie.Kopf.Status.ShouldBe(StrategieStatus.Laufend);
        fall.Stufe(3).Status.ShouldBe(StufeStatus.InArbeit);
        fall.Stufe(4).Status.ShouldBe(StufeStatus.NichtBegonnen);
    }

    public static TheoryData<StrategieCommand> AllOnUnknown =>
        [new ReviewStufe(0), new ResumeStufe(6), new CloseStufe(6), new ReopenStufe(0, "Grund")];

    [Theory]
    [MemberData(nameof(AllOnUnknown))]
    public async Task There_are_stages_1_to_5(StrategieCommand command)
    {
        var fall = await Fall.NewAsync();

        var refusal = await fall.RefusedAsync<Refusal.UnknownStufe>(command);

        refusal.Nummer.ShouldBe(((StufeCommand)command).Nummer);
    }
}
