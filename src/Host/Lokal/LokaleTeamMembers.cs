using Daks.Core.Beispiele;
using Daks.Core.Personen;
using Microsoft.Extensions.Options;

namespace Daks.Host.Lokal;

/// <summary>The people of Musterstadt are in every team of the local tenant.</summary>
internal sealed class LokaleTeamMembers(IOptions<LokalOptions> options) : ITeamMembers
{
    public Task<IReadOnlyList<TeamMember>?> FindAsync(string tenant, string team, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TeamMember>?>(tenant == options.Value.Tenant
            ? [.. Musterpersonen.Namen.Select(person => new TeamMember(person.Key, person.Value))]
            : null);
}
