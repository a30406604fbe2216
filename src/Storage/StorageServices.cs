using Daks.Core.Artefakte;
using Daks.Core.Strategien;
using Daks.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Daks.Storage;

public static class StorageServices
{
    /// <summary>Adds <see cref="IStrategieStore"/> and <see cref="ITenantRecordStore"/>, as <see cref="StorageOptions"/> says.</summary>
    /// <remarks>Expects an <see cref="ArtefaktKinds"/> among the services.</remarks>
    public static IServiceCollection AddDaksStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .PostConfigure(options => options.Daten ??= configuration["DAKS_DATA"] ?? "./.daks")
            .ValidateOnStart();
        services.AddSingleton(provider => new SqliteDatabase(Options(provider).Daten!));
        services.AddSingleton<IStrategieStore>(provider => new SqliteStrategieStore(
            provider.GetRequiredService<SqliteDatabase>(),
            provider.GetRequiredService<ArtefaktKinds>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ITenantRecordStore>(provider =>
            new SqliteTenantRecordStore(provider.GetRequiredService<SqliteDatabase>()));
        return services;
    }

    private static StorageOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
