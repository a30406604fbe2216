using Daks.Core.Importe;

namespace Daks.Host.Betrieb;

/// <summary>Drops files of statistics that were sent in and never decided about: at the start, then every hour.</summary>
internal sealed partial class Eingangsraeumer(IEingangskorb korb, TimeProvider time, ILogger<Eingangsraeumer> logger) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                if (korb.Raeume() is > 0 and var removed)
                {
                    Log.Removed(logger, removed);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The edge of this loop: the next round tries again.
                Log.RoundBroken(logger, e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Dropped {Count} files nobody decided about.")]
        public static partial void Removed(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Information, "Could not look through the files sent in: {Reason}")]
        public static partial void RoundBroken(ILogger logger, string reason);
    }
}
