using System.Diagnostics;

namespace Daks.App.Tests.Hosting;

/// <summary><c>./daks doctor</c> finds in the settings what the program would not start with, and nothing else.</summary>
public sealed class DoctorTests
{
    private static readonly (string Key, string Value)[] Complete =
    [
        ("ASPNETCORE_ENVIRONMENT", "Production"),
        ("Bot__AppId", "bbbbbbbb-0000-4000-8000-000000000001"),
        ("Bot__AllowedTenants__0", "*"),
        ("Daks__OeffentlicheAdresse", "https://daks.musterstadt.example/"),
    ];

    [Fact]
    public async Task What_production_starts_with_is_in_order()
    {
        using var folder = new TemporaryFolder();

        var (_, said) = await ExamineAsync([.. Complete, ("DAKS_DATA", folder.Path)]);

        said.ShouldContain("gut      Alle Einstellungen passen");
        said.ShouldNotContain("falsch ");
    }

    [Fact]
    public async Task What_it_would_not_start_with_is_named()
    {
        using var folder = new TemporaryFolder();

        var (code, said) = await ExamineAsync([.. Complete[..2], ("DAKS_DATA", folder.Path), ("Bot__AppType", "Allen")]);

        code.ShouldBe(1);
        said.ShouldContain("falsch   Bot:AppType ist „Allen“");
        said.ShouldContain("falsch   Bot:AllowedTenants fehlt");
        said.ShouldContain("falsch   Daks:OeffentlicheAdresse fehlt");
        said.ShouldNotContain("falsch   Bot:AppId");
    }

    private static async Task<(int ExitCode, string Said)> ExamineAsync(params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("bash", [Repository.File("daks"), "doctor"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        HostProgram.Settle(start, [.. settings, ("DAKS_PORT", $"{Ports.Free()}")]);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(120));
        return (process.ExitCode, await output + await error);
    }
}
