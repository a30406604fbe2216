using System.Diagnostics;

namespace Daks.Tests.Shared;

/// <summary>Lays documents on paper as LibreOffice does, with a profile of its own: another one that is open is left alone.</summary>
internal static class LibreOffice
{
    public const string Missing = "LibreOffice is not installed (Debian: apt-get install libreoffice-writer).";

    /// <value>Null where it is not installed.</value>
    public static string? Program { get; } = Programme.Find("soffice");

    /// <returns>The document as a PDF.</returns>
    public static async Task<byte[]> PrintAsync(byte[] docx)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "papier.docx");
        await File.WriteAllBytesAsync(file, docx);
        string[] arguments = ["--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder.Path, "profil"))}", "--convert-to", "pdf", "--outdir", folder.Path, file];
        await Programme.RunAsync(Program ?? throw new InvalidOperationException(Missing), arguments);
        return await File.ReadAllBytesAsync(Path.ChangeExtension(file, ".pdf"));
    }
}

/// <summary>Programs of the machine that a test may need and the product does not.</summary>
internal static class Programme
{
    /// <returns>Null when it is in none of the folders of <c>PATH</c>.</returns>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs it to its end.</summary>
    public static async Task RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {string.Join('\n', said)}");
        }
    }
}
