using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Daks.Tests.Shared;

namespace Daks.App.Tests.Kalender;

internal sealed record GelesenerKalender(string? Method, string? Name, string? Version, IReadOnlyList<string> Zones, IReadOnlyList<GelesenerTermin> Events);

internal sealed record GelesenerTermin(
    string Uid, int Sequence, string? Status, string? Summary, string? Location, string? Description, string? Url, string? Zone,
    DateTimeOffset Start, DateTimeOffset End, string Stamp);

/// <summary>Reads our calendar files with a parser that is not ours: ical.js.</summary>
internal static class Kalenderleser
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<GelesenerKalender> LiesAsync(string text)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Repository.File("tests", "App.Tests", "Kalender", "lies.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["TZ"] = "America/New_York" },
        })!;
        await node.StandardInput.WriteAsync(text);
        node.StandardInput.Close();
        var answer = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await node.StandardError.ReadToEndAsync());
        return JsonSerializer.Deserialize<GelesenerKalender>(answer, Json).ShouldNotBeNull();
    }
}
