using System.Reflection;

namespace Daks.App.Tests.Package;

public sealed class BicepTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_template_builds_without_a_warning()
    {
        var result = await Bicep("build", "infra/main.bicep", "--outfile", _folder.File("main.json"));

        result.Error.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task The_template_passes_the_linter_without_a_warning()
    {
        var result = await Bicep("lint", "infra/main.bicep");

        (result.Output + result.Error).ShouldBeEmpty();
        result.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task The_parameters_fit_the_template()
    {
        var result = await Bicep("build-params", "infra/main.bicepparam", "--outfile", _folder.File("parameters.json"));

        result.Error.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task The_template_sets_every_setting_the_handbook_names()
    {
        await Bicep("build", "infra/main.bicep", "--outfile", _folder.File("main.json"));

        var template = await File.ReadAllTextAsync(_folder.File("main.json"));

        Settings().ShouldAllBe(name => template.Contains(name));
        Settings().Count.ShouldBeGreaterThan(8);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The first column of the settings table, a numbered setting without its number.</summary>
    private static List<string> Settings() =>
        [.. File.ReadLines(Repository.File("infra", "README.md"))
            .SkipWhile(line => line != "## Einstellungen des Programms")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1].TrimEnd('0'))];

    private static Task<ToolResult> Bicep(params string[] arguments)
    {
        var folder = typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "Bicep").Value!;
        var compiler = Path.Combine(folder, OperatingSystem.IsWindows() ? "bicep.exe" : "bicep");
        MakeExecutable(compiler);
        return Repository.Run(compiler, arguments);
    }

    // NuGet unpacks files without their permission to run.
    private static void MakeExecutable(string file)
    {
        if (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute))
        {
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.UserExecute);
        }
    }
}
