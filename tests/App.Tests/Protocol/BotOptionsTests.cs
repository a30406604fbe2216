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
            "Bot:AppId fehlt: die Client-ID des Azure Bot. Leer darf sie nur in der Entwicklung sein.",
            "Bot:AllowedTenants fehlt: die Kennungen der Mandanten, die DAKS bedient, oder \"*\" für ausdrücklich alle.",
        ]);
    }

    [Fact]
    public void A_single_tenant_app_needs_its_tenant_and_a_secret()
    {
        var problems = Problems(
            Environments.Production,
            new BotOptions { AppId = BotHost.AppId, AppType = BotAppType.SingleTenant, AllowedTenants = ["*"] });

        problems.ShouldBe([
            "Bot:TenantId fehlt: Mit Bot:AppType SingleTenant kommen die Token aus dem Mandanten des Bots.",
            "Bot:ClientSecret fehlt: Bot:AppType SingleTenant braucht eines (UserAssignedMSI braucht keines).",
        ]);
    }

    [Theory]
    [InlineData("http://login.botframework.com/v1/.well-known/openidconfiguration")]
    [InlineData("login.botframework.com")]
    public void Keys_are_fetched_over_https_only(string address)
    {
        var problems = Problems(Environments.Development, new BotOptions { OpenIdMetadataAddress = address });

        problems.ShouldBe(["Bot:OpenIdMetadataAddress ist keine Adresse mit https:// (http gilt nur für diesen Rechner)."]);
    }

    [Theory]
    [InlineData("http://login.microsoftonline.us")]
    [InlineData("https://login.microsoftonline.us/organizations")]
    [InlineData("https://login.microsoftonline.us@example.org")]
    [InlineData("login.microsoftonline.us")]
    [InlineData("")]
    public void The_secret_goes_to_an_authority_over_https_only(string address)
    {
        var problems = Problems(Environments.Development, new BotOptions { Authority = address });

        problems.ShouldBe([
            "Bot:Authority ist keine Adresse mit https:// und ohne Pfad: In der öffentlichen Cloud ist es https://login.microsoftonline.com.",
        ]);
    }

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("http://api.botframework.us/.default")]
    [InlineData(".default")]
    [InlineData("")]
    public void A_scope_of_tokens_ends_in_default(string scope)
    {
        var problems = Problems(Environments.Development, new BotOptions { TokenScope = scope });

        problems.ShouldBe([
            "Bot:TokenScope ist kein Bereich eines Tokens: Erwartet wird eine Adresse mit https://, die auf /.default endet.",
        ]);
    }

    [Fact]
    public void Another_cloud_is_a_matter_of_settings()
    {
        var problems = Problems(Environments.Production, new BotOptions
        {
            AppId = BotHost.AppId,
            AllowedTenants = [BotHost.Tenant],
            Issuer = "https://api.botframework.us",
            OpenIdMetadataAddress = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            Authority = "https://login.microsoftonline.us",
            TokenScope = "https://api.botframework.us/.default",
            AllowedConnectorHosts = ["smba.infra.gov.teams.microsoft.us"],
        });

        problems.ShouldBeEmpty();
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
            $"Bot:AllowedConnectorHosts enthält \"{host}\", das ist kein Rechnername: bitte nur den Namen, ohne https://, Port und Pfad.",
        ]);
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start()
    {
        var start = BotHost.StartAsync(settings: ("Bot:AppId", "my bot"));

        var failure = await Should.ThrowAsync<OptionsValidationException>(start);
        failure.Failures.ShouldBe(["Bot:AppId ist keine Client-ID: Erwartet wird eine GUID."]);
    }

    private static IEnumerable<string> Problems(string environment, BotOptions options) =>
        new BotOptionsValidator(new HostingEnvironment { EnvironmentName = environment }).Validate(null, options).Failures ?? [];
}
