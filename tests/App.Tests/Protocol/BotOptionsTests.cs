using Daks.Bot.Protocol;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace Daks.App.Tests.Protocol;

/// <summary>What an operator reads when the settings are wrong.</summary>
public sealed class BotOptionsTests
{
    [Fact]
    public void A_managed_identity_needs_an_app_id_and_tenants_and_nothing_else()
    {
        var problems = Problems(Environments.Production, new BotOptions { AppId = BotHost.AppId, AllowedTenants = [BotHost.Tenant] });

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void In_Development_nothing_is_needed()
    {
        var problems = Problems(Environments.Development, new BotOptions());

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void In_production_an_app_id_and_tenants_are_asked_for_at_once()
    {
        var problems = Problems(Environments.Production, new BotOptions());

        problems.ShouldBe([
            "Bot:AppId is missing: the client id of the Azure Bot. It may be empty in Development only.",
            "Bot:AllowedTenants is missing: the ids of the tenants to serve, or \"*\" to serve any tenant on purpose.",
        ]);
    }

    [Fact]
    public void A_single_tenant_app_needs_its_tenant_and_a_secret()
    {
        var problems = Problems(
            Environments.Production,
            new BotOptions { AppId = BotHost.AppId, AppType = BotAppType.SingleTenant, AllowedTenants = ["*"] });

        problems.ShouldBe([
            "Bot:TenantId is missing: with Bot:AppType SingleTenant, tokens come from the bot's home tenant.",
            "Bot:ClientSecret is missing: Bot:AppType SingleTenant needs one (UserAssignedMSI needs none).",
        ]);
    }

    [Theory]
    [InlineData("http://login.botframework.com/v1/.well-known/openidconfiguration")]
    [InlineData("login.botframework.com")]
    public void Keys_are_fetched_over_https_only(string address)
    {
        var problems = Problems(Environments.Development, new BotOptions { OpenIdMetadataAddress = address });

        problems.ShouldBe(["Bot:OpenIdMetadataAddress is no https address (http is for loopback)."]);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net")]
    [InlineData("smba.trafficmanager.net/emea")]
    [InlineData("net")]
    [InlineData("")]
    public void An_allowed_host_is_a_name_and_nothing_but(string host)
    {
        var problems = Problems(Environments.Development, new BotOptions { AllowedConnectorHosts = [host] });

        problems.ShouldBe([
            $"Bot:AllowedConnectorHosts holds \"{host}\", which is no host name: give the name alone, without scheme, port or path.",
        ]);
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start()
    {
        var start = BotHost.StartAsync(settings: ("Bot:AppId", "my bot"));

        var failure = await Should.ThrowAsync<OptionsValidationException>(start);
        failure.Failures.ShouldBe(["Bot:AppId is no client id: a GUID is expected."]);
    }

    private static IEnumerable<string> Problems(string environment, BotOptions options) =>
        new BotOptionsValidator(new HostingEnvironment { EnvironmentName = environment }).Validate(null, options).Failures ?? [];
}
