using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>The real host, as a process of its own, on a free port of this machine and with a data folder of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("daks-e2e-").FullName;
    private readonly Dictionary<string, string> _settings;
    private Process? _process;

    private HostProcess(Dictionary<string, string> settings) => _settings = settings;

    public int Port { get; } = FreePort();

    public int HttpsPort { get; } = FreePort();

    public string Address => $"http://127.0.0.1:{Port}";

    public string SecureAddress => $"https://localhost:{HttpsPort}";

    public static async Task<HostProcess> StartAsync(Dictionary<string, string>? settings = null)
    {
        var host = new HostProcess(settings ?? []);
        await host.StartAgainAsync();
        return host;
    }

    public async Task StartAgainAsync()
    {
        var certificate = SelfSigned.File;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Repository.HostOutput, "Daks.Host.dll")])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", "Host"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = $"{Address};https://127.0.0.1:{HttpsPort}",
            ["ASPNETCORE_Kestrel__Certificates__Default__Path"] = certificate,
            ["ASPNETCORE_Kestrel__Certificates__Default__Password"] = SelfSigned.Password,
            ["DAKS_DATA"] = _data,
        };
        foreach (var (name, value) in environment.Concat(_settings))
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await AnswersAsync();
    }

    public async Task StopAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_data, recursive: true);
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"The host ended with code {_process.ExitCode} instead of starting.");
            }

            try
            {
                using var response = await client.GetAsync(new Uri($"{Address}/health/live"));
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // It is still starting.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        throw new TimeoutException("The host did not answer within a minute.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
