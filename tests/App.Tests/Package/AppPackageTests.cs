using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Daks.App.Tests.Package;

[Collection(AppPackageFixture.Name)]
public sealed class AppPackageTests(AppPackageFixture package)
{
    [Fact]
    public void The_package_holds_the_manifest_and_the_files_it_names_and_nothing_else()
    {
        package.Files.Keys.ShouldBe(["manifest.json", "color.png", "outline.png", "de.json", "en.json"], ignoreOrder: true);
    }

    [Fact]
    public void No_placeholder_is_left_in_the_package()
    {
        var manifest = Encoding.UTF8.GetString(package.Files["manifest.json"]);

        manifest.ShouldNotContain("${{");
        manifest.ShouldContain("https://daks.example.org/tab/konfiguration");
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        using var once = new TemporaryFolder();
        using var again = new TemporaryFolder();

        await Packaging.Build(Repository.File("env", ".env.dev"), once.Path);
        await Packaging.Build(Repository.File("env", ".env.dev"), again.Path);

        var first = await File.ReadAllBytesAsync(once.File("daks-dev.zip"));
        var second = await File.ReadAllBytesAsync(again.File("daks-dev.zip"));
        second.ShouldBe(first);
    }

    [Fact]
    public async Task A_package_names_what_is_left_of_the_template_beside_its_path()
    {
        using var folder = new TemporaryFolder();
        var environment = folder.File(".env.halb");
        var template = await File.ReadAllTextAsync(Repository.File("env", ".env.dev"));
        await File.WriteAllTextAsync(environment, template.Replace("BOT_DOMAIN=daks.example.org", "BOT_DOMAIN=daks.musterstadt.de", StringComparison.Ordinal));

        var result = await Packaging.Build(environment, folder.Path);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.Trim().ShouldBe(folder.File("daks-halb.zip"));
        result.Error.ShouldContain("Noch wie in der Vorlage env/.env.dev: TEAMS_APP_ID, BOT_ID, ENTRA_CLIENT_ID\n");
    }

    [Fact]
    public async Task A_package_that_is_filled_in_has_nothing_to_add()
    {
        using var folder = new TemporaryFolder();
        var environment = folder.File(".env.musterstadt");
        await File.WriteAllTextAsync(
            environment,
            "TEAMS_APP_ID=aaaaaaaa-0000-4000-8000-000000000001\nBOT_ID=bbbbbbbb-0000-4000-8000-000000000001\nBOT_DOMAIN=daks.musterstadt.de\nENTRA_CLIENT_ID=cccccccc-0000-4000-8000-000000000001\n");

        var result = await Packaging.Build(environment, folder.Path);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_registration_to_sign_in_with_the_package_names_none_and_says_what_that_means()
    {
        using var folder = new TemporaryFolder();
        var environment = folder.File(".env.musterstadt");
        await File.WriteAllTextAsync(
            environment,
            "TEAMS_APP_ID=aaaaaaaa-0000-4000-8000-000000000001\nBOT_ID=bbbbbbbb-0000-4000-8000-000000000001\nBOT_DOMAIN=daks.musterstadt.de\n");

        var result = await Packaging.Build(environment, folder.Path);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldContain("ENTRA_CLIENT_ID ist leer");
        using var package = ZipFile.OpenRead(folder.File("daks-musterstadt.zip"));
        using var manifest = package.GetEntry("manifest.json").ShouldNotBeNull().Open();
        var root = (await JsonNode.ParseAsync(manifest)).ShouldNotBeNull();
        root["webApplicationInfo"].ShouldBeNull();
        root["name"]!["full"]!.GetValue<string>().ShouldBe("DAKS – Demografiestrategie für Kommunen");
    }

    [Fact]
    public async Task A_package_with_gaps_is_refused_with_all_of_them_named()
    {
        using var folder = new TemporaryFolder();
        var environment = folder.File(".env.luecke");
        await File.WriteAllTextAsync(environment, "TEAMS_APP_ID=musterstadt\nBOT_DOMAIN=https://daks.example.org/\n");

        var result = await Packaging.Build(environment, folder.Path);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("TEAMS_APP_ID ist keine GUID");
        result.Error.ShouldContain("BOT_ID fehlt");
        result.Error.ShouldContain("BOT_DOMAIN ist kein Rechnername");
        File.Exists(folder.File("daks-luecke.zip")).ShouldBeFalse();
    }
}
