using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Daks.Adapters.Tests.Genesis;

/// <summary>A clock that stands still, and says when somebody starts to wait for it.</summary>
internal sealed class Uhr() : FakeTimeProvider(new DateTimeOffset(2026, 8, 1, 8, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Lets the time pass once somebody waits so long.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        while (await _waits.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)) != wait)
        {
        }

        Advance(wait);
    }
}
