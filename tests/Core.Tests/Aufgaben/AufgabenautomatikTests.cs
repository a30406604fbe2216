using Daks.Core.Aufgaben;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;

namespace Daks.Core.Tests.Aufgaben;

public sealed class AufgabenautomatikTests
{
    private const string Benennung = "K-02";

    [Fact]
    public async Task Naming_a_Stellvertretung_ticks_the_task_in_the_same_change()
    {
        var fall = await Fall.NewAsync();
        fall.Advance(days: 2);

        var entry = await fall.GiveAsync(Fall.Bernd, Rolle.Stellvertretung);

        var aufgabe = fall.Aufgabe(Benennung);
        aufgabe.Status.ShouldBe(AufgabeStatus.Erledigt);
        aufgabe.ErledigtAm.ShouldBe(Fall.Setup.AddDays(2));
        aufgabe.ErledigtDurch.ShouldBe("person");
        entry.Changes.Select(change => change.Key.Kind).ShouldBe(["person", "aufgabe"]);
    }

    [Fact]
    public async Task Undoing_the_role_takes_the_tick_back()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.GiveAsync(Fall.Bernd, Rolle.Stellvertretung);

        await fall.UndoneAsync(entry);

        fall.Aufgabe(Benennung).Status.ShouldBe(AufgabeStatus.Offen);
        fall.Aufgabe(Benennung).ErledigtDurch.ShouldBeNull();
        fall.Person(Fall.Bernd).Rollen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Other_roles_tick_nothing()
    {
        var fall = await Fall.NewAsync();

        await fall.GiveAsync(Fall.Bernd, Rolle.Fachamt, Rolle.Steuerungsgruppe);

        fall.Aufgabe(Benennung).Status.ShouldBe(AufgabeStatus.Offen);
    }

    [Fact]
    public async Task A_task_not_applicable_stays_so()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new WaiveAufgabe(Benennung, "Wir sind zu wenige."));

        await fall.GiveAsync(Fall.Bernd, Rolle.Stellvertretung);

        fall.Aufgabe(Benennung).Status.ShouldBe(AufgabeStatus.Entfaellt);
    }

    [Fact]
    public async Task Whoever_reopens_a_ticked_task_wins_even_when_joining_with_it()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, Rolle.Stellvertretung);

        await fall.DoneAsync(new ReopenAufgabe(Benennung), Fall.Clara);

        fall.Aufgabe(Benennung).Status.ShouldBe(AufgabeStatus.Offen);
        fall.Person(Fall.Clara).Name.ShouldBe("Clara");
    }

    [Fact]
    public async Task A_change_that_has_nothing_to_do_with_it_leaves_a_reopened_task_open()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, Rolle.Stellvertretung);
        await fall.DoneAsync(new ReopenAufgabe(Benennung));

        await fall.DoneAsync(new CompleteAufgabe("K-01"));

        fall.Aufgabe(Benennung).Status.ShouldBe(AufgabeStatus.Offen);
    }

    [Fact]
    public async Task A_task_that_comes_with_the_Standard_path_is_ticked_at_once()
    {
        var fall = await Fall.NewAsync(pfad: Pfad.Kompakt);
        await fall.GiveAsync(Fall.Bernd, Rolle.Stellvertretung);

        var entry = await fall.DoneAsync(new ChangePfad(Pfad.Standard));
        var ticked = fall.Aufgabe(Benennung);
        await fall.UndoneAsync(entry);

        ticked.Status.ShouldBe(AufgabeStatus.Erledigt);
        fall.Strategie.FindAufgabe(Benennung).ShouldBeNull();
    }

    [Fact]
    public async Task A_task_that_opens_because_the_start_was_corrected_is_ticked_at_once()
    {
        var fall = await Fall.NewAsync(Einstieg.NachAuftakt);
        await fall.GiveAsync(Fall.Bernd, Rolle.Stellvertretung);
        fall.Advance(days: 3);

        var entry = await fall.DoneAsync(new ChangeEinstieg(Einstieg.Anfang));
        var ticked = fall.Aufgabe(Benennung);
        await fall.UndoneAsync(entry);

        ticked.Status.ShouldBe(AufgabeStatus.Erledigt);
        ticked.ErledigtAm.ShouldBe(Fall.Setup.AddDays(3));
        ticked.ErledigtDurch.ShouldBe("person");
        ticked.Begruendung.ShouldBeNull();
        fall.Aufgabe(Benennung).Status.ShouldBe(AufgabeStatus.Entfaellt);
    }

    [Fact]
    public async Task It_stays_open_while_what_completes_it_is_missing()
    {
        var fall = await Fall.NewAsync(Einstieg.NachAuftakt);

        await fall.DoneAsync(new ChangeEinstieg(Einstieg.Anfang));

        fall.Aufgabe(Benennung).Status.ShouldBe(AufgabeStatus.Offen);
    }

    [Fact]
    public async Task Whoever_opens_by_hand_what_the_setup_set_aside_finds_it_open()
    {
        var fall = await Fall.NewAsync(Einstieg.NachAuftakt);
        await fall.GiveAsync(Fall.Bernd, Rolle.Stellvertretung);

        await fall.DoneAsync(new ReopenAufgabe(Benennung));

        fall.Aufgabe(Benennung).Status.ShouldBe(AufgabeStatus.Offen);
    }

    [Fact]
    public async Task Taking_a_role_away_does_not_untick()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, Rolle.Stellvertretung);

        await fall.DoneAsync(new AssignRollen(Fall.Bernd, "", []));

        fall.Aufgabe(Benennung).Status.ShouldBe(AufgabeStatus.Erledigt);
    }
    [Fact]
    public void A_rule_watches_the_artefact_its_task_names() =>
        Aufgabenautomatik.Regeln.ShouldAllBe(regel => Aufgabenkatalog.Finde(regel.Code)!.Artefakt == regel.Kind);

}
