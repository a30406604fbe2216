using System.Text.Json;

namespace Daks.Bench.Status;

/// <summary>A second opinion: a load driver from outside of the repository, where there is one.</summary>
internal static class Turnload
{
    public const string Variable = "DAKS_TURNLOAD";

    private const int Rounds = 5;
    private const int Turns = 4_000;

    /// <param name="card">What the bare endpoint posts.</param>
    public static async Task RunAsync(byte[] card)
    {
        Report.Heading("status, measured by turnload");
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } source || !Directory.Exists(source))
        {
            Report.Say($"skipped: {Variable} does not name the folder of the load driver.");
            return;
        }

        var program = await BuildAsync(source);

        // It signs nothing, so the host runs as on a developer's machine: no app id, loopback only.
        await using var server = await ServerProcess.StartAsync("Development");
        using (var http = new HttpClient { BaseAddress = server.Address })
        {
            using var answer = await http.PutAsync("bench/card", new ByteArrayContent(card));
            answer.EnsureSuccessStatusCode();
        }

        await MeasureAsync(program, new Uri(server.Address, "api/messages"), warmUp: 2_000);
        await MeasureAsync(program, new Uri(server.Address, "bench/bare"), warmUp: 2_000);
        var pairs = new List<(Outside Status, Outside Bare)>();
        for (var round = 0; round < Rounds; round++)
        {
            pairs.Add((
                await MeasureAsync(program, new Uri(server.Address, "api/messages"), warmUp: 200),
                await MeasureAsync(program, new Uri(server.Address, "bench/bare"), warmUp: 200)));
        }

        Report.Table(
            new Row("turns per second, status / bare", "", Spread.Of(pairs.Select(pair => pair.Status.TurnsPerSecond / pair.Bare.TurnsPerSecond))) { AtLeast = 0.5 },
            new Row("p99, status / bare", "", Spread.Of(pairs.Select(pair => pair.Status.ReplyP99 / pair.Bare.ReplyP99))) { AtMost = 3 },
            new Row("status: turns per second", "1/s", Spread.Of(pairs.Select(pair => pair.Status.TurnsPerSecond))),
            new Row("bare: turns per second", "1/s", Spread.Of(pairs.Select(pair => pair.Bare.TurnsPerSecond))),
            new Row("status: p99", "ms", Spread.Of(pairs.Select(pair => pair.Status.ReplyP99))),
            new Row("bare: p99", "ms", Spread.Of(pairs.Select(pair => pair.Bare.ReplyP99))));
    }

    /// <summary>In a copy: the original may be read-only.</summary>
    private static async Task<string> BuildAsync(string source)
    {
        var folder = Workplace.Folder("turnload");
        foreach (var file in Directory.EnumerateFiles(source, "*.cs*"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        // Keeps our central package versions and rules away from it.
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        var output = Path.Combine(folder, "out");
        await Commands.RunAsync("dotnet", ["build", folder, "-c", "Release", "-v", "quiet", "-nologo", "-o", output]);
        return Path.Combine(output, "turnload.dll");
    }

    private static async Task<Outside> MeasureAsync(string program, Uri bot, int warmUp)
    {
        string[] arguments =
        [
            program, "--bot", bot.ToString(), "--text", "status", "--concurrency", $"{LoadDriver.Conversations}",
            "--count", $"{Turns}", "--warmup", $"{warmUp}", "--teams", $"{BenchServer.Teams}", "--port", $"{Ports.Free()}",
        ];
        var line = await Commands.RunAsync("dotnet", arguments);
        var result = JsonSerializer.Deserialize<Outside>(line, JsonSerializerOptions.Web)!;
        return result.Answered == Turns
            ? result
            : throw new InvalidOperationException($"Not every turn of turnload was answered: {line}");
    }

    private sealed record Outside(double TurnsPerSecond, int Answered, double ReplyP99);
}
