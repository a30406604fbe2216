using Daks.Core.Aufgaben;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Einstellungen;

public sealed class ChangeEinstiegTests
{
    public static TheoryData<Einstieg, Einstieg, Pfad> Mistakes
    {
        get
        {
            var data = new TheoryData<Einstieg, Einstieg, Pfad>();
            var all = Enum.GetValues<Einstieg>();
            foreach (var (wrong, right) in all.SelectMany(wrong => all.Where(right => right != wrong).Select(right => (wrong, right))))
            {
                data.Add(wrong, right, Pfad.Standard);
                data.Add(wrong, right, Pfad.Kompakt);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task On_the_day_of_the_setup_it_leaves_what_the_right_answer_had_left(Einstieg wrong, Einstieg right, Pfad pfad)
    {
        var fall = await Fall.NewAsync(wrong, pfad);
        var expected = await Fall.NewAsync(right, pfad);

        var entry = await fall.DoneAsync(new ChangeEinstieg(right));

        fall.Strategie.Stufen.ShouldBe(expected.Strategie.Stufen);
        fall.Strategie.Aufgaben.ShouldBe(expected.Strategie.Aufgaben);
        Enum.GetValues<Ankerpunkt>().ShouldAllBe(anker => fall.Strategie.Zeitplan[anker] == expected.Strategie.Zeitplan[anker]);
        ChangeEinstieg.Derzeit(fall.Strategie).ShouldBe(right);
        entry.Args.ShouldBe(new Dictionary<string, string> { ["einstieg"] = right.ToString() });
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task It_can_be_taken_back(Einstieg before, Einstieg after, Pfad pfad)
    {
        var fall = await Fall.NewAsync(before, pfad);
        var content = Fall.Content(fall.Strategie);
        var entry = await fall.DoneAsync(new ChangeEinstieg(after));

        await fall.UndoneAsync(entry);

        Fall.Content(fall.Strategie).ShouldBe(content);
        ChangeEinstieg.Derzeit(fall.Strategie).ShouldBe(before);
    }

    [Fact]
    public async Task A_stage_worked_ahead_in_begins_when_it_becomes_the_current_one()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new StartAufgabe("P-01"));

        await fall.DoneAsync(new ChangeEinstieg(Einstieg.NachAuftakt));

        fall.Stufe(2).Status.ShouldBe(StufeStatus.InArbeit);
        Invarianten.Pruefen(fall.Strategie);
    }

    [Fact]
    public async Task Months_later_nothing_that_opens_again_is_overdue()
    {
        var fall = await Fall.NewAsync(Einstieg.MitPlan);
        fall.Advance(100);

        await fall.DoneAsync(new ChangeEinstieg(Einstieg.Anfang));

        fall.Strategie.Aufgaben.Count.ShouldBe(83);
        fall.Strategie.Aufgaben.ShouldAllBe(aufgabe => aufgabe.Status == AufgabeStatus.Offen && !aufgabe.IstUeberfaellig(fall.Today));
        fall.Strategie.Kopf.GesetzteAnker.ShouldBeEmpty();
        Lagebild.Von(fall.Strategie, fall.Today).Gefaehrdet.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_task_that_is_done_stays_done()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("K-01"));

        await fall.DoneAsync(new ChangeEinstieg(Einstieg.NachAuftakt));

        fall.Aufgabe("K-01").Status.ShouldBe(AufgabeStatus.Erledigt);
        fall.Aufgabe("K-03").Status.ShouldBe(AufgabeStatus.Entfaellt);
        fall.Stufe(1).IstAbgeschlossen.ShouldBeTrue();
        fall.Stufe(2).Status.ShouldBe(StufeStatus.InArbeit);
    }

    [Fact]
    public async Task A_stage_people_have_worked_in_goes_on_beside_those_that_open()
    {
        var fall = await Fall.NewAsync(Einstieg.MitPlan);
        await fall.DoneAsync(new StartAufgabe("R-01"));

        await fall.DoneAsync(new ChangeEinstieg(Einstieg.NachAuftakt));

        fall.Strategie.Stufen.Select(stufe => stufe.Status).ShouldBe(
            [StufeStatus.Abgeschlossen, StufeStatus.InArbeit, StufeStatus.NichtBegonnen, StufeStatus.NichtBegonnen, StufeStatus.InArbeit]);
        fall.Aufgabe("R-01").Status.ShouldBe(AufgabeStatus.InArbeit);
    }

    [Fact]
    public async Task A_stage_people_closed_stays_closed_and_the_one_after_it_goes_on()
    {
        var fall = await Fall.NewAsync(Einstieg.NachAuftakt);
        await fall.CloseAsync(2);

        await fall.DoneAsync(new ChangeEinstieg(Einstieg.Anfang));

        fall.Strategie.Stufen.Select(stufe => stufe.Status).ShouldBe(
            [StufeStatus.InArbeit, StufeStatus.Abgeschlossen, StufeStatus.InArbeit, StufeStatus.NichtBegonnen, StufeStatus.NichtBegonnen]);
        fall.Stufe(2).OverrideBegruendung.ShouldBeNull();
    }

    [Fact]
    public async Task A_finished_strategy_goes_on_when_stages_open()
    {
        var fall = await Fall.NewAsync(Einstieg.MitPlan);
        await fall.CloseAsync(5);
        fall.Strategie.Kopf.Status.ShouldBe(StrategieStatus.Abgeschlossen);

        await fall.DoneAsync(new ChangeEinstieg(Einstieg.Anfang));

        fall.Strategie.Kopf.Status.ShouldBe(StrategieStatus.Laufend);
    }

    [Fact]
    public async Task The_day_people_named_for_what_lies_behind_stays()
    {
        var fall = await Fall.NewAsync(Einstieg.NachAuftakt);
        var kickOff = Fall.Setup.AddDays(-90);
        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, kickOff));

        await fall.DoneAsync(new ChangeEinstieg(Einstieg.MitPlan));

        fall.Strategie.Kopf.GesetzteAnker.ShouldBe(
            new Dictionary<Ankerpunkt, DateOnly> { [Ankerpunkt.K] = kickOff, [Ankerpunkt.B] = Fall.Setup });
    }

    [Fact]
    public async Task A_date_agreed_for_what_lies_ahead_stays_one_for_what_lies_behind_goes()
    {
        var fall = await Fall.NewAsync();
        var (werkstatt, bilanz) = (Fall.Setup.AddDays(200), Fall.Setup.AddDays(700));
        await fall.DoneAsync(new SetAnker(Ankerpunkt.R, bilanz));
        await fall.DoneAsync(new SetAnker(Ankerpunkt.Z, werkstatt));

        await fall.DoneAsync(new ChangeEinstieg(Einstieg.MitPlan));

        fall.Strategie.Kopf.GesetzteAnker.ShouldBe(
            new Dictionary<Ankerpunkt, DateOnly> { [Ankerpunkt.B] = Fall.Setup, [Ankerpunkt.R] = bilanz }, ignoreOrder: true);
    }

    [Fact]
    public async Task Tasks_of_the_path_chosen_since_are_those_that_open()
    {
        var fall = await Fall.NewAsync(Einstieg.MitPlan, Pfad.Standard);
        await fall.DoneAsync(new ChangePfad(Pfad.Kompakt));

        await fall.DoneAsync(new ChangeEinstieg(Einstieg.Anfang));

        fall.Strategie.Aufgaben.Select(aufgabe => aufgabe.Code).ShouldBe(Aufgabenkatalog.FuerPfad(Pfad.Kompakt).Select(vorlage => vorlage.Code), ignoreOrder: true);
        fall.Strategie.Aufgaben.ShouldAllBe(aufgabe => aufgabe.IstOffen);
    }

    [Fact]
    public async Task Tasks_only_the_path_chosen_since_has_come_along()
    {
        var fall = await Fall.NewAsync(Einstieg.MitPlan, Pfad.Kompakt);
        await fall.DoneAsync(new ChangePfad(Pfad.Standard));

        await fall.DoneAsync(new ChangeEinstieg(Einstieg.Anfang));

        fall.Strategie.Aufgaben.Count(aufgabe => aufgabe.IstOffen).ShouldBe(83);
    }

    [Fact]
    public async Task Said_again_it_changes_nothing()
    {
        var fall = await Fall.NewAsync(Einstieg.NachAuftakt);

        await fall.UnchangedAsync(new ChangeEinstieg(Einstieg.NachAuftakt));
    }

    [Fact]
    public async Task What_people_closed_themselves_needs_no_other_reason()
    {
        var fall = await Fall.NewAsync();
        await fall.CloseAsync(1);

        await fall.UnchangedAsync(new ChangeEinstieg(Einstieg.NachAuftakt));

        ChangeEinstieg.Derzeit(fall.Strategie).ShouldBe(Einstieg.Anfang);
    }

    [Fact]
    public async Task Stages_opened_one_by_one_fit_none_of_the_three()
    {
        var fall = await Fall.NewAsync(Einstieg.MitPlan);

        await fall.DoneAsync(new ReopenStufe(4, "Der Plan ist noch nicht beschlossen."));

        ChangeEinstieg.Derzeit(fall.Strategie).ShouldBeNull();
    }

    [Fact]
    public async Task Only_who_leads_may()
    {
        var fall = await Fall.NewAsync();

        var refusal = await fall.RefusedAsync<Refusal.NotAllowed>(new ChangeEinstieg(Einstieg.MitPlan), Fall.Bernd);

        refusal.Needed.ShouldBe(Berechtigung.Leiten);
    }
}
