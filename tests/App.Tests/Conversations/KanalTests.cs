using System.Text;
using Daks.App.Tests.Hosting;
using Daks.Core.Strategien;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Conversations;

/// <summary>A channel of a team may work on a strategy of its own.</summary>
public sealed class KanalTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Where_the_team_has_a_strategy_setting_up_says_so_and_offers_the_channel_its_own()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var offered = await team.Anna.Says("einrichten");
        var dialog = await team.Anna.Presses("Eigene Strategie für diesen Kanal");
        var done = await team.Anna.Presses("Strategie einrichten", TestTeam.Neudorf);

        offered.ShouldSay("Dieses Team hat schon eine Strategie.", "Musterstadt", "Stufe 1 von 5 · Kick-Off");
        dialog.ShouldSay("Eigene Strategie für diesen Kanal", "Die anderen Kanäle des Teams bleiben, wie sie sind.");
        dialog.Buttons.ShouldBe(["Strategie einrichten"]);
        done.ShouldSay("Neudorf ist eingerichtet.", "Neudorf · Kanal Verkehr");
    }

    [Theory]
    [InlineData("kanal einrichten")]
    [InlineData("set up this channel")]
    public async Task The_words_alone_open_the_form_also_where_the_team_has_no_strategy(string words)
    {
        var form = await app.NewTeam().Anna.Says(words);

        form.Choices("leitung").Count.ShouldBe(3);
        form.Buttons.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Everything_said_in_the_channel_is_about_its_own_strategy_and_the_other_channels_keep_the_teams()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.SetUpKanalAsync(null, TestTeam.Neudorf);

        await team.Anna.Says("erledigt");

        (await team.Anna.Says("status")).ShouldSay("Neudorf · Kanal Verkehr", "1 in Arbeit, 1 von");
        (await team.Anna.Says("verlauf")).ShouldSay("erledigt");
        (await team.Anna.Says("hilfe")).Buttons.ShouldContain("Stufe abschließen");
        var second = team.Anna.InSecondChannel();
        (await second.Says("status")).ShouldSay("Musterstadt", "1 in Arbeit, 0 von");
        (await second.Says("verlauf")).ShouldNotSay("erledigt");
        (await team.Anna.InGeneral().Says("status")).ShouldSay("Musterstadt", "1 in Arbeit, 0 von");
    }

    [Fact]
    public async Task A_channel_set_up_first_leaves_the_team_to_be_set_up_elsewhere()
    {
        var team = app.NewTeam();
        await team.SetUpKanalAsync();

        var elsewhere = await team.Anna.InSecondChannel().Says("status");
        var again = await team.Anna.Says("einrichten");

        elsewhere.ShouldSay("Dieses Team hat noch keine Strategie.");
        again.ShouldSay("Dieser Kanal hat schon eine eigene Strategie.");
        again.Buttons.ShouldNotContain("Eigene Strategie für diesen Kanal");
    }

    [Fact]
    public async Task A_form_filled_in_wrongly_leaves_the_channel_with_the_team()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var refused = await team.SetUpKanalAsync(null, ("name", "N"));

        refused.ShouldSay("Name der Kommune: Mindestens zwei Zeichen, bitte.", "Eigene Strategie für diesen Kanal");
        (await team.Anna.Says("status")).ShouldSay("Musterstadt", "Stufe 1 von 5");
    }

    [Fact]
    public async Task A_setup_begun_and_never_finished_leaves_the_channel_with_the_team()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        var verzeichnis = app.Services.GetRequiredService<Strategieverzeichnis>();
        await verzeichnis.ReserveAsync(team.Tenant, Scope.Channel(team.Channel.ConversationId), CancellationToken.None);

        (await team.Anna.Says("status")).ShouldSay("Musterstadt", "Stufe 1 von 5");
    }

    [Fact]
    public async Task A_channel_knows_its_team_from_its_setup_on_and_an_older_binding_from_the_next_turn()
    {
        var team = app.NewTeam();
        await team.SetUpKanalAsync();
        var kanal = Scope.Channel(team.Channel.ConversationId);
        var store = app.Services.GetRequiredService<ITenantRecordStore>();
        var record = new TenantRecordKey(team.Tenant, "bindung", kanal.Value);
        var written = await TeamAsync();
        var own = await app.Services.GetRequiredService<Strategieverzeichnis>().FindAsync(team.Tenant, [kanal], CancellationToken.None);
        await store.WriteAsync(
            record, Encoding.UTF8.GetBytes($$"""{"strategieId":"{{own!.Value.Id}}","scope":"{{kanal.Value}}"}"""), WriteCondition.Always, CancellationToken.None);
        await app.RestartAsync();
        store = app.Services.GetRequiredService<ITenantRecordStore>();

        var before = await TeamAsync();
        await team.Anna.Says("status");

        written.ShouldBe(team.TeamId);
        before.ShouldBeNull();
        (await TeamAsync()).ShouldBe(team.TeamId);

        Task<string?> TeamAsync() => new Strategieverzeichnis(store, TimeProvider.System).TeamOfAsync(team.Tenant, kanal, CancellationToken.None);
    }

    [Fact]
    public async Task Two_people_who_set_up_a_channel_at_once_get_one_strategy()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        var form = await team.Anna.Says("kanal einrichten");
        var bernds = await team.Bernd.Says("kanal einrichten");

        var answers = await Task.WhenAll(
            team.Anna.PressesOn(form, "Strategie einrichten", TestTeam.Neudorf), team.Bernd.PressesOn(bernds, "Strategie einrichten", TestTeam.Neudorf));

        answers.Count(answer => answer.Words.Contains("Neudorf ist eingerichtet.", StringComparison.Ordinal)).ShouldBe(1);
        answers.ShouldContain(answer => answer.Words.Contains("die Strategie für Neudorf eingerichtet. Ihre Angaben wurden nicht", StringComparison.Ordinal));
        answers.ShouldAllBe(answer => answer.Words.Contains("Neudorf · Kanal Verkehr", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_General_channel_stands_for_the_team()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        var general = team.Anna.InGeneral();

        (await general.Says("kanal einrichten")).ShouldSay("Der allgemeine Kanal steht für das ganze Team");
        (await general.Says("kanal lösen")).ShouldSay("Der allgemeine Kanal steht für das ganze Team");
        (await general.Says("einrichten")).Buttons.ShouldNotContain("Eigene Strategie für diesen Kanal");
    }

    [Fact]
    public async Task A_group_chat_and_a_person_alone_have_no_channels()
    {
        var team = app.NewTeam();

        foreach (var elsewhere in new[] { team.Anna.InGroupChat(), team.Anna.InPersonalChat() })
        {
            (await elsewhere.Says("kanal einrichten")).ShouldSay("Das geht nur in einem Kanal eines Teams.");
            (await elsewhere.Says("release this channel")).ShouldSay("That only works in a channel of a team.");
        }
    }

    [Fact]
    public async Task Alone_the_channels_strategy_is_offered_by_its_channel()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await team.SetUpKanalAsync();
        var alone = team.Anna.InPersonalChat();

        var asked = await alone.Says("status");
        var chosen = await alone.Presses("Demografiestrategie Musterstadt · Kanal Verkehr");

        asked.Buttons.ShouldBe(["Demografiestrategie Musterstadt · Team", "Demografiestrategie Musterstadt · Kanal Verkehr"]);
        chosen.ShouldSay("Musterstadt · Kanal Verkehr", "Stufe 1 von 5");
        (await alone.Says("status")).ShouldSay("Musterstadt · Kanal Verkehr");
    }

    [Fact]
    public async Task More_strategies_than_buttons_stand_in_a_list_and_each_can_be_chosen()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        foreach (var number in Enumerable.Range(1, 7))
        {
            var other = new TestTeam(own, AppFixture.Tenant, 500 + number);
            own.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await other.SetUpKanalAsync(new Speaker(other.Channel, team.Anna.Person), ("name", $"Ort {number}"));
        }

        var alone = team.Anna.InPersonalChat();
        var asked = await alone.Says("status");
        var titles = asked.Choices("strategie");
        var list = asked.Card!["body"]!.AsArray().Single(element => element!["id"]?.ToString() == "strategie")!;
        var chosen = await alone.Presses("Öffnen", ("strategie", list["choices"]![6]!["value"]!.ToString()));

        titles.Count.ShouldBe(7);
        titles[^1].ShouldBe("Demografiestrategie Ort 7 · Kanal Verkehr");
        chosen.ShouldSay("Ort 7 · Kanal Verkehr");
    }

    [Fact]
    public async Task A_channel_whose_name_Teams_does_not_tell_is_told_apart_all_the_same()
    {
        var team = app.NewTeam();
        app.Teams.Channels(team.TeamId);

        var done = await team.SetUpKanalAsync();

        done.ShouldSay("Musterstadt · eigener Kanal");
    }

    [Fact]
    public async Task Who_alone_asks_to_switch_in_a_channel_of_its_own_is_told_what_it_is_about()
    {
        var team = app.NewTeam();
        await team.SetUpKanalAsync();

        (await team.Anna.Says("strategie wechseln")).ShouldSay("Hier geht es um die eigene Strategie dieses Kanals.");
    }
}
