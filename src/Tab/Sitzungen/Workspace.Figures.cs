using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;

namespace Daks.Tab.Sitzungen;

/// <summary>Wishes that bring figures along: those are written before anything says that they are there.</summary>
public sealed partial class Workspace
{
    /// <summary>Takes over what was read of a file.</summary>
    /// <inheritdoc cref="ExecuteAsync(StrategieCommand, SeenArtefakt?, bool)" path="/returns"/>
    public Task<WishResult> ImportAsync(ImportService imports, ImportLauf lauf, IReadOnlyList<Zeitreihe> reihen) =>
        ExecuteAsync(async key => await imports.WriteAsync(key, lauf, reihen, CancellationToken.None), inPlace: false);

    /// <summary>Keeps a projection with its figures.</summary>
    /// <inheritdoc cref="ExecuteAsync(StrategieCommand, SeenArtefakt?, bool)" path="/returns"/>
    public Task<WishResult> KeepAsync(VorausberechnungService projections, Vorausberechnung vorausberechnung, IReadOnlyList<Zeitreihe> reihen) =>
        ExecuteAsync(async key => await projections.WriteAsync(key, vorausberechnung, reihen, CancellationToken.None), inPlace: true);

    private async Task<WishResult> ExecuteAsync(Func<StrategieKey, Task<StrategieCommand>> write, bool inPlace)
    {
        StrategieCommand? command = null;
        var isWritten = await ReachAsync(async () => command = await write(Strategie!.Key));
        return isWritten ? await ExecuteAsync(command!, inPlace: inPlace) : new WishResult(Settled: false);
    }
}
