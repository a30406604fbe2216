using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Verlaeufe;

namespace Daks.Core.Tests.Verlaeufe;

/// <summary>What cannot be taken back, and why.</summary>
public sealed class UndoRefusalTests
{
    [Fact]
    public async Task The_setup_cannot_be_undone()
    {
        var fall = new Fall();
        var entry = await fall.DoneAsync(Fall.Einrichtung());

        await fall.UndoRefusedAsync<Refusal.SetupCannotBeUndone>(entry);

        fall.Strategie.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_touched_row_that_moved_on_names_the_later_change()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new StartAufgabe("K-07"));
        await fall.DoneAsync(new StartAufgabe("K-08"));
        var later = await fall.DoneAsync(new PostponeAufgabe("K-07", new DateOnly(2027, 2, 3)));
        await fall.DoneAsync(new StartAufgabe("K-09"));

        var refusal = await fall.UndoRefusedAsync<Refusal.ChangedSince>(entry);

        refusal.LaterVersion.ShouldBe(later.Version);
    }

    [Fact]
    public async Task The_same_done_again_on_another_day_is_not_how_the_change_left_it()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new CompleteAufgabe("K-07"));
        await fall.DoneAsync(new ReopenAufgabe("K-07"));
        fall.Advance(days: 1);
        var later = await fall.DoneAsync(new CompleteAufgabe("K-07"));

        var refusal = await fall.UndoRefusedAsync<Refusal.ChangedSince>(entry);

        refusal.LaterVersion.ShouldBe(later.Version);
    }

    [Fact]
    public async Task A_row_taken_away_since_names_the_change_that_did()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Ordner 3"));
        var removal = await fall.DoneAsync(new WithdrawKriterium("1-SG"));
        await fall.DoneAsync(new AnswerKriterium("1-AK", Kriteriumweg.AufPapier, "Ordner 4"));
        await fall.DoneAsync(new WithdrawKriterium("1-AK"));
        for (var times = 0; times < 60; times++)
        {
            await fall.DoneAsync(new AssignAufgabe("K-07", times % 2 == 0 ? Fall.Anna : null));
        }

        var refusal = await fall.UndoRefusedAsync<Refusal.ChangedSince>(entry);

        refusal.LaterVersion.ShouldBe(removal.Version);
    }

    [Fact]
    public async Task A_task_the_other_path_took_away_names_the_change_of_path()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new StartAufgabe("K-06"));
        var change = await fall.DoneAsync(new ChangePfad(Pfad.Kompakt));
        await fall.DoneAsync(new StartAufgabe("K-07"));

        var refusal = await fall.UndoRefusedAsync<Refusal.ChangedSince>(entry);

        refusal.LaterVersion.ShouldBe(change.Version);
    }

    [Fact]
    public async Task A_row_that_came_back_since_names_the_change_that_brought_it()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Ordner 3"));
        var entry = await fall.DoneAsync(new WithdrawKriterium("1-SG"));
        var later = await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Ordner 4"));

        var refusal = await fall.UndoRefusedAsync<Refusal.ChangedSince>(entry);

        refusal.LaterVersion.ShouldBe(later.Version);
    }

    [Fact]
    public async Task Roles_given_anew_since_stand_in_the_way()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.GiveAsync(Fall.Bernd, Rolle.Fachamt);
        var later = await fall.GiveAsync(Fall.Bernd, Rolle.Kaemmerei);

        var refusal = await fall.UndoRefusedAsync<Refusal.ChangedSince>(entry);

        refusal.LaterVersion.ShouldBe(later.Version);
    }

    [Fact]
    public async Task Undoing_a_role_leaves_somebody_who_leads()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.GiveAsync(Fall.Bernd, Rolle.Projektleitung);
        await fall.GiveAsync(Fall.Anna, Rolle.Stellvertretung);

        await fall.UndoRefusedAsync<Refusal.LastProjektleitung>(entry);

        fall.Person(Fall.Bernd).Rollen.ShouldBe([Rolle.Projektleitung]);
    }

    [Fact]
    public async Task An_answer_a_closed_stage_rests_on_is_not_undone()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Ordner 3"));
        await fall.CloseAsync(1);

        var refusal = await fall.UndoRefusedAsync<Refusal.StufeInState>(entry);

        refusal.ShouldBe(new Refusal.StufeInState(1, StufeStatus.Abgeschlossen));
    }

    [Fact]
    public async Task A_tick_a_closed_stage_rests_on_is_not_undone()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new CompleteAufgabe("K-13"));
        await fall.CloseAsync(1);

        await fall.UndoRefusedAsync<Refusal.StufeInState>(entry);

        fall.Aufgabe("K-13").Status.ShouldBe(AufgabeStatus.Erledigt);
    }

    [Fact]
    public async Task Undoing_a_reopening_does_not_close_a_stage_with_open_criteria()
    {
        var fall = await Fall.NewAsync();
        await fall.CloseAsync(1);
        var entry = await fall.DoneAsync(new ReopenStufe(1, "Es fehlt etwas."));
        await fall.DoneAsync(new WithdrawKriterium("1-SG"));

        var refusal = await fall.UndoRefusedAsync<Refusal.KriterienOffen>(entry);

        refusal.Stufe.ShouldBe(1);
        refusal.Codes.ShouldBe(["1-SG"]);
    }

    [Fact]
    public async Task A_change_this_program_cannot_read_is_not_undone()
    {
        var fall = await Fall.NewAsync();
        var opaque = new OpaqueArtefakt("aufgabe", "K-07-1", Schema: 9, Json: "{}");
        var entry = new HistoryEntry
        {
            Version = 1,
            PersonId = Fall.Anna,
            At = fall.Time.GetUtcNow(),
            Verb = "aufgabe.erledigt",
            Changes =
            [
                fall.Strategie.Replace(fall.Aufgabe("K-08"), fall.Aufgabe("K-08")),
                new Change(new ArtefaktKey("aufgabe", "K-07-1"), fall.Aufgabe("K-07"), opaque),
            ],
        };

        await fall.RefusedAsync<Refusal.WrittenByNewerProgram>(new UndoChange(entry));
        await fall.RefusedAsync<Refusal.WrittenByNewerProgram>(
            new UndoChange(entry with { Changes = [entry.Changes[0], new Change(entry.Changes[1].Key, opaque, fall.Aufgabe("K-07"))] }));
    }

    [Fact]
    public async Task Only_those_who_lead_undo()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new CompleteAufgabe("K-07"), Fall.Bernd);

        var outcome = await fall.TryUndoAsync(entry.Version, Fall.Bernd);

        outcome.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe(new Refusal.NotAllowed(Berechtigung.Leiten));
    }

    [Fact]
    public async Task An_undo_wanted_twice_is_done_once()
    {
        var fall = await Fall.NewAsync();
        var ticked = await fall.DoneAsync(new StartAufgabe("K-07"));
        var withdrawn = await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Ordner 3"));
        await fall.UndoneAsync(ticked);
        await fall.UndoneAsync(withdrawn);

        var touched = await fall.TryUndoAsync(ticked.Version);
        var gone = await fall.TryUndoAsync(withdrawn.Version);

        touched.ShouldBeOfType<Outcome.Unchanged>();
        gone.ShouldBeOfType<Outcome.Unchanged>();
        fall.Strategie.Version.ShouldBe(5);
    }
}
