using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Core.Einstellungen;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Verlaeufe;

namespace Daks.Core.Tests.Verlaeufe;

/// <summary>Beside which changes the way back is offered; in the archive, see <see cref="Einstellungen.SetStrategieStatusTests"/>.</summary>
public sealed class UndoOfferTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task The_setup_is_never_taken_back()
    {
        var fall = new Fall();

        var entry = await fall.DoneAsync(Fall.Einrichtung());

        IsOpen(fall, entry).ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_that_still_stands_is_open_whatever_else_happened()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new StartAufgabe("K-07"));

        await fall.DoneAsync(new StartAufgabe("K-08"));

        IsOpen(fall, entry).ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_that_was_built_upon_is_not_open()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new StartAufgabe("K-07"));

        var later = await fall.DoneAsync(new CompleteAufgabe("K-07"));

        IsOpen(fall, entry).ShouldBeFalse();
        IsOpen(fall, later).ShouldBeTrue();
    }

    [Fact]
    public async Task One_of_several_rows_built_upon_is_enough()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new SetAnker(Ankerpunkt.K, new DateOnly(2027, 5, 12)));

        await fall.DoneAsync(new PostponeAufgabe("K-07", new DateOnly(2027, 2, 3)));

        IsOpen(fall, entry).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_a_change_and_its_undo_only_the_latest_is_open()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new StartAufgabe("K-07"));

        var undone = await fall.UndoneAsync(entry);
        var afterUndo = (IsOpen(fall, entry), IsOpen(fall, undone));
        var redone = await fall.UndoneAsync(undone);

        afterUndo.ShouldBe((false, true));
        (IsOpen(fall, undone), IsOpen(fall, redone)).ShouldBe((false, true));
        IsOpen(fall, entry).ShouldBeTrue("done again, it stands again");
    }

    [Fact]
    public async Task What_was_taken_away_is_open_until_it_is_there_again()
    {
        var fall = await Fall.NewAsync();
        var answered = await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Ordner 3"));
        var withdrawn = await fall.DoneAsync(new WithdrawKriterium("1-SG"));
        var gone = (IsOpen(fall, answered), IsOpen(fall, withdrawn));

        await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Ordner 4"));

        gone.ShouldBe((false, true));
        (IsOpen(fall, answered), IsOpen(fall, withdrawn)).ShouldBe((false, false));
    }

    [Fact]
    public async Task Of_persons_only_their_roles_count()
    {
        var fall = await Fall.NewAsync();
        var roles = await fall.DoneAsync(new AssignRollen(Fall.Bernd, "B. Kaya", [Rolle.Fachamt]));

        var named = await fall.DoneAsync(new AssignRollen(Fall.Bernd, "Bernd Kaya", [Rolle.Fachamt]));
        var renamed = (IsOpen(fall, roles), IsOpen(fall, named));
        await fall.GiveAsync(Fall.Bernd, Rolle.Kaemmerei);

        renamed.ShouldBe((true, false));
        IsOpen(fall, roles).ShouldBeFalse();
    }

    [Fact]
    public async Task Whether_it_may_be_taken_back_now_is_for_the_decision()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Ordner 3"));

        await fall.CloseAsync(1);

        IsOpen(fall, entry).ShouldBeTrue();
        await fall.UndoRefusedAsync<Refusal.StufeInState>(entry);
    }

    [Fact]
    public async Task Nothing_is_open_where_a_newer_program_wrote()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new StartAufgabe("K-07"));
        fall.Store.Newer.Add(ArtefaktRegistry.Aufgabe.KeyOf(fall.Aufgabe("K-08")));

        var readOnly = await fall.OtherInstance().FindAsync(fall.Key, None);

        new UndoChange(entry).IsOpen(readOnly.ShouldNotBeNull()).ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_open_in_the_example()
    {
        var fall = new Fall();
        var store = new StoreMitBeispiel(fall.Store, Fall.Kinds, fall.Time);
        var beispiel = await new Beispielstrategie(new StrategieService(store, Fall.Kinds, fall.Feed, fall.Time), store, Fall.Kinds, fall.Time).LoadAsync(None);

        var latest = await store.ReadHistoryEntryAsync(beispiel.Key, beispiel.Version, None);

        new UndoChange(latest.ShouldNotBeNull()).IsOpen(beispiel).ShouldBeFalse();
    }

    private static bool IsOpen(Fall fall, HistoryEntry entry) => new UndoChange(entry).IsOpen(fall.Strategie);
}
