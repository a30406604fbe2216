using System.Collections.Concurrent;
using Daks.App.Tests.Protocol;
using Daks.Core.Strategien;
using Daks.Host.Betrieb;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Daks.App.Tests.Hosting;

/// <summary>What interrupted changes left behind goes by itself.</summary>
public sealed class SweeperTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_was_left_in_a_strategy_nobody_opened_since_the_start_is_gone_within_two_days()
    {
        await using var own = await AppFixture.StartAsync();
        var key = await LeaveAsync(own);
        await own.RestartAsync();
        var store = own.Services.GetRequiredService<IStrategieStore>();

        using var patience = new CancellationTokenSource(Patience);
        while (await store.ReadPayloadAsync(key, "reihe", patience.Token) is not null)
        {
            own.Clock.Advance(Sweeper.Every);
            await Task.Delay(50, patience.Token);
        }

        (await store.FindInterruptedAsync(None).ToListAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_strategy_in_disorder_does_not_keep_the_others_from_being_tidied()
    {
        var keys = new[] { await LeaveAsync(app), await LeaveAsync(app), await LeaveAsync(app) };
        var store = new DisorderlyStore(app.Services.GetRequiredService<IStrategieStore>(), disorderly: keys[1]);
        var time = new TestClock();
        time.SetUtcNow(app.Clock.GetUtcNow().AddDays(2));
        using var sweeper = new Sweeper(store, time, NullLogger<Sweeper>.Instance);

        await sweeper.StartAsync(None);
        await time.PassAsync(Sweeper.FirstAfter);
        var asked = await store.AskedForAsync(keys.Length);
        await sweeper.StopAsync(None);

        asked.Keys.ShouldBe(keys, ignoreOrder: true);
        asked.Values.ShouldAllBe(olderThan => olderThan == time.GetUtcNow().AddDays(-1));
        (await store.FindInterruptedAsync(None).ToListAsync(None)).ShouldBe([keys[1]]);
    }

    /// <summary>A payload somebody wrote and never named.</summary>
    private static async Task<StrategieKey> LeaveAsync(AppFixture app)
    {
        var key = new StrategieKey(AppFixture.Tenant, StrategieKey.NewId(app.Clock));
        await app.Services.GetRequiredService<IStrategieStore>().WritePayloadAsync(key, "reihe", new byte[] { 1 }, None);
        return key;
    }

    private sealed class DisorderlyStore(IStrategieStore inner, StrategieKey disorderly) : StoreAround(inner)
    {
        private readonly ConcurrentDictionary<StrategieKey, DateTimeOffset> _asked = new();

        /// <summary>Which strategies were swept, and how old leftovers had to be, once it is that many.</summary>
        public async Task<IReadOnlyDictionary<StrategieKey, DateTimeOffset>> AskedForAsync(int count)
        {
            using var patience = new CancellationTokenSource(Patience);
            while (_asked.Count < count)
            {
                await Task.Delay(20, patience.Token);
            }

            return _asked;
        }

        public override async Task<int> SweepAsync(StrategieKey key, DateTimeOffset olderThan, CancellationToken cancellationToken)
        {
            try
            {
                return key == disorderly
                    ? throw new InvalidDataException("Nobody knows how this came about.")
                    : await base.SweepAsync(key, olderThan, cancellationToken);
            }
            finally
            {
                _asked[key] = olderThan;
            }
        }
    }
}
