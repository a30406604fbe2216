using Daks.Core.Aufgaben;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Strategien;

/// <summary>Each invariant of the domain guide, with somebody trying to break it.</summary>
public sealed class InvariantenTests
{
    private const string Zwanzig = "Zwanzig Zeichen hier";

    [Fact]
    public async Task I1_working_ahead_and_reopening_leave_one_stage_current()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CloseStufe(1, Zwanzig));
        await fall.DoneAsync(new ReviewStufe(2));
        await fall.DoneAsync(new StartAufgabe("W-01"));

        await fall.DoneAsync(new ReopenStufe(1, "Es fehlt etwas."));

        fall.Strategie.AktuelleStufe.Nummer.ShouldBe(1);
        fall.Stufe(4).Status.ShouldBe(StufeStatus.NichtBegonnen);
        Invarianten.Pruefen(fall.Strategie);
    }

    [Fact]
    public async Task I2_not_even_an_override_closes_a_stage_out_of_order()
    {
        var fall = await Fall.NewAsync();

        await fall.RefusedAsync<Refusal.EarlierStufeOpen>(new CloseStufe(2, Zwanzig));

        fall.Stufe(2).Status.ShouldBe(StufeStatus.NichtBegonnen);
    }

    [Fact]
    public async Task I3_what_a_closed_stage_rests_on_goes_by_no_way()
    {
        var fall = await Fall.NewAsync();
        var ticked = await fall.DoneAsync(new CompleteAufgabe("K-13"));
        var answered = await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Ordner 3"));
        await fall.CloseAsync(1);

        await fall.RefusedAsync<Refusal.StufeInState>(new ReopenAufgabe("K-13"));
        await fall.RefusedAsync<Refusal.StufeInState>(new WithdrawKriterium("1-SG"));
        await fall.RefusedAsync<Refusal.AufgabeInState>(new WaiveAufgabe("K-13", "Doch nicht."));
        await fall.UndoRefusedAsync<Refusal.StufeInState>(ticked);
        await fall.UndoRefusedAsync<Refusal.StufeInState>(answered);
        await fall.DoneAsync(new ChangePfad(Pfad.Kompakt));

        Invarianten.Pruefen(fall.Strategie);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\u200B\u200B\u200B")]
    public async Task I4_a_reason_nobody_can_read_is_none(string? reason)
    {
        var fall = await Fall.NewAsync();

        await fall.RefusedAsync<Refusal.TextTooShort>(new WaiveAufgabe("K-13", reason));

        Invarianten.Pruefen(fall.Strategie);
    }

    [Fact]
    public async Task I5_dates_follow_through_every_change_of_plan()
    {
        var fall = await Fall.NewAsync(Einstieg.NachAuftakt);
        await fall.DoneAsync(new CompleteAufgabe("P-01"));
        await fall.DoneAsync(new PostponeAufgabe("P-03", new DateOnly(2027, 2, 3)));
        var anchor = await fall.DoneAsync(new SetAnker(Ankerpunkt.Z, new DateOnly(2027, 9, 15)));
        await fall.DoneAsync(new ReopenAufgabe("P-01"));
        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { Ags = "05111000" }));
        Invarianten.Pruefen(fall.Strategie);
        await fall.DoneAsync(new ChangePfad(Pfad.Kompakt));
        Invarianten.Pruefen(fall.Strategie);
        await fall.DoneAsync(new ChangePfad(Pfad.Standard));
        Invarianten.Pruefen(fall.Strategie);

        await fall.UndoneAsync(anchor);

        fall.Strategie.Zeitplan.IstGesetzt(Ankerpunkt.Z).ShouldBeFalse();
        fall.Aufgabe("P-03").FaelligAm.ShouldBe(new DateOnly(2027, 2, 3));
        Invarianten.Pruefen(fall.Strategie);
    }
}
