using Daks.Core.Strategien;
using Microsoft.Extensions.Options;

namespace Daks.Host.Betrieb;

/// <summary>Sees what other instances change, by looking at the versions of strategies somebody has open here.</summary>
internal sealed partial class VersionWatcher(
    ChangeFeed feed, StrategieService strategien, TimeProvider time, IOptions<BetriebOptions> options, ILogger<VersionWatcher> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.Value.BeobachtungMillisekunden), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var key in feed.WatchedKeys)
            {
                try
                {
                    await strategien.RefreshAsync(key, stoppingToken);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    // The edge of this loop: the next round tries again.
                    Log.NotSeen(logger, key.Id, exception.Message);
                }
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Could not look for changes of strategy {StrategieId}: {Reason}")]
        public static partial void NotSeen(ILogger logger, string strategieId, string reason);
    }
}
