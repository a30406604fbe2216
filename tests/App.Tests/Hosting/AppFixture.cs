using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Daks.App.Tests.Conversations;
using Daks.App.Tests.Protocol;
using Daks.Bot.Protocol;
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

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("daks-app-");
    private readonly ConcurrentQueue<string> unplanned = new();
    private readonly bool isLocal;
    private readonly Action<IServiceCollection>? change;
    private readonly (string Key, string Value)[] settings = [];
    private WebApplicationFactory<Program>? factory;
    private HttpClient? http;
    private int teams;

    public AppFixture()
    {
    }

    private AppFixture(bool isLocal, Action<IServiceCollection>? change, (string Key, string Value)[] settings) =>
        (this.isLocal, this.change, this.settings) = (isLocal, change, settings);

    internal TestClock Clock { get; } = new();

    internal FakeIssuer Issuer { get; private set; } = null!;

    internal TeamsStub Teams { get; private set; } = null!;

    internal CapturedLog Log { get; } = new();

    internal IServiceProvider Services => factory!.Services;

    internal HttpClient Http => http!;

    /// <value>Where the host keeps its data; stays through <see cref="RestartAsync"/>.</value>
    internal string DataFolder => Path.Combine(folder.FullName, "daten");

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
        Teams = await TeamsStub.StartAsync(isSigned: !isLocal);
        StartHost(change);
    }

    /// <summary>Ends the host and starts another one over the same data.</summary>
    internal async Task RestartAsync(Action<IServiceCollection>? changed = null)
    {
        await StopAsync();
        StartHost(changed ?? change);
    }

    internal async Task StopAsync()
    {
        http?.Dispose();
        if (factory is not null)
        {
            await factory.DisposeAsync();
        }
    }

    /// <summary>A team nobody has written in yet, with its channel, a group chat and the people of Musterstadt.</summary>
    internal TestTeam NewTeam(string tenant = Tenant) => new(this, tenant, Interlocked.Increment(ref teams));

    /// <summary>Posts as Teams does: signed where there is a registration.</summary>
    internal Task<HttpResponseMessage> PostAsync(JsonNode activity) =>
        PostAsync(activity.ToJsonString(), isLocal ? null : Issuer.Token(Teams.ServiceUrl));

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
        folder.Delete(recursive: true);
        unplanned.Concat(Teams.Unplanned).ShouldBeEmpty("Calls nobody planned");
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    private void StartHost(Action<IServiceCollection>? changed)
    {
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment(isLocal ? "Development" : "Production");
            foreach (var (key, value) in Settings().Concat(settings))
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services =>
            {
                services.RemoveAll<ILoggerProvider>();
                services.AddSingleton<ILoggerProvider>(Log);
                services.AddSingleton<TimeProvider>(Clock);
                services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new OnlyLoopback(unplanned));
                if (!isLocal)
                {
                    services.AddSingleton<IConnectorTokenProvider>(new StubTokens());
                }

                changed?.Invoke(services);
            });
        });
        factory.UseKestrel(0);
        factory.StartServer();
        http = new HttpClient { BaseAddress = factory.ClientOptions.BaseAddress };
    }

    private IEnumerable<(string Key, string Value)> Settings()
    {
        yield return ("Daks:Daten", DataFolder);
        yield return ("Daks:OeffentlicheAdresse", isLocal ? "http://localhost:5130/" : "https://daks.musterstadt.example/");
        yield return ("Daks:Administratoren:0", TestTeam.AdministratorId);
        yield return ("Bot:AllowedConnectorHosts:0", "127.0.0.1");
        yield return ("Bot:OpenIdMetadataAddress", Issuer.MetadataAddress);
        yield return ("Bot:AppId", isLocal ? "" : BotHost.AppId);
        yield return ("Daks:BeobachtungMillisekunden", "60000");
        yield return ("URLS", "http://127.0.0.1:0");
        if (!isLocal)
        {
            yield return ("Bot:AllowedTenants:0", Tenant);
            yield return ("Bot:AllowedTenants:1", OtherTenant);
        }
    }

    /// <summary>Nothing in these tests may leave the machine.</summary>
    private sealed class OnlyLoopback(ConcurrentQueue<string> unplanned) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.AdditionalHandlers.Add(new Guard(unplanned));
        };

        private sealed class Guard(ConcurrentQueue<string> unplanned) : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
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
