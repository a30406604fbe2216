using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Beispiele;

/// <summary>Musterstadt as it would stand today, to look at: nobody's, and nobody can change it.</summary>
/// <remarks>
/// It is read like any other strategy, its history too, because <see cref="StoreMitBeispiel"/> has it beside those
/// that are kept.
/// </remarks>
/// <param name="store">Knows the example beside those that are kept, and takes its copies.</param>
public sealed class Beispielstrategie(StrategieService strategien, IStrategieStore store, ArtefaktKinds kinds, TimeProvider time)
{
    private const string Copy = "musterstadt-kopie";

    /// <summary>No channel sends such a tenant id.</summary>
    private const string Nobody = "(beispiel)";

    public static bool Is(StrategieKey key) => key.Tenant == Nobody;

    /// <param name="day">A new one every day keeps its dates plausible.</param>
    public static StrategieKey KeyOf(DateOnly day) => new(Nobody, ArtefaktId.Of($"musterstadt {day:O}"));

    public async Task<Strategie> LoadAsync(CancellationToken cancellationToken) =>
        await strategien.FindAsync(KeyOf(Kalendertag.Berlin(time.GetUtcNow())), cancellationToken)
        ?? throw new InvalidOperationException("The store knows no example.");

    /// <summary>Copies it into a strategy of its own, its figures too, where whoever asks leads beside the others.</summary>
    /// <param name="to">Where the copy goes; a strategy that is there already stays as it is.</param>
    /// <param name="scope">Where the copy is worked on.</param>
    /// <param name="personName">As the channel or the directory says it.</param>
    /// <returns>The strategy that is at <paramref name="to"/> now.</returns>
    public async Task<Strategie> CopyAsync(
        StrategieKey to, Scope scope, string personId, string personName, CancellationToken cancellationToken)
    {
        var vorbild = await LoadAsync(cancellationToken);
        foreach (var payload in vorbild.All<IArtefakt>().SelectMany(row => kinds.Of(row).PayloadsOf(row)).Distinct())
        {
            var content = await store.ReadPayloadAsync(vorbild.Key, payload, cancellationToken)
                ?? throw new InvalidOperationException($"The payload {payload} of the example is gone.");
            await store.WritePayloadAsync(to, payload, content, cancellationToken);
        }

        var request = new CommandRequest(to, new CopyBeispiel(vorbild, scope), personId, personName, Copy);
        return (await strategien.ExecuteAsync(request, cancellationToken)).Strategie;
    }
}
