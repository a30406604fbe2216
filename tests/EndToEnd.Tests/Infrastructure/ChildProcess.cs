using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;

namespace Daks.EndToEnd.Tests.Infrastructure;

/// <summary>A server of ours in a process of its own, ended by its id.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int Terminate = 15;

    /// <summary>Long enough for a build before the start, on a machine that has other work.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly Process _process;
    private readonly List<string> _output = [];

    public ChildProcess(string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    /// <summary>Waits until the address answers 200.</summary>
    public async Task AnswersAsync(Uri address)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The process ended with {_process.ExitCode} before {address} answered:\n{Output}");
            }

            try
            {
                using var response = await http.GetAsync(address);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"{address} did not answer within {Patience}:\n{Output}");
    }

    /// <summary>Waits until it has said something.</summary>
    public async Task SaysAsync(string text)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience && !_process.HasExited && !Output.Contains(text, StringComparison.Ordinal))
        {
            await Task.Delay(100);
        }

        Output.ShouldContain(text);
    }

    /// <summary>Asks the process to end, as an operator's platform does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        if (!_process.HasExited)
        {
            _ = Kill(_process.Id, Terminate);
        }

        return await ExitAsync();
    }

    /// <summary>Waits until the process ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (_output)
            {
                _output.Add(line);
            }
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int processId, int signal);
}
