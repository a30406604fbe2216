using Daks.Bot;
using Daks.Core.Artefakte;
using Daks.Core.Beispiele;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Host.Betrieb;
using Daks.Host.Lokal;
using Daks.Storage;
using Daks.Tab;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Daks.Host;

/// <summary>The one place where everything is put together.</summary>
internal static class DaksBuilder
{
    public static WebApplicationBuilder AddDaks(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddCore();
        services.AddDaksStorage(builder.Configuration);
        services.AddDaksBot(builder.Configuration);
        services.AddDaksTab();
        builder.AddLokalePersonen();

        services.AddOptions<BetriebOptions>().BindConfiguration(BetriebOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BetriebOptions>, BetriebOptionsValidator>();
        services.AddSingleton<IValidateOptions<StorageOptions>, BetriebStorageValidator>();
        services.AddHostedService<VersionWatcher>();
        services.AddHostedService<Sweeper>();
        services.AddHostedService<Demonstration>();
        services.AddDataProtection()
            .SetApplicationName("DAKS")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(StorageOptions.DataFolder(builder.Configuration), "keys")));
        services.AddHealthChecks().AddCheck<StoreHealth>("speicher", tags: [Health.ReadyTag]);

        builder.AddTelemetry();
        return builder;
    }

    public static WebApplication MapDaks(this WebApplication app)
    {
        app.UseDaksTab();
        app.UseLokalePersonen();
        app.MapHealth();
        app.MapDokumente();
        app.MapDaksBot("/api/messages");
        app.MapDaksTab();
        return app;
    }

    private static void AddCore(this IServiceCollection services)
    {
        foreach (var kind in ArtefaktRegistry.All)
        {
            services.AddSingleton(kind);
        }

        services.AddSingleton<ArtefaktKinds>();
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<StrategieService>();
        services.AddSingleton<Strategieverzeichnis>();
        services.AddSingleton<Beispielstrategie>();
        services.AddSingleton<Preferences>();
        services.AddSingleton<ITeamMembers, NoTeamMembers>();
        services.AddSingleton<Zugang>();
    }

}
