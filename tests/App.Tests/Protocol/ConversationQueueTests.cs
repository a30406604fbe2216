using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

public sealed class ConversationQueueTests
{
    private readonly ConversationQueue _queue = new();

    [Fact]
    public async Task Work_waits_for_the_work_before_it_and_keeps_its_place()
    {
        var log = new List<int>();
        var release = new TaskCompletionSource();
        var first = _queue.TryRun("a:1", async () =>
        {
            await release.Task;
            return Log(1);
        })!;
        var second = _queue.TryRun("a:1", () => Task.FromResult(Log(2)))!;
        var third = _queue.TryRun("a:1", () => Task.FromResult(Log(3)))!;
        var other = _queue.TryRun("a:2", () => Task.FromResult(Log(0)))!;

        await other;
        release.SetResult();
        await Task.WhenAll(third, second, first);

        log.ShouldBe([0, 1, 2, 3]);

        int Log(int number)
        {
            log.Add(number);
            return number;
        }
    }

    [Fact]
    public async Task Work_that_fails_does_not_hold_up_what_comes_after()
    {
        var release = new TaskCompletionSource<int>();
        var failing = _queue.TryRun("a:1", () => release.Task)!;
        var next = _queue.TryRun("a:1", () => Task.FromResult(2))!;

        release.SetException(new InvalidOperationException("bug"));

        await Should.ThrowAsync<InvalidOperationException>(failing);
        (await next).ShouldBe(2);
    }

    [Fact]
    public async Task A_line_that_is_too_long_turns_away_until_one_of_it_is_done()
    {
        var release = new TaskCompletionSource<int>();
        var line = Enumerable.Range(0, ConversationQueue.MaxLength).Select(_ => _queue.TryRun("a:1", () => release.Task)!).ToArray();

        var tooMuch = _queue.TryRun("a:1", () => Task.FromResult(1));
        var other = _queue.TryRun("a:2", () => Task.FromResult(2));
        release.SetResult(0);
        await Task.WhenAll(line);
        var later = _queue.TryRun("a:1", () => Task.FromResult(3));

        tooMuch.ShouldBeNull();
        (await other!).ShouldBe(2);
        (await later!).ShouldBe(3);
    }
}
