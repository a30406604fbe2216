using Daks.Core.Artefakte;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;
using Microsoft.Extensions.Options;

namespace Daks.Host.Betrieb;

/// <summary>Puts Musterstadt into the store before the first request, so that the tab has something to show.</summary>
internal sealed class Demonstration(
    IStrategieStore store, ArtefaktKinds kinds, Strategieverzeichnis verzeichnis, TimeProvider time, IOptions<BetriebOptions> options)
    : IHostedService
{

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Beispiel)
        {
            return;
        }

        var tenant = Musterpersonen.Tenant;
        var scope = Scope.Team("musterstadt");
        var key = await verzeichnis.ReserveAsync(tenant, scope, cancellationToken);
        await Musterstadt.AnlegenAsync(store, kinds, key, scope, Kalendertag.Berlin(time.GetUtcNow()), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
