using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Daks.Bot.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Protocol;

/// <summary>A bot of nothing but the protocol, with the channel's services on loopback around it.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    public const string AppId = "bbbbbbbb-0000-4000-8000-000000000001";
    public const string Tenant = "11111111-2222-3333-4444-555555555555";

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private BotHost(WebApplication app, TestClock clock, FakeIssuer issuer, StubConnector connector, StubTokens tokens)
    {
        (_app, Clock, Issuer, Connector, Tokens) = (app, clock, issuer, connector, tokens);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public Uri Address => _http.BaseAddress!;
    public TestClock Clock { get; }
    public FakeIssuer Issuer { get; }
    public StubConnector Connector { get; }
    public StubTokens Tokens { get; }
    public IServiceProvider Services => _app.Services;
    public IConnectorClient Client => _app.Services.GetRequiredService<IConnectorClient>();

    /// <param name="handlers">What the bot does; by default nothing.</param>
    /// <param name="environment">Production, unless said otherwise.</param>
    /// <param name="settings">On top of a registration that serves <see cref="Tenant"/>.</param>
    public static async Task<BotHost> StartAsync(
        Action<TurnRouter>? handlers = null, string environment = "Production", params (string Key, string Value)[] settings)
    {
        var clock = new TestClock();
        var issuer = await FakeIssuer.StartAsync(clock);
        var connector = await StubConnector.StartAsync();
        var tokens = new StubTokens();
        var values = new Dictionary<string, string?>
        {
            ["Bot:AppId"] = AppId,
            ["Bot:AllowedTenants:0"] = Tenant,
            ["Bot:AllowedConnectorHosts:0"] = "127.0.0.1",
            ["Bot:OpenIdMetadataAddress"] = issuer.MetadataAddress,
        };
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        var app = Loopback.Server(
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(values);
                builder.Services.AddMetrics();
                builder.Services.AddSingleton<TimeProvider>(clock);
                if (values["Bot:AppId"] is { Length: > 0 })
                {
                    builder.Services.AddSingleton<IConnectorTokenProvider>(tokens);
                }

                builder.Services.AddBotProtocol(builder.Configuration);
            },
            environment);
        app.MapBot("/api/messages", handlers);
        await app.StartAsync();
        return new BotHost(app, clock, issuer, connector, tokens);
    }

    /// <summary>A bot without a registration, as a developer runs it.</summary>
    public static Task<BotHost> StartUnregisteredAsync(Action<TurnRouter>? handlers = null) =>
        StartAsync(handlers, "Development", ("Bot:AppId", ""));

    /// <summary>Somebody says something to the bot in a personal chat.</summary>
    public JsonObject Message(string? text, string id = "1770000000001") => Activity("message", id, message => message["text"] = text);

    public JsonObject Invoke(string? name, JsonNode? value, string id = "f:invoke-1") => Activity("invoke", id, invoke =>
    {
        invoke["name"] = name;
        invoke["value"] = value;
    });

    public JsonObject Activity(string type, string id, Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = "2026-08-01T08:00:00.000Z",
            ["serviceUrl"] = Connector.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:1ada", ["name"] = "Ada", ["aadObjectId"] = "aaaaaaaa-0000-4000-8000-000000000001" },
            ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}", ["name"] = "DAKS" },
            ["conversation"] = new JsonObject { ["id"] = "a:1personal", ["conversationType"] = "personal", ["tenantId"] = Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };
        change?.Invoke(activity);
        return activity;
    }

    /// <summary>Posts with a token that is right in every way.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonNode activity) => PostAsync(activity, Issuer.Token(Connector.ServiceUrl));

    /// <summary>Posts the same, and hangs up when told to.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonNode activity, CancellationToken hangUp)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(activity.ToJsonString(), new MediaTypeHeaderValue("application/json")),
            Headers = { Authorization = new("Bearer", Issuer.Token(Connector.ServiceUrl)) },
        };
        return await _http.SendAsync(request, hangUp);
    }

    public Task<HttpResponseMessage> PostAsync(JsonNode activity, string? token) =>
        PostAsync(Encoding.UTF8.GetBytes(activity.ToJsonString()), token);

    public Task<HttpResponseMessage> PostRawAsync(string body, string? contentType = "application/json") =>
        PostAsync(Encoding.UTF8.GetBytes(body), Issuer.Token(Connector.ServiceUrl), contentType);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? token, string? contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await SendAsync(request);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        await _http.SendAsync(request).WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>A reference to the personal chat, as a verified activity would leave it.</summary>
    public ConversationReference Reference() => new()
    {
        ConversationId = "a:1personal",
        Scope = ConversationScope.Personal,
        TenantId = Tenant,
        ServiceUrl = Connector.ServiceUrl,
        VerifiedAt = Clock.GetUtcNow(),
        BotId = $"28:{AppId}",
        UserId = "29:1ada",
    };

    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await Issuer.DisposeAsync();
        await Connector.DisposeAsync();
    }
}

/// <summary>Hands out token-1 until it is dropped, then token-2, and so on.</summary>
internal sealed class StubTokens : IConnectorTokenProvider
{
    private int _number = 1;

    public ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken) => new($"token-{_number}");

    public void Drop(string token) => _number++;
}
