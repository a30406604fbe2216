using System.Diagnostics;

namespace Daks.App.Tests.Package;

/// <summary>The checkout the tests run in, and the tools that work on its files.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution; found upwards from the test assembly.</summary>
    public static string Root { get; } = FindRoot();

    public static string File(params string[] segments) => Path.Combine([Root, .. segments]);

    public static async Task<ToolResult> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolResult(process.ExitCode, await output, await error);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Daks.Teams.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the checkout.");
    }
}

internal sealed record ToolResult(int ExitCode, string Output, string Error);
