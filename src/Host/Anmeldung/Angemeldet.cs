using System.Globalization;
using System.Security.Claims;
using Daks.Tab.Sitzungen;

namespace Daks.Host.Anmeldung;

/// <summary>What of a token goes into the session: who somebody is, and nothing else the directory says.</summary>
internal static class Angemeldet
{
    /// <param name="token">A principal whose token was checked.</param>
    /// <param name="signOutAddress">Where to sign out; null inside Teams, which signs in again by itself.</param>
    /// <param name="ends">When the session ends; open pages end with it.</param>
    /// <returns>Null where the token names no person of a tenant, as that of an application.</returns>
    public static ClaimsPrincipal? Of(ClaimsPrincipal? token, string? signOutAddress, DateTimeOffset ends)
    {
        if (token?.FindFirst(SignedInPerson.TenantClaim)?.Value is not { Length: > 0 } tenant
            || token.FindFirst(SignedInPerson.ObjectIdClaim)?.Value is not { Length: > 0 } person
            || token.HasClaim("idtyp", "app"))
        {
            return null;
        }

        List<Claim> claims =
        [
            new(SignedInPerson.TenantClaim, tenant),
            new(SignedInPerson.ObjectIdClaim, person),
            new(SignedInPerson.NameClaim, token.FindFirst(SignedInPerson.NameClaim)?.Value ?? ""),
            new(SignedInPerson.EndsClaim, ends.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ];
        if (signOutAddress is not null)
        {
            claims.Add(new Claim(SignedInPerson.SignOutClaim, signOutAddress));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, SignIn.Scheme, SignedInPerson.NameClaim, roleType: null));
    }
}
