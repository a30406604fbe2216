using Daks.App.Tests.Hosting;

namespace Daks.App.Tests.Conversations;

/// <summary>A channel goes back to its team's strategy, and takes up its own again.</summary>
public sealed class KanalReleaseTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task The_lead_gives_the_channel_back_and_binds_the_strategy_again()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.SetUpKanalAsync(null, TestTeam.Neudorf);
        await team.Anna.Says("erledigt");

        var asked = await team.Anna.Says("kanal lösen");
        var released = await team.Anna.Presses("Ja, Kanal lösen");
        await app.Teams.UpdateOfAsync(released.ActivityId!);
        var forEveryone = team.Channel.Message(released.ActivityId!);
        var meanwhile = await team.Bernd.Says("status");
        var bound = await team.Anna.PressesOn(released, "Diese Strategie wieder anbinden");

        asked.ShouldSay("Danach arbeitet dieser Kanal wieder mit der Strategie des Teams (Demografiestrategie Musterstadt).", "Seine eigene (Demografiestrategie Neudorf · Kanal Verkehr) bleibt erhalten");
        released.ShouldSay("Gelöst. In diesem Kanal gilt wieder die Strategie des Teams: Demografiestrategie Musterstadt.");
        forEveryone.ShouldSay("Gelöst.");
        meanwhile.ShouldSay("Musterstadt", "1 in Arbeit, 0 von");
        bound.ShouldSay("Dieser Kanal arbeitet wieder mit seiner eigenen Strategie: Demografiestrategie Neudorf · Kanal Verkehr.", "1 in Arbeit, 1 von");
    }

    [Fact]
    public async Task Asking_alone_changes_nothing()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.SetUpKanalAsync(null, TestTeam.Neudorf);

        await team.Anna.Says("kanal lösen");

        (await team.Anna.Presses("Abbrechen")).ShouldSay("Neudorf · Kanal Verkehr");
    }

    [Fact]
    public async Task Who_does_not_lead_the_channels_strategy_neither_releases_nor_binds_it()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.SetUpKanalAsync(null, TestTeam.Neudorf);
        var asked = await team.Anna.Says("kanal lösen");

        var refused = await team.Bernd.Says("kanal lösen");
        var pressed = await team.Bernd.PressesOn(asked, "Ja, Kanal lösen");
        var released = await team.Anna.PressesOn(asked, "Ja, Kanal lösen");
        var bound = await team.Bernd.PressesOn(released, "Diese Strategie wieder anbinden");

        foreach (var no in new[] { refused, pressed, bound })
        {
            no.ShouldSay("Das können nur die Projektleitung und ihre Stellvertretung.");
        }

        (await team.Bernd.Says("status")).ShouldSay("Musterstadt");
    }

    [Fact]
    public async Task Releasing_twice_says_that_it_is_done_and_still_leads_back()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.SetUpKanalAsync(null, TestTeam.Neudorf);
        var asked = await team.Anna.Says("kanal lösen");
        await team.Anna.PressesOn(asked, "Ja, Kanal lösen");

        var again = await team.Anna.PressesOn(asked, "Ja, Kanal lösen");
        var typed = await team.Anna.Says("kanal lösen");

        again.ShouldSay("Dieser Kanal ist schon gelöst.");
        again.Buttons.ShouldBe(["Status", "Diese Strategie wieder anbinden"]);
        typed.ShouldSay("Dieser Kanal hat keine eigene Strategie.", "Musterstadt");
    }

    [Fact]
    public async Task A_released_channel_is_offered_its_former_strategy_or_a_new_one_and_both_stay()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.SetUpKanalAsync(null, TestTeam.Neudorf);
        await team.ReleaseKanalAsync();

        app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var offered = await team.Anna.Says("kanal einrichten");
        await team.Anna.Presses("Neue Strategie für diesen Kanal");
        var second = await team.Anna.Presses("Strategie einrichten", ("name", "Altdorf"), ("einwohner", "700"), ("land", "BB"));
        var late = await team.Anna.PressesOn(offered, "Diese Strategie wieder anbinden");
        await team.ReleaseKanalAsync();
        var both = await team.Anna.Says("kanal einrichten");

        offered.ShouldSay("Dieser Kanal hatte schon eine eigene Strategie: Demografiestrategie Neudorf · Kanal Verkehr.");
        second.ShouldSay("Altdorf ist eingerichtet.");
        late.ShouldSay("Dieser Kanal hat inzwischen eine andere eigene Strategie. Nichts wurde geändert.", "Altdorf");
        both.ShouldSay("Dieser Kanal hatte schon 2 eigene Strategien.");
        both.Buttons.Count.ShouldBe(4);
        (await team.Anna.Presses(both.Buttons[0])).ShouldSay("Neudorf · Kanal Verkehr");
    }

    [Fact]
    public async Task Without_a_strategy_of_the_team_a_released_channel_has_none()
    {
        var team = app.NewTeam();
        await team.SetUpKanalAsync();

        await team.Anna.Says("kanal lösen");
        team.Anna.Sees.ShouldSay("Danach hat dieser Kanal keine Strategie, denn auch das Team hat keine.");
        var released = await team.Anna.Presses("Ja, Kanal lösen");

        released.ShouldSay("Dieser Kanal hat keine Strategie mehr.");
        released.Buttons.ShouldBe(["Einrichten", "Diese Strategie wieder anbinden"]);
        (await team.Anna.Says("status")).ShouldSay("Dieses Team hat noch keine Strategie.");
    }

    [Fact]
    public async Task An_archived_strategy_does_not_keep_its_channel()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.SetUpKanalAsync(null, TestTeam.Neudorf);
        await team.ArchiveKanalAsync();

        var told = await team.Anna.Says("einrichten");
        await team.Anna.Presses("Kanal lösen");
        await team.Anna.Presses("Ja, Kanal lösen");

        told.ShouldSay("Die eigene Strategie dieses Kanals ist archiviert.");
        (await team.Anna.Says("status")).ShouldSay("Musterstadt");
        (await team.Anna.Says("kanal einrichten")).Buttons.ShouldContain("Neue Strategie für diesen Kanal");
    }

    [Fact]
    public async Task A_strategy_of_another_channel_cannot_be_bound_by_a_forged_button()
    {
        var team = app.NewTeam();
        await team.SetUpKanalAsync(null, TestTeam.Neudorf);
        await team.Anna.Says("kanal lösen");
        var released = await team.Anna.Presses("Ja, Kanal lösen");
        var second = team.Anna.InSecondChannel();

        var refused = await second.PressesOn(released with { ActivityId = null }, "Diese Strategie wieder anbinden");

        refused.ShouldSay("Dieser Kanal hat keine eigene Strategie.");
        (await second.Says("status")).ShouldSay("Dieses Team hat noch keine Strategie.");
    }

    [Fact]
    public async Task A_restart_keeps_what_a_channel_works_on()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await team.SetUpAsync();
        await team.SetUpKanalAsync(null, TestTeam.Neudorf);
        await team.SetUpKanalAsync(team.Anna.InSecondChannel(), ("name", "Altdorf"));
        await team.ReleaseKanalAsync();

        await own.RestartAsync();

        (await team.Anna.Says("status")).ShouldSay("Musterstadt");
        (await team.Anna.InSecondChannel().Says("status")).ShouldSay("Altdorf · Kanal Jugend");
    }
}
