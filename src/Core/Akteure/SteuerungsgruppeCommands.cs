using Daks.Core.Artefakte;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Akteure;

/// <summary>A wish about the Steuerungsgruppe, whether anybody has written of it yet or not.</summary>
public abstract record SteuerungsgruppeCommand : StrategieCommand
{
    public override Berechtigung Needs => Berechtigung.Leiten;

    private protected static Change? Geschrieben(Strategie strategie, Func<Steuerungsgruppe, Steuerungsgruppe> change)
    {
        var before = strategie.Find<Steuerungsgruppe>(Steuerungsgruppe.TheId);
        var after = change(before ?? new Steuerungsgruppe());
        return after == (before ?? new Steuerungsgruppe()) ? null : before is null ? strategie.Add(after) : strategie.Replace(before, after);
    }

    /// <summary>The role in the team goes with the membership.</summary>
    private protected static Change? Rolle(Strategie strategie, string? personId, string name, bool has)
    {
        if (personId is null)
        {
            return null;
        }

        var before = strategie.FindPerson(personId);
        IReadOnlyList<Rolle> rollen = before?.Rollen ?? [];
        if (rollen.Contains(Strategien.Rolle.Steuerungsgruppe) == has)
        {
            return null;
        }

        var after = new Person
        {
            PersonId = personId,
            Name = before is { Name.Length: > 0 } ? before.Name : name,
            Rollen = has ? [.. rollen.Append(Strategien.Rolle.Steuerungsgruppe).Order()] : [.. rollen.Where(rolle => rolle != Strategien.Rolle.Steuerungsgruppe)],
        };
        return before is null ? strategie.Add(after) : strategie.Replace(before, after);
    }

    private protected static (string Key, string Value)[] Genannt(Strategie strategie, string? personId, string? akteurId) =>
        personId is not null ? [("person", personId)]
        : strategie.Find<Akteur>(akteurId!) is { } akteur ? [AkteurCommand.Genannt(akteur)]
        : [("akteur", akteurId!)];
}

/// <param name="Auftrag">What the group is to do and may decide; empty takes it back.</param>
public sealed record SetGruppenauftrag(string? Auftrag) : SteuerungsgruppeCommand
{
    public override string Verb => "steuerungsgruppe.auftrag";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var text = Texteingabe.Bereinigt(Auftrag);
        return Texteingabe.Pruefen("auftrag", text, minimum: 0) is { } refusal ? Decision.No(refusal)
            : Geschrieben(strategie, gruppe => gruppe with { Auftrag = text }) is { } change ? Decision.Accept([change])
            : Decision.Nothing;
    }
}

/// <summary>Makes somebody a member, or says more of one who is. There is one chair: a new one follows the one before.</summary>
/// <param name="PersonId">Of the team; null for an actor.</param>
/// <param name="AkteurId">Null for somebody of the team.</param>
/// <param name="Name">What somebody of the team is called; counts while nobody knows better.</param>
public sealed record SetGruppenmitglied(string? PersonId, string? AkteurId, string? Fachbereich = null, bool IstVorsitz = false, string? Name = null)
    : SteuerungsgruppeCommand
{
    public const int FachbereichMaximum = 100;

    public override string Verb => "steuerungsgruppe.mitglied";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var department = Texteingabe.Bereinigt(Fachbereich);
        var name = Texteingabe.Bereinigt(Name);
        if (AkteurId is not null ? strategie.Find<Akteur>(AkteurId) is null : PersonId is null)
        {
            return Decision.No(AkteurId is null ? new Refusal.UnknownPerson() : new Refusal.UnknownEintrag(ArtefaktRegistry.Akteur.Name));
        }

        if ((Texteingabe.Pruefen("fachbereich", department, minimum: 0, FachbereichMaximum)
            ?? Texteingabe.Pruefen("name", name, minimum: 0, Person.NameMaximum)) is { } refusal)
        {
            return Decision.No(refusal);
        }

        var personId = AkteurId is null ? PersonId : null;
        var member = new Gruppenmitglied(personId, AkteurId, department, IstVorsitz);
        Change?[] changes =
        [
            Geschrieben(strategie, gruppe => gruppe with { Mitglieder = Mit(gruppe.Mitglieder, member) }),
            Rolle(strategie, personId, name, has: true),
        ];
        return changes.OfType<Change>().ToArray() is { Length: > 0 } real
            ? Decision.Accept(real, Genannt(strategie, personId, AkteurId)).Gewahrt(strategie)
            : Decision.Nothing;
    }

    private static IReadOnlyList<Gruppenmitglied> Mit(IReadOnlyList<Gruppenmitglied> members, Gruppenmitglied member)
    {
        var others = members.Select(one => member.IstVorsitz && !one.IstDasselbe(member) ? one with { IstVorsitz = false } : one);
        return members.Any(member.IstDasselbe)
            ? [.. others.Select(one => one.IstDasselbe(member) ? member : one)]
            : [.. others, member];
    }
}

public sealed record RemoveGruppenmitglied(string? PersonId, string? AkteurId) : SteuerungsgruppeCommand
{
    public override string Verb => "steuerungsgruppe.mitglied-entfernt";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var member = new Gruppenmitglied(AkteurId is null ? PersonId : null, AkteurId);
        Change?[] changes =
        [
            Geschrieben(strategie, gruppe => gruppe with { Mitglieder = [.. gruppe.Mitglieder.Where(one => !one.IstDasselbe(member))] }),
            Rolle(strategie, member.PersonId, "", has: false),
        ];
        return changes.OfType<Change>().ToArray() is { Length: > 0 } real
            ? Decision.Accept(real, Genannt(strategie, member.PersonId, AkteurId)).Gewahrt(strategie)
            : Decision.Nothing;
    }
}
