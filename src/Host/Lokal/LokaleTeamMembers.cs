using Daks.Tab.Sitzungen;
using Microsoft.Extensions.Options;

namespace Daks.Host.Lokal;

/// <summary>The personas are the local team.</summary>
internal sealed class LokaleTeamMembers(IOptions<LokalOptions> options) : ITeamMembers
{
    public Task<IReadOnlyList<TeamMember>> FindAsync(string tenant, string team, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TeamMember>>(tenant == options.Value.Tenant
            ? [.. LokalePersona.All.Select(persona => new TeamMember(persona.ObjectId, persona.Name))]
            : []);
}
