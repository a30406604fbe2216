using Daks.Core.Strategien;

namespace Daks.Host.Betrieb;

/// <summary>Removes what interrupted changes left in the strategies this process works on: staged rows, unnamed payloads.</summary>
internal sealed partial class Sweeper(IStrategieStore store, StrategieService strategien, TimeProvider time, ILogger<Sweeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    /// <summary>Younger leftovers may belong to a change that is still being written.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var key in strategien.Known)
            {
                try
                {
                    if (await store.SweepAsync(key, time.GetUtcNow() - Grace, stoppingToken) is > 0 and var removed)
                    {
                        Log.Swept(logger, removed, key.Id);
                    }
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    // The edge of this loop: the next round tries again.
                    Log.NotSwept(logger, key.Id, exception.Message);
                }
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Removed {Count} leftover rows of strategy {StrategieId}.")]
        public static partial void Swept(ILogger logger, int count, string strategieId);

        [LoggerMessage(2, LogLevel.Information, "Could not tidy up strategy {StrategieId}: {Reason}")]
        public static partial void NotSwept(ILogger logger, string strategieId, string reason);
    }
}
