using System.Net;
using System.Text.Json.Nodes;

namespace Daks.App.Tests.Protocol;

/// <summary>What a valid token speaks for, and what it does not.</summary>
public sealed class SenderTests
{
    [Theory]
    [InlineData("webchat")]
    [InlineData]
    public async Task A_token_whose_key_lacks_the_msteams_endorsement_is_refused_with_403(params string[] endorsements)
    {
        await using var bot = await BotHost.StartAsync();
        bot.Issuer.Announce("second", endorsements);
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.Signing("second"));

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "not-endorsed", "channelId");
    }

    [Fact]
    public async Task Another_endorsed_channel_is_refused_with_403()
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(bot.Activity("message", "1", it => it["channelId"] = "webchat"));

        await response.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "wrong-channel", "channelId");
    }

    [Fact]
    public async Task A_token_without_a_serviceurl_claim_is_refused_with_403()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.Claims = new Dictionary<string, object>());

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "service-url-mismatch", "serviceUrl");
    }

    [Fact]
    public async Task A_token_for_another_path_of_the_service_is_refused_with_403()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl.Replace("/emea/", "/amer/", StringComparison.Ordinal));

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "service-url-mismatch", "serviceUrl");
    }

    [Fact]
    public async Task A_token_for_another_host_is_refused_with_403()
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(bot.Message("Hallo"), bot.Issuer.Token("https://smba.trafficmanager.net/emea/"));

        await response.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "service-url-mismatch", "serviceUrl");
    }

    [Fact]
    public async Task A_serviceurl_claim_may_differ_by_a_trailing_slash_and_by_case()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl.TrimEnd('/').ToUpperInvariant());

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_activity_without_a_service_url_is_refused_with_403()
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(bot.Activity("message", "1", it => it.Remove("serviceUrl")));

        await response.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "service-url-mismatch", "serviceUrl");
    }

    [Fact]
    public async Task A_service_url_outside_the_allowed_hosts_is_refused_even_when_a_token_vouches_for_it()
    {
        await using var bot = await BotHost.StartAsync();
        var message = bot.Activity("message", "1", it => it["serviceUrl"] = "https://connector.example/");

        var response = await bot.PostAsync(message, bot.Issuer.Token("https://connector.example/"));

        await response.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "service-url-refused", "serviceUrl");
    }

    [Fact]
    public async Task What_a_remembered_token_vouches_for_is_compared_anew_each_time()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl);
        await bot.PostAsync(bot.Message("Hallo", "1"), token);

        var response = await bot.PostAsync(bot.Activity("message", "2", it => it["serviceUrl"] = "http://127.0.0.1:1/emea/"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "service-url-mismatch", "serviceUrl");
    }

    [Fact]
    public async Task An_activity_for_another_bot_is_refused_with_403()
    {
        await using var bot = await BotHost.StartAsync();
        var message = bot.Activity("message", "1", it => it["recipient"] = new JsonObject { ["id"] = "28:someone-else" });

        var response = await bot.PostAsync(message);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "wrong-recipient", "recipient.id");
    }

    [Fact]
    public async Task A_foreign_tenant_is_refused_with_403()
    {
        await using var bot = await BotHost.StartAsync();
        var message = bot.Activity("message", "1", it => it["channelData"]!["tenant"]!["id"] = "99999999-2222-3333-4444-555555555555");

        var response = await bot.PostAsync(message);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "foreign-tenant", "channelData.tenant.id");
    }

    [Fact]
    public async Task An_activity_that_names_no_tenant_is_refused_with_403()
    {
        await using var bot = await BotHost.StartAsync();
        var message = bot.Activity("message", "1", it =>
        {
            it.Remove("channelData");
            it["conversation"]!.AsObject().Remove("tenantId");
        });

        var response = await bot.PostAsync(message);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "foreign-tenant", "channelData.tenant.id");
    }

    [Fact]
    public async Task Any_tenant_is_served_when_the_operator_says_so()
    {
        await using var bot = await BotHost.StartAsync(settings: ("Bot:AllowedTenants:0", "*"));
        var message = bot.Activity("message", "1", it => it["channelData"]!["tenant"]!["id"] = "99999999-2222-3333-4444-555555555555");

        var response = await bot.PostAsync(message);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
