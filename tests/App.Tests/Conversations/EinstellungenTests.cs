using Daks.App.Tests.Hosting;
using Daks.Bot.Einstellungen;
using Shouldly;

namespace Daks.App.Tests.Conversations;

/// <summary>What the setup proposed or did not ask is changed in the chat.</summary>
public sealed class EinstellungenTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task What_the_setup_proposed_is_one_button_away()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var plan = await team.Anna.Presses("Pfad und Termine");
        var changed = await team.Anna.Presses("Übernehmen", ("pfad", "Standard"), ("anker.K", "2027-04-15"));

        plan.Inputs.Select(input => input.Id).ShouldBe(["pfad", "anker.K", "anker.P", "anker.Z", "anker.B", "anker.R"]);
        changed.ShouldSay("Geändert. Jetzt gilt: Standardpfad, Kick-Off am Do., 15.04.2027.");
    }

    [Fact]
    public async Task A_slip_in_the_setup_is_mended_from_its_answer()
    {
        var team = app.NewTeam();
        await team.SetUpAsync(("name", "Musterstatt"));

        await team.Anna.Presses("Angaben ändern");
        var name = await team.Anna.Presses("Übernehmen", ("name", "Musterstadt"));
        await team.Anna.Says("rückgängig");
        var undone = await team.Anna.Says("status");

        name.ShouldSay("Die Angaben zu Musterstadt sind gespeichert.");
        undone.ShouldSay("Musterstatt");
    }

    [Fact]
    public async Task A_wrong_start_is_mended_from_the_answer_of_the_setup()
    {
        var team = app.NewTeam();
        await team.SetUpAsync(("einstieg", "MitPlan"));

        await team.Anna.Presses("Einstieg ändern");
        var changed = await team.Anna.Presses("Wir fangen an");

        changed.ShouldSay("Geändert: Wir fangen an.");
        (await team.Anna.Says("status")).ShouldSay("Stufe 1 von 5");
    }

    [Fact]
    public async Task Whoever_wants_to_undo_the_setup_gets_the_ways_to_correct_it()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var refused = await team.Anna.Says("rückgängig");

        refused.ShouldSay("Die Einrichtung lässt sich nicht als Ganzes rückgängig machen. Jede Angabe ändern Sie für sich");
        new[] { "Pfad und Termine", "Angaben ändern", "Einstieg ändern" }
            .ShouldBeSubsetOf(refused.Actions.Select(action => action["title"]!.GetValue<string>()));
        (await team.Anna.Presses("Angaben ändern")).Inputs.ShouldContain(("name", "Musterstadt"));
        (await team.VersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Days_that_all_move_are_taken_over_whichever_way_they_move()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        (string, string)[] late = [("anker.K", "2028-01-10"), ("anker.P", "2028-03-10"), ("anker.Z", "2028-05-10")];
        (string, string)[] early = [("anker.K", "2027-03-10"), ("anker.P", "2027-04-10"), ("anker.Z", "2027-05-10")];

        foreach (var days in new[] { late, early })
        {
            await team.Anna.Says("Pfad und Termine");
            await team.Anna.Presses("Übernehmen", days);

            (await team.Anna.Says("Pfad und Termine")).Inputs.Where(input => days.Any(day => day.Item1 == input.Id)).ShouldBe(days);
        }
    }

    [Fact]
    public async Task Days_out_of_order_are_refused_and_stay_in_the_form()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.Anna.Says("ändern");

        var refused = await team.Anna.Presses("Übernehmen", ("anker.K", "2027-05-03"), ("anker.P", "2027-04-01"));

        refused.ShouldSay("Kick-Off muss vor Freigabe des Kommunalprofils liegen.");
        refused.Inputs.ShouldContain(("anker.P", "2027-04-01"));
        (await team.VersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_day_beyond_all_reason_keeps_the_path_from_changing()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.Anna.Says("ändern");

        var refused = await team.Anna.Presses("Übernehmen", ("pfad", "Standard"), ("anker.K", "2027-05-03"), ("anker.R", "2099-01-01"));

        refused.ShouldSay("Zwischenbilanz: Das Datum muss zwischen ");
        refused.Inputs.ShouldContain(("pfad", "Standard"));
        refused.Inputs.ShouldContain(("anker.R", "2099-01-01"));
        (await team.VersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Path_and_days_sent_together_are_one_change_that_one_undo_takes_back()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        var before = (await team.Anna.Says("ändern")).Inputs.ToArray();
        await team.Anna.Presses("Übernehmen", ("pfad", "Standard"), ("anker.K", "2027-05-03"), ("anker.P", "2027-09-01"));

        var versions = await team.VersionAsync();
        await team.Anna.Says("rückgängig");

        versions.ShouldBe(2);
        (await team.Anna.Says("ändern")).Inputs.ShouldBe(before);
    }

    [Fact]
    public async Task Applying_nothing_new_changes_nothing()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.Anna.Says("ändern");

        (await team.Anna.Presses("Übernehmen")).ShouldSay("Pfad und Termine sind, wie sie waren.");

        (await team.VersionAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("SH", "1206599", "Es fehlt eine Ziffer, wahrscheinlich die führende Null. Meinen Sie 01206599?")]
    [InlineData("NW", "1234567", "Gemeindeschlüssel (AGS): ")]
    [InlineData("BB", "ABC", "Gemeindeschlüssel (AGS): Es sind nur Ziffern erlaubt.")]
    [InlineData("BB", "09162000", "Land: Das gewählte Land passt nicht zum Gemeindeschlüssel.")]
    public async Task A_wrong_key_is_refused_by_field_and_reason(string land, string ags, string sentence)
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.Anna.Says("Angaben ändern");

        var refused = await team.Anna.Presses("Übernehmen", ("land", land), ("ags", ags));

        refused.ShouldSay(sentence);
        (await team.VersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_zero_that_would_lead_into_another_Land_is_not_proposed()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.Anna.Says("Angaben ändern");

        (await team.Anna.Presses("Übernehmen", ("land", "NW"), ("ags", "1234567"))).ShouldNotSay("Meinen Sie");
    }

    [Fact]
    public async Task A_key_that_lost_its_leading_zero_is_proposed_and_confirmed_by_sending_again()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.Anna.Says("Angaben ändern");

        var refused = await team.Anna.Presses("Übernehmen", ("land", "BW"), ("ags", "8111000"));
        var done = await team.Anna.Presses("Übernehmen");

        refused.Inputs.ShouldContain(("ags", "08111000"));
        done.ShouldSay("Die Angaben zu Musterstadt sind gespeichert.");
        (await team.VersionAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Who_was_slower_reads_who_changed_what_in_between()
    {
        var team = app.NewTeam();
        await team.SetUpAsync(("leitung", team.Bernd.Person.ObjectId));
        var old = await team.Bernd.Says("K-01");
        await team.Anna.Says("K-01 verschieben: 19.2.2027");

        var late = await team.Bernd.PressesOn(old, "Erledigt");

        late.ShouldSay("Das hat sich inzwischen geändert: ", "(Anna Berg, Mo., 01.02.2027");
    }

    [Fact]
    public async Task Others_than_those_who_lead_cannot_change_the_plan()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.Bernd.Says("ändern");

        (await team.Bernd.PressesVerb(PlanVerbs.Senden, ("pfad", "Standard"))).ShouldSay("Das können nur die Projektleitung und ihre Stellvertretung.");
    }
}
