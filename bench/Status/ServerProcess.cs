using System.Diagnostics;
using System.Net;

namespace Daks.Bench.Status;

/// <summary>A <see cref="BenchServer"/> in a process of its own; it ends with this one, however that ends.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Queue<string> _said = [];

    private ServerProcess(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <param name="settings">Of the host.</param>
    public static async Task<ServerProcess> StartAsync(string environment, params (string Key, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{Workplace.FreePort()}/");
        string[] arguments =
        [
            BenchServer.Verb,
            $"--environment={environment}",
            $"--urls={address}",
            "--Daks:OeffentlicheAdresse=https://daks.example/",
            $"--Daks:Daten={Workplace.Folder("status")}",
            .. settings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var server = new ServerProcess(Process.Start(start)!, address);
        await server.ReadyAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        var started = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync("health/ready");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!_process.HasExited && started.Elapsed < Patience)
            {
                await Task.Delay(50);
            }
            catch (HttpRequestException failure)
            {
                throw new InvalidOperationException($"The server did not start:\n{string.Join('\n', _said)}", failure);
            }
        }
    }

    private void Keep(string? line)
    {
        lock (_said)
        {
            _said.Enqueue(line ?? "");
            if (_said.Count > 50)
            {
                _said.Dequeue();
            }
        }
    }
}
