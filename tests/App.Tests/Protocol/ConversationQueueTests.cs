using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

public sealed class ConversationQueueTests
{
    private readonly ConversationQueue queue = new();

    [Fact]
    public async Task Work_waits_for_the_work_before_it_and_keeps_its_place()
    {
        var log = new List<int>();
        var release = new TaskCompletionSource();
        var first = queue.RunAsync("a:1", async () =>
        {
            await release.Task;
            return Log(1);
        });
        var second = queue.RunAsync("a:1", () => Task.FromResult(Log(2)));
        var third = queue.RunAsync("a:1", () => Task.FromResult(Log(3)));
        var other = queue.RunAsync("a:2", () => Task.FromResult(Log(0)));

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
        var failing = queue.RunAsync("a:1", () => release.Task);
        var next = queue.RunAsync("a:1", () => Task.FromResult(2));

        release.SetException(new InvalidOperationException("bug"));

        await Should.ThrowAsync<InvalidOperationException>(failing);
        (await next).ShouldBe(2);
    }
}
