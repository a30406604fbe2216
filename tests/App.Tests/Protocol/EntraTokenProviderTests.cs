using Azure.Core;
using Azure.Identity;
using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

public sealed class EntraTokenProviderTests
{
    private readonly TestClock clock = new();
    private int credentials;
    private int requests;

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_it_expires()
    {
        using var tokens = Provider();

        var first = await tokens.GetTokenAsync(default);
        clock.Advance(TimeSpan.FromMinutes(54));
        var kept = await tokens.GetTokenAsync(default);
        clock.Advance(TimeSpan.FromMinutes(1));
        var renewed = await tokens.GetTokenAsync(default);

        (first, kept, renewed).ShouldBe(("1.1", "1.1", "1.2"));
    }

    [Fact]
    public async Task Many_callers_cause_one_request()
    {
        using var tokens = Provider();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.GetTokenAsync(default).AsTask()));

        requests.ShouldBe(1);
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
            () => new StubCredential(() => throw new AuthenticationFailedException("no")), clock);

        var failure = await Should.ThrowAsync<ConnectorException>(tokens.GetTokenAsync(default).AsTask());

        failure.Failure.ShouldBe(ConnectorFailure.Unauthorized);
    }

    private EntraTokenProvider Provider() => new(
        () =>
        {
            var credential = ++credentials;
            return new StubCredential(() => new AccessToken($"{credential}.{++requests}", clock.GetUtcNow().AddHours(1)));
        },
        clock);

    private sealed class StubCredential(Func<AccessToken> next) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => next();

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            requestContext.Scopes.ShouldBe(["https://api.botframework.com/.default"]);
            await Task.Yield();
            return next();
        }
    }
}
