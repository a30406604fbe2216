using System.Security.Claims;
using Daks.Core.Beispiele;
using Daks.Tab.Sitzungen;

namespace Daks.Host.Lokal;

/// <summary>One of the invented people who stand in for a directory on a developer's machine.</summary>
/// <param name="Id">Names the persona in forms and addresses; the id the local chat knows it by.</param>
/// <param name="PersonId">The same person as in the demonstration and in the local chat.</param>
/// <param name="Aufgabe">What they do, in the chooser.</param>
public sealed record LokalePersona(string Id, string PersonId, string Aufgabe)
{
    public string Name => Musterpersonen.Namen[PersonId];

    public static IReadOnlyList<LokalePersona> All { get; } =
    [
        new("anna-berg", Musterpersonen.AnnaBerg, "Leitet das Projekt, mit zwei Stunden in der Woche"),
        new("bernd-kaya", Musterpersonen.BerndKaya, "Leitet den Fachbereich Soziales"),
        new("clara-thomsen", Musterpersonen.ClaraThomsen, "Bürgermeisterin"),
        new("dirk-vogel", Musterpersonen.DirkVogel, "Meldeamt, hat das Register"),
        new("elif-arslan", Musterpersonen.ElifArslan, "Steuerungsgruppe"),
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
}
