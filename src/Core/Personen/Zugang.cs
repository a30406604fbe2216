using Daks.Core.Strategien;

namespace Daks.Core.Personen;

/// <summary>Access to a strategy follows membership in its team; what a member may do there, <see cref="Berechtigungen"/> say.</summary>
public sealed class Zugang(ITeamMembers members, Strategieverzeichnis verzeichnis)
{
    /// <summary>Whether somebody belongs to where a strategy is worked on, or would be.</summary>
    /// <param name="tenant">Of the person and of the strategy.</param>
    /// <param name="personId">The id they sign in with.</param>
    /// <param name="scope">A team, a channel, or a group chat.</param>
    /// <param name="strategie">The strategy of that place; null before the setup.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <remarks>Where nobody can name the members, those belong who have worked on the strategy or hold a role in it.</remarks>
    public async Task<bool> GehoertDazuAsync(
        string tenant, string personId, Scope scope, Strategie? strategie, CancellationToken cancellationToken) =>
        await MembersAsync(tenant, scope, cancellationToken) is { } known
            ? known.Any(member => member.PersonId == personId)
            : strategie?.FindPerson(personId) is not null;

    /// <returns>Whether Teams calls somebody a guest where a strategy is worked on; false where nobody can say.</returns>
    public async Task<bool> IstGastAsync(string tenant, string personId, Scope scope, CancellationToken cancellationToken) =>
        await MembersAsync(tenant, scope, cancellationToken) is { } known && known.Any(member => member.PersonId == personId && member.IsGuest);

    private async Task<IReadOnlyList<TeamMember>?> MembersAsync(string tenant, Scope scope, CancellationToken cancellationToken) =>
        scope.TeamId is { } team ? await members.FindAsync(tenant, team, cancellationToken)
        : scope.ChannelId is { } channel && await verzeichnis.TeamOfAsync(tenant, scope, cancellationToken) is { } around
            ? await members.FindInChannelAsync(tenant, around, channel, cancellationToken)
        : scope.ChatId is { } chat ? await members.FindInChatAsync(tenant, chat, cancellationToken)
        : null;
}
