using System.Diagnostics;

namespace Daks.Tests.Shared;

/// <summary>What a process made of its standard input, and the most memory it ever held.</summary>
/// <param name="Hoechststand">Resident, in bytes.</param>
internal sealed record Messprozess(int Rueckgabe, string Ausgabe, string Fehler, long Hoechststand)
{
    private static readonly TimeSpan Takt = TimeSpan.FromMilliseconds(10);

    /// <summary>Pipes everything into the program and waits until it ends.</summary>
    public static async Task<Messprozess> RunAsync(string program, IEnumerable<string> arguments, Stream input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var writing = WriteAsync(input, process);
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, Peak(process));
            await Task.Delay(Takt);
        }

        await writing;
        return new(process.ExitCode, await said, await errors, peak);
    }

    private static async Task WriteAsync(Stream input, Process process)
    {
        try
        {
            await input.CopyToAsync(process.StandardInput.BaseStream);
            process.StandardInput.Close();
        }
        catch (IOException) when (process.HasExited)
        {
            // It refused the file and went: its exit code says so.
        }
    }

    /// <summary>The kernel keeps the high-water mark itself; only what rises in the last moments before the end is missed.</summary>
    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException) when (process.HasExited)
        {
            return 0;
        }
    }
}
