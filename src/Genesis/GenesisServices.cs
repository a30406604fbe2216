using System.Net;
using System.Text;
using Daks.Core.Importe.Abrufe;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Daks.Genesis;

public static class GenesisServices
{
    /// <summary>Adds <see cref="IRegionaldatenbank"/>, as <see cref="GenesisOptions"/> says; without credentials it is there and offers nothing.</summary>
    public static IServiceCollection AddDaksGenesis(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<GenesisOptions>().BindConfiguration(GenesisOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GenesisOptions>, GenesisOptionsValidator>();
        services.AddHttpClient(GenesisClient.Name)
            .ConfigureHttpClient((provider, http) =>
            {
                http.BaseAddress = provider.GetRequiredService<IOptions<GenesisOptions>>().Value.Base;
                http.Timeout = Timeout.InfiniteTimeSpan; // The client has a limit of its own, on our clock.
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // Wherever a redirection leads, the password does not go there.
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                UseCookies = false,
                RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            })
            // The standard logging writes headers, where the credentials are.
            .RemoveAllLoggers();
        services.AddSingleton<GenesisClient>();
        services.AddSingleton<IRegionaldatenbank, Regionaldatenbank>();
        return services;
    }
}
