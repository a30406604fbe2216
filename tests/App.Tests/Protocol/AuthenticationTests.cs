using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Daks.App.Tests.Protocol;

public sealed class AuthenticationTests
{
    [Fact]
    public async Task A_token_that_is_right_in_every_way_is_accepted()
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(bot.Message("Hallo"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_without_a_token_is_refused_with_401()
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(bot.Message("Hallo"), token: null);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-missing");
        response.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
    }

    [Fact]
    public async Task A_request_without_a_token_is_refused_before_its_body_is_looked_at()
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync([0xFF], token: null);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-missing");
    }

    [Theory]
    [InlineData("bearer {0}")]
    [InlineData("Bearer  {0}")]
    [InlineData("Bearer {0} {0}")]
    [InlineData("Bearer ")]
    [InlineData("Basic {0}")]
    public async Task An_authorization_header_that_is_not_one_bearer_token_is_refused(string header)
    {
        await using var bot = await BotHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(bot.Message("Hallo").ToJsonString(), new MediaTypeHeaderValue("application/json")),
        };
        var value = header.Replace("{0}", bot.Issuer.Token(bot.Connector.ServiceUrl), StringComparison.Ordinal);
        request.Headers.TryAddWithoutValidation("Authorization", value);

        var response = await bot.SendAsync(request);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-missing");
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    public async Task A_token_that_is_no_JWT_is_refused(string token)
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_token_that_expired_six_minutes_ago_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var now = bot.Clock.GetUtcNow().UtcDateTime;
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => (it.NotBefore, it.Expires) = (now.AddHours(-1), now.AddMinutes(-6)));

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_token_that_expired_four_minutes_ago_is_within_the_clock_skew()
    {
        await using var bot = await BotHost.StartAsync();
        var now = bot.Clock.GetUtcNow().UtcDateTime;
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => (it.NotBefore, it.Expires) = (now.AddHours(-1), now.AddMinutes(-4)));

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_that_was_accepted_before_is_refused_once_it_expired()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl);
        var before = await bot.PostAsync(bot.Message("Hallo", "1"), token);

        bot.Clock.Advance(TimeSpan.FromMinutes(66));
        var after = await bot.PostAsync(bot.Message("Hallo", "2"), token);

        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        await after.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_token_without_expiry_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.Expires = null);

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_token_that_is_not_valid_yet_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var now = bot.Clock.GetUtcNow().UtcDateTime;
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.NotBefore = now.AddMinutes(6));

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_token_for_another_audience_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.Audience = "cccccccc-0000-4000-8000-000000000001");

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_token_of_another_issuer_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.Issuer = $"https://sts.windows.net/{BotHost.Tenant}/");

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_token_of_algorithm_none_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = FakeIssuer.Unsigned(bot.Issuer.Token(bot.Connector.ServiceUrl));

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_token_signed_by_HS256_with_the_public_key_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.SigningWithPublicKey());

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_token_changed_after_it_was_signed_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = FakeIssuer.Tampered(bot.Issuer.Token("https://evil.example"), "https://evil.example", bot.Connector.ServiceUrl);

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_token_signed_by_a_stranger_under_a_known_key_id_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.Signing("second", kid: "first"));

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_token_of_an_unknown_key_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.Signing("second"));

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_rotated_key_is_picked_up_without_a_restart()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Message("Hallo", "1"));
        bot.Issuer.Announce("second", "msteams");
        bot.Issuer.Withdraw("first");
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.Signing("second"));

        var response = await bot.PostAsync(bot.Message("Hallo", "2"), token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_remembered_token_falls_with_its_withdrawn_key()
    {
        await using var bot = await BotHost.StartAsync();
        var old = bot.Issuer.Token(bot.Connector.ServiceUrl);
        await bot.PostAsync(bot.Message("Hallo", "1"), old);
        bot.Issuer.Announce("second", "msteams");
        bot.Issuer.Withdraw("first");
        await bot.PostAsync(
            bot.Message("Hallo", "2"),
            bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.Signing("second")));

        var response = await bot.PostAsync(bot.Message("Hallo", "3"), old);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task Made_up_key_ids_cause_no_storm_of_fetches()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Message("Hallo"));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => bot.PostAsync(
            bot.Message("Hallo", $"{number}"),
            bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.Signing("second", $"made-up-{number}")))));

        bot.Issuer.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task A_minute_after_a_made_up_key_id_a_rotated_key_is_looked_for_again()
    {
        await using var bot = await BotHost.StartAsync();
        var second = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.Signing("second"));
        await bot.PostAsync(bot.Message("Hallo", "1"));
        await bot.PostAsync(bot.Message("Hallo", "2"), second);
        bot.Issuer.Announce("second", "msteams");

        var atOnce = await bot.PostAsync(bot.Message("Hallo", "3"), second);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await bot.PostAsync(bot.Message("Hallo", "4"), second);

        atOnce.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        later.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_that_cannot_be_fetched_make_the_bot_unavailable_for_the_moment()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Issuer.IsDown = true;
        var during = await bot.PostAsync(bot.Message("Hallo", "1"));
        bot.Issuer.IsDown = false;
        bot.Clock.Advance(TimeSpan.FromSeconds(5));

        var after = await bot.PostAsync(bot.Message("Hallo", "2"));

        await during.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "keys-unavailable");
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_outlive_an_outage_of_their_issuer()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Message("Hallo", "1"));
        bot.Issuer.IsDown = true;
        bot.Clock.Advance(TimeSpan.FromHours(13));

        var response = await bot.PostAsync(bot.Message("Hallo", "2"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

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
