using System.Text.RegularExpressions;
using Daks.App.Tests.Hosting;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Microsoft.Extensions.Configuration;

namespace Daks.App.Tests.Package;

/// <summary>What the app package tells Teams and what the host is told are the same bot at the same address.</summary>
[Collection(AppPackageFixture.Name)]
public sealed partial class ManifestHostTests(AppPackageFixture package)
{
    private static Dictionary<string, string> Environment => File.ReadLines(Repository.File("env", ".env.dev"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The host as the handbook says: BOT_ID is the bot's app id, BOT_DOMAIN the public address without https://.</summary>
    private static IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        [$"{BotOptions.Section}:{nameof(BotOptions.AppId)}"] = Environment["BOT_ID"],
        [$"{ChatOptions.Section}:{nameof(ChatOptions.OeffentlicheAdresse)}"] = $"https://{Environment["BOT_DOMAIN"]}",
    }).Build();

    [Fact]
    public async Task The_environment_file_has_a_value_for_every_gap_in_the_manifest_and_no_other()
    {
        var manifest = await File.ReadAllTextAsync(Repository.File("appPackage", "manifest.json"));

        Environment.Keys.ShouldBe(Gap().Matches(manifest).Select(match => match.Groups[1].Value).Distinct(), ignoreOrder: true);
        Environment.Values.ShouldAllBe(value => value.Length > 0);
    }

    [Fact]
    public void The_package_is_for_the_bot_the_host_is()
    {
        var options = Configuration.GetSection(BotOptions.Section).Get<BotOptions>()!;

        package.Manifest["bots"]![0]!["botId"]!.GetValue<string>().ShouldBe(options.AppId);
        package.Manifest["id"]!.GetValue<string>().ShouldBe(Environment["TEAMS_APP_ID"]);
        package.Manifest["id"]!.GetValue<string>().ShouldNotBe(options.AppId);
    }

    [Fact]
    public void Links_on_cards_lie_on_the_only_valid_domain()
    {
        var options = Configuration.GetSection(ChatOptions.Section).Get<ChatOptions>()!;

        var domain = package.Manifest["validDomains"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>();

        options.PublicLink("dokumente/it")!.Host.ShouldBe(domain);
        domain.ShouldBe(Environment["BOT_DOMAIN"]);
    }

    [Fact]
    public async Task The_pages_the_manifest_names_for_everybody_are_open()
    {
        await using var app = await AppFixture.StartAsync();

        foreach (var name in new[] { "privacyUrl", "termsOfUseUrl" })
        {
            var address = new Uri(package.Manifest["developer"]![name]!.GetValue<string>());
            (await app.Http.GetAsync(address.AbsolutePath)).IsSuccessStatusCode.ShouldBeTrue(address.AbsolutePath);
        }
    }

    [Theory]
    [InlineData("betrieb.md")]
    [InlineData("fehler.md")]
    public void The_handbook_calls_the_bots_id_by_the_key_the_package_reads(string page) =>
        File.ReadAllText(Repository.File("docs", "handbuch", page)).ShouldContain("`BOT_ID`");

    [GeneratedRegex(@"\$\{\{\s*(\w+)\s*\}\}")]
    private static partial Regex Gap();
}
