using Daks.App.Tests.Hosting;
using Daks.Core.Strategien;

namespace Daks.App.Tests.Conversations;

/// <summary>Whom Teams calls a guest reads, until the Projektleitung gives them another role.</summary>
public sealed class GaesteTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task A_guest_reads_and_is_told_who_can_change_that()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var status = await team.Guest.Says("status");
        var refused = await team.Guest.Presses("Erledigt");

        status.ShouldSay("Stufe 1 von 5 · Kick-Off");
        refused.ShouldSay("Als Gast können Sie lesen, aber nichts ändern. Eine andere Rolle gibt Ihnen die Projektleitung in den Einstellungen: Anna Berg.");
        (await team.VersionAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("guest")]
    [InlineData("Guest")]
    [InlineData("anonymous")]
    public async Task However_the_roster_spells_it(string userRole)
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        app.Teams.Members(team.Channel.ConversationId, team.Clara.Person.Member(userRole));

        (await team.Clara.Says("erledigt")).ShouldSay("Als Gast können Sie lesen");
    }

    [Fact]
    public async Task A_role_from_the_settings_decides_instead()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.GiveRoleAsync(team.Guest.Person, Rolle.Prozessbegleitung);

        (await team.Guest.Says("erledigt")).ShouldSay("Erledigt: Auftrag der Verwaltungsspitze einholen.");
        app.Teams.AsksAbout(team.Guest.Person.TeamsId).ShouldBe(0);
    }

    [Fact]
    public async Task A_guest_sets_up_neither_the_team_nor_a_channel()
    {
        var team = app.NewTeam();
        var form = await team.Anna.Says("kanal einrichten");

        foreach (var answer in new[] { await team.Guest.Says("einrichten"), await team.Guest.Says("kanal einrichten"), await team.Guest.PressesOn(form, "Strategie einrichten", ("name", "Musterstadt"), ("einwohner", "900"), ("land", "BB")) })
        {
            answer.ShouldSay("Als Gast können Sie hier nichts einrichten. Bitten Sie jemanden aus der Verwaltung darum.");
        }

        (await team.Anna.Says("status")).ShouldSay("Dieses Team hat noch keine Strategie.");
    }

    [Fact]
    public async Task The_setup_offers_no_guest_to_lead()
    {
        (await app.NewTeam().Anna.Says("einrichten")).Choices("leitung").ShouldNotContain("Nein, Gesine Fremd leitet es");
    }

    [Fact]
    public async Task The_roster_is_asked_for_changes_only_and_its_answer_is_kept_for_a_quarter_of_an_hour()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await team.SetUpAsync();
        var bernd = team.Bernd.Person.TeamsId;

        await team.Bernd.Says("status");
        await team.Bernd.Says("verlauf");
        own.Teams.AsksAbout(bernd).ShouldBe(0);
        await team.Bernd.Says("K-01 erledigt");
        await team.Bernd.Says("K-01 wieder öffnen");
        own.Teams.AsksAbout(bernd).ShouldBe(1);
        own.Clock.Advance(TimeSpan.FromMinutes(15));
        await team.Bernd.Says("K-01 erledigt");

        own.Teams.AsksAbout(bernd).ShouldBe(2);
    }

    [Fact]
    public async Task A_roster_that_cannot_be_read_shuts_no_member_out_and_lets_no_known_guest_in()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await team.SetUpAsync();
        await team.Guest.Says("K-03 erledigt");
        own.Clock.Advance(TimeSpan.FromMinutes(16));

        own.Teams.Refuse("GET", 403);
        var guest = await team.Guest.Says("K-03 erledigt");
        own.Teams.Refuse("GET", 403);
        var member = await team.Bernd.Says("K-01 erledigt");

        guest.ShouldSay("Als Gast können Sie lesen");
        member.ShouldSay("Erledigt:");
    }
}
