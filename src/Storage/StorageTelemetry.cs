using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Daks.Storage;

/// <summary>A span and a duration per call. Names the call and the kind of store, no strategy and no person.</summary>
public static class StorageTelemetry
{
    /// <summary>The name of both the source of spans and the meter.</summary>
    public const string Name = "Daks.Storage";

    private static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "daks.storage.duration", "s", "How long a call of a store took.");

    internal static async Task<T> TraceAsync<T>(
        string system, string operation, Func<Task<T>> call, Func<T, string>? describe = null)
    {
        using var span = Spans.StartActivity(operation, ActivityKind.Client);
        span?.SetTag("db.system.name", system);
        var outcome = "ok";
        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = await call().ConfigureAwait(false);
            outcome = describe?.Invoke(result) ?? outcome;
            return result;
        }
        catch (Exception failure)
        {
            outcome = failure.GetType().Name;
            span?.SetStatus(ActivityStatusCode.Error, outcome);
            throw;
        }
        finally
        {
            span?.SetTag("daks.storage.outcome", outcome);
            Durations.Record(
                Stopwatch.GetElapsedTime(start).TotalSeconds,
                new("db.system.name", system),
                new("db.operation.name", operation),
                new("daks.storage.outcome", outcome));
        }
    }

    /// <summary>Reads to the end before the first is handed on: what the caller does in between is not the store's time.</summary>
    internal static async IAsyncEnumerable<T> TraceListAsync<T>(
        string system,
        string operation,
        Func<CancellationToken, IAsyncEnumerable<T>> call,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = await TraceAsync(system, operation, () => call(cancellationToken).ToListAsync(cancellationToken).AsTask())
            .ConfigureAwait(false);
        foreach (var one in all)
        {
            yield return one;
        }
    }

    internal static Task TraceAsync(string system, string operation, Func<Task> call) => TraceAsync(
        system,
        operation,
        async () =>
        {
            await call().ConfigureAwait(false);
            return true;
        });
}
