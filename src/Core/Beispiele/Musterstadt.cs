using Daks.Core.Artefakte;
using Daks.Core.Importe;
using Daks.Core.Strategien;

namespace Daks.Core.Beispiele;

/// <summary>The demonstration strategy: a town of 19,420 inhabitants, half-way through, with a history of its own.</summary>
/// <remarks>
/// Nothing in it is made up beside the commands: five people worked on it for half a year, and the third stage is
/// current. Its figures are invented, and say so wherever they are shown. Two mandatory tasks are at risk on the day it is made for, and a third where the Zukunftswerkstatt is drawn before
/// Christmas.
/// </remarks>
public static class Musterstadt
{
    /// <value>
    /// Rises with every change of the steps, in their number or order: the version alone then no longer says where a run
    /// stopped that an earlier program began. <see cref="DemonstrationPlace"/> keeps the two apart.
    /// </value>
    public const int Release = 3;

    /// <summary>Lives the strategy through up to today. Whatever is there already stays; an interrupted run goes on.</summary>
    /// <param name="store">Where it is kept, its figures as payloads.</param>
    /// <param name="kinds">The kinds of artefact the store knows.</param>
    /// <param name="key">The demonstration's own key, which nothing else uses.</param>
    /// <param name="scope">Where it is worked on.</param>
    /// <param name="today">The day to make it for; its dates count from there.</param>
    /// <param name="cancellationToken">Stops between two commands.</param>
    public static async Task AnlegenAsync(
        IStrategieStore store,
        ArtefaktKinds kinds,
        StrategieKey key,
        Scope scope,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var clock = new TravellingTime();
        var service = new StrategieService(store, kinds, new ChangeFeed(), clock);
        var schritte = Musterstadtverlauf.Bis(today, scope);

        // Every step makes exactly one version, so the version says where an interrupted run stopped.
        var done = (int)Math.Min(await store.ReadVersionAsync(key, cancellationToken) ?? 0, schritte.Count);
        for (var index = done; index < schritte.Count; index++)
        {
            var (at, personId, make, reihen) = schritte[index];
            clock.TravelTo(at);
            if (reihen?.Invoke() is { } inhalt)
            {
                await store.WritePayloadAsync(key, Zeitreihenpaket.NameOf(inhalt), inhalt, cancellationToken);
            }

            var command = make();
            var request = new CommandRequest(key, command, personId, Musterpersonen.Namen[personId], $"musterstadt-{index}");
            if (await service.ExecuteAsync(request, cancellationToken) is not Outcome.Done and var outcome)
            {
                throw new InvalidOperationException($"Step {index} of the demonstration, {command.Verb}, ended in {outcome}.");
            }
        }
    }

    /// <summary>A clock that stands where it was told to.</summary>
    private sealed class TravellingTime : TimeProvider
    {
        private DateTimeOffset _now;

        public void TravelTo(DateTimeOffset at) => _now = at;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
