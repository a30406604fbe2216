using Daks.Core.Artefakte;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;
using Daks.Storage.Sqlite;
using Daks.Storage.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Daks.Storage;

public static class StorageServices
{
    // Names of the OpenTelemetry conventions where they have one.
    private const string SqliteSystem = "sqlite";
    private const string TablesSystem = "azure.tables";

    /// <summary>
    /// Adds <see cref="IStrategieStore"/> and <see cref="ITenantRecordStore"/>, as <see cref="StorageOptions"/> says.
    /// </summary>
    /// <remarks>
    /// Beside what is kept, the former knows the example. Expects an <see cref="ArtefaktKinds"/> among the services.
    /// <see cref="StorageTelemetry.Name"/> names the traces.
    /// </remarks>
    public static IServiceCollection AddDaksStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .PostConfigure(options => options.Daten = StorageOptions.DataFolder(configuration))
            .ValidateOnStart();
        services.AddSingleton(provider => new SqliteDatabase(Options(provider).Daten!));
        services.AddSingleton(provider => new TableGateway(Options(provider).Tables));
        services.AddSingleton<IStrategieStore>(provider => new StoreMitBeispiel(
            Options(provider).UsesTables
                ? new TracedStrategieStore(ActivatorUtilities.CreateInstance<TableStrategieStore>(provider), TablesSystem)
                : new TracedStrategieStore(ActivatorUtilities.CreateInstance<SqliteStrategieStore>(provider), SqliteSystem),
            provider.GetRequiredService<ArtefaktKinds>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ITenantRecordStore>(provider => Options(provider).UsesTables
            ? new TracedTenantRecordStore(ActivatorUtilities.CreateInstance<TableTenantRecordStore>(provider), TablesSystem)
            : new TracedTenantRecordStore(ActivatorUtilities.CreateInstance<SqliteTenantRecordStore>(provider), SqliteSystem));
        return services;
    }

    private static StorageOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
