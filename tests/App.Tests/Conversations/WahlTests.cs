using Daks.App.Tests.Hosting;

namespace Daks.App.Tests.Conversations;

/// <summary>Strategies to choose from are told apart by what people know.</summary>
public sealed class WahlTests
{
    private static readonly (string, string)[] Musterstadt = [("name", "Musterstadt"), ("einwohner", "19420"), ("land", "BB")];

    [Fact]
    public async Task Teams_are_told_apart_by_their_names()
    {
        await using var app = await AppFixture.StartAsync();
        var (first, second) = (Named(app, "Stadtentwicklung"), Named(app, "Soziales"));

        await SetUpAsync(first.Channel, first.Anna.Person);
        await SetUpAsync(second.Channel, first.Anna.Person);

        (await ChoicesAsync(first)).ShouldBe(["Demografiestrategie Musterstadt · Team Stadtentwicklung", "Demografiestrategie Musterstadt · Team Soziales"]);
    }

    [Fact]
    public async Task Channels_of_one_name_are_told_apart_by_their_teams()
    {
        await using var app = await AppFixture.StartAsync();
        var (first, second) = (Named(app, "Stadtentwicklung"), Named(app, "Soziales"));

        await SetUpAsync(first.Channel, first.Anna.Person, "kanal einrichten");
        await SetUpAsync(second.Channel, first.Anna.Person, "kanal einrichten");

        var choices = await ChoicesAsync(first);
        choices[0].ShouldEndWith(" · Kanal Verkehr · Team Stadtentwicklung");
        choices[1].ShouldEndWith(" · Kanal Verkehr · Team Soziales");
    }

    [Fact]
    public async Task An_archived_one_says_so()
    {
        await using var app = await AppFixture.StartAsync();
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.ArchiveAsync();

        await SetUpAsync(app.NewTeam().Channel, team.Anna.Person);

        (await ChoicesAsync(team)).ShouldBe(["Demografiestrategie Musterstadt · Team · archiviert", "Demografiestrategie Musterstadt · Team"]);
    }

    [Fact]
    public async Task Where_Teams_names_nothing_the_day_of_the_setup_tells_them_apart()
    {
        await using var app = await AppFixture.StartAsync();
        var team = app.NewTeam();
        await SetUpAsync(team.GroupChat, team.Anna.Person);
        app.Clock.Advance(TimeSpan.FromDays(3));

        await SetUpAsync(app.NewTeam().GroupChat, team.Anna.Person);

        var choices = await ChoicesAsync(team);
        choices[0].ShouldEndWith(" · Gruppenchat · seit Mo., 01.02.2027");
        choices[1].ShouldEndWith(" · Gruppenchat · seit Do., 04.02.2027");
    }

    [Fact]
    public async Task Only_what_nothing_tells_apart_is_numbered()
    {
        await using var app = await AppFixture.StartAsync();
        var team = app.NewTeam();

        await SetUpAsync(team.GroupChat, team.Anna.Person);
        await SetUpAsync(app.NewTeam().GroupChat, team.Anna.Person);

        (await ChoicesAsync(team)).ShouldBe(["Demografiestrategie Musterstadt · Gruppenchat", "Demografiestrategie Musterstadt · Gruppenchat (2)"]);
    }

    [Fact]
    public async Task A_team_that_cannot_be_asked_for_its_name_is_set_up_all_the_same()
    {
        await using var app = await AppFixture.StartAsync();
        var team = Named(app, "Stadtentwicklung");
        var form = await team.Anna.Says("einrichten");
        app.Teams.NoTeams();

        var done = await team.Anna.PressesOn(form, form.Buttons[0], Musterstadt);

        done.ShouldSay("Musterstadt ist eingerichtet.");
    }

    private static TestTeam Named(AppFixture app, string name)
    {
        var team = app.NewTeam();
        app.Teams.Team(team.TeamId, name);
        return team;
    }

    private static async Task SetUpAsync(Room room, TestPerson person, string words = "einrichten")
    {
        room.App.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var speaker = new Speaker(room, person);
        var form = await speaker.Says(words);
        await speaker.PressesOn(form, form.Buttons[0], Musterstadt);
    }

    private static async Task<IReadOnlyList<string>> ChoicesAsync(TestTeam team) =>
        (await team.Anna.InPersonalChat().Says("strategie wechseln")).Buttons;
}
