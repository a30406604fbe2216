using Daks.Bot;
using Daks.Core.Artefakte;
using Daks.Core.Beispiele;
using Daks.Core.Bilder;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;
using Daks.Core.Vorausberechnungen;
using Daks.Formats.Bilder;
using Daks.Formats.Statistik;
using Daks.Genesis;
using Daks.Host.Anmeldung;
using Daks.Host.Ausgabe;
using Daks.Host.Betrieb;
using Daks.Storage;
using Daks.Storage.Eingaenge;
using Daks.Tab;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Daks.Host;

/// <summary>The one place where everything is put together.</summary>
internal static class DaksBuilder
{
    /// <summary>What still runs then is cut short. Less than those wait who end us: ./daks kills after twenty seconds.</summary>
    public static readonly TimeSpan LastingAtMost = TimeSpan.FromSeconds(15);

    public static WebApplicationBuilder AddDaks(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddCore();
        services.AddDaksStorage(builder.Configuration);
        services.AddDaksGenesis();
        services.AddDaksBot(builder.Configuration);
        services.AddDaksTab();
        builder.AddAnmeldung();

        services.AddOptions<BetriebOptions>().BindConfiguration(BetriebOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BetriebOptions>, BetriebOptionsValidator>();
        services.AddSingleton<IValidateOptions<StorageOptions>, BetriebStorageValidator>();
        services.AddHostedService<VersionWatcher>();
        services.AddHostedService<Sweeper>();
        services.AddHostedService<Demonstration>();
        services.AddSingleton<IEingangskorb>(provider => new Eingangsordner(
            Path.Combine(StorageOptions.DataFolder(builder.Configuration), "eingang"),
            provider.GetRequiredService<IOptions<BetriebOptions>>().Value.DateiMegabyte * 1024L * 1024,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<BetriebOptions>>().Value.EingangMegabyte * 1024L * 1024));
        services.AddHostedService<Eingangsraeumer>();
        services.AddDataProtection()
            .SetApplicationName("DAKS")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(StorageOptions.DataFolder(builder.Configuration), "keys")));
        services.AddExceptionHandler<Problems>();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LastingAtMost);
        services.AddHealthChecks().AddCheck<StoreHealth>("speicher", tags: [Health.ReadyTag]);

        builder.AddTelemetry();
        builder.AddLog();
        return builder;
    }

    public static WebApplication MapDaks(this WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseDaksTab();
        app.UseAnmeldung();
        app.MapHealth();
        app.MapDokumente();
        app.MapAusgabe();
        app.MapKalender();
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
        services.AddSingleton<ImportService>();
        services.AddSingleton<EingangService>();
        services.AddSingleton<Strategieverzeichnis>();
        services.AddSingleton<VorausberechnungService>();
        services.AddSingleton<IStatistikleser, Statistikleser>();
        services.AddSingleton<ITabellenleser, Tabellenleser>();
        services.AddSingleton<IBildschreiber, Kartenpng>();
        services.AddSingleton<Beispielstrategie>();
        services.AddSingleton<DemonstrationPlace>();
        services.AddSingleton<Preferences>();
        services.AddSingleton<Zugang>();
        services.AddSingleton<Kalenderabos>();
    }
}
