using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;
using Daks.Core.Verlaeufe;

namespace Daks.Core.Tests.Einstellungen;

public sealed class SetStrategieStatusTests
{
    [Fact]
    public async Task A_strategy_is_paused_and_resumed()
    {
        var fall = await Fall.NewAsync();

        var entry = await fall.DoneAsync(new SetStrategieStatus(StrategieStatus.Pausiert));
        await fall.UnchangedAsync(new SetStrategieStatus(StrategieStatus.Pausiert));
        await fall.DoneAsync(new SetStrategieStatus(StrategieStatus.Laufend));

        fall.Strategie.Kopf.Status.ShouldBe(StrategieStatus.Laufend);
        entry.Verb.ShouldBe("strategie.status");
        entry.Args.ShouldBe(new Dictionary<string, string> { ["status"] = "Pausiert" });
    }

    [Fact]
    public async Task A_running_strategy_is_not_archived()
    {
        var fall = await Fall.NewAsync();

        var refusal = await fall.RefusedAsync<Refusal.StrategieInState>(new SetStrategieStatus(StrategieStatus.Archiviert));

        refusal.Status.ShouldBe(StrategieStatus.Laufend);
    }

    [Fact]
    public async Task An_archived_strategy_is_only_read()
    {
        var (fall, closed, _) = await ArchivedAsync();

        await fall.RefusedAsync<Refusal.StrategieArchiviert>(new CompleteAufgabe("K-01"));
        await fall.RefusedAsync<Refusal.StrategieArchiviert>(new SetAnker(Ankerpunkt.K, new DateOnly(2027, 5, 12)));
        await fall.RefusedAsync<Refusal.StrategieArchiviert>(new SetStrategieStatus(StrategieStatus.Laufend));
        await fall.RefusedAsync<Refusal.StrategieArchiviert>(new SetStrategieStatus(StrategieStatus.Archiviert));
        await fall.UndoRefusedAsync<Refusal.StrategieArchiviert>(closed);
    }

    [Fact]
    public async Task Who_leads_brings_it_back_from_the_archive()
    {
        var (fall, _, _) = await ArchivedAsync();
        await fall.RefusedAsync<Refusal.NotAllowed>(new SetStrategieStatus(StrategieStatus.Abgeschlossen), Fall.Bernd);

        var entry = await fall.DoneAsync(new SetStrategieStatus(StrategieStatus.Abgeschlossen));
        await fall.DoneAsync(new CompleteAufgabe("K-01"));

        entry.Args.ShouldBe(new Dictionary<string, string> { ["status"] = "Abgeschlossen" });
        fall.Strategie.IstArchiviert.ShouldBeFalse();
    }

    [Fact]
    public async Task Archiving_is_taken_back_like_any_other_change_and_done_again()
    {
        var (fall, _, archived) = await ArchivedAsync();

        var back = await fall.UndoneAsync(archived);
        fall.Strategie.Kopf.Status.ShouldBe(StrategieStatus.Abgeschlossen);
        await fall.UndoneAsync(back);

        fall.Strategie.IstArchiviert.ShouldBeTrue();
    }

    [Fact]
    public async Task In_the_archive_only_the_archiving_itself_is_offered_to_be_taken_back()
    {
        var (fall, closed, archived) = await ArchivedAsync();

        new UndoChange(archived).IsOpen(fall.Strategie).ShouldBeTrue();
        new UndoChange(closed).IsOpen(fall.Strategie).ShouldBeFalse();
        await fall.UndoneAsync(archived);
        new UndoChange(closed).IsOpen(fall.Strategie).ShouldBeTrue();
    }

    private static async Task<(Fall Fall, HistoryEntry Closed, HistoryEntry Archived)> ArchivedAsync()
    {
        var fall = await Fall.NewAsync();
        var closed = await fall.DoneAsync(new SetStrategieStatus(StrategieStatus.Abgeschlossen));
        return (fall, closed, await fall.DoneAsync(new SetStrategieStatus(StrategieStatus.Archiviert)));
    }
}
