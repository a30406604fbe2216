using System.Collections.Concurrent;
using System.Text;
using Daks.App.Tests.Protocol;
using Microsoft.AspNetCore.Builder;

namespace Daks.App.Tests.Hosting;

/// <summary>What an operator's collector is sent once its address is given.</summary>
public sealed class TelemetryExportTests
{
    /// <summary>One name of each source and meter.</summary>
    private static readonly string[] Names = ["bot.turn", "Daks.Storage", "daks.bot.turn.duration", "daks.storage.duration"];

    [Fact]
    public async Task Turns_and_store_calls_leave_for_the_collector_without_people_in_them()
    {
        var received = new ConcurrentQueue<string>();
        var complete = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var collector = Loopback.Server();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
            context.Response.ContentType = "application/x-protobuf";
            if (Names.All(string.Concat(received).Contains))
            {
                complete.TrySetResult();
            }
        });
        await collector.StartAsync();

        // Sent while the host runs: when it ends, the exporter gives a collector five seconds and drops the rest.
        await using (var app = await AppFixture.StartAsync(settings:
            [
                ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.Single()),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
                ("OTEL_EXPORTER_OTLP_TIMEOUT", "60000"),
                ("OTEL_BSP_SCHEDULE_DELAY", "100"),
                ("OTEL_METRIC_EXPORT_INTERVAL", "200"),
            ]))
        {
            await app.NewTeam().SetUpAsync(("name", "Geheimhausen"));
            await complete.Task.WaitAsync(TimeSpan.FromMinutes(2));
        }

        var everything = string.Concat(received);
        everything.ShouldNotContain("Geheimhausen");
        everything.ShouldNotContain("Anna");
    }
}
