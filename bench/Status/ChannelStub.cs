using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Daks.Bench.Status;

/// <summary>The channel's side on loopback: signs tokens, announces its key, and takes what the bot says.</summary>
internal sealed class ChannelStub : IAsyncDisposable
{
    public const string AppId = "bbbbbbbb-0000-4000-8000-000000000001";

    private const string Issuer = "https://api.botframework.com";
    private const string KeyId = "bench";

    private static readonly byte[] Taken = """{"id":"1770000000999"}"""u8.ToArray();

    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);
    private long _messages;
    private byte[] _latest = [];

    private ChannelStub()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/metadata", () => Results.Json(new { issuer = Issuer, jwks_uri = $"{Address}/keys" }));
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { Jwk() } }));
        _app.MapPost("/emea/{**call}", TakeAsync);
    }

    public string ServiceUrl => $"{Address}/emea/";

    public string MetadataAddress => $"{Address}/metadata";

    /// <value>How many activities the bot has posted.</value>
    public long Messages => Interlocked.Read(ref _messages);

    /// <value>The latest of them.</value>
    public byte[] Latest => Volatile.Read(ref _latest);

    private string Address => _app.Urls.Single();

    public static async Task<ChannelStub> StartAsync()
    {
        var channel = new ChannelStub();
        await channel._app.StartAsync();
        return channel;
    }

    /// <summary>One for the whole sitting, as Teams sends one for an hour.</summary>
    public string Token()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = AppId,
            NotBefore = now,
            Expires = now.AddHours(12),
            Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var body = new byte[context.Request.ContentLength ?? 0];
        await context.Request.Body.ReadExactlyAsync(body);
        Volatile.Write(ref _latest, body);
        Interlocked.Increment(ref _messages);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Taken.Length;
        await context.Response.BodyWriter.WriteAsync(Taken);
    }

    private object Jwk()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = KeyId,
            n = Base64UrlEncoder.Encode(key.Modulus),
            e = Base64UrlEncoder.Encode(key.Exponent),
            endorsements = new[] { "msteams" },
        };
    }
}
