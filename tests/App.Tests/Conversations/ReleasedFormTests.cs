using System.Text;
using Daks.App.Tests.Hosting;
using Daks.App.Tests.Package;
using Daks.App.Tests.Protocol;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Core.Strategien;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Conversations;

/// <summary>What left the program once – on cards, into the store – is understood for ever.</summary>
public sealed class ReleasedFormTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public void A_verb_on_a_card_is_understood_for_ever()
    {
        var released = File.ReadAllLines(Repository.File("tests", "App.Tests", "Conversations", "Kartenverben.txt")).Where(line => line is not ("" or ['#', ..])).ToArray();
        var handled = app.Services.GetRequiredService<Conversation>().Verbs;

        released.ShouldBe(released.Distinct().Order(StringComparer.Ordinal));
        released.ShouldBeSubsetOf(handled, "Cards in Teams carry these verbs; they are never renamed.");
        handled.ShouldBeSubsetOf(released, "Add the new verb to Kartenverben.txt.");
    }

    [Fact]
    public async Task A_channel_is_spoken_to_again_by_this_record()
    {
        var team = app.NewTeam();

        await team.Anna.Says("hilfe");

        (await RowAsync(team, "unterhaltung", team.Channel.ConversationId)).ShouldBe(
            $$"""
            {"lasting":{"conversationId":"{{team.Channel.ConversationId}}","scope":"Channel","tenantId":"{{team.Tenant}}","serviceUrl":"{{app.Teams.ServiceUrl}}","verifiedAt":null,"botId":"28:{{BotHost.AppId}}","userId":"","userAadObjectId":"","teamId":"{{team.TeamId}}","teamAadGroupId":null,"teamsChannelId":"{{team.Channel.ConversationId}}","threadRootId":null,"locale":null},"verifiedAt":"2027-02-01T08:00:00+00:00"}
            """);
    }

    [Fact]
    public async Task A_person_is_spoken_to_again_by_this_record()
    {
        var team = app.NewTeam();
        var anna = team.Anna.InPersonalChat();

        await anna.Says("hilfe");

        (await RowAsync(team, "unterhaltung", anna.Room.ConversationId)).ShouldBe(
            $$"""
            {"lasting":{"conversationId":"{{anna.Room.ConversationId}}","scope":"Personal","tenantId":"{{team.Tenant}}","serviceUrl":"{{app.Teams.ServiceUrl}}","verifiedAt":null,"botId":"28:{{BotHost.AppId}}","userId":"{{anna.Person.TeamsId}}","userAadObjectId":"{{anna.Person.ObjectId}}","teamId":null,"teamAadGroupId":null,"teamsChannelId":null,"threadRootId":null,"locale":null},"verifiedAt":"2027-02-01T08:00:00+00:00"}
            """);
    }

    [Fact]
    public async Task A_team_that_was_greeted_is_known_by_this_record()
    {
        var team = app.NewTeam();

        await app.PostAsync(team.Channel.Activity("installationUpdate", team.Anna.Person, $"f:{Room.NextId()}", it => it["action"] = "add"));

        (await RowAsync(team, "begruessung", team.TeamId)).ShouldBe("{}");
    }

    [Fact]
    public void A_kind_of_conversation_keeps_its_name() =>
        Enum.GetNames<ConversationScope>().ShouldBe(["Personal", "GroupChat", "Channel"], ignoreOrder: true);

    private static async Task<string?> RowAsync(TestTeam team, string kind, string id) =>
        await team.App.Services.GetRequiredService<ITenantRecordStore>().ReadAsync(new TenantRecordKey(team.Tenant, kind, id), CancellationToken.None) is { } record
            ? Encoding.UTF8.GetString(record.Utf8Json.Span)
            : null;
}
