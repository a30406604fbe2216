using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

public sealed class EntraTokenProviderTests
{
    private const string Scope = "https://api.botframework.us/.default";

    private readonly TestClock _clock = new();
    private int _credentials;
    private int _requests;

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_it_expires()
    {
        using var tokens = Provider();

        var first = await tokens.GetTokenAsync(default);
        _clock.Advance(TimeSpan.FromMinutes(54));
        var kept = await tokens.GetTokenAsync(default);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var renewed = await tokens.GetTokenAsync(default);

        (first, kept, renewed).ShouldBe(("1.1", "1.1", "1.2"));
    }

    [Fact]
    public async Task Many_callers_cause_one_request()
    {
        using var tokens = Provider();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.GetTokenAsync(default).AsTask()));

        _requests.ShouldBe(1);
    }

    [Fact]
    public async Task A_dropped_token_is_replaced_by_one_of_a_new_credential()
    {
        using var tokens = Provider();
        var first = await tokens.GetTokenAsync(default);

        tokens.Drop(first!);
        tokens.Drop("some older token");
        var second = await tokens.GetTokenAsync(default);

        second.ShouldBe("2.2");
    }

    [Fact]
    public async Task An_identity_that_gives_no_token_is_a_failed_call()
    {
        using var tokens = new EntraTokenProvider(
            () => new StubCredential(() => throw new AuthenticationFailedException("no")), Scope, _clock);

        var failure = await Should.ThrowAsync<ConnectorException>(tokens.GetTokenAsync(default).AsTask());

        failure.Failure.ShouldBe(ConnectorFailure.Unauthorized);
    }

    [Fact]
    public async Task A_secret_is_exchanged_at_the_authority_of_the_settings_for_their_scope()
    {
        using var entra = new StubEntra();
        using var http = new HttpClient(entra);
        var options = new BotOptions
        {
            AppId = BotHost.AppId,
            AppType = BotAppType.SingleTenant,
            TenantId = BotHost.Tenant,
            ClientSecret = "geheim",
            Authority = "https://login.microsoftonline.us",
            TokenScope = Scope,
        };
        using var tokens = EntraTokenProvider.For(options, _clock, new HttpClientTransport(http));

        var token = await tokens.GetTokenAsync(default);

        token.ShouldBe("aus der anderen Cloud");
        entra.Hosts.ShouldBe(["login.microsoftonline.us"]);
        entra.Form.ShouldContain($"scope={Uri.EscapeDataString(Scope)}");
    }

    private EntraTokenProvider Provider() => new(
        () =>
        {
            var credential = ++_credentials;
            return new StubCredential(() => new AccessToken($"{credential}.{++_requests}", _clock.GetUtcNow().AddHours(1)));
        },
        Scope,
        _clock);

    private sealed class StubCredential(Func<AccessToken> next) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => next();

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            requestContext.Scopes.ShouldBe([Scope]);
            await Task.Yield();
            return next();
        }
    }

    /// <summary>Entra as far as it takes to exchange a secret.</summary>
    private sealed class StubEntra : HttpMessageHandler
    {
        public SortedSet<string> Hosts { get; } = [];

        public string Form { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Hosts.Add(request.RequestUri!.Host);
            if (request.Content is not { } form)
            {
                return Json("""{"tenant_discovery_endpoint":"https://login.microsoftonline.us/common/v2.0/.well-known/openid-configuration","metadata":[]}""");
            }

            Form = await form.ReadAsStringAsync(cancellationToken);
            return Json("""{"token_type":"Bearer","expires_in":3600,"access_token":"aus der anderen Cloud"}""");
        }

        private static HttpResponseMessage Json(string body) =>
            new(System.Net.HttpStatusCode.OK) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
    }
}
