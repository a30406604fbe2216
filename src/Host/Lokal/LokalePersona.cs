using System.Security.Claims;
using Daks.Core.Beispiele;
using Daks.Tab.Sitzungen;

namespace Daks.Host.Lokal;

/// <summary>One of the invented people who stand in for a directory on a developer's machine.</summary>
/// <param name="Id">Names the persona in forms and addresses; the id the local chat knows it by.</param>
/// <param name="PersonId">The same person as in the demonstration and in the local chat.</param>
/// <param name="Name">As the directory would say it.</param>
/// <param name="Aufgabe">What they do, in the chooser.</param>
public sealed record LokalePersona(string Id, string PersonId, string Name, string Aufgabe)
{
    public static IReadOnlyList<LokalePersona> All { get; } =
    [
        Team("anna-berg", Musterpersonen.AnnaBerg, "Leitet das Projekt, mit zwei Stunden in der Woche"),
        Team("bernd-kaya", Musterpersonen.BerndKaya, "Leitet den Fachbereich Soziales"),
        Team("clara-thomsen", Musterpersonen.ClaraThomsen, "Bürgermeisterin"),
        Team("dirk-vogel", Musterpersonen.DirkVogel, "Meldeamt, hat das Register"),
        Team("elif-arslan", Musterpersonen.ElifArslan, "Steuerungsgruppe"),
        new("gerda-lindner", "0da45000-0000-4000-8000-000000000099", "Gerda Lindner", "Gehört nicht zum Team"),
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

    private static LokalePersona Team(string id, string personId, string aufgabe) => new(id, personId, Musterpersonen.Namen[personId], aufgabe);
}
