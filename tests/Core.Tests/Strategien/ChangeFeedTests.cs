using Daks.Core.Strategien;

namespace Daks.Core.Tests.Strategien;

public sealed class ChangeFeedTests
{
    private static readonly StrategieKey Key = new("tenant", "1");

    [Fact]
    public void Whoever_left_hears_no_more()
    {
        var feed = new ChangeFeed();
        var (staying, leaving) = (new List<StrategieChanged>(), new List<StrategieChanged>());
        using var one = feed.Subscribe(Key, staying.Add);
        var two = feed.Subscribe(Key, leaving.Add);
        var all = feed.SubscribeAll(leaving.Add);
        two.Dispose();
        all.Dispose();

        feed.Publish(new StrategieChanged(Key, 2, "anna"));

        staying.Count.ShouldBe(1);
        leaving.ShouldBeEmpty();
    }

    [Fact]
    public void Watched_is_what_somebody_shows()
    {
        var feed = new ChangeFeed();
        var other = Key with { Id = "2" };
        using var all = feed.SubscribeAll(_ => { });
        using var one = feed.Subscribe(Key, _ => { });
        feed.Subscribe(other, _ => { }).Dispose();

        feed.WatchedKeys.ShouldBe([Key]);
    }
}
