using System.Text.Json.Nodes;
using Daks.App.Tests.Hosting;
using Daks.Core.Strategien;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Conversations;

/// <summary>Where nobody can be reached any more, nothing is kept to speak up with; where somebody speaks again, it is.</summary>
public sealed class ReachabilityTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(403, "ForbiddenOperationException")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "ConversationBlockedByUser")]
    public async Task A_conversation_that_refuses_an_answer_is_forgotten_until_somebody_writes_there_again(int status, string code)
    {
        var team = app.NewTeam();
        app.Teams.Refuse("POST", status, code: code);

        await app.PostAsync(team.Anna.Message("hilfe"));
        var afterRefusal = await IsKnownAsync(team.Channel);
        await team.Anna.Says("hilfe");

        afterRefusal.ShouldBeFalse();
        (await IsKnownAsync(team.Channel)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(403, "BotDisabledByAdmin")]
    [InlineData(403, "NotEnoughPermissions")]
    [InlineData(500, "ServiceError")]
    public async Task A_refusal_for_another_reason_forgets_nothing(int status, string code)
    {
        var team = app.NewTeam();
        app.Teams.Refuse("POST", status, code: code);

        await app.PostAsync(team.Anna.Message("hilfe"));

        (await IsKnownAsync(team.Channel)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("BotNotInConversationRoster", 403, false)]
    [InlineData("ActivityNotFoundInConversation", 404, true)]
    public async Task A_card_that_cannot_be_replaced_forgets_its_conversation_only_where_that_is_lost(string code, int status, bool isKept)
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await team.SetUpAsync();
        var alone = team.Anna.InPersonalChat();
        await alone.Says("status");
        own.Teams.Refuse("PUT", status, code: code);

        await team.Anna.PressesOn(await team.Anna.Says("status"), "Erledigt");
        await own.RestartAsync();

        (await IsKnownAsync(team.Channel)).ShouldBe(isKept);
        (await IsKnownAsync(alone.Room)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_deleted_channel_is_forgotten_and_the_others_of_its_team_are_not()
    {
        var team = app.NewTeam();
        await team.Anna.Says("hilfe");
        await team.Anna.InSecondChannel().Says("hilfe");

        await app.PostAsync(Event(team, "channelDeleted", team.SecondChannel));

        (await IsKnownAsync(team.SecondChannel)).ShouldBeFalse();
        (await IsKnownAsync(team.Channel)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("teamDeleted")]
    [InlineData("teamharddeleted")]
    public async Task A_deleted_team_is_forgotten_with_all_its_channels_and_nobody_elses(string eventType)
    {
        var (team, other) = (app.NewTeam(), app.NewTeam());
        await team.Anna.Says("hilfe");
        await team.Anna.InSecondChannel().Says("hilfe");
        await team.Anna.InPersonalChat().Says("hilfe");
        await other.Anna.Says("hilfe");

        await app.PostAsync(Event(team, eventType, team.General));

        (await IsKnownAsync(team.Channel)).ShouldBeFalse();
        (await IsKnownAsync(team.SecondChannel)).ShouldBeFalse();
        (await IsKnownAsync(team.PersonalChatOf(team.Anna.Person))).ShouldBeTrue();
        (await IsKnownAsync(other.Channel)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_channel_restored_after_its_deletion_still_works_on_its_strategy()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await app.PostAsync(Event(team, "channelDeleted", team.Channel));

        await app.PostAsync(Event(team, "channelRestored", team.Channel));

        (await team.Anna.Says("status")).ShouldSay("Stufe 1 von 5");
        (await IsKnownAsync(team.Channel)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("channelRenamed")]
    [InlineData("teamRenamed")]
    [InlineData("teamArchived")]
    [InlineData("channelCreated")]
    [InlineData("made-up")]
    public async Task Other_news_of_a_team_is_taken_in_silence_and_forgets_nothing(string eventType)
    {
        var team = app.NewTeam();
        await team.Anna.Says("hilfe");

        await app.PostAsync(Event(team, eventType, team.Channel));

        team.Channel.Messages.ShouldHaveSingleItem();
        (await IsKnownAsync(team.Channel)).ShouldBeTrue();
    }

    /// <summary>Teams tells such news in the team's General channel, and names the channel it is about.</summary>
    private static JsonObject Event(TestTeam team, string eventType, Room about) =>
        team.General.Activity("conversationUpdate", team.Anna.Person, $"f:{Room.NextId()}", it =>
        {
            it["channelData"]!["eventType"] = eventType;
            it["channelData"]!["channel"] = new JsonObject { ["id"] = about.ConversationId, ["name"] = "Verkehr" };
        });

    private static async Task<bool> IsKnownAsync(Room room) =>
        await room.App.Services.GetRequiredService<ITenantRecordStore>().ReadAsync(
            new TenantRecordKey(room.Team.Tenant, "unterhaltung", room.ConversationId), CancellationToken.None) is not null;
}
