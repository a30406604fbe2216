using System.Diagnostics;
using System.Diagnostics.Metrics;
using Daks.Core.Strategien;
using Daks.Storage;
using Daks.Storage.Sqlite;
using static Daks.Adapters.Tests.Storage.Commits;

namespace Daks.Adapters.Tests.Storage;

public sealed class StorageTelemetryTests : IDisposable
{
    private const string System = "telemetry-test";

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;
    private readonly List<Activity> _spans = [];
    private readonly List<(string Operation, string Outcome)> _durations = [];
    private readonly ActivityListener _spanListener;
    private readonly MeterListener _meterListener;

    public StorageTelemetryTests()
    {
        _database = new SqliteDatabase(_folder.Path);
        _spanListener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == StorageTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Keep(span, _spans, span.GetTagItem("db.system.name")),
        };
        ActivitySource.AddActivityListener(_spanListener);
        _meterListener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == StorageTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meterListener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            seconds.ShouldBePositive();
            var named = tags.ToArray().ToDictionary(tag => tag.Key, tag => (string)tag.Value!);
            Keep((named["db.operation.name"], named["daks.storage.outcome"]), _durations, named["db.system.name"]);
        });
        _meterListener.Start();
    }

    public void Dispose()
    {
        _spanListener.Dispose();
        _meterListener.Dispose();
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_call_is_measured_and_names_nobody()
    {
        var key = NewStrategie("geheim");
        var store = new TracedStrategieStore(
            new SqliteStrategieStore(_database, Programs.Today, TimeProvider.System), System);
        var records = new TracedTenantRecordStore(new SqliteTenantRecordStore(_database), System);

        await store.SaveAsync(key, 0, Adds(Vorhaben(1)));
        await store.CommitAsync(Commit(key, 0), CancellationToken.None);
        await store.ReadVersionAsync(key, CancellationToken.None);
        await Should.ThrowAsync<ArgumentException>(() => store.ReadPayloadAsync(key, "a_b", CancellationToken.None));
        await records.ListAsync("geheim", "bindung", CancellationToken.None).ToListAsync();

        (string, string)[] expected =
        [
            ("strategie.commit", nameof(CommitResult.Committed)),
            ("strategie.commit", nameof(CommitResult.Conflict)),
            ("strategie.version", "ok"),
            ("payload.read", nameof(ArgumentException)),
            ("record.list", "ok"),
        ];
        _durations.ShouldBe(expected);
        _spans.Select(span => (span.OperationName, (string)span.GetTagItem("daks.storage.outcome")!)).ShouldBe(expected);
        _spans.SelectMany(span => span.TagObjects).ShouldAllBe(tag => !$"{tag.Value}".Contains("geheim"));
        _spans[3].Status.ShouldBe(ActivityStatusCode.Error);
    }

    private static void Keep<T>(T item, List<T> items, object? system)
    {
        if (system is System)
        {
            items.Add(item);
        }
    }
}
