using System.Security.Claims;
using Daks.Tab.Sitzungen;

namespace Daks.Host.Lokal;

/// <summary>One of the invented people who stand in for a directory on a developer's machine.</summary>
/// <param name="Id">Names the persona in forms and addresses; the id the local chat knows it by.</param>
/// <param name="ObjectId">The directory's id in the local chat: what strategies know the person by, in chat and tab alike.</param>
public sealed record LokalePersona(string Id, string ObjectId, string Name, string Aufgabe)
{
    public static IReadOnlyList<LokalePersona> All { get; } =
    [
        new("anna-berg", "0da45000-0000-4000-8000-000000000011", "Anna Berg", "Leitet das Projekt, mit zwei Stunden in der Woche"),
        new("bernd-kaya", "0da45000-0000-4000-8000-000000000012", "Bernd Kaya", "Leitet den Fachbereich Soziales"),
        new("clara-thomsen", "0da45000-0000-4000-8000-000000000013", "Clara Thomsen", "Bürgermeisterin"),
        new("dirk-vogel", "0da45000-0000-4000-8000-000000000014", "Dirk Vogel", "Meldeamt, hat das Register"),
        new("elif-arslan", "0da45000-0000-4000-8000-000000000015", "Elif Arslan", "Steuerungsgruppe"),
    ];

    public static LokalePersona? Find(string? id) => All.FirstOrDefault(persona => persona.Id == id);

    public ClaimsPrincipal ToPrincipal(LokalOptions options) => new(new ClaimsIdentity(
        [
            new Claim(SignedInPerson.TenantClaim, options.Tenant),
            new Claim(SignedInPerson.ObjectIdClaim, ObjectId),
            new Claim(SignedInPerson.NameClaim, Name),
            new Claim(SignedInPerson.TeamClaim, options.Team),
            new Claim(SignedInPerson.SwitchClaim, LokalePersonen.Route),
        ],
        LokalePersonen.Scheme,
        SignedInPerson.NameClaim,
        roleType: null));
}
