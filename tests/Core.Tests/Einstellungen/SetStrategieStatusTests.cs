using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;

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
    public async Task An_archived_strategy_no_longer_changes_not_even_back()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new SetStrategieStatus(StrategieStatus.Abgeschlossen));
        var entry = await fall.DoneAsync(new SetStrategieStatus(StrategieStatus.Archiviert));

        await fall.RefusedAsync<Refusal.StrategieArchiviert>(new CompleteAufgabe("K-01"));
        await fall.RefusedAsync<Refusal.StrategieArchiviert>(new SetStrategieStatus(StrategieStatus.Laufend));
        await fall.UndoRefusedAsync<Refusal.StrategieArchiviert>(entry);

        fall.Strategie.Kopf.Status.ShouldBe(StrategieStatus.Archiviert);
    }
}
