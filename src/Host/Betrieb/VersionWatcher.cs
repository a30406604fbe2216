using System.Collections.Concurrent;
using Daks.Core.Strategien;
using Microsoft.Extensions.Options;

namespace Daks.Host.Betrieb;

/// <summary>Sees what other instances change, by looking at the versions of strategies that are looked at here.</summary>
/// <remarks>
/// One point read each: in every round for a strategy somebody has open, in every tenth for one that stands on a card.
/// What was told is kept here: the cache of the service knows a version as soon as any turn has read it.
/// </remarks>
internal sealed partial class VersionWatcher(
    ChangeFeed feed, IStrategieStore store, TimeProvider time, IOptions<BetriebOptions> options, ILogger<VersionWatcher> logger)
    : BackgroundService
{
    public const int RoundsPerGlance = 10;
    private const int ReadsAtOnce = 8;

    private readonly ConcurrentDictionary<StrategieKey, long> _told = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var telling = feed.SubscribeAll(changed => _told[changed.Key] = changed.Version);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.Value.BeobachtungMillisekunden), time);
        for (var round = 0; await timer.WaitForNextTickAsync(stoppingToken); round++)
        {
            var watched = feed.WatchedKeys;
            if (round % RoundsPerGlance == 0)
            {
                watched = [.. watched.Union(feed.GlancedAtKeys)];
                Forget(watched);
            }

            await LookAsync(watched, stoppingToken);
        }
    }

    /// <summary>Several at a time: a round must not take as long as all its reads together.</summary>
    private async Task LookAsync(IReadOnlyCollection<StrategieKey> watched, CancellationToken stoppingToken)
    {
        using var round = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        try
        {
            await Parallel.ForEachAsync(
                watched, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = round.Token }, async (key, token) =>
                {
                    if (!await LookAsync(key, token))
                    {
                        await round.CancelAsync();
                    }
                });
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // The store is away for all of them; the next round tries again.
        }
    }

    /// <returns>False when the store is away.</returns>
    private async Task<bool> LookAsync(StrategieKey key, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.ReadVersionAsync(key, cancellationToken) is { } version && _told.GetValueOrDefault(key) != version)
            {
                feed.Publish(new StrategieChanged(key, version, PersonId: null));
            }
        }
        catch (StoreUnavailableException unavailable)
        {
            Log.NotSeen(logger, key.Id, unavailable.Message);
            return false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The edge of this loop: the next round tries again.
            Log.NotSeen(logger, key.Id, exception.Message);
        }

        return true;
    }

    private void Forget(IReadOnlyCollection<StrategieKey> watched)
    {
        foreach (var key in _told.Keys.Except(watched))
        {
            _told.TryRemove(key, out _);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Could not look for changes of strategy {StrategieId}: {Reason}")]
        public static partial void NotSeen(ILogger logger, string strategieId, string reason);
    }
}
