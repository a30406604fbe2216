using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Daks.App.Tests.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Daks.App.Tests.Hosting;

/// <summary>Somebody with an account.</summary>
internal sealed record Account(string Tenant, string ObjectId, string Name);

/// <summary>
/// Stands in for login.microsoftonline.com: announces its keys, gives Teams its tokens, and leads browsers through the
/// authorization code flow, checking what it is sent.
/// </summary>
internal sealed class FakeEntra : IAsyncDisposable
{
    public const string Host = "login.microsoftonline.com";
    public const string ClientId = "0da45000-0000-4000-8000-00000000a001";
    public const string Secret = "geheim-fuer-tests";

    private static readonly RSA Key = RSA.Create(2048);
    private static readonly RSA ForeignKey = RSA.Create(2048);

    private readonly WebApplication _app = Loopback.Server();
    private readonly ConcurrentDictionary<string, (Account Person, IQueryCollection Asked)> _codes = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private TimeProvider _time = TimeProvider.System;

    /// <value>Who sits in front of the browser.</value>
    public Account? SignedIn { get; set; }

    /// <value>What was sent that a directory would not accept.</value>
    public IEnumerable<string> Complaints => _complaints;

    public async Task StartAsync(TimeProvider time)
    {
        _time = time;
        _app.MapGet("/common/discovery/instance", Instance);
        _app.MapGet("/{tenant}/discovery/instance", Instance);
        _app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", Configuration);
        _app.MapGet("/{tenant}/discovery/v2.0/keys", () => Json(new JsonObject { ["keys"] = new JsonArray(Jwk()) }));
        _app.MapGet("/{tenant}/oauth2/v2.0/authorize", Authorize);
        _app.MapPost("/{tenant}/oauth2/v2.0/token", (Delegate)RedeemAsync);
        await _app.StartAsync();
    }

    /// <returns>Where the stand-in listens for an address of the real one; null for other addresses.</returns>
    public Uri? Stands(Uri address) =>
        address.Host == Host ? new Uri(new Uri(_app.Urls.Single()), address.PathAndQuery) : null;

    /// <summary>What TeamsJS gives a tab.</summary>
    public string TeamsToken(Account person, Action<SecurityTokenDescriptor>? change = null, bool isForeign = false)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer(person.Tenant),
            Audience = ClientId,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object>
            {
                ["tid"] = person.Tenant,
                ["oid"] = person.ObjectId,
                ["name"] = person.Name,
                ["preferred_username"] = "vertraulich@musterstadt.example",
                ["scp"] = "access_as_user",
                ["ver"] = "2.0",
                ["azp"] = "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
            },
            SigningCredentials = new SigningCredentials(
                new RsaSecurityKey(isForeign ? ForeignKey : Key) { KeyId = "entra" }, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Issuer(string tenant) => $"https://{Host}/{tenant}/v2.0";

    private static IResult Instance() => Json(new JsonObject
    {
        ["tenant_discovery_endpoint"] = $"https://{Host}/common/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new JsonArray(new JsonObject
        {
            ["preferred_network"] = Host,
            ["preferred_cache"] = "login.windows.net",
            ["aliases"] = new JsonArray(Host, "login.windows.net", "login.microsoft.com", "sts.windows.net"),
        }),
    });

    private static IResult Configuration(string tenant) => Json(new JsonObject
    {
        ["issuer"] = Issuer(Guid.TryParse(tenant, out _) ? tenant : "{tenantid}"),
        ["authorization_endpoint"] = $"https://{Host}/{tenant}/oauth2/v2.0/authorize",
        ["token_endpoint"] = $"https://{Host}/{tenant}/oauth2/v2.0/token",
        ["jwks_uri"] = $"https://{Host}/{tenant}/discovery/v2.0/keys",
        ["response_types_supported"] = new JsonArray("code"),
    });

    private IResult Authorize(HttpContext context)
    {
        var asked = context.Request.Query;
        Expect(asked["client_id"] == ClientId, "client_id");
        Expect(asked["response_type"] == "code", "response_type");
        Expect(asked["code_challenge_method"] == "S256" && asked["code_challenge"].Count == 1, "PKCE");
        var back = asked["redirect_uri"].ToString();
        if (SignedIn is not { } person)
        {
            return Results.Redirect($"{back}?error=access_denied&error_description=AADSTS65004&state={Uri.EscapeDataString(asked["state"].ToString())}");
        }

        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (person, asked);
        return Results.Redirect(QueryHelpers.AddQueryString(back, new Dictionary<string, string?>
        {
            ["code"] = code,
            ["state"] = asked["state"],
            ["client_info"] = ClientInfo(person),
            ["session_state"] = "1",
        }));
    }

    private async Task<IResult> RedeemAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (form["grant_type"] != "authorization_code" || !_codes.TryRemove(form["code"].ToString(), out var code))
        {
            return Results.Json(new JsonObject { ["error"] = "invalid_grant", ["error_description"] = "AADSTS70000: unknown code" }, statusCode: 400);
        }

        Expect(form["client_secret"] == Secret, "client_secret");
        Expect(form["redirect_uri"] == code.Asked["redirect_uri"], "redirect_uri");
        var verifier = SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()));
        Expect(Base64UrlEncoder.Encode(verifier) == code.Asked["code_challenge"], "code_verifier");
        return Json(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["scope"] = form["scope"].ToString(),
            ["expires_in"] = 3600,
            ["access_token"] = "zugriff",
            ["refresh_token"] = "erneuern",
            ["client_info"] = ClientInfo(code.Person),
            ["id_token"] = TeamsToken(code.Person, token =>
            {
                token.Claims!.Remove("scp");
                token.Claims["nonce"] = code.Asked["nonce"].ToString();
                token.Claims["sub"] = code.Person.ObjectId;
            }),
        });
    }

    private static string ClientInfo(Account person) =>
        Base64UrlEncoder.Encode(new JsonObject { ["uid"] = person.ObjectId, ["utid"] = person.Tenant }.ToJsonString());

    private static JsonObject Jwk()
    {
        var key = Key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = "entra",
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent),
        };
    }

    private static IResult Json(JsonNode json) => Results.Text(json.ToJsonString(), "application/json");

    private void Expect(bool holds, string what)
    {
        if (!holds)
        {
            _complaints.Enqueue(what);
        }
    }
}
