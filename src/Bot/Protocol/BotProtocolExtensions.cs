using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Daks.Bot.Protocol;

public static class BotProtocolExtensions
{
    internal const string ConnectorHttp = "Daks.Bot.Connector";
    internal const string FilesHttp = "Daks.Bot.Files";
    private const string MetadataHttp = "Daks.Bot.Metadata";

    /// <summary>Adds the protocol: authentication, turns, connector. Settings come from section <see cref="BotOptions.Section"/>.</summary>
    public static IServiceCollection AddBotProtocol(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<BotOptions>().Bind(configuration.GetSection(BotOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<ConnectorHosts>();
        services.AddSingleton<ChannelTokenValidator>();
        services.AddSingleton<ActivityAuthentication>();
        services.AddSingleton<TurnRouter>();
        services.AddSingleton<OnceOnly>();
        services.AddSingleton<ConversationQueue>();
        services.AddSingleton<BotTelemetry>();
        services.AddSingleton<BotEndpoint>();
        services.AddSingleton<TurnRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnRunner>());
        return services.AddSigningKeys().AddConnector().AddFileDownloads();
    }

    /// <summary>Answers activities at the address the Azure Bot resource names as its messaging endpoint.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">By convention <c>/api/messages</c>.</param>
    /// <param name="configure">Registers handlers; <see cref="TurnRouter"/> is also a service.</param>
    public static IEndpointConventionBuilder MapBot(
        this IEndpointRouteBuilder endpoints, string pattern, Action<TurnRouter>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        configure?.Invoke(endpoints.ServiceProvider.GetRequiredService<TurnRouter>());

        // Bearer tokens of the channel are no sign-in of ours: the endpoint itself says who may pass.
        return endpoints.MapPost(pattern, Answer)
            .WithMetadata(new AllowAnonymousAttribute())
            .WithDisplayName("Bot messaging endpoint")
            .ExcludeFromDescription();

        static Task Answer(HttpContext context) => context.RequestServices.GetRequiredService<BotEndpoint>().AnswerAsync(context);
    }

    private static IServiceCollection AddSigningKeys(this IServiceCollection services)
    {
        services.AddHttpClient(MetadataHttp, http =>
            {
                http.Timeout = TimeSpan.FromSeconds(10);
                http.MaxResponseContentBufferSize = 1024 * 1024;
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => WithoutRedirects());
        return services.AddSingleton(provider => new SigningKeys(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(MetadataHttp),
            provider.GetRequiredService<IOptions<BotOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SigningKeys>>()));
    }

    /// <summary>
    /// The handlers' own time limits replace the client's, which knows no <see cref="TimeProvider"/>; the default
    /// loggers go, since they write conversation ids and the bot logs what it needs.
    /// </summary>
    private static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.TryAddSingleton<IConnectorTokenProvider>(provider =>
            provider.GetRequiredService<IOptions<BotOptions>>().Value is { AppId.Length: > 0 } options
                ? EntraTokenProvider.For(options, provider.GetRequiredService<TimeProvider>())
                : new NoTokenProvider());
        services.AddHttpClient(ConnectorHttp, http =>
            {
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.DefaultRequestHeaders.UserAgent.ParseAdd($"DAKS-for-Teams/{ProductVersion}");
            })
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(provider => new ConnectorRetryHandler(provider.GetRequiredService<TimeProvider>()))
            .AddHttpMessageHandler(provider => new ConnectorTokenHandler(provider.GetRequiredService<IConnectorTokenProvider>()))
            .ConfigurePrimaryHttpMessageHandler(() => WithoutRedirects());
        return services.AddSingleton<IConnectorClient>(provider => new ConnectorClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(ConnectorHttp),
            provider.GetRequiredService<ConnectorHosts>(),
            provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>No token handler: the addresses are open by themselves. No repeats either: the person sends the file again.</summary>
    private static IServiceCollection AddFileDownloads(this IServiceCollection services)
    {
        services.AddHttpClient(FilesHttp, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => WithoutRedirects());
        return services.AddSingleton(provider => new FileDownloads(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(FilesHttp),
            provider.GetRequiredService<IOptions<BotOptions>>(),
            provider.GetRequiredService<IHostEnvironment>(),
            provider.GetRequiredService<ILogger<FileDownloads>>()));
    }

    /// <summary>One handler for the life of the program, whose connections follow DNS: clients may be kept.</summary>
    private static SocketsHttpHandler WithoutRedirects() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
    };

    private static string ProductVersion =>
        typeof(BotProtocolExtensions).Assembly.GetName().Version?.ToString(3) ?? "0";
}
