using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Daks.App.Tests.Handbuch;

namespace Daks.App.Tests.Package;

public sealed partial class BicepTests : IDisposable
{
    /// <summary>
    /// What a Kommune in Azure has no need to say: who signs in by identity has no secret and no connection string, the
    /// public cloud is the default, DAKS_DATA names the folder, and the example is for development.
    /// </summary>
    private static readonly string[] LeftToDefaults =
    [
        "Daks:Beispiel", "Daks:BeobachtungMillisekunden", "Daks:DateiMegabyte", "Daks:EingangMegabyte", "Daks:Daten", "Daks:Tables:Verbindung", "Daks:Tables:Tabelle",
        "Bot:ClientSecret", "Bot:AllowedConnectorHosts", "Bot:AllowedFileHosts", "Bot:Authority", "Bot:TokenScope", "Bot:OpenIdMetadataAddress", "Bot:Issuer",
    ];

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
        var template = await Built();

        Settings().ShouldAllBe(name => template.Contains(name));
        Settings().Count.ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task Every_setting_of_the_host_is_set_or_left_to_its_default_on_purpose()
    {
        var documented = Handbuchseite.Rows(Handbuchseite.Section("betrieb.md", "## Einstellungen"))
            .Select(row => Handbuchseite.Code(row[0])[0])
            .Where(name => name.Split(':')[0] is "Daks" or "Bot");

        var template = await Built();

        Setting().Matches(template).Select(match => match.Value.Replace("__", ":")).Distinct()
            .ShouldBe(documented.Except(LeftToDefaults), ignoreOrder: true);
        documented.ShouldBeUnique();
        LeftToDefaults.ShouldBeSubsetOf(documented);
    }

    [Fact]
    public async Task The_app_package_is_given_the_bot_and_the_domain_the_host_has()
    {
        var built = await Built();
        var template = JsonNode.Parse(built)!;
        var (web, bot) = (Module(template, "web"), Module(template, "bot"));

        var (appId, domain) = (Output(template, "botAppId"), Output(template, "botDomain"));

        appId.ShouldBe(Parameter(web, "identityClientId"));
        appId.ShouldBe(Parameter(bot, "identityClientId"));
        domain.ShouldBe(Parameter(bot, "host"));
        built.ShouldContain("'Bot__AppId', parameters('identityClientId')");
        built.ShouldContain("\"msaAppId\": \"[parameters('identityClientId')]\"");
        foreach (var name in new[] { "botAppId", "botDomain" })
        {
            (await File.ReadAllTextAsync(Repository.File("env", ".env.dev"))).ShouldContain(name);
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The first column of the settings table, a numbered setting without its number.</summary>
    private static List<string> Settings() =>
        [.. File.ReadLines(Repository.File("infra", "README.md"))
            .SkipWhile(line => line != "## Einstellungen des Programms")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1].TrimEnd('0'))];

    private async Task<string> Built()
    {
        await Bicep("build", "infra/main.bicep", "--outfile", _folder.File("main.json"));
        return await File.ReadAllTextAsync(_folder.File("main.json"));
    }

    private static JsonNode Module(JsonNode template, string name) => template["resources"]![name]!;

    private static string Parameter(JsonNode module, string name) => module["properties"]!["parameters"]![name]!["value"]!.GetValue<string>();

    private static string Output(JsonNode template, string name) => template["outputs"]![name]!["value"]!.GetValue<string>();

    [GeneratedRegex("(?:Daks|Bot)(?:__[A-Za-z]+)+")]
    private static partial Regex Setting();

    private static Task<ToolResult> Bicep(params string[] arguments)
    {
        var folder = typeof(BicepTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "Bicep").Value!;
        var compiler = Path.Combine(folder, OperatingSystem.IsWindows() ? "bicep.exe" : "bicep");
        MakeExecutable(compiler);
        return Tool.RunAsync(compiler, arguments);
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
