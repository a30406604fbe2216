using Azure.Core;
using Daks.Core.Artefakte;
using Daks.Storage;
using Daks.Storage.Tables;
using Microsoft.Extensions.Logging.Abstractions;

namespace Daks.Adapters.Tests.Storage;

internal static class TableStores
{
    /// <summary>A store as another instance opens it, over the same table.</summary>
    /// <param name="hook">Sees every request; null lets them be.</param>
    /// <param name="kinds">Null: those of today's program.</param>
    public static TableStrategieStore Open(this TablesOptions table, RequestHook? hook = null, ArtefaktKinds? kinds = null) => new(
        new TableGateway(table, options =>
        {
            if (hook is not null)
            {
                options.AddPolicy(hook, HttpPipelinePosition.PerCall);
            }
        }),
        kinds ?? Programs.Today, TimeProvider.System, NullLogger<TableStrategieStore>.Instance);
}
