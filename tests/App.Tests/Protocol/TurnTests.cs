using System.Net;
using System.Text.Json.Nodes;
using Daks.Bot.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Protocol;

public sealed class TurnTests
{
    [Fact]
    public async Task A_message_is_answered_in_its_conversation()
    {
        await using var bot = await BotHost.StartAsync(router =>
            router.OnMessage(turn => turn.Connector.ReplyAsync(OutgoingActivity.Message("Guten Tag"))));

        var response = await bot.PostAsync(bot.Message("Hallo"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var call = await bot.Connector.NextAsync();
        call.Method.ShouldBe("POST");
        call.Path.ShouldBe("/emea/v3/conversations/a%3A1personal/activities/1770000000001");
        call.Token.ShouldBe("token-1");
        call.Body!["text"]!.GetValue<string>().ShouldBe("Guten Tag");
        call.Body["replyToId"]!.GetValue<string>().ShouldBe("1770000000001");
    }

    [Fact]
    public async Task A_message_in_a_channel_is_answered_in_its_thread()
    {
        await using var bot = await BotHost.StartAsync(router =>
            router.OnMessage(turn => turn.Connector.ReplyAsync(OutgoingActivity.Message("Guten Tag"))));
        var message = bot.Activity("message", "1770000000500", it => it["conversation"] = new JsonObject
        {
            ["id"] = "19:chan@thread.tacv2;messageid=1770000000400",
            ["conversationType"] = "channel",
        });

        await bot.PostAsync(message);

        var call = await bot.Connector.NextAsync();
        call.Path.ShouldBe(
            "/emea/v3/conversations/19%3Achan%40thread.tacv2%3Bmessageid%3D1770000000400/activities/1770000000500");
    }

    [Fact]
    public async Task An_event_is_answered_with_a_message_of_its_own()
    {
        await using var bot = await BotHost.StartAsync(router => router.On(
            ActivityTypes.ConversationUpdate, turn => turn.Connector.ReplyAsync(OutgoingActivity.Message("Guten Tag"))));

        await bot.PostAsync(bot.Activity("conversationUpdate", "f:1", it => it.Remove("channelData")));

        (await bot.Connector.NextAsync()).Path.ShouldBe("/emea/v3/conversations/a%3A1personal/activities");
    }

    [Fact]
    public async Task The_turn_knows_its_verified_reference_and_a_scope_of_its_own()
    {
        TurnContext? seen = null;
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(turn =>
        {
            seen = turn;
            turn.Services.GetRequiredService<IServiceScopeFactory>().ShouldNotBeNull();
            return Task.CompletedTask;
        }));

        await bot.PostAsync(bot.Message("Hallo"));

        seen!.Reference.VerifiedAt.ShouldBe(bot.Clock.GetUtcNow());
        seen.Reference.ServiceUrl.ShouldBe(bot.Connector.ServiceUrl);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("trace")]
    [InlineData("handoff")]
    public async Task An_activity_nobody_handles_is_answered_with_200(string type)
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(bot.Activity(type, "1"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_message_delivered_ten_times_at_once_runs_once()
    {
        var runs = 0;
        var release = new TaskCompletionSource();
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(turn =>
        {
            Interlocked.Increment(ref runs);
            return release.Task;
        }));

        var deliveries = Enumerable.Range(0, 10).Select(_ => bot.PostAsync(bot.Message("Hallo"))).ToList();
        release.SetResult();
        var responses = await Task.WhenAll(deliveries);

        responses.ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
        runs.ShouldBe(1);
    }

    [Fact]
    public async Task An_invoke_delivered_ten_times_at_once_runs_once_and_is_answered_ten_times_the_same()
    {
        var runs = 0;
        var release = new TaskCompletionSource();
        await using var bot = await BotHost.StartAsync(router => router.OnInvoke(InvokeNames.TaskFetch, async turn =>
        {
            var run = Interlocked.Increment(ref runs);
            await release.Task;
            return InvokeResponse.TaskMessage($"Lauf {run}");
        }));

        var deliveries = Enumerable.Range(0, 10).Select(_ => bot.PostAsync(bot.Invoke("task/fetch", new JsonObject()))).ToList();
        release.SetResult();
        var bodies = await Task.WhenAll((await Task.WhenAll(deliveries)).Select(response => response.Content.ReadAsStringAsync()));

        bodies.ShouldAllBe(body => body == """{"task":{"type":"message","value":"Lauf 1"}}""");
        runs.ShouldBe(1);
    }

    [Fact]
    public async Task A_redelivery_within_ten_minutes_is_recognised_and_one_after_them_is_not()
    {
        var runs = 0;
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(turn => Task.FromResult(runs++)));
        await bot.PostAsync(bot.Message("Hallo"));

        bot.Clock.Advance(TimeSpan.FromMinutes(9));
        await bot.PostAsync(bot.Message("Hallo"));
        var within = runs;
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.PostAsync(bot.Message("Hallo"));

        within.ShouldBe(1);
        runs.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_activity()
    {
        var runs = 0;
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(turn => Task.FromResult(runs++)));

        await bot.PostAsync(bot.Message("Hallo"));
        await bot.PostAsync(bot.Activity("message", "1770000000001", it => it["conversation"]!["id"] = "a:1other"));

        runs.ShouldBe(2);
    }

    [Fact]
    public async Task An_edit_is_not_taken_for_the_message_it_edits()
    {
        var edits = 0;
        await using var bot = await BotHost.StartAsync(router =>
            router.On(ActivityTypes.MessageUpdate, turn => Task.FromResult(edits++)));
        await bot.PostAsync(bot.Message("Hallo"));

        await bot.PostAsync(bot.Activity("messageUpdate", "1770000000001"));
        await bot.PostAsync(bot.Activity("messageUpdate", "1770000000001", it => it["timestamp"] = "2026-08-01T08:01:00Z"));
        await bot.PostAsync(bot.Activity("messageUpdate", "1770000000001", it => it["timestamp"] = "2026-08-01T08:01:00Z"));

        edits.ShouldBe(2);
    }

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

    [Fact]
    public async Task A_message_whose_handler_throws_is_answered_with_200_and_a_word_to_the_person()
    {
        await using var bot = await BotHost.StartAsync(router => router
            .OnMessage(turn => throw new InvalidOperationException("bug"))
            .OnError(async (turn, exception) =>
            {
                await turn.Connector.ReplyAsync(OutgoingActivity.Message($"Das ging schief: {exception.GetType().Name}"));
                return null;
            }));

        var response = await bot.PostAsync(bot.Message("Hallo"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await bot.Connector.NextAsync()).Body!["text"]!.GetValue<string>().ShouldBe("Das ging schief: InvalidOperationException");
    }

    [Fact]
    public async Task An_invoke_whose_handler_throws_is_answered_with_500()
    {
        await using var bot = await BotHost.StartAsync(router =>
            router.OnInvoke(InvokeNames.TaskFetch, turn => throw new InvalidOperationException("bug")));

        var response = await bot.PostAsync(bot.Invoke("task/fetch", new JsonObject()));

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invoke_whose_handler_throws_may_be_answered_in_band()
    {
        await using var bot = await BotHost.StartAsync(router => router
            .OnInvoke(InvokeNames.AdaptiveCardAction, turn => throw new InvalidOperationException("bug"))
            .OnError((turn, exception) => Task.FromResult<InvokeResponse?>(InvokeResponse.Error(500, "ServiceError", "Das ging schief."))));

        var response = await bot.PostAsync(bot.Invoke("adaptiveCard/action", JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"x"}}""")));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.JsonAsync())!["statusCode"]!.GetValue<int>().ShouldBe(500);
    }

    [Fact]
    public async Task An_error_while_telling_of_an_error_changes_nothing()
    {
        await using var bot = await BotHost.StartAsync(router => router
            .OnMessage(turn => throw new InvalidOperationException("bug"))
            .OnError((turn, exception) => throw new InvalidOperationException("another")));

        var failed = await bot.PostAsync(bot.Message("Hallo", "1"));
        var next = await bot.PostAsync(bot.Activity("typing", "2"));

        failed.StatusCode.ShouldBe(HttpStatusCode.OK);
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
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
