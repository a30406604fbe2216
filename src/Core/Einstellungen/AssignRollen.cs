using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Einstellungen;

/// <summary>Gives somebody of the team their roles; none makes them a plain member.</summary>
/// <param name="Name">What they are called; kept when empty and already known.</param>
public sealed record AssignRollen(string PersonId, string Name, IReadOnlyList<Rolle> Rollen) : StrategieCommand
{
    public override string Verb => "rollen.vergeben";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var before = strategie.FindPerson(PersonId);
        var name = Texteingabe.Bereinigt(Name);
        name = name.Length == 0 && before is not null ? before.Name : name;
        if (Texteingabe.Pruefen("name", name, minimum: 1, Person.NameMaximum) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var rollen = Rollen.Distinct().Order().ToArray();
        if (before is not null && before.Name == name && before.Rollen.Order().SequenceEqual(rollen))
        {
            return Decision.Nothing;
        }

        var leads = strategie.Personen.Any(person => person.PersonId != PersonId && person.Hat(Rolle.Projektleitung));
        if (!leads && !rollen.Contains(Rolle.Projektleitung))
        {
            return Decision.No(new Refusal.LastProjektleitung());
        }

        var after = new Person { PersonId = PersonId, Name = name, Rollen = rollen };
        return Decision.Accept(
            [before is null ? strategie.Add(after) : strategie.Replace(before, after)],
            [("person", PersonId), ("rollen", string.Join(',', rollen))]);
    }
}
