using System.Diagnostics;

namespace Daks.Tests.Shared;

/// <summary>A process that ends when its standard input does, and so with this one, however that ends.</summary>
internal sealed class BoundProcess : IAsyncDisposable
{
    private const int KeptLines = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Queue<string> _said = [];

    /// <param name="start">A program that watches its standard input.</param>
    public BoundProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Asks until the answer is yes.</summary>
    /// <exception cref="InvalidOperationException">It ended, or took too long; the message says what it wrote last.</exception>
    public async Task ReadyAsync(Func<Task<bool>> isReady)
    {
        var started = Stopwatch.StartNew();
        while (!await isReady())
        {
            if (_process.HasExited || started.Elapsed > Patience)
            {
                throw new InvalidOperationException($"{_process.StartInfo.FileName} did not start:\n{Said()}");
            }

            await Task.Delay(50);
        }
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

    private string Said()
    {
        lock (_said)
        {
            return string.Join('\n', _said);
        }
    }

    private void Keep(string? line)
    {
        lock (_said)
        {
            _said.Enqueue(line ?? "");
            if (_said.Count > KeptLines)
            {
                _said.Dequeue();
            }
        }
    }
}
