using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Daks.App.Tests.Protocol;

/// <summary>Stands in for login.botframework.com: announces keys with endorsements, and signs with them.</summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    public const string Name = "https://api.botframework.com";

    private static readonly RSA First = RSA.Create(2048);
    private static readonly RSA Second = RSA.Create(2048);

    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, string[]> _announced = new();
    private int _fetches;

    private FakeIssuer(WebApplication app, TimeProvider time) => (_app, _time) = (app, time);

    public string Address => _app.Urls.Single();
    public string MetadataAddress => $"{Address}/v1/.well-known/openidconfiguration";

    /// <value>How often the keys were fetched.</value>
    public int Fetches => _fetches;

    public bool IsDown { get; set; }

    public static async Task<FakeIssuer> StartAsync(TimeProvider time)
    {
        var app = Loopback.Server();
        var issuer = new FakeIssuer(app, time);
        issuer.Announce("first", "msteams", "webchat");
        app.MapGet("/v1/.well-known/openidconfiguration", () => issuer.IsDown
            ? Results.StatusCode(503)
            : Results.Json(new JsonObject { ["issuer"] = Name, ["jwks_uri"] = $"{issuer.Address}/v1/.well-known/keys" }));
        app.MapGet("/v1/.well-known/keys", () =>
        {
            Interlocked.Increment(ref issuer._fetches);
            return Results.Json(issuer.Keys());
        });
        await app.StartAsync();
        return issuer;
    }

    /// <param name="kid"><c>first</c> or <c>second</c>.</param>
    /// <param name="endorsements">The channels it may sign for; none leaves the member out.</param>
    public void Announce(string kid, params string[] endorsements) => _announced[kid] = endorsements;

    public void Withdraw(string kid) => _announced.TryRemove(kid, out _);

    public string Token(string serviceUrl, Action<SecurityTokenDescriptor>? change = null)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = BotHost.AppId,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
            SigningCredentials = Signing("first"),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    /// <summary>A signature by one of the two keys, under any key id.</summary>
    public static SigningCredentials Signing(string key, string? kid = null) =>
        new(new RsaSecurityKey(Key(key)) { KeyId = kid ?? key }, SecurityAlgorithms.RsaSha256);

    /// <summary>What an attacker signs who takes the public key for a shared secret.</summary>
    public static SigningCredentials SigningWithPublicKey() =>
        new(new SymmetricSecurityKey(First.ExportSubjectPublicKeyInfo()) { KeyId = "first" }, SecurityAlgorithms.HmacSha256);

    /// <summary>The token with its header replaced by <c>alg: none</c> and its signature cut off.</summary>
    public static string Unsigned(string token) =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none","kid":"first","typ":"JWT"}""")}.{token.Split('.')[1]}.";

    /// <summary>The token with one claim changed after it was signed.</summary>
    public static string Tampered(string token, string from, string to)
    {
        var parts = token.Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace(from, to, StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(payload))}.{parts[2]}";
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static RSA Key(string kid) => kid == "second" ? Second : First;

    private JsonObject Keys() => new()
    {
        ["keys"] = new JsonArray([.. _announced.Select(key => (JsonNode)Jwk(key.Key, key.Value))]),
    };

    private static JsonObject Jwk(string kid, string[] endorsements)
    {
        var key = Key(kid).ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent),
        };
        if (endorsements.Length > 0)
        {
            jwk["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]);
        }

        return jwk;
    }
}
