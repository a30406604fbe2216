using System.Net;
using System.Text.Json.Nodes;
using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

/// <summary>Which turns wait for which, and who waits for them.</summary>
public sealed class TurnOrderTests
{
    [Fact]
    public async Task Two_messages_in_one_conversation_run_one_after_another()
    {
        var log = new List<string>();
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(async turn =>
        {
            log.Add($"{turn.Activity.Text} begins");
            begun.TrySetResult();
            await release.Task;
            log.Add($"{turn.Activity.Text} ends");
        }));

        var first = bot.PostAsync(bot.Message("eins", "1"));
        await begun.Task;
        var second = bot.PostAsync(bot.Message("zwei", "2"));
        await bot.PostAsync(bot.Activity("typing", "3", it => it["conversation"]!["id"] = "a:1other"));
        release.SetResult();
        await Task.WhenAll(first, second);

        log.ShouldBe(["eins begins", "eins ends", "zwei begins", "zwei ends"]);
    }

    [Fact]
    public async Task Two_conversations_do_not_wait_for_each_other()
    {
        var both = new Barrier();
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(turn => both.ArriveAsync()));

        var responses = await Task.WhenAll(
            bot.PostAsync(bot.Message("eins", "1")),
            bot.PostAsync(bot.Activity("message", "2", it => it["conversation"]!["id"] = "a:1other")));

        responses.ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_flood_in_one_conversation_is_turned_away_with_429_and_taken_when_it_comes_again()
    {
        var (runs, release) = (0, new TaskCompletionSource());
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(async turn =>
        {
            Interlocked.Increment(ref runs);
            await release.Task;
        }));
        var flood = Enumerable.Range(0, ConversationQueue.MaxLength + 20).Select(n => bot.PostAsync(bot.Message("Hallo", $"{n}"))).ToList();
        var refused = new List<HttpResponseMessage>();
        while (refused.Count < 20)
        {
            var answered = await Task.WhenAny(flood).WaitAsync(TimeSpan.FromSeconds(30));
            flood.Remove(answered);
            refused.Add(await answered);
        }

        var other = bot.PostAsync(bot.Activity("typing", "1", it => it["conversation"]!["id"] = "a:1other"));
        (await other).StatusCode.ShouldBe(HttpStatusCode.OK);
        release.SetResult();
        var taken = await Task.WhenAll(flood);
        var again = await Task.WhenAll(Enumerable.Range(0, ConversationQueue.MaxLength + 20).Select(n => bot.PostAsync(bot.Message("Hallo", $"{n}"))));

        await refused[0].ShouldBeRefusedAsync(HttpStatusCode.TooManyRequests, "conversation-busy", "conversation.id");
        refused.ShouldAllBe(response => response.Headers.RetryAfter!.Delta == TimeSpan.FromSeconds(5));
        taken.ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
        again.Count(response => response.StatusCode == HttpStatusCode.OK).ShouldBe(again.Length);
        runs.ShouldBe(ConversationQueue.MaxLength + 20);
    }

    [Fact]
    public async Task A_turn_over_ten_seconds_is_answered_with_200_and_finishes()
    {
        var (begun, release, finished) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource<bool>());
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(async turn =>
        {
            begun.SetResult();
            await release.Task;
            finished.SetResult(turn.CancellationToken.IsCancellationRequested);
        }));

        var answering = bot.PostAsync(bot.Message("Hallo"));
        await begun.Task;
        await bot.Clock.PassAsync(TimeSpan.FromSeconds(10));
        var response = await answering;
        release.SetResult();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await finished.Task.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_turn_goes_on_when_its_caller_hangs_up()
    {
        var (begun, release, finished) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource<bool>());
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(async turn =>
        {
            begun.SetResult();
            await release.Task;
            finished.SetResult(turn.CancellationToken.IsCancellationRequested);
        }));
        using var caller = new CancellationTokenSource();
        var answering = bot.PostAsync(bot.Message("Hallo"), caller.Token);
        await begun.Task;

        await caller.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(answering);
        release.SetResult();

        (await finished.Task.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_turn_ends_after_five_minutes_and_may_be_delivered_again()
    {
        var runs = 0;
        await using var bot = await BotHost.StartAsync(router => router.OnInvoke(InvokeNames.TaskFetch, async turn =>
        {
            if (Interlocked.Increment(ref runs) == 1)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, turn.CancellationToken);
            }

            return InvokeResponse.Empty;
        }));

        var first = bot.PostAsync(bot.Invoke("task/fetch", new JsonObject()));
        await bot.Clock.PassAsync(TimeSpan.FromMinutes(5));
        var cutShort = await first;
        var again = await bot.PostAsync(bot.Invoke("task/fetch", new JsonObject()));

        cutShort.StatusCode.ShouldBeOneOf(HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        runs.ShouldBe(2);
    }

    [Fact]
    public async Task A_stopping_host_waits_for_turns_that_outlived_their_request()
    {
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var isDone = false;
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(async turn =>
        {
            begun.SetResult();
            await release.Task;
            isDone = true;
        }));
        var answering = bot.PostAsync(bot.Message("Hallo"));
        await begun.Task;
        await bot.Clock.PassAsync(TimeSpan.FromSeconds(10));
        await answering;

        var stopping = bot.StopAsync(CancellationToken.None);
        var stoppedEarly = stopping.IsCompleted;
        release.SetResult();
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));

        stoppedEarly.ShouldBeFalse();
        isDone.ShouldBeTrue();
    }

    /// <summary>Opens when two have arrived.</summary>
    private sealed class Barrier
    {
        private readonly TaskCompletionSource open = new();
        private int arrived;

        public Task ArriveAsync()
        {
            if (Interlocked.Increment(ref arrived) == 2)
            {
                open.SetResult();
            }

            return open.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }
}
