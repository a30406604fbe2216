using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Daks.Bot.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>Below the endpoint, whose own patience ends at the same moment of a clock that leaps.</summary>
    [Fact]
    public async Task A_turn_ends_after_five_minutes_and_may_be_delivered_again()
    {
        var (runs, begun) = (0, new TaskCompletionSource());
        await using var bot = await BotHost.StartAsync(router => router.OnInvoke(InvokeNames.TaskFetch, async turn =>
        {
            if (Interlocked.Increment(ref runs) == 1)
            {
                begun.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, turn.CancellationToken);
            }

            return InvokeResponse.Empty;
        }));
        var runner = bot.Services.GetRequiredService<TurnRunner>();
        var read = ActivityReader.Read(Encoding.UTF8.GetBytes(bot.Invoke("task/fetch", new JsonObject()).ToJsonString()));
        var delivery = new Delivery(read.ShouldBeOfType<ActivityReadResult.Read>().Activity, IsVerified: true, Correlation: null);

        var first = runner.RunAsync(delivery, Task.CompletedTask);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        bot.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        var endedEarly = first.IsCompleted;
        bot.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var cutShort = await first.WaitAsync(TimeSpan.FromSeconds(30));
        var again = await runner.RunAsync(delivery, Task.CompletedTask).WaitAsync(TimeSpan.FromSeconds(30));

        endedEarly.ShouldBeFalse();
        cutShort.Status.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        again.Status.ShouldBe(StatusCodes.Status200OK);
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

    [Fact]
    public async Task A_host_that_may_wait_no_longer_cuts_its_turns_short()
    {
        var (begun, cut) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(async turn =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, turn.CancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cut.SetResult();
            turn.CancellationToken.ThrowIfCancellationRequested();
        }));
        var answering = bot.PostAsync(bot.Message("Hallo"));
        await begun.Task;
        await bot.Clock.PassAsync(TimeSpan.FromSeconds(10));
        await answering;
        using var patience = new CancellationTokenSource();

        var stopping = bot.StopAsync(patience.Token);
        var cutEarly = cut.Task.IsCompleted;
        await patience.CancelAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));

        cutEarly.ShouldBeFalse();
        await cut.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_turn_that_waits_for_the_connector_is_cut_short_as_well()
    {
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(turn => turn.Connector.ReplyAsync(OutgoingActivity.Message("Hallo"))));
        bot.Connector.Then(429, retryAfter: "200");
        var answering = bot.PostAsync(bot.Message("Hallo"));
        await bot.Connector.NextAsync();
        await bot.Clock.PassAsync(TimeSpan.FromSeconds(10));
        await answering;
        using var patience = new CancellationTokenSource();

        var stopping = bot.StopAsync(patience.Token);
        await patience.CancelAsync();

        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
        bot.Connector.Count.ShouldBe(1);
    }

    /// <summary>Opens when two have arrived.</summary>
    private sealed class Barrier
    {
        private readonly TaskCompletionSource _open = new();
        private int _arrived;

        public Task ArriveAsync()
        {
            if (Interlocked.Increment(ref _arrived) == 2)
            {
                _open.SetResult();
            }

            return _open.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }
}
