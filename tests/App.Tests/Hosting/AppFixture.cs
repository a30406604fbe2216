using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Daks.App.Tests.Conversations;
using Daks.App.Tests.Protocol;
using Daks.Bot.Protocol;
using Daks.Host.Anmeldung;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace Daks.App.Tests.Hosting;

/// <summary>
/// The real host on loopback, with a clock of its own, an issuer that signs for Teams, and Teams itself as a stub.
/// </summary>
/// <remarks>Shared by the tests of a class; each works in a team of its own, <see cref="NewTeam"/>.</remarks>
public sealed class AppFixture : IAsyncLifetime, IAsyncDisposable
{
    public const string Tenant = BotHost.Tenant;
    public const string OtherTenant = "11111111-2222-3333-4444-666666666666";

    /// <summary>Monday, 1 February 2027, nine o'clock in Berlin.</summary>
    public static readonly DateTimeOffset Beginning = new(2027, 2, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("daks-app-");
    private readonly ConcurrentQueue<string> _unplanned = new();
    private readonly bool _isLocal;
    private readonly Action<IServiceCollection>? _change;
    private readonly (string Key, string Value)[] _settings = [];
    private WebApplicationFactory<Program>? _factory;
    private HttpClient? _http;
    private int _teams;

    public AppFixture()
    {
    }

    private AppFixture(bool isLocal, Action<IServiceCollection>? change, (string Key, string Value)[] settings) =>
        (_isLocal, _change, _settings) = (isLocal, change, settings);

    /// <summary>A host people sign in to, each with an account of this directory.</summary>
    internal static async Task<AppFixture> StartWithEntraAsync(params (string Key, string Value)[] settings)
    {
        var app = new AppFixture(isLocal: false, change: null, settings) { Entra = new FakeEntra() };
        await app.Entra.StartAsync(app.Clock);
        await app.InitializeAsync();
        return app;
    }

    internal TestClock Clock { get; } = new();

    internal FakeIssuer Issuer { get; private set; } = null!;

    internal TeamsStub Teams { get; private set; } = null!;

    internal FileHost Files { get; private set; } = null!;

    /// <value>The directory people sign in with; null in a fixture that needs none.</value>
    internal FakeEntra? Entra { get; private init; }

    internal CapturedLog Log { get; } = new();

    internal IServiceProvider Services => _factory!.Services;

    internal HttpClient Http => _http!;

    /// <value>Where the host keeps its data; stays through <see cref="RestartAsync"/>.</value>
    internal string DataFolder => Path.Combine(_folder.FullName, "daten");

    /// <summary>A host of one test's own.</summary>
    /// <param name="isLocal">As <c>./daks run</c> starts it: Development, no registration, nothing signed.</param>
    /// <param name="change">Replaces services.</param>
    /// <param name="settings">Come after the fixture's own.</param>
    internal static async Task<AppFixture> StartAsync(
        bool isLocal = false, Action<IServiceCollection>? change = null, params (string Key, string Value)[] settings)
    {
        var app = new AppFixture(isLocal, change, settings);
        await app.InitializeAsync();
        return app;
    }

    public async Task InitializeAsync()
    {
        Clock.SetUtcNow(Beginning);
        Issuer = await FakeIssuer.StartAsync(Clock);
        Teams = await TeamsStub.StartAsync(isSigned: !_isLocal);
        Files = await FileHost.StartAsync();
        StartHost(_change);
    }

    /// <summary>Ends the host and starts another one over the same data.</summary>
    internal async Task RestartAsync(Action<IServiceCollection>? changed = null)
    {
        await StopAsync();
        StartHost(changed ?? _change);
    }

    internal async Task StopAsync()
    {
        _http?.Dispose();
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }
    }

    /// <summary>A team nobody has written in yet, with its channel, a group chat and the people of Musterstadt.</summary>
    internal TestTeam NewTeam(string tenant = Tenant) => new(this, tenant, Interlocked.Increment(ref _teams));

    /// <summary>Posts as Teams does: signed where there is a registration.</summary>
    internal Task<HttpResponseMessage> PostAsync(JsonNode activity) =>
        PostAsync(activity.ToJsonString(), _isLocal ? null : Issuer.Token(Teams.ServiceUrl));

    internal async Task<HttpResponseMessage> PostAsync(string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        return await Http.SendAsync(request).WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        await Issuer.DisposeAsync();
        await Teams.DisposeAsync();
        await Files.DisposeAsync();
        if (Entra is not null)
        {
            await Entra.DisposeAsync();
        }

        _folder.Delete(recursive: true);
        _unplanned.Concat(Teams.Unplanned).ShouldBeEmpty("Calls nobody planned");
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    private void StartHost(Action<IServiceCollection>? changed)
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment(_isLocal ? "Development" : "Production");
            foreach (var (key, value) in Settings().Concat(_settings))
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services =>
            {
                services.RemoveAll<ILoggerProvider>();
                services.AddSingleton<ILoggerProvider>(Log);
                services.AddSingleton<TimeProvider>(Clock);
                services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new OnlyLoopback(_unplanned, Entra));
                if (!_isLocal)
                {
                    services.AddSingleton<IConnectorTokenProvider>(new StubTokens());
                }

                changed?.Invoke(services);
            });
        });
        _factory.UseKestrel(0);
        _factory.StartServer();
        _http = new HttpClient { BaseAddress = _factory.ClientOptions.BaseAddress };
    }

    private IEnumerable<(string Key, string Value)> Settings()
    {
        yield return ("Daks:Daten", DataFolder);
        yield return ("Daks:OeffentlicheAdresse", _isLocal ? "http://localhost:5130/" : "https://daks.musterstadt.example/");
        yield return ("Daks:Administratoren:0", TestTeam.AdministratorId);
        yield return ("Bot:AllowedConnectorHosts:0", "127.0.0.1");
        yield return ("Bot:AllowedFileHosts:0", "127.0.0.1");
        yield return ("Bot:OpenIdMetadataAddress", Issuer.MetadataAddress);
        yield return ("Bot:AppId", _isLocal ? "" : BotHost.AppId);
        yield return ("Daks:BeobachtungMillisekunden", "60000");
        yield return ("DAKS_PORT", "");
        yield return ("URLS", "http://127.0.0.1:0");
        if (Entra is not null)
        {
            yield return ("Entra:ClientId", FakeEntra.ClientId);
            yield return ("Entra:TenantId", EntraOptions.AnyOrganization);
            yield return ("Entra:ClientSecret", FakeEntra.Secret);
            yield return ("ForwardedHeaders_Enabled", "true");
        }

        if (!_isLocal)
        {
            yield return ("Bot:AllowedTenants:0", Tenant);
            yield return ("Bot:AllowedTenants:1", OtherTenant);
        }
    }

    /// <summary>Nothing in these tests may leave the machine.</summary>
    private sealed class OnlyLoopback(ConcurrentQueue<string> unplanned, FakeEntra? entra) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.AdditionalHandlers.Add(new Guard(unplanned, entra));
        };

        private sealed class Guard(ConcurrentQueue<string> unplanned, FakeEntra? entra) : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                if (entra?.Stands(request.RequestUri!) is { } stand)
                {
                    request.RequestUri = stand;
                }

                if (request.RequestUri is { IsLoopback: true })
                {
                    return base.SendAsync(request, cancellationToken);
                }

                unplanned.Enqueue($"{request.Method} {request.RequestUri}");
                throw new HttpRequestException("Nobody planned this call.");
            }
        }
    }
}
