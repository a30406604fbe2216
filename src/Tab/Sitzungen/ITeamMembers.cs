namespace Daks.Tab.Sitzungen;

/// <summary>Knows who belongs to a team, so that roles and tasks can be given to people who have not acted yet.</summary>
public interface ITeamMembers
{
    /// <param name="team">The team as the channel names it.</param>
    /// <returns>Empty when nobody can say; then only people who have acted can be chosen.</returns>
    Task<IReadOnlyList<TeamMember>> FindAsync(string tenant, string team, CancellationToken cancellationToken);
}

/// <param name="PersonId">The same id the person signs in with.</param>
/// <param name="IsGuest">Teams calls them a guest: they read, until the Projektleitung gives them another role.</param>
public sealed record TeamMember(string PersonId, string Name, bool IsGuest = false);

internal sealed class NoTeamMembers : ITeamMembers
{
    public Task<IReadOnlyList<TeamMember>> FindAsync(string tenant, string team, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TeamMember>>([]);
}
