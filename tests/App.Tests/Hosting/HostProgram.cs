using System.Diagnostics;

namespace Daks.App.Tests.Hosting;

/// <summary>The host as a process of its own.</summary>
internal static class HostProgram
{
    /// <summary>The program as it is built beside the tests, with these settings and no others of ours.</summary>
    public static Process Start(string folder, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Settle(start, environment);
        return Process.Start(start)!;
    }

    /// <summary>These settings, and no others of ours.</summary>
    public static void Settle(ProcessStartInfo start, params (string Key, string Value)[] environment)
    {
        foreach (var key in start.Environment.Keys.Where(IsOurs).ToArray())
        {
            start.Environment.Remove(key);
        }

        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }
    }

    private static bool IsOurs(string key) =>
        key.StartsWith("DAKS", StringComparison.OrdinalIgnoreCase) || key.StartsWith("Bot__", StringComparison.OrdinalIgnoreCase) || key is "ASPNETCORE_URLS" or "DOTNET_ENVIRONMENT" or "ASPNETCORE_HTTP_PORTS";

    public static async Task<string> UntilReadyAsync(HttpClient http, Process process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                return await http.GetStringAsync("/health/ready", patience.Token);
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(100, patience.Token);
            }
        }
    }
}
