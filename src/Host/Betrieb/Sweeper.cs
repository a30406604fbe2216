using Daks.Core.Strategien;

namespace Daks.Host.Betrieb;

/// <summary>Removes what interrupted changes left behind, in any strategy of the store: staged rows, unnamed payloads.</summary>
/// <remarks>
/// Nobody reads what is left behind, so nothing waits for it: a first round soon after the start, for a program that is
/// restarted often, then one a day. Several instances may do it at once.
/// </remarks>
internal sealed partial class Sweeper(IStrategieStore store, TimeProvider time, ILogger<Sweeper> logger) : BackgroundService
{
    /// <summary>By then a start has nothing better to do.</summary>
    public static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(10);

    /// <summary>A round looks through the whole store.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>Younger leftovers may belong to a change that is still being written.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(FirstAfter, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = Every;
            try
            {
                await foreach (var key in store.FindInterruptedAsync(stoppingToken))
                {
                    await SweepAsync(key, stoppingToken);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The edge of this loop: the next round tries again.
                Log.RoundBroken(logger, exception.Message);
            }
        }
    }

    private async Task SweepAsync(StrategieKey key, CancellationToken stoppingToken)
    {
        try
        {
            if (await store.SweepAsync(key, time.GetUtcNow() - Grace, stoppingToken) is > 0 and var removed)
            {
                Log.Swept(logger, removed, key.Id);
            }
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StoreUnavailableException))
        {
            // One strategy in disorder does not keep the others from being tidied.
            Log.NotSwept(logger, key.Id, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Removed {Count} leftover rows of strategy {StrategieId}.")]
        public static partial void Swept(ILogger logger, int count, string strategieId);

        [LoggerMessage(2, LogLevel.Information, "Could not tidy up strategy {StrategieId}: {Reason}")]
        public static partial void NotSwept(ILogger logger, string strategieId, string reason);

        [LoggerMessage(3, LogLevel.Information, "Could not tidy up the store: {Reason}")]
        public static partial void RoundBroken(ILogger logger, string reason);
    }
}
