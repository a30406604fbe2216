using Daks.Core.Aufgaben;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests;

/// <summary>The invariants of the domain guide, asked of a whole strategy.</summary>
internal static class Invarianten
{
    public static void Pruefen(Strategie strategie)
    {
        strategie.Stufen.Select(stufe => stufe.Nummer).ShouldBe([1, 2, 3, 4, 5]);
        I1_one_stage_is_current(strategie);
        I3_a_closed_stage_rests_on_its_criteria(strategie);
        I4_not_applicable_has_a_reason(strategie);
        I5_dates_follow_their_anchors(strategie);
        strategie.Personen.ShouldContain(person => person.Hat(Rolle.Projektleitung));
    }

    private static void I1_one_stage_is_current(Strategie strategie)
    {
        var current = strategie.AktuelleStufe;
        strategie.Stufen.Where(stufe => stufe.Nummer < current.Nummer).ShouldAllBe(stufe => stufe.IstAbgeschlossen);
        if (current.IstAbgeschlossen)
        {
            strategie.Stufen.ShouldAllBe(stufe => stufe.IstAbgeschlossen);
        }
        else
        {
            current.Status.ShouldNotBe(StufeStatus.NichtBegonnen);
        }
    }

    private static void I3_a_closed_stage_rests_on_its_criteria(Strategie strategie)
    {
        foreach (var stufe in strategie.Stufen)
        {
            var answered = Kriteriumstand.Von(strategie, stufe).All(stand => stand.IstBeantwortet);
            (!stufe.IstAbgeschlossen || answered || stufe.OverrideBegruendung is { Length: >= 20 }).ShouldBeTrue($"{stufe}");
            (stufe.AbgeschlossenAm is not null).ShouldBe(stufe.IstAbgeschlossen);
        }
    }

    private static void I4_not_applicable_has_a_reason(Strategie strategie)
    {
        foreach (var aufgabe in strategie.Aufgaben)
        {
            (aufgabe.Begruendung is { Length: >= 3 }).ShouldBe(aufgabe.Status == AufgabeStatus.Entfaellt, $"{aufgabe}");
            (aufgabe.ErledigtAm is not null).ShouldBe(aufgabe.Status == AufgabeStatus.Erledigt, $"{aufgabe}");
        }
    }

    private static void I5_dates_follow_their_anchors(Strategie strategie)
    {
        foreach (var aufgabe in strategie.Aufgaben.Where(aufgabe => aufgabe is { IstOffen: true, ManuellVerschoben: false }))
        {
            Ankerpunkt? last = aufgabe.Nachlauf ? null : (Ankerpunkt)aufgabe.Stufe;
            var day = Faelligkeit.Berechnen(aufgabe.Frist, strategie.Zeitplan, strategie.Kalender, last);
            aufgabe.FaelligAm.ShouldBe(day, $"{aufgabe}");
            strategie.Kalender.IstArbeitstag(aufgabe.FaelligAm).ShouldBeTrue($"{aufgabe}");
        }
    }
}
