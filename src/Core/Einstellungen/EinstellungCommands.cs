using System.Diagnostics;
using System.Globalization;
using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Core.Einstellungen;

/// <summary>
/// Corrects what was said of the Kommune. Another Land moves due dates to its working days; another name goes into the
/// title, unless that was chosen freely.
/// </summary>
public sealed record ChangeKommune(KommuneEingabe Kommune) : StrategieCommand
{
    public override string Verb => "kommune.geaendert";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context) =>
        Kommunen.Kommune.Pruefen(Kommune, context.Today) switch
        {
            KommuneResult.Ungueltig(var fehler) => Decision.No(new Refusal.KommuneUngueltig(fehler)),
            KommuneResult.Gueltig(var kommune) when strategie.Holds(kommune) => Decision.Nothing,
            KommuneResult.Gueltig(var kommune) => Change(strategie, kommune),
            _ => throw new UnreachableException(),
        };

    private static Decision Change(Strategie strategie, Kommune kommune)
    {
        var (before, kopf) = (strategie.Kommune, strategie.Kopf);
        IEnumerable<Change> renamed = before.Name != kommune.Name && kopf.Titel == Strategiekopf.TitelFuer(before)
            ? [strategie.Replace(kopf, kopf with { Titel = Strategiekopf.TitelFuer(kommune) })]
            : [];
        return Decision.Accept(
        [
            strategie.Replace(before, kommune),
            .. renamed,
            .. Terminierung.Neu(strategie, strategie.Zeitplan, new Arbeitskalender(kommune.Feiertagsregion)),
        ]);
    }
}

/// <summary>Sets an anchor by hand, or gives it back to the chain.</summary>
/// <param name="Tag">Null: computed from the chain again. Otherwise between five years back and ten on.</param>
public sealed record SetAnker(Ankerpunkt Anker, DateOnly? Tag) : StrategieCommand
{
    public override string Verb => "anker.gesetzt";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var kopf = strategie.Kopf;
        var (first, last) = (context.Today.AddYears(-5), context.Today.AddYears(10));
        if (Tag is { } day && (day < first || day > last))
        {
            return Decision.No(new Refusal.DateOutOfRange($"anker.{Anker}", first, last));
        }

        var next = With(kopf);
        if (next == kopf)
        {
            return Decision.Nothing;
        }

        var zeitplan = Zeitplan.Von(next);
        return OutOfOrder(next, zeitplan) is { } refusal ? Decision.No(refusal) : Decision.Accept(
            [strategie.Replace(kopf, next), .. Terminierung.Neu(strategie, zeitplan, strategie.Kalender)],
            [("anker", Anker.ToString()), ("tag", zeitplan[Anker].ToString("O", CultureInfo.InvariantCulture))]);
    }

    private Refusal.AnchorsOutOfOrder? OutOfOrder(Strategiekopf next, Zeitplan zeitplan)
    {
        // The start is no set anchor: the plan draws it back to the first one that is instead of contradicting it.
        if (Anker == Ankerpunkt.S && zeitplan[Ankerpunkt.S] < next.Start)
        {
            return new Refusal.AnchorsOutOfOrder(Ankerpunkt.S, next.GesetzteAnker.MinBy(set => set.Value).Key);
        }

        return Enum.GetValues<Ankerpunkt>().Zip(Enum.GetValues<Ankerpunkt>().Skip(1))
            .Where(pair => zeitplan[pair.First] > zeitplan[pair.Second])
            .Select(pair => new Refusal.AnchorsOutOfOrder(pair.First, pair.Second))
            .FirstOrDefault();
    }

    private Strategiekopf With(Strategiekopf kopf)
    {
        if (Anker == Ankerpunkt.S)
        {
            return Tag is { } start ? kopf with { Start = start } : kopf;
        }

        var current = kopf.GesetzteAnker.TryGetValue(Anker, out var set) ? set : (DateOnly?)null;
        if (current == Tag)
        {
            return kopf;
        }

        var anker = new Dictionary<Ankerpunkt, DateOnly>(kopf.GesetzteAnker);
        if (Tag is { } day)
        {
            anker[Anker] = day;
        }
        else
        {
            anker.Remove(Anker);
        }

        return kopf with { GesetzteAnker = anker };
    }
}

/// <summary>Switches between the Standard and the Kompakt path. What is done stays; open tasks of the other path go.</summary>
public sealed record ChangePfad(Pfad Pfad) : StrategieCommand
{
    public override string Verb => "pfad.gewechselt";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var kopf = strategie.Kopf;
        if (kopf.Pfad == Pfad)
        {
            return Decision.Nothing;
        }

        var next = kopf with { Pfad = Pfad };
        return Decision.Accept(
            [strategie.Replace(kopf, next), .. Aufgaben(strategie, Zeitplan.Von(next))],
            [("pfad", Pfad.ToString())]);
    }

    private IEnumerable<Change> Aufgaben(Strategie strategie, Zeitplan zeitplan)
    {
        var onPath = Aufgabenkatalog.FuerPfad(Pfad);
        var codes = onPath.Select(vorlage => vorlage.Code).ToHashSet();
        var removed = strategie.Aufgaben.Where(aufgabe => aufgabe.IstOffen && !codes.Contains(aufgabe.Code)).Select(strategie.Remove);
        var kept = Terminierung.Neu(strategie, zeitplan, strategie.Kalender)
            .Where(change => change.After is Aufgabe aufgabe && codes.Contains(aufgabe.Code));
        var added =
            from vorlage in onPath
            where strategie.FindAufgabe(vorlage.Code) is null
            let stufe = strategie.FindStufe(vorlage.Stufe)!
            where !stufe.IstAbgeschlossen
            select strategie.Add(Aufgabe.Neu(vorlage, stufe.Runde, zeitplan, strategie.Kalender));
        return [.. removed, .. kept, .. added];
    }
}

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

/// <summary>Pauses, resumes, archives, brings back: whatever the state machine of the strategy allows.</summary>
public sealed record SetStrategieStatus(StrategieStatus Status) : StrategieCommand
{
    public override string Verb => "strategie.status";

    public override Berechtigung Needs => Berechtigung.Leiten;

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var kopf = strategie.Kopf;
        return kopf.Status == Status ? Decision.Nothing
            : !Uebergaenge.Erlaubt(kopf.Status, Status) ? Decision.No(new Refusal.StrategieInState(kopf.Status))
            : Decision.Accept([strategie.Replace(kopf, kopf with { Status = Status })], [("status", Status.ToString())]);
    }
}
