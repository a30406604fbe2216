using Daks.Core.Artefakte;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;
using Daks.Host.Lokal;
using Microsoft.Extensions.Options;

namespace Daks.Host.Betrieb;

/// <summary>Puts Musterstadt into the store before the first request, so that tab and chat have something to show.</summary>
internal sealed class Demonstration(
    IStrategieStore store, ArtefaktKinds kinds, Strategieverzeichnis verzeichnis, TimeProvider time, IOptions<BetriebOptions> options, IOptions<LokalOptions> lokal)
    : IHostedService
{

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Beispiel)
        {
            return;
        }

        var scope = Scope.Team(lokal.Value.Team);
        var key = await verzeichnis.ReserveAsync(lokal.Value.Tenant, scope, cancellationToken);
        await Musterstadt.AnlegenAsync(store, kinds, key, scope, Kalendertag.Berlin(time.GetUtcNow()), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
