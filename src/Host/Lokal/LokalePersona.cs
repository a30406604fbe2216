using System.Security.Claims;
using Daks.Core.Beispiele;
using Daks.Tab.Sitzungen;

namespace Daks.Host.Lokal;

/// <summary>One of the invented people who stand in for a directory on a developer's machine.</summary>
/// <param name="Id">Names the persona in forms and addresses; the id the local chat knows it by, and the texts.</param>
/// <param name="PersonId">The same person as in the demonstration and in the local chat.</param>
/// <param name="Name">As the directory would say it.</param>
public sealed record LokalePersona(string Id, string PersonId, string Name)
{
    public static IReadOnlyList<LokalePersona> All { get; } =
    [
        Team("anna-berg", Musterpersonen.AnnaBerg),
        Team("bernd-kaya", Musterpersonen.BerndKaya),
        Team("clara-thomsen", Musterpersonen.ClaraThomsen),
        Team("dirk-vogel", Musterpersonen.DirkVogel),
        Team("elif-arslan", Musterpersonen.ElifArslan),
        new("gerda-lindner", "0da45000-0000-4000-8000-000000000099", "Gerda Lindner"),
    ];

    public static LokalePersona? Find(string? id) => All.FirstOrDefault(persona => persona.Id == id);

    public ClaimsPrincipal ToPrincipal(LokalOptions options) => new(new ClaimsIdentity(
        [
            new Claim(SignedInPerson.TenantClaim, options.Tenant),
            new Claim(SignedInPerson.ObjectIdClaim, PersonId),
            new Claim(SignedInPerson.NameClaim, Name),
            new Claim(SignedInPerson.TeamClaim, options.Team),
            new Claim(SignedInPerson.SwitchClaim, LokalePersonen.Route),
        ],
        LokalePersonen.Scheme,
        SignedInPerson.NameClaim,
        roleType: null));

    private static LokalePersona Team(string id, string personId) => new(id, personId, Musterpersonen.Namen[personId]);
}
