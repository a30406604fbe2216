using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Daks.App.Tests.Protocol;

/// <summary>A clock that stands still, and says when somebody starts to wait for it.</summary>
internal sealed class TestClock() : FakeTimeProvider(new DateTimeOffset(2026, 8, 1, 8, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Lets the time pass that somebody waits for, once they do.</summary>
    /// <returns>How long they wanted to wait.</returns>
    public async Task<TimeSpan> PassAsync(Func<TimeSpan, bool> isMeant)
    {
        while (true)
        {
            var wait = await _waits.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
            if (isMeant(wait))
            {
                Advance(wait);
                return wait;
            }
        }
    }

    /// <summary>Who began to wait before now is nobody <see cref="PassAsync(TimeSpan)"/> means.</summary>
    public void ForgetWaits()
    {
        while (_waits.Reader.TryRead(out _))
        {
        }
    }

    public Task<TimeSpan> PassAsync(TimeSpan wait) => PassAsync(actual => actual == wait);
}
