using System.Diagnostics;
using System.Net.Http.Headers;
using Daks.App.Tests.Conversations;
using Daks.Core.Aufgaben;
using Daks.Core.Strategien;
using Daks.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Hosting;

/// <summary>The process is killed while it commits to its SQLite file.</summary>
public sealed class KilledHostTests
{
    private const int Enough = 6;

    [Fact]
    public async Task What_was_acknowledged_is_there_afterwards_and_nothing_is_half_written()
    {
        await using var app = await AppFixture.StartAsync(isLocal: true);
        var team = app.NewTeam();
        await team.SetUpAsync();
        await app.StopAsync();
        var port = Ports.Free();
        using var host = HostProgram.Start(
            app.DataFolder,
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("DAKS_PORT", $"{port}"),
            ("DAKS_DATA", app.DataFolder),
            ("Bot__AllowedConnectorHosts__0", "127.0.0.1"));
        _ = (host.StandardOutput.ReadToEndAsync(), host.StandardError.ReadToEndAsync());
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await HostProgram.UntilReadyAsync(http, host);

        var sent = await SendUntilKilledAsync(team, http, host);
        var acknowledged = Acknowledged(team);
        await app.RestartAsync();

        acknowledged.ShouldBeGreaterThanOrEqualTo(Enough);
        (await IntegrityAsync(app)).ShouldBe("ok");
        var version = await team.VersionAsync();
        version.ShouldBeInRange(1 + acknowledged, 1 + sent);
        var store = app.Services.GetRequiredService<IStrategieStore>();
        var entries = await store.ReadHistoryAsync(await team.KeyAsync(), 200, null, CancellationToken.None);
        entries.Select(entry => entry.Version).ShouldBe(Enumerable.Range(1, (int)version).Reverse().Select(one => (long)one));
        var strategie = await app.Services.GetRequiredService<StrategieService>().FindAsync(await team.KeyAsync(), CancellationToken.None);
        strategie!.FindAufgabe("K-03")!.Status.ShouldBe(entries[0].Changes.Select(change => change.After).OfType<Aufgabe>().Single().Status);
        (await team.Anna.Says("K-01 erledigt")).ShouldSay("Erledigt:");
    }

    /// <summary>Two wishes in turn, without a pause, until the process is killed right after one more was sent.</summary>
    /// <returns>How many were sent.</returns>
    private static async Task<int> SendUntilKilledAsync(TestTeam team, HttpClient http, Process host)
    {
        for (var sent = 1; ; sent++)
        {
            var message = team.Anna.Message(sent % 2 == 1 ? "K-03 nicht nötig: wird geprüft" : "K-03 wieder öffnen");
            using var content = new StringContent(message.ToJsonString(), new MediaTypeHeaderValue("application/json"));
            var answer = http.PostAsync("/api/messages", content);
            if (Acknowledged(team) >= Enough)
            {
                host.Kill();
                await host.WaitForExitAsync();
                await answer.ContinueWith(static task => task.Exception, TaskScheduler.Default);
                return sent;
            }

            (await answer).EnsureSuccessStatusCode();
        }
    }

    private static int Acknowledged(TestTeam team) => team.Channel.Messages
        .Select(message => Answer.From(message.Id, message.Body).Words)
        .Count(words => words.StartsWith("Als nicht nötig vermerkt", StringComparison.Ordinal) || words.StartsWith("Wieder offen", StringComparison.Ordinal));

    private static async Task<object?> IntegrityAsync(AppFixture app)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(app.DataFolder, SqliteDatabase.FileName)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return await command.ExecuteScalarAsync();
    }
}
