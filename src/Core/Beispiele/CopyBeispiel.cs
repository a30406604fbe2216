using Daks.Core.Artefakte;
using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Beispiele;

/// <summary>Copies an example into a strategy of its own, where whoever asks leads too and may try everything.</summary>
/// <param name="Vorbild">The strategy as it stands; its history stays behind.</param>
/// <param name="Scope">Where the copy is worked on.</param>
internal sealed record CopyBeispiel(Strategie Vorbild, Scope Scope) : StrategieCommand
{
    public override string Verb => "strategie.kopiert";

    public override bool BeginsStrategie => true;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (strategie.Exists)
        {
            return Decision.No(new Refusal.AlreadySetUp());
        }

        var known = Vorbild.FindPerson(context.PersonId) ?? new Person { PersonId = context.PersonId, Name = "" };
        var asking = known with { Rollen = [.. known.Rollen.Append(Rolle.Projektleitung).Distinct()] };
        var rows = Vorbild.All<IArtefakt>().Select(row => row is Strategiekopf kopf
            ? kopf with { Scope = Scope.Value, ErstelltAm = context.Now }
            : row);
        return Decision.Accept([.. rows.Where(row => row is not Person person || person.Id != asking.Id).Append(asking).Select(strategie.Add)]);
    }
}
