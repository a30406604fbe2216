using Daks.Core.Strategien;
using Daks.Storage;
using Daks.Storage.Tables;
using static Daks.Adapters.Tests.Storage.Commits;

namespace Daks.Adapters.Tests.Storage;

/// <summary>A sweep beside whoever writes a payload and names it: both are whole, or the commit is refused.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TablePayloadTests(AzuriteFixture azurite)
{
    private const int Requests = 22;

    private static readonly CancellationToken Never = CancellationToken.None;
    private static readonly byte[] Content = [.. Enumerable.Range(0, 1_000).Select(number => (byte)number)];

    private readonly TablesOptions _table = azurite.Azurite.NewTable();

    public static TheoryData<int> EveryRequest => [.. Enumerable.Range(1, Requests)];

    [Theory]
    [MemberData(nameof(EveryRequest))]
    public Task A_sweep_between_any_two_requests_leaves_no_name_without_its_payload(int request) => SweepDuringAsync(request, rows: 1);

    [Theory]
    [MemberData(nameof(EveryRequest))]
    public Task A_sweep_during_a_large_change_leaves_no_name_without_its_payload(int request) => SweepDuringAsync(request, rows: 120);

    private async Task SweepDuringAsync(int request, int rows)
    {
        var key = NewStrategie();
        await Open().SaveAsync(key, 0);
        var store = Open(RequestHook.InterruptAt(request, () => Open().SweepAsync(key, DateTimeOffset.MaxValue, Never)));

        var isRefused = false;
        try
        {
            await store.WritePayloadAsync(key, "reihe", Content, Never);
            await store.SaveAsync(key, 1, Vorhaben(1, rows).Select(Adds).Append(Adds(new Notiz("n-1", "Bevölkerung", "reihe"))));
        }
        catch (InvalidOperationException)
        {
            isRefused = true;
        }

        var payload = await Open().ReadPayloadAsync(key, "reihe", Never);
        (await Open().ReadVersionAsync(key, Never)).ShouldBe(isRefused ? 1 : 2);
        (payload ?? []).ShouldBe(isRefused ? [] : Content);
        await Open().SweepAsync(key, DateTimeOffset.MaxValue, Never);
        (await Open().ReadPayloadAsync(key, "reihe", Never)).ShouldBe(payload);
    }

    private TableStrategieStore Open(RequestHook? hook = null) => _table.Open(hook);
}
