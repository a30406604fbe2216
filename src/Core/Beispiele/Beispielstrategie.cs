using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Beispiele;

/// <summary>Musterstadt as it would stand today, to look at: nobody's, and nobody can change it.</summary>
/// <remarks>
/// It is read like any other strategy, its history too, because <see cref="StoreMitBeispiel"/> has it beside those
/// that are kept.
/// </remarks>
public sealed class Beispielstrategie(StrategieService strategien, TimeProvider time)
{
    /// <summary>No channel sends such a tenant id.</summary>
    private const string Nobody = "(beispiel)";

    public static bool Is(StrategieKey key) => key.Tenant == Nobody;

    /// <param name="day">A new one every day keeps its dates plausible.</param>
    public static StrategieKey KeyOf(DateOnly day) => new(Nobody, ArtefaktId.Of($"musterstadt {day:O}"));

    public async Task<Strategie> LoadAsync(CancellationToken cancellationToken) =>
        await strategien.FindAsync(KeyOf(Kalendertag.Berlin(time.GetUtcNow())), cancellationToken)
        ?? throw new InvalidOperationException("The store knows no example.");
}
