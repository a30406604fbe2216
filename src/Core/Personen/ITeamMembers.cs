namespace Daks.Core.Personen;

/// <summary>Knows who belongs to a team: who may see its strategy, and whom roles and tasks can be given to.</summary>
public interface ITeamMembers
{
    /// <param name="team">The team as the channel names it.</param>
    /// <returns>Null when nobody can say.</returns>
    Task<IReadOnlyList<TeamMember>?> FindAsync(string tenant, string team, CancellationToken cancellationToken);

    /// <param name="team">The team the channel is in.</param>
    /// <param name="channel">The channel, as the channel itself names it.</param>
    /// <returns>Who is in the channel: of a private one, fewer than its team. Null when nobody can say.</returns>
    /// <remarks>Whoever knows teams only answers with the team.</remarks>
    Task<IReadOnlyList<TeamMember>?> FindInChannelAsync(string tenant, string team, string channel, CancellationToken cancellationToken) =>
        FindAsync(tenant, team, cancellationToken);

    /// <param name="chat">A group or meeting chat.</param>
    /// <returns>Null when nobody can say, as whoever knows teams only.</returns>
    Task<IReadOnlyList<TeamMember>?> FindInChatAsync(string tenant, string chat, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TeamMember>?>(null);
}

/// <param name="PersonId">The same id the person signs in with.</param>
/// <param name="IsGuest">Teams calls them a guest: they read, until the Projektleitung gives them another role.</param>
public sealed record TeamMember(string PersonId, string Name, bool IsGuest = false);

/// <summary>Stands in where nothing is connected that knows teams.</summary>
public sealed class NoTeamMembers : ITeamMembers
{
    public Task<IReadOnlyList<TeamMember>?> FindAsync(string tenant, string team, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TeamMember>?>(null);
}
