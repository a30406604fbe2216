using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Daks.Bot.Protocol;

/// <summary>A key of the channel, and the channels it may sign for.</summary>
internal sealed record EndorsedKey(SecurityKey Key, FrozenSet<string> Channels);

/// <summary>The issuer's keys as last announced. A new one replaces it whole, so reference equality tells whether keys changed.</summary>
internal sealed record KeySet(FrozenDictionary<string, EndorsedKey> Keys, DateTimeOffset FetchedAt);

/// <summary>
/// The keys incoming tokens are signed with: fetched when first needed, again after twelve hours, and at once for
/// a key id never seen before, so that a rotation needs no restart; but at most once a minute, so that made-up key
/// ids cause no storm of fetches.
/// </summary>
/// <remarks>
/// <c>ConfigurationManager</c> renews in the background, which fails the first token of a new key, and keeps its
/// own clock; hence this class. See bot protocol, key caching.
/// </remarks>
internal sealed partial class SigningKeys(
    HttpClient http, IOptions<BotOptions> options, TimeProvider time, ILogger<SigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromHours(12);
    private static readonly TimeSpan Reliability = TimeSpan.FromDays(5);
    private static readonly TimeSpan PauseForUnknownKeys = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile KeySet? _current;
    private DateTimeOffset _nextFetchForUnknown = DateTimeOffset.MinValue;
    private DateTimeOffset _nextFetch = DateTimeOffset.MinValue;

    /// <value>The keys as they stand; null before the first token.</value>
    public KeySet? Current => _current;

    /// <returns>The keys, fetched anew if <paramref name="keyId"/> is not among them and it is time; null when none can be had.</returns>
    public async ValueTask<KeySet?> GetAsync(string keyId, CancellationToken cancellationToken)
    {
        var keys = _current;
        if (keys is not null && IsFresh(keys) && keys.Keys.ContainsKey(keyId))
        {
            return keys;
        }

        await _fetching.WaitAsync(cancellationToken);
        try
        {
            if (IsDue(keyId))
            {
                await FetchAsync(cancellationToken);
            }
        }
        finally
        {
            _fetching.Release();
        }

        return _current is { } known && time.GetUtcNow() - known.FetchedAt < Reliability ? known : null;
    }

    public void Dispose() => _fetching.Dispose();

    private bool IsFresh(KeySet keys) => time.GetUtcNow() - keys.FetchedAt < Freshness;

    private bool IsDue(string keyId)
    {
        var now = time.GetUtcNow();
        if (now < _nextFetch)
        {
            return false;
        }

        if (_current is not { } keys || !IsFresh(keys))
        {
            return true;
        }

        if (keys.Keys.ContainsKey(keyId) || now < _nextFetchForUnknown)
        {
            return false;
        }

        _nextFetchForUnknown = now + PauseForUnknownKeys;
        return true;
    }

    private async Task FetchAsync(CancellationToken cancellationToken)
    {
        var address = options.Value.OpenIdMetadataAddress;
        var retriever = new HttpDocumentRetriever(http) { RequireHttps = !new Uri(address).IsLoopback };
        try
        {
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(address, retriever, cancellationToken);
            _current = new KeySet(
                metadata.JsonWebKeySet.Keys
                    .Where(key => key.Kid is not null)
                    .DistinctBy(key => key.Kid)
                    .ToFrozenDictionary(key => key.Kid, key => new EndorsedKey(key, Channels(key)), StringComparer.Ordinal),
                time.GetUtcNow());
            Log.Fetched(logger, _current.Keys.Count);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _nextFetch = time.GetUtcNow() + PauseAfterFailure;
            Log.NotFetched(logger, exception, address);
        }
    }

    private static FrozenSet<string> Channels(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value)
        && value is JsonElement { ValueKind: JsonValueKind.Array } endorsements
            ? endorsements.EnumerateArray()
                .Select(endorsement => endorsement.Text())
                .OfType<string>()
                .ToFrozenSet(StringComparer.Ordinal)
            : [];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Fetched {Count} signing keys of the channel.")]
        public static partial void Fetched(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Error, "Could not fetch the channel's signing keys from {Address}; tokens of unknown keys are refused.")]
        public static partial void NotFetched(ILogger logger, Exception exception, string address);
    }
}
