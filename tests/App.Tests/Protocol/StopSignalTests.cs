using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

public sealed class StopSignalTests
{
    [Fact]
    public async Task Sent_once_it_stays_sent()
    {
        using var signal = new StopSignal();
        signal.IsSent.ShouldBeFalse();

        await signal.SendAsync();

        signal.IsSent.ShouldBeTrue();
        signal.Token.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_stops_after_the_host_has_lost_patience_stops_all_the_same()
    {
        var signal = new StopSignal();
        signal.Dispose();
        signal.Dispose();

        await signal.SendAsync();

        signal.IsSent.ShouldBeTrue();
    }
}
