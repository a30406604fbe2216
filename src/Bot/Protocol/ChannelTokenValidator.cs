using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Daks.Bot.Protocol;

/// <summary>Validates tokens of the Bot Framework: issuer, audience, lifetime, algorithm and signature.</summary>
/// <remarks>
/// Teams sends one token many times within its hour, so those that passed are remembered, by their hash, until
/// they expire or the keys change. What they vouch for is compared anew with every activity.
/// </remarks>
internal sealed partial class ChannelTokenValidator(
    SigningKeys keys, IOptions<BotOptions> options, TimeProvider time, ILogger<ChannelTokenValidator> logger)
{
    private const int MaxRemembered = 1_000;
    private const string ServiceUrlClaim = "serviceurl";

    /// <summary>Also the figure the Bot Framework documentation gives.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly ConcurrentDictionary<TokenHash, Remembered> _remembered = new();

    public ValueTask<(ChannelToken? Token, BotProblem? Problem)> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        var hash = TokenHash.Of(token);
        if (_remembered.TryGetValue(hash, out var known)
            && ReferenceEquals(known.Keys, keys.Current)
            && IsWithin(known.NotBefore, known.Expires))
        {
            return new((known.Token, null));
        }

        return new(ValidateAnewAsync(token, hash, cancellationToken));
    }

    private async Task<(ChannelToken? Token, BotProblem? Problem)> ValidateAnewAsync(
        string token, TokenHash hash, CancellationToken cancellationToken)
    {
        if (!TryRead(token, out var jwt) || jwt.Alg != SecurityAlgorithms.RsaSha256 || string.IsNullOrEmpty(jwt.Kid))
        {
            return Refused("The token must be a JWT signed with RS256 that names its key.");
        }

        if (await keys.GetAsync(jwt.Kid, cancellationToken) is not { } keySet)
        {
            return (null, BotProblem.KeysUnavailable);
        }

        if (!keySet.Keys.TryGetValue(jwt.Kid, out var key))
        {
            return Refused("The token's key is unknown.");
        }

        var result = await _handler.ValidateTokenAsync(jwt, Parameters(key.Key));
        if (!result.IsValid)
        {
            return Refused(Reason(result.Exception));
        }

        jwt.TryGetPayloadValue<string>(ServiceUrlClaim, out var serviceUrl);
        var accepted = new ChannelToken(serviceUrl, key.Channels);
        Remember(hash, new Remembered(accepted, keySet, jwt.ValidFrom, jwt.ValidTo));
        return (accepted, null);
    }

    private bool TryRead(string token, out JsonWebToken jwt)
    {
        jwt = null!;
        try
        {
            jwt = _handler.ReadJsonWebToken(token);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            return false;
        }
    }

    private TokenValidationParameters Parameters(SecurityKey key) => new()
    {
        ValidIssuer = options.Value.Issuer,
        ValidAudience = options.Value.AppId,
        ValidateAudience = true,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        RequireSignedTokens = true,
        IssuerSigningKey = key,
        LifetimeValidator = (notBefore, expires, _, _) => expires is { } end && IsWithin(notBefore ?? DateTime.MinValue, end),
    };

    private bool IsWithin(DateTime notBefore, DateTime expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return notBefore <= now + ClockSkew && now - ClockSkew < expires;
    }

    private void Remember(TokenHash hash, Remembered entry)
    {
        if (_remembered.Count >= MaxRemembered)
        {
            _remembered.Clear();
        }

        _remembered[hash] = entry;
    }

    private (ChannelToken? Token, BotProblem? Problem) Refused(string reason)
    {
        Log.Refused(logger, reason);
        return (null, BotProblem.TokenInvalid(reason));
    }

    private static string Reason(Exception? exception) => exception switch
    {
        SecurityTokenInvalidIssuerException => "The token's issuer is not the Bot Framework.",
        SecurityTokenInvalidAudienceException => "The token's audience is not this bot.",
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException
            => "The token is not valid at this time.",
        _ => "The token's signature does not hold.",
    };

    private sealed record Remembered(ChannelToken Token, KeySet Keys, DateTime NotBefore, DateTime Expires);

    private readonly record struct TokenHash(UInt128 High, UInt128 Low)
    {
        public static TokenHash Of(string token)
        {
            Span<byte> utf8 = token.Length <= 4096 ? stackalloc byte[token.Length * 3] : new byte[token.Length * 3];
            var length = Encoding.UTF8.GetBytes(token, utf8);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(utf8[..length], hash);
            return new(
                System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash),
                System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Refused a token: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
