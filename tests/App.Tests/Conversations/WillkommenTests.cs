using System.Text.Json.Nodes;
using Daks.App.Tests.Hosting;
using Daks.App.Tests.Protocol;
using Daks.Bot.Protocol;

namespace Daks.App.Tests.Conversations;

/// <summary>Teams announces an installation twice, in any order, and again when it hears nothing.</summary>
public sealed class WillkommenTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("installationUpdate", "conversationUpdate")]
    [InlineData("conversationUpdate", "installationUpdate")]
    public async Task A_team_is_welcomed_once_whichever_announcement_comes_first(string first, string second)
    {
        var team = app.NewTeam();

        await app.PostAsync(Announcement(team, first));
        await app.PostAsync(Announcement(team, second));

        var message = team.Channel.Messages.ShouldHaveSingleItem();
        Answer.From(message.Id, message.Body).ShouldSay("DAKS führt Ihr Team in fünf Stufen zur Demografiestrategie.");
    }

    [Fact]
    public async Task A_team_is_welcomed_once_when_both_announcements_come_at_once()
    {
        var team = app.NewTeam();

        await Task.WhenAll(app.PostAsync(Announcement(team, "installationUpdate")), app.PostAsync(Announcement(team, "conversationUpdate")));

        team.Channel.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_welcome_offers_to_set_up_to_look_at_an_example_and_pages_for_those_who_decide()
    {
        var team = app.NewTeam();

        await app.PostAsync(Announcement(team, "installationUpdate"));

        team.Anna.Sees.Buttons.ShouldBe(["Einrichten", "Beispiel ansehen", "Für IT, Datenschutz, Personalrat"]);
        team.Anna.Sees.Summary.ShouldBe("DAKS ist da: in fünf Stufen zur Demografiestrategie");
    }

    [Fact]
    public async Task Others_who_join_are_not_greeted()
    {
        var team = app.NewTeam();

        await app.PostAsync(Announcement(team, "conversationUpdate", added: team.Bernd.Person.TeamsId));

        team.Channel.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upgrade_of_the_app_is_no_reason_to_greet()
    {
        var team = app.NewTeam();

        await app.PostAsync(Announcement(team, "installationUpdate", action: "add-upgrade"));

        team.Channel.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_team_that_removed_the_app_and_adds_it_again_is_welcomed_again()
    {
        var team = app.NewTeam();
        await app.PostAsync(Announcement(team, "installationUpdate"));

        await app.PostAsync(Announcement(team, "installationUpdate", action: "remove"));
        await app.PostAsync(Announcement(team, "installationUpdate"));

        team.Channel.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_welcome_that_could_not_be_sent_is_sent_with_the_other_announcement()
    {
        var team = app.NewTeam();
        app.Teams.Refuse("POST", 403);

        await app.PostAsync(Announcement(team, "installationUpdate"));
        await app.PostAsync(Announcement(team, "conversationUpdate"));

        team.Channel.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_welcome_lost_in_a_gateway_is_perhaps_there_and_not_sent_again()
    {
        var team = app.NewTeam();
        app.Teams.Refuse("POST", 504);

        await app.PostAsync(Announcement(team, "installationUpdate"));
        await app.PostAsync(Announcement(team, "conversationUpdate"));

        team.Channel.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_welcome_that_arrives_although_nobody_said_so_in_time_stays_the_only_one()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        var late = own.Teams.Hold("POST");

        var first = own.PostAsync(Announcement(team, "installationUpdate"));
        await late.ArrivedAsync();
        await own.Clock.PassAsync(ConnectorRetryHandler.AttemptTimeout);
        await first;
        late.Release();
        await own.PostAsync(Announcement(team, "conversationUpdate"));

        team.Channel.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_welcome_whose_turn_ran_out_of_time_is_sent_with_the_other_announcement()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        var almostAll = TurnRunner.MaxDuration - TimeSpan.FromSeconds(10);
        own.Teams.Refuse("POST", 429, retryAfter: $"{almostAll.TotalSeconds:F0}");

        HeldCall? lastTry = null;

        var first = own.PostAsync(Announcement(team, "installationUpdate"));
        await own.Clock.PassAsync(wait => wait == almostAll && (lastTry = own.Teams.Hold("POST")) is not null);
        await first;
        await lastTry!.ArrivedAsync();
        own.Clock.Advance(TimeSpan.FromSeconds(10));
        await own.PostAsync(Announcement(team, "conversationUpdate"));

        team.Channel.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_personal_chat_and_a_group_chat_are_welcomed_too()
    {
        var team = app.NewTeam();

        foreach (var room in new[] { team.PersonalChatOf(team.Anna.Person), team.GroupChat })
        {
            await app.PostAsync(Announcement(team, "installationUpdate", room: room));
            await app.PostAsync(Announcement(team, "conversationUpdate", room: room));

            room.Messages.ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task A_restart_in_between_does_not_welcome_twice()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await own.PostAsync(Announcement(team, "installationUpdate"));

        await own.RestartAsync();
        await own.PostAsync(Announcement(team, "conversationUpdate"));

        team.Channel.Messages.ShouldHaveSingleItem();
    }

    private static JsonObject Announcement(TestTeam team, string type, string action = "add", string? added = null, Room? room = null) =>
        (room ?? team.Channel).Activity(type, team.Anna.Person, $"f:{Room.NextId()}", it =>
        {
            if (type == "installationUpdate")
            {
                it["action"] = action;
            }
            else
            {
                it["membersAdded"] = new JsonArray(new JsonObject { ["id"] = added ?? $"28:{BotHost.AppId}" });
            }
        });
}
