using System.Net;
using System.Net.Http.Headers;

namespace Daks.App.Tests.Protocol;

/// <summary>Which tokens pass: before the body is looked at.</summary>
public sealed class AuthenticationTests
{
    private const string NoJwt = "The token must be a JWT signed with RS256 that names its key.";
    private const string NotNow = "The token is not valid at this time.";
    private const string Audience = "The token's audience is not this bot.";
    private const string Issuer = "The token's issuer is not the Bot Framework.";
    private const string Signature = "The token's signature does not hold.";

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

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid", detail: NoJwt);
    }

    [Fact]
    public async Task A_token_that_expired_six_minutes_ago_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var now = bot.Clock.GetUtcNow().UtcDateTime;
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => (it.NotBefore, it.Expires) = (now.AddHours(-1), now.AddMinutes(-6)));

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid", detail: NotNow);
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
        await after.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid", detail: NotNow);
    }

    [Fact]
    public async Task A_token_without_expiry_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.Expires = null);

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid", detail: NotNow);
    }

    [Fact]
    public async Task A_token_that_is_not_valid_yet_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var now = bot.Clock.GetUtcNow().UtcDateTime;
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.NotBefore = now.AddMinutes(6));

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid", detail: NotNow);
    }

    [Fact]
    public async Task A_token_for_another_audience_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.Audience = "cccccccc-0000-4000-8000-000000000001");

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid", detail: Audience);
    }

    [Fact]
    public async Task A_token_of_another_issuer_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.Issuer = $"https://sts.windows.net/{BotHost.Tenant}/");

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid", detail: Issuer);
    }

    [Fact]
    public async Task A_token_of_algorithm_none_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = FakeIssuer.Unsigned(bot.Issuer.Token(bot.Connector.ServiceUrl));

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid", detail: NoJwt);
    }

    [Fact]
    public async Task A_token_signed_by_HS256_with_the_public_key_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.SigningWithPublicKey());

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid", detail: NoJwt);
    }

    [Fact]
    public async Task A_token_changed_after_it_was_signed_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = FakeIssuer.Tampered(bot.Issuer.Token("https://evil.example"), "https://evil.example", bot.Connector.ServiceUrl);

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid", detail: Signature);
    }

    [Fact]
    public async Task A_token_signed_by_a_stranger_under_a_known_key_id_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.Signing("second", kid: "first"));

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid", detail: Signature);
    }
}
