using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Daks.Bot.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Protocol;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Turns_are_measured_by_kind_and_outcome_and_never_by_person()
    {
        await using var bot = await BotHost.StartAsync(router => router
            .OnMessage(turn => Task.CompletedTask)
            .OnInvoke(InvokeNames.TaskFetch, turn => throw new InvalidOperationException("bug")));
        using var turns = new Recorder(bot.Services.GetRequiredService<IMeterFactory>());

        await bot.PostAsync(bot.Message("Hallo"));
        await bot.PostAsync(bot.Invoke("task/fetch", new JsonObject(), "f:1"));
        await bot.PostAsync(bot.Invoke("made/up/by/29:1ada", new JsonObject(), "f:2"));
        await bot.PostAsync(bot.Activity("made-up", "f:3"));

        turns.Recorded.ShouldBe([
            "bot.activity.type=message bot.outcome=answered",
            "bot.activity.type=invoke bot.invoke.name=task/fetch bot.outcome=failed",
            "bot.activity.type=invoke bot.invoke.name=unknown bot.outcome=unhandled",
            "bot.activity.type=other bot.outcome=unhandled",
        ]);
    }

    /// <summary>Writes down the tags of every turn of one bot.</summary>
    private sealed class Recorder : IDisposable
    {
        private readonly MeterListener _listener = new();

        public Recorder(IMeterFactory meters)
        {
            _listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name == "daks.bot.turn.duration" && instrument.Meter.Scope == meters)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Recorded.Enqueue(
                string.Join(' ', tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"))));
            _listener.Start();
        }

        public ConcurrentQueue<string> Recorded { get; } = new();

        public void Dispose() => _listener.Dispose();
    }
}
