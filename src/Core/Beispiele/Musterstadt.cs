using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Beispiele;

/// <summary>The demonstration strategy: a town of 19,420 inhabitants, half-way through, with a history of its own.</summary>
/// <remarks>
/// Nothing in it is made up beside the commands: five people worked on it for half a year, and the third stage is
/// current. Two mandatory tasks are at risk on the day it is made for, and a third where the Zukunftswerkstatt is drawn before
/// Christmas.
/// </remarks>
public static class Musterstadt
{
    private const string Copy = "musterstadt-kopie";

    /// <summary>Lives the strategy through up to today. Whatever is there already stays; an interrupted run goes on.</summary>
    /// <param name="store">Where it is kept.</param>
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
            var (at, personId, command) = schritte[index];
            clock.TravelTo(at);
            var request = new CommandRequest(key, command, personId, Musterpersonen.Namen[personId], $"musterstadt-{index}");
            if (await service.ExecuteAsync(request, cancellationToken) is not Outcome.Done and var outcome)
            {
                throw new InvalidOperationException($"Step {index} of the demonstration, {command.Verb}, ended in {outcome}.");
            }
        }
    }

    /// <summary>Copies the demonstration into a strategy of its own, where whoever asks leads too.</summary>
    /// <param name="service">Over the store that holds the demonstration.</param>
    /// <param name="from">The demonstration.</param>
    /// <param name="to">Where the copy goes; a strategy that is there already stays as it is.</param>
    /// <param name="scope">Where the copy is worked on.</param>
    /// <param name="personId">Who asks.</param>
    /// <param name="personName">Their name, as the channel or the directory says it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The strategy that is at <paramref name="to"/> now.</returns>
    /// <exception cref="ArgumentException">There is no demonstration to copy.</exception>
    public static async Task<Strategie> KopierenAsync(
        StrategieService service,
        StrategieKey from,
        StrategieKey to,
        Scope scope,
        string personId,
        string personName,
        CancellationToken cancellationToken)
    {
        var vorbild = await service.FindAsync(from, cancellationToken)
            ?? throw new ArgumentException($"There is no strategy {from.Id} to copy.", nameof(from));
        var request = new CommandRequest(to, new CopyBeispiel(vorbild, scope), personId, personName, Copy);
        return (await service.ExecuteAsync(request, cancellationToken)).Strategie;
    }

    /// <summary>A clock that stands where it was told to.</summary>
    private sealed class TravellingTime : TimeProvider
    {
        private DateTimeOffset _now;

        public void TravelTo(DateTimeOffset at) => _now = at;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
