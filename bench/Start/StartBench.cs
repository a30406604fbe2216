using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Daks.Bench.Status;

namespace Daks.Bench.Start;

/// <summary>The published Release build, from the start of its process until <c>/health/ready</c> says so.</summary>
internal static class StartBench
{
    private const int MostRounds = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(BenchOptions options)
    {
        Report.Heading("start: the published Release build until /health/ready");
        var published = await Workplace.PublishHostAsync();
        var data = Workplace.Folder("start");
        await StartAsync(published, data, "Development", ("Daks__Beispiel", "true"));

        var rounds = Math.Min(options.Rounds, MostRounds);
        var (empty, demo) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            empty.Add(await StartAsync(published, Workplace.Folder("empty"), "Production"));
            demo.Add(await StartAsync(published, data, "Production"));
        }

        Report.Say($"{rounds} starts each.\n");
        Report.Table(
            new Row("ready, with the demonstration's data", "s", Spread.Of(demo)) { AtMost = 2 },
            new Row("ready, with an empty data folder", "s", Spread.Of(empty)) { AtMost = 2 });
    }

    /// <returns>Seconds.</returns>
    private static async Task<double> StartAsync(
        string published, string data, string environment, params (string Key, string Value)[] settings)
    {
        var port = Ports.Free();
        var start = new ProcessStartInfo(Path.Combine(published, "Daks.Host"))
        {
            WorkingDirectory = published,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
                ["DAKS_PORT"] = "",
                ["DAKS_DATA"] = data,
                ["Daks__OeffentlicheAdresse"] = "https://daks.example/",
                ["Bot__AppId"] = ChannelStub.AppId,
                ["Bot__AllowedTenants__0"] = BenchServer.Tenant,
            },
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            var said = process.StandardError.ReadToEndAsync();
            while (!await IsReadyAsync(port))
            {
                if (process.HasExited)
                {
                    throw new InvalidOperationException($"The host did not start:\n{await said}\n{await process.StandardOutput.ReadToEndAsync()}");
                }

                if (Stopwatch.GetElapsedTime(started) > Patience)
                {
                    throw new TimeoutException("The host did not become ready.");
                }

                await Task.Delay(5);
            }

            return Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    /// <summary>By hand: an HTTP client would have to warm up itself, on the machine's time.</summary>
    private static async Task<bool> IsReadyAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            var stream = client.GetStream();
            await stream.WriteAsync("GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray());
            using var reader = new StreamReader(stream, Encoding.ASCII);
            return await reader.ReadLineAsync() == "HTTP/1.1 200 OK";
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return false;
        }
    }
}
