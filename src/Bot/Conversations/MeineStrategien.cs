using Daks.Core.Strategien;

namespace Daks.Bot.Conversations;

/// <summary>The strategies of a tenant in which a person is known: those a personal chat may be about.</summary>
internal sealed class MeineStrategien(Strategieverzeichnis verzeichnis, StrategieService strategien)
{
    /// <returns>The oldest first; empty when nobody there knows the person.</returns>
    public async Task<IReadOnlyList<Strategie>> FindAsync(string tenant, string personId, CancellationToken cancellationToken)
    {
        var found = new List<Strategie>();
        foreach (var (key, _) in await verzeichnis.ListAsync(tenant, cancellationToken))
        {
            if (await strategien.FindAsync(key, cancellationToken) is { } strategie && strategie.FindPerson(personId) is not null)
            {
                found.Add(strategie);
            }
        }

        return found;
    }
}
