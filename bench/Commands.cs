using System.Diagnostics;

namespace Daks.Bench;

internal static class Commands
{
    /// <returns>What the command wrote to its standard output.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message says what it wrote.</exception>
    public static async Task<string> RunAsync(string command, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} failed:\n{output}\n{await errors}");
    }
}
