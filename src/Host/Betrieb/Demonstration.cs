using Daks.Core.Artefakte;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;
using Daks.Host.Lokal;
using Microsoft.Extensions.Options;

namespace Daks.Host.Betrieb;

/// <summary>Puts Musterstadt into the store before the first request, so that tab and chat have something to show.</summary>
internal sealed partial class Demonstration(
    IStrategieStore store,
    ArtefaktKinds kinds,
    DemonstrationPlace place,
    TimeProvider time,
    IOptions<BetriebOptions> options,
    IOptions<LokalOptions> lokal,
    ILogger<Demonstration> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Beispiel)
        {
            return;
        }

        var scope = Scope.Team(lokal.Value.Team);
        if (await place.FindAsync(lokal.Value.Tenant, scope, cancellationToken) is not { } ort)
        {
            Log.OwnStrategie(logger);
            return;
        }

        if (ort.Earlier is { } earlier)
        {
            Log.PutAside(logger, earlier.Id, ort.Key.Id);
        }

        await Musterstadt.AnlegenAsync(store, kinds, ort.Key, scope, Kalendertag.Berlin(time.GetUtcNow()), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The team works on a strategy of its own; the demonstration is not put in its place.")]
        public static partial void OwnStrategie(ILogger logger);

        [LoggerMessage(2, LogLevel.Information, "The demonstration {Earlier} is of an earlier release: it stays as it is, and {Strategie} is written anew.")]
        public static partial void PutAside(ILogger logger, string earlier, string strategie);
    }
}
