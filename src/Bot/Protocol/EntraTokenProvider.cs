using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Daks.Bot.Protocol;

/// <summary>Tokens of the bot's registration, from Entra ID: kept until five minutes before they expire, fetched by one caller at a time.</summary>
/// <param name="createCredential">
/// A credential with a cache of its own; made anew after a token was dropped, since the old one would hand it out again.
/// </param>
/// <param name="scope">What the tokens shall open.</param>
/// <param name="time">The clock.</param>
internal sealed class EntraTokenProvider(Func<TokenCredential> createCredential, string scope, TimeProvider time)
    : IConnectorTokenProvider, IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly TokenRequestContext _request = new([scope]);
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private TokenCredential _credential = createCredential();
    private volatile Held? _held;

    /// <param name="transport">How a secret is sent; null: over the network.</param>
    public static EntraTokenProvider For(BotOptions options, TimeProvider time, HttpPipelineTransport? transport = null) => new(
        options.AppType switch
        {
            BotAppType.UserAssignedMSI => () => new ManagedIdentityCredential(
                ManagedIdentityId.FromUserAssignedClientId(options.AppId)),
            BotAppType.SingleTenant => () => new ClientSecretCredential(
                options.TenantId,
                options.AppId,
                options.ClientSecret,
                new ClientSecretCredentialOptions { AuthorityHost = new Uri(options.Authority), Transport = transport ?? HttpClientTransport.Shared }),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.AppType, "Unknown app type."),
        },
        options.TokenScope,
        time);

    public async ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken)
    {
        if (Usable() is { } ready)
        {
            return ready;
        }

        await _fetching.WaitAsync(cancellationToken);
        try
        {
            return Usable() ?? await FetchAsync(cancellationToken);
        }
        finally
        {
            _fetching.Release();
        }
    }

    public void Drop(string token)
    {
        if (_held is { } current && current.Token.Token == token)
        {
            _held = null;
            _credential = createCredential();
        }
    }

    public void Dispose() => _fetching.Dispose();

    private string? Usable() =>
        _held is { } current && time.GetUtcNow() < current.Token.ExpiresOn - Margin ? current.Token.Token : null;

    private async Task<string> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            _held = new Held(await _credential.GetTokenAsync(_request, cancellationToken));
            return _held.Token.Token;
        }
        catch (AuthenticationFailedException exception)
        {
            throw new ConnectorException(ConnectorFailure.Unauthorized, exception);
        }
    }

    /// <summary>A reference, so that it is swapped whole.</summary>
    private sealed record Held(AccessToken Token);
}

/// <summary>Without a registration there is no token: only the Agents Playground is spoken to, which wants none.</summary>
internal sealed class NoTokenProvider : IConnectorTokenProvider
{
    public ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken) => new((string?)null);

    public void Drop(string token)
    {
    }
}
