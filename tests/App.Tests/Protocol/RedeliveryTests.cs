using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json.Nodes;
using Daks.Bot.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Protocol;

/// <summary>Teams delivers again what it thinks was not answered.</summary>
public sealed class RedeliveryTests
{
    [Fact]
    public async Task A_message_delivered_ten_times_at_once_runs_once()
    {
        var runs = 0;
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(turn =>
        {
            Interlocked.Increment(ref runs);
            begun.TrySetResult();
            return release.Task;
        }));
        using var redelivered = new Redeliveries(bot.Services.GetRequiredService<IMeterFactory>());

        var deliveries = Enumerable.Range(0, 10).Select(_ => bot.PostAsync(bot.Message("Hallo"))).ToList();
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await redelivered.ComeAsync(9);
        release.SetResult();
        var responses = await Task.WhenAll(deliveries);

        responses.ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
        runs.ShouldBe(1);
    }

    [Fact]
    public async Task An_invoke_delivered_ten_times_at_once_runs_once_and_is_answered_ten_times_the_same()
    {
        var runs = 0;
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var bot = await BotHost.StartAsync(router => router.OnInvoke(InvokeNames.TaskFetch, async turn =>
        {
            var run = Interlocked.Increment(ref runs);
            begun.TrySetResult();
            await release.Task;
            return InvokeResponse.TaskMessage($"Lauf {run}");
        }));
        using var redelivered = new Redeliveries(bot.Services.GetRequiredService<IMeterFactory>());

        var deliveries = Enumerable.Range(0, 10).Select(_ => bot.PostAsync(bot.Invoke("task/fetch", new JsonObject()))).ToList();
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await redelivered.ComeAsync(9);
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

    /// <summary>Counts what the bot recognised as delivered before.</summary>
    private sealed class Redeliveries : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly SemaphoreSlim _seen = new(0);

        public Redeliveries(IMeterFactory meters)
        {
            _listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name == "daks.bot.activity.redelivered" && instrument.Meter.Scope == meters)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, count, _, _) => _seen.Release((int)count));
            _listener.Start();
        }

        public async Task ComeAsync(int count)
        {
            for (var number = 0; number < count; number++)
            {
                (await _seen.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue();
            }
        }

        public void Dispose()
        {
            _listener.Dispose();
            _seen.Dispose();
        }
    }
}
