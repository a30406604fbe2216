using System.Text;

namespace Daks.Bench.Status;

/// <summary>What a status turn costs beside the least any bot must do, in one process and one sitting.</summary>
internal static class StatusBench
{
    private const string StatusPath = "api/messages";
    private const string BarePath = "bench/bare";

    public static async Task RunAsync(BenchOptions options)
    {
        Report.Heading($"status: {LoadDriver.Conversations} conversations of {BenchServer.Teams} teams, 83 tasks and {BenchServer.Probes} probes each, SQLite");
        await using var channel = await ChannelStub.StartAsync();
        await using var server = await ServerProcess.StartAsync(
            "Production",
            ("Bot:AppId", ChannelStub.AppId),
            ("Bot:AllowedTenants:0", BenchServer.Tenant),
            ("Bot:AllowedConnectorHosts:0", "127.0.0.1"),
            ("Bot:OpenIdMetadataAddress", channel.MetadataAddress));
        using var driver = new LoadDriver(server.Address, channel.ServiceUrl, channel.Token());

        await driver.RunAsync(StatusPath, options.WarmUp);
        var card = Card(channel);
        await driver.TeachAsync(card);
        await driver.RunAsync(BarePath, options.WarmUp);

        // Neighbours see the same machine: ratios are taken within a pair, and either side goes first half of the time.
        var pairs = new List<(Round Status, Round Bare)>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var expected = channel.Messages + (2 * options.Turns);
            var first = await driver.RunAsync(round % 2 == 0 ? StatusPath : BarePath, options.Turns);
            var second = await driver.RunAsync(round % 2 == 0 ? BarePath : StatusPath, options.Turns);
            if (channel.Messages != expected)
            {
                throw new InvalidOperationException($"Not every turn was answered with one message: {channel.Messages} instead of {expected}.");
            }

            pairs.Add(round % 2 == 0 ? (first, second) : (second, first));
        }

        Report.Say($"{options.WarmUp:N0} turns each to warm up, then {options.Rounds} rounds of {options.Turns:N0} turns each, in turn. The card is {channel.Latest.Length:N0} bytes.\n");
        Print(pairs);
        await Turnload.RunAsync(card);
    }

    private static void Print(IReadOnlyList<(Round Status, Round Bare)> pairs)
    {
        Report.Table(
            Row("turns per second, status / bare", "", pair => pair.Status.TurnsPerSecond / pair.Bare.TurnsPerSecond) with { AtLeast = 0.5 },
            Row("p99, status / bare", "", pair => pair.Status.P99 / pair.Bare.P99) with { AtMost = 3 },
            Row("processor time, status / bare", "", pair => pair.Status.CpuPerTurn / pair.Bare.CpuPerTurn),
            Row("status: turns per second", "1/s", pair => pair.Status.TurnsPerSecond),
            Row("bare: turns per second", "1/s", pair => pair.Bare.TurnsPerSecond),
            Row("status: p50", "ms", pair => pair.Status.P50),
            Row("bare: p50", "ms", pair => pair.Bare.P50),
            Row("status: p99", "ms", pair => pair.Status.P99),
            Row("bare: p99", "ms", pair => pair.Bare.P99),
            Row("status: processor time per turn", "µs", pair => 1_000 * pair.Status.CpuPerTurn),
            Row("bare: processor time per turn", "µs", pair => 1_000 * pair.Bare.CpuPerTurn),
            Row("status: allocated per turn", "KiB", pair => pair.Status.BytesPerTurn / 1_024),
            Row("bare: allocated per turn", "KiB", pair => pair.Bare.BytesPerTurn / 1_024));

        Row Row(string name, string unit, Func<(Round Status, Round Bare), double> of) => new(name, unit, Spread.Of(pairs.Select(of)));
    }

    /// <summary>What the bot answered; and that it is a status, not an apology.</summary>
    private static byte[] Card(ChannelStub channel)
    {
        var card = channel.Latest;
        return Encoding.UTF8.GetString(card).Contains("Musterstadt", StringComparison.Ordinal)
            ? card
            : throw new InvalidOperationException($"This is no status: {Encoding.UTF8.GetString(card)}");
    }
}
