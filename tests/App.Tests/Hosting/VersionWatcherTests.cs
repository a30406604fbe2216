using Daks.App.Tests.Protocol;
using Daks.Core.Strategien;
using Daks.Host.Betrieb;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Daks.App.Tests.Hosting;

/// <summary>What other instances change is looked for often enough, and for all that is open at once.</summary>
public sealed class VersionWatcherTests
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestClock _time = new();
    private readonly ChangeFeed _feed = new();

    [Fact]
    public void A_round_and_the_way_to_the_browser_fit_into_a_second() =>
        TimeSpan.FromMilliseconds(new BetriebOptions().BeobachtungMillisekunden).ShouldBeLessThanOrEqualTo(Round);

    [Fact]
    public async Task One_slow_read_keeps_no_other_strategy_waiting()
    {
        var (asked, bothAsked, told) = (0, new TaskCompletionSource(), 0);
        var bothTold = new TaskCompletionSource();
        var store = new Versions(async () =>
        {
            if (Interlocked.Increment(ref asked) == 2)
            {
                bothAsked.SetResult();
            }

            await bothAsked.Task;
            return 2;
        });
        using var first = _feed.Subscribe(new StrategieKey("tenant", "a"), Tell);
        using var second = _feed.Subscribe(new StrategieKey("tenant", "b"), Tell);
        using var watcher = Watcher(store);

        await watcher.StartAsync(CancellationToken.None);
        await _time.PassAsync(Round);

        await bothTold.Task.WaitAsync(Patience);
        await watcher.StopAsync(CancellationToken.None);

        void Tell(StrategieChanged changed)
        {
            if (Interlocked.Increment(ref told) == 2)
            {
                bothTold.SetResult();
            }
        }
    }

    [Fact]
    public async Task A_store_that_is_away_ends_the_round_and_not_the_watching()
    {
        var (asked, refused, told) = (0, new TaskCompletionSource(), new TaskCompletionSource());
        var store = new Versions(() =>
        {
            if (Interlocked.Increment(ref asked) > 1)
            {
                return Task.FromResult<long?>(2);
            }

            refused.SetResult();
            throw new StoreUnavailableException("away");
        });
        using var subscription = _feed.Subscribe(new StrategieKey("tenant", "a"), _ => told.TrySetResult());
        using var watcher = Watcher(store);

        await watcher.StartAsync(CancellationToken.None);
        await _time.PassAsync(Round);
        await refused.Task.WaitAsync(Patience);
        _time.Advance(Round);

        await told.Task.WaitAsync(Patience);
        await watcher.StopAsync(CancellationToken.None);
    }

    private VersionWatcher Watcher(Versions store) => new(
        _feed, store, _time, Options.Create(new BetriebOptions { BeobachtungMillisekunden = (int)Round.TotalMilliseconds }), NullLogger<VersionWatcher>.Instance);

    /// <summary>A store that is asked for versions alone.</summary>
    private sealed class Versions(Func<Task<long?>> read) : StoreAround(null!)
    {
        public override Task<long?> ReadVersionAsync(StrategieKey key, CancellationToken cancellationToken) => read();
    }
}
