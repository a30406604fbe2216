using System.Diagnostics;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;
using Daks.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.Bench.Stores;

/// <summary>Loading a strategy and committing one changed artefact, by the number of artefacts, on both stores.</summary>
internal static class StoresBench
{
    private const int WarmUp = 5;

    private static readonly int[] Sizes = [50, 500, 5_000];

    public static async Task RunAsync(BenchOptions options)
    {
        Report.Heading("stores: a strategy of so many artefacts");
        Report.Say($"{options.Rounds} rounds after {WarmUp} to warm up; a commit changes one artefact.\n");
        var rows = await MeasureAsync("SQLite", options, ("Daks:Speicher", "Sqlite"), ("Daks:Daten", Workplace.Folder("stores")));
        Report.Table(rows);

        Report.Say("");
        if (!File.Exists(Repository.File("node_modules", "azurite", "package.json")))
        {
            Report.Say($"Azure Tables skipped: Azurite is not installed. Run 'npm ci' in {Repository.Root}.");
            return;
        }

        await using var azurite = await AzuriteProcess.StartAsync();
        var table = azurite.NewTable();
        Report.Table(await MeasureAsync(
            "Tables (Azurite)",
            options,
            ("Daks:Speicher", "Tables"),
            ("Daks:Tables:Verbindung", table.Verbindung!),
            ("Daks:Tables:Tabelle", table.Tabelle)));
    }

    private static async Task<Row[]> MeasureAsync(string name, BenchOptions options, params (string Key, string Value)[] settings)
    {
        await using var services = Services(settings);
        var store = services.GetRequiredService<IStrategieStore>();
        var rows = new List<Row>();
        foreach (var size in Sizes)
        {
            var (loads, commits) = await MeasureAsync(store, size, options.Rounds);
            rows.Add(new Row($"{name}: load {size:N0}", "ms", Spread.Of(loads)));
            rows.Add(new Row($"{name}: commit in {size:N0}", "ms", Spread.Of(commits)));
        }

        return [.. rows];
    }

    private static async Task<(IReadOnlyList<double> Loads, IReadOnlyList<double> Commits)> MeasureAsync(
        IStrategieStore store, int size, int rounds)
    {
        var key = new StrategieKey("bench", StrategieKey.NewId(TimeProvider.System));
        Probe[] probes = [.. Enumerable.Range(0, size).Select(Probe.Number)];
        var version = await Strategien.CommitAsync(store, key, 0, [.. probes.Select(Strategien.Added)]);

        var (loads, commits) = (new List<double>(), new List<double>());
        for (var round = -WarmUp; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var snapshot = await store.LoadAsync(key, CancellationToken.None);
            var load = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (snapshot?.Rows.Count != size || snapshot.Version != version)
            {
                throw new InvalidOperationException($"The strategy of {size} artefacts came back incomplete.");
            }

            var index = (round + WarmUp) % size;
            var changed = probes[index] with { Stand = round };
            started = Stopwatch.GetTimestamp();
            version = await Strategien.CommitAsync(store, key, version, [Strategien.Changed(probes[index], changed)]);
            var commit = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            probes[index] = changed;
            if (round >= 0)
            {
                loads.Add(load);
                commits.Add(commit);
            }
        }

        return (loads, commits);
    }

    private static ServiceProvider Services(IEnumerable<(string Key, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return new ServiceCollection()
            .AddSingleton(Probe.Kind)
            .AddSingleton<ArtefaktKinds>()
            .AddDaksStorage(configuration)
            .BuildServiceProvider();
    }
}
