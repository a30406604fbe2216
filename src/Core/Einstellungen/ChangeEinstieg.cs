using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Einrichtungen;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Einstellungen;

/// <summary>Says anew where the Kommune stood when it set up, as if it had been said so today.</summary>
/// <remarks>
/// Stages the setup closed, with the tasks it set aside, open again where they lie ahead now; what lies behind now is closed
/// and set aside for the same reason. What people have done or closed themselves stays as it is. A task that opens and
/// whose artefact is there already is done, as if it had come with the setup.
/// </remarks>
public sealed record ChangeEinstieg(Einstieg Einstieg) : StrategieCommand
{
    public override string Verb => "einstieg.geaendert";

    public override Berechtigung Needs => Berechtigung.Leiten;

    /// <returns>Null when stages were opened since one by one, so that none of the three describes it.</returns>
    public static Einstieg? Derzeit(Strategie strategie)
    {
        var behind = strategie.Stufen.Where(LagZurueck).Select(stufe => stufe.Nummer).ToArray();
        return Enum.GetValues<Einstieg>()
            .Where(einstieg => behind.SequenceEqual(Enumerable.Range(1, SetupStrategie.ErsteStufe(einstieg) - 1)))
            .Select(einstieg => (Einstieg?)einstieg)
            .FirstOrDefault();
    }

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var first = SetupStrategie.ErsteStufe(Einstieg);
        var stufen = Derzeit(strategie) == Einstieg ? [] : Stufen(strategie, first, context.Today).ToArray();
        if (stufen.Length == 0)
        {
            return Decision.Nothing;
        }

        var kopf = strategie.Kopf;
        var next = kopf with
        {
            Status = kopf.Status == StrategieStatus.Abgeschlossen ? StrategieStatus.Laufend : kopf.Status,
            Start = strategie.Kalender.AmOderNach(context.Today),
            GesetzteAnker = GesetzteAnker(kopf, first, context.Today),
        };
        var after = strategie.With([strategie.Replace(kopf, next), .. stufen], strategie.Version);
        return Decision.Accept(
            [strategie.Replace(kopf, next), .. stufen, .. Aufgaben(strategie, after, context.Today)],
            [("einstieg", Einstieg.ToString())]);
    }

    private static bool LagZurueck(Stufe stufe) =>
        stufe is { IstAbgeschlossen: true, OverrideBegruendung: SetupStrategie.VorDerEinrichtung };

    private static bool LagZurueck(Aufgabe aufgabe) =>
        aufgabe is { Status: AufgabeStatus.Entfaellt, Begruendung: SetupStrategie.VorDerEinrichtung };

    private static IEnumerable<Change> Stufen(Strategie strategie, int first, DateOnly today)
    {
        var goesOn = true;
        foreach (var stufe in strategie.Stufen)
        {
            var after = stufe.Runde > 1 ? stufe
                : stufe.Nummer < first ? Behind(stufe, today)
                : Ahead(strategie, stufe, goesOn);
            if (after != stufe)
            {
                yield return strategie.Replace(stufe, after);
            }

            goesOn = after.IstAbgeschlossen;
        }
    }

    private static Stufe Behind(Stufe stufe, DateOnly today) => stufe.IstAbgeschlossen ? stufe : stufe with
    {
        Status = StufeStatus.Abgeschlossen,
        AbgeschlossenAm = today,
        OverrideBegruendung = SetupStrategie.VorDerEinrichtung,
    };

    // A stage nobody has worked in begins when the one before it is closed, as after a setup; so does one worked ahead in.
    private static Stufe Ahead(Strategie strategie, Stufe stufe, bool goesOn) =>
        LagZurueck(stufe) || IstUnberuehrt(strategie, stufe)
            ? stufe with
            {
                Status = goesOn ? StufeStatus.InArbeit : StufeStatus.NichtBegonnen,
                AbgeschlossenAm = null,
                OverrideBegruendung = null,
            }
            : goesOn && stufe.Status == StufeStatus.NichtBegonnen ? stufe with { Status = StufeStatus.InArbeit }
            : stufe;

    private static bool IstUnberuehrt(Strategie strategie, Stufe stufe) =>
        stufe.Status is StufeStatus.NichtBegonnen or StufeStatus.InArbeit
        && strategie.AufgabenDer(stufe.Nummer).All(aufgabe => aufgabe.Status == AufgabeStatus.Offen || LagZurueck(aufgabe));

    /// <remarks>Ahead, a day that is past says nothing any more; behind, one that is still to come does not.</remarks>
    private static Dictionary<Ankerpunkt, DateOnly> GesetzteAnker(Strategiekopf kopf, int first, DateOnly today)
    {
        var last = (Ankerpunkt)(first - 1);
        var anker = kopf.GesetzteAnker
            .Where(set => set.Key <= last == set.Value <= today)
            .ToDictionary();
        if (last != Ankerpunkt.S)
        {
            anker.TryAdd(last, today);
        }

        return anker;
    }

    private static IEnumerable<Change> Aufgaben(Strategie before, Strategie after, DateOnly today)
    {
        var onPath = Aufgabenkatalog.FuerPfad(after.Kopf.Pfad);
        var codes = onPath.Select(vorlage => vorlage.Code).ToHashSet();
        foreach (var aufgabe in before.Aufgaben)
        {
            var behind = LagZurueck(after.FindStufe(aufgabe.Stufe)!);
            if (!behind && LagZurueck(aufgabe) && !codes.Contains(aufgabe.Code))
            {
                yield return before.Remove(aufgabe);
            }
            else if (Replaced(aufgabe, behind, after, today) is var replaced && replaced != aufgabe)
            {
                yield return before.Replace(aufgabe, replaced);
            }
        }

        var opened = before.Stufen.Where(LagZurueck).Select(stufe => after.FindStufe(stufe.Nummer)!).Where(stufe => !stufe.IstAbgeschlossen);
        foreach (var vorlage in onPath.Where(vorlage => before.FindAufgabe(vorlage.Code) is null && opened.Any(stufe => stufe.Nummer == vorlage.Stufe)))
        {
            yield return before.Add(Aufgabe.Neu(vorlage, runde: 1, after.Zeitplan, after.Kalender));
        }
    }

    private static Aufgabe Replaced(Aufgabe aufgabe, bool behind, Strategie after, DateOnly today)
    {
        if (!aufgabe.IstOffen && (behind || !LagZurueck(aufgabe)))
        {
            return aufgabe;
        }

        var dated = aufgabe.Terminiert(after.Zeitplan, after.Kalender);
        return behind
            ? dated with { Status = AufgabeStatus.Entfaellt, Begruendung = SetupStrategie.VorDerEinrichtung }
            : aufgabe.IstOffen ? dated
            : Aufgabenautomatik.Geoeffnet(dated with { Status = AufgabeStatus.Offen, Begruendung = null }, after, today);
    }
}
