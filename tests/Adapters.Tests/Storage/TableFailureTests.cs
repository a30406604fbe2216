using System.Diagnostics;
using Azure.Data.Tables;
using Daks.Core.Strategien;
using Daks.Storage;
using Daks.Storage.Tables;
using static Daks.Adapters.Tests.Storage.Commits;

namespace Daks.Adapters.Tests.Storage;

public sealed class TableFailureTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task A_stopped_service_is_said_soon_and_works_again_without_loss()
    {
        using var folder = new TemporaryFolder();
        var key = NewStrategie();
        TableStrategieStore store;
        int port;
        await using (var azurite = await AzuriteProcess.StartAsync(folder.Path))
        {
            port = azurite.Port;
            store = azurite.Table("daks").Open();
            await store.SaveAsync(key, 0, Vorhaben(0, 150).Select(Adds));
            await store.WritePayloadAsync(key, "reihe", new byte[] { 1, 2, 3 }, Never);
        }

        var clock = Stopwatch.StartNew();
        var failure = await Should.ThrowAsync<StoreUnavailableException>(
            () => store.CommitAsync(Commit(key, 1, "spaeter", Adds(Vorhaben(500))), Never));
        var waited = clock.Elapsed;
        await using var restarted = await AzuriteProcess.StartAsync(folder.Path, port);
        var result = await store.CommitAsync(Commit(key, 1, "spaeter", Adds(Vorhaben(500))), Never);

        failure.Message.ShouldBe("The table service cannot be reached.");
        failure.Reason.ShouldBe(StoreFailure.Unreachable);
        waited.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        result.ShouldBe(new CommitResult.Committed(2));
        (await restarted.Table("daks").Open().LoadedAsync(key)).Artefakte().ShouldBe([.. Vorhaben(0, 150), Vorhaben(500)]);
        (await store.ReadPayloadAsync(key, "reihe", Never)).ShouldBe([1, 2, 3]);
        (await store.ReadHistoryAsync(key, 10, null, Never)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_table_that_is_gone_is_said_and_made_anew()
    {
        await using var azurite = await AzuriteProcess.StartAsync();
        var table = azurite.NewTable();
        var store = table.Open();
        await store.CheckAsync(Never);
        await new TableClient(table.Verbindung, table.Tabelle).DeleteAsync(Never);

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => store.CheckAsync(Never));

        failure.Message.ShouldBe("The table is gone.");
        failure.Reason.ShouldBe(StoreFailure.TableGone);
        await Should.NotThrowAsync(() => store.CheckAsync(Never));
    }

    [Fact]
    public async Task A_refused_key_is_said()
    {
        await using var azurite = await AzuriteProcess.StartAsync();
        var table = azurite.NewTable();
        table.Verbindung = table.Verbindung!.Replace("AccountKey=Eby8", "AccountKey=AAAA", StringComparison.Ordinal);

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => table.Open().CheckAsync(Never));

        failure.Message.ShouldBe("The table service refuses us access.");
        failure.Reason.ShouldBe(StoreFailure.AccessDenied);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_told_of_an_outage()
    {
        var store = new TablesOptions { Verbindung = "UseDevelopmentStorage=true" }.Open();

        await Should.ThrowAsync<OperationCanceledException>(
            () => store.ReadVersionAsync(NewStrategie(), new CancellationToken(canceled: true)));
    }
}
