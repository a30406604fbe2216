using System.Security.Claims;

namespace Daks.Tab.Sitzungen;

/// <summary>Who sits in front of the page.</summary>
/// <param name="Tenant">Claim <c>tid</c>.</param>
/// <param name="PersonId">Claim <c>oid</c>: the same id the chat knows the person by.</param>
/// <param name="Name">Claim <c>name</c>; empty when the directory does not say.</param>
/// <param name="Team">Claim <c>team</c>: the team to work in where the address names none; null in production.</param>
/// <param name="SwitchAddress">Claim <c>switch</c>: where to become somebody else; null where one signs in as oneself.</param>
/// <param name="SignOutAddress">Claim <c>signout</c>: where to sign out; null inside Teams, and where one switches.</param>
/// <param name="Ends">Claim <c>ends</c>, in seconds since 1970: when the session ends, and open pages with it; null where it does not.</param>
public sealed record SignedInPerson(
    string Tenant, string PersonId, string Name, string? Team = null, string? SwitchAddress = null, string? SignOutAddress = null, DateTimeOffset? Ends = null)
{
    public const string TenantClaim = "tid";
    public const string ObjectIdClaim = "oid";
    public const string NameClaim = "name";
    public const string TeamClaim = "team";
    public const string SwitchClaim = "switch";
    public const string SignOutClaim = "signout";
    public const string EndsClaim = "ends";

    /// <exception cref="InvalidOperationException">The scheme that signed the person in left out tenant or object id.</exception>
    public static SignedInPerson From(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);

        return new SignedInPerson(
            Required(TenantClaim),
            Required(ObjectIdClaim),
            Optional(NameClaim) ?? "",
            Optional(TeamClaim),
            Optional(SwitchClaim),
            Optional(SignOutClaim),
            long.TryParse(Optional(EndsClaim), out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null);

        string? Optional(string claim) => principal.FindFirst(claim)?.Value;

        string Required(string claim) =>
            Optional(claim) ?? throw new InvalidOperationException($"The signed-in person has no claim '{claim}'.");
    }
}
