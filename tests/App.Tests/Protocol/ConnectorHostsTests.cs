using Daks.Bot.Protocol;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace Daks.App.Tests.Protocol;

/// <summary>Where the bot's token may go.</summary>
public sealed class ConnectorHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.trafficmanager.net:443/amer/1111/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    public void The_connectors_of_Teams_are_trusted(string serviceUrl)
    {
        var hosts = Hosts();

        hosts.Allows(serviceUrl).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/emea/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://ada@smba.trafficmanager.net/emea/")]
    [InlineData("https://evilsmba.trafficmanager.net/")]
    [InlineData("https://trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://evil.example/smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net/?u=/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("file:///smba.trafficmanager.net")]
    public void Nothing_else_is_trusted(string serviceUrl)
    {
        var hosts = Hosts();

        hosts.Allows(serviceUrl).ShouldBeFalse();
    }

    [Fact]
    public void A_listed_host_lends_trust_to_its_subdomains_on_label_boundaries_only()
    {
        var hosts = Hosts(allowed: "botframework.example");

        hosts.Allows("https://botframework.example/").ShouldBeTrue();
        hosts.Allows("https://emea.botframework.example/").ShouldBeTrue();
        hosts.Allows("https://evilbotframework.example/").ShouldBeFalse();
        hosts.Allows("https://smba.trafficmanager.net/emea/").ShouldBeFalse();
    }

    [Fact]
    public void A_listed_loopback_host_may_be_plain_and_on_any_port()
    {
        var hosts = Hosts(allowed: "127.0.0.1");

        hosts.Allows("http://127.0.0.1:4001/emea/").ShouldBeTrue();
        hosts.Allows("http://localhost:4001/emea/").ShouldBeFalse();
    }

    [Fact]
    public void Without_a_registration_only_loopback_is_spoken_to()
    {
        var hosts = Hosts(Environments.Development, appId: "");

        hosts.Allows("http://localhost:56150/_connector").ShouldBeTrue();
        hosts.Allows("http://[::1]:56150/_connector").ShouldBeTrue();
        hosts.Allows("https://smba.trafficmanager.net/emea/").ShouldBeFalse();
    }

    [Fact]
    public async Task A_reference_nobody_vouched_for_is_not_written_to()
    {
        await using var bot = await BotHost.StartAsync();

        await Should.ThrowAsync<UntrustedServiceUrlException>(
            bot.Client.SendAsync(bot.Reference() with { VerifiedAt = null }, OutgoingActivity.Message("Hallo"), default));

        bot.Connector.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_stored_reference_to_a_host_that_is_no_longer_allowed_is_not_written_to()
    {
        await using var bot = await BotHost.StartAsync();

        await Should.ThrowAsync<UntrustedServiceUrlException>(
            bot.Client.SendAsync(bot.Reference() with { ServiceUrl = "https://evil.example/" }, OutgoingActivity.Message("Hallo"), default));
    }

    private static ConnectorHosts Hosts(string? environment = null, string appId = BotHost.AppId, params string[] allowed) => new(
        Options.Create(new BotOptions { AppId = appId, AllowedConnectorHosts = [.. allowed] }),
        new HostingEnvironment { EnvironmentName = environment ?? Environments.Production });
}
