using System.Text;
using System.Text.Json.Nodes;
using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

public sealed class ConnectorClientTests
{
    private const string Team = "19:team@thread.tacv2";

    [Fact]
    public async Task A_card_is_sent_as_the_bytes_it_is()
    {
        await using var bot = await BotHost.StartAsync();
        var card = """{"type":"AdaptiveCard","version":"1.5"}"""u8.ToArray();

        var id = await bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Card(card, "Stand"), default);

        id.ShouldBe("1770000000999");
        (await bot.Connector.NextAsync()).Body!.ToJsonString().ShouldBe(
            """
            {"type":"message","from":{"id":"28:bbbbbbbb-0000-4000-8000-000000000001"},"conversation":{"id":"a:1personal"},"summary":"Stand","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5"}}]}
            """);
    }

    [Fact]
    public async Task A_mention_is_escaped_and_a_notification_is_asked_for()
    {
        await using var bot = await BotHost.StartAsync();
        var mention = new Mention("29:1grace", "Grace <& Co>");
        var message = OutgoingActivity.Message($"{mention.Text}, bitte.") with { Mentions = [mention], NotificationAlert = true, Locale = "de-DE" };

        await bot.Client.SendAsync(bot.Reference(), message, default);

        var body = (await bot.Connector.NextAsync()).Body!;
        body["entities"]![0]!["text"]!.GetValue<string>().ShouldBe("<at>Grace &lt;&amp; Co&gt;</at>");
        body["text"]!.GetValue<string>().ShouldStartWith(body["entities"]![0]!["text"]!.GetValue<string>());
        body["entities"]![0]!["mentioned"]!["id"]!.GetValue<string>().ShouldBe("29:1grace");
        body["channelData"]!["notification"]!["alert"]!.GetValue<bool>().ShouldBeTrue();
        body["locale"]!.GetValue<string>().ShouldBe("de-DE");
    }

    [Fact]
    public async Task Three_dots_are_an_activity_without_content()
    {
        await using var bot = await BotHost.StartAsync();

        await bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Typing(), default);

        (await bot.Connector.NextAsync()).Body!["type"]!.GetValue<string>().ShouldBe("typing");
    }

    [Fact]
    public async Task A_sent_message_whose_answer_is_201_without_a_body_has_no_id()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(201);

        var id = await bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default);

        id.ShouldBeNull();
    }

    [Fact]
    public async Task Updating_and_deleting_name_the_activity()
    {
        await using var bot = await BotHost.StartAsync();

        await bot.Client.UpdateAsync(bot.Reference(), "17", OutgoingActivity.Message("neu"), default);
        await bot.Client.DeleteAsync(bot.Reference(), "17", default);

        var (update, delete) = (await bot.Connector.NextAsync(), await bot.Connector.NextAsync());
        (update.Method, update.Path).ShouldBe(("PUT", "/emea/v3/conversations/a%3A1personal/activities/17"));
        (delete.Method, delete.Path, delete.Body).ShouldBe(("DELETE", "/emea/v3/conversations/a%3A1personal/activities/17", null));
    }

    [Fact]
    public async Task A_personal_chat_is_created_with_one_member_and_its_tenant()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(201, """{"id":"a:1grace"}""");

        var chat = await bot.Client.CreatePersonalConversationAsync(
            bot.Reference() with { Scope = ConversationScope.Channel, ThreadRootId = "1", TeamId = Team }, "29:1grace", default);

        var call = await bot.Connector.NextAsync();
        call.Path.ShouldBe("/emea/v3/conversations");
        call.Body!.ToJsonString().ShouldBe(
            $$"""{"bot":{"id":"28:{{BotHost.AppId}}"},"tenantId":"{{BotHost.Tenant}}","isGroup":false,"members":[{"id":"29:1grace"}]}""");
        chat.ShouldBe(bot.Reference() with { ConversationId = "a:1grace", UserId = "29:1grace" });
    }

    [Fact]
    public async Task A_channel_thread_is_created_with_its_first_message_and_goes_on_from_there()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(201, """{"id":"19:chan@thread.tacv2;messageid=1770000000123","activityId":"1770000000123"}""");

        var thread = await bot.Client.CreateChannelThreadAsync(
            bot.Reference(), "19:chan@thread.tacv2", OutgoingActivity.Message("Kick-off"), default);
        await bot.Client.SendAsync(thread.Reference, OutgoingActivity.Message("weiter"), default);

        var (create, goOn) = (await bot.Connector.NextAsync(), await bot.Connector.NextAsync());
        create.Body!["isGroup"]!.GetValue<bool>().ShouldBeTrue();
        create.Body["channelData"]!["channel"]!["id"]!.GetValue<string>().ShouldBe("19:chan@thread.tacv2");
        create.Body["activity"]!["text"]!.GetValue<string>().ShouldBe("Kick-off");
        thread.ActivityId.ShouldBe("1770000000123");
        goOn.Path.ShouldBe("/emea/v3/conversations/19%3Achan%40thread.tacv2%3Bmessageid%3D1770000000123/activities");
    }

    [Fact]
    public async Task Members_are_read_page_by_page()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector
            .Then(200, """{"continuationToken":"a+b/c=","members":[{"id":"29:1ada","objectId":"aaaa","name":"Ada","userRole":"user"}]}""")
            .Then(200, """{"members":[{"id":"29:1guest","aadObjectId":"gggg","email":"g@example.org"}]}""");

        var members = await bot.Client.GetMembersAsync(bot.Reference(), default).ToListAsync();

        members.ShouldBe([
            new TeamsMember { Id = "29:1ada", AadObjectId = "aaaa", Name = "Ada", UserRole = "user" },
            new TeamsMember { Id = "29:1guest", AadObjectId = "gggg", Email = "g@example.org" },
        ]);
        (await bot.Connector.NextAsync()).Path.ShouldBe("/emea/v3/conversations/a%3A1personal/pagedmembers?pageSize=500");
        (await bot.Connector.NextAsync()).Path.ShouldEndWith("?pageSize=500&continuationToken=a%2Bb%2Fc%3D");
    }

    [Fact]
    public async Task A_member_a_team_and_its_channels_are_read()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector
            .Then(200, """{"id":"29:1ada","aadObjectId":"aaaa","userPrincipalName":"ada@example.org"}""")
            .Then(200, """{"id":"19:team@thread.tacv2","name":"Demografie","aadGroupId":"cccc","channelCount":2,"memberCount":9}""")
            .Then(200, """{"conversations":[{"id":"19:team@thread.tacv2","name":null},{"id":"19:chan@thread.tacv2","name":"Daten","type":"private"}]}""");

        var member = await bot.Client.GetMemberAsync(bot.Reference(), "aaaa", default);
        var team = await bot.Client.GetTeamAsync(bot.Reference(), Team, default);
        var channels = await bot.Client.GetChannelsAsync(bot.Reference(), Team, default);

        member.UserPrincipalName.ShouldBe("ada@example.org");
        team.ShouldBe(new TeamDetails(Team, "Demografie", "cccc", 2, 9, null, null));
        channels.ShouldBe([new ChannelInfo(Team, null, null), new ChannelInfo("19:chan@thread.tacv2", "Daten", "private")]);
        (await bot.Connector.NextAsync()).Path.ShouldBe("/emea/v3/conversations/a%3A1personal/members/aaaa");
        (await bot.Connector.NextAsync()).Path.ShouldBe("/emea/v3/teams/19%3Ateam%40thread.tacv2");
        (await bot.Connector.NextAsync()).Path.ShouldBe("/emea/v3/teams/19%3Ateam%40thread.tacv2/conversations");
    }

    [Fact]
    public void A_card_of_JSON_nodes_becomes_bytes_once()
    {
        var activity = OutgoingActivity.Card(new JsonObject { ["type"] = "AdaptiveCard" }, "Stand");

        Encoding.UTF8.GetString(activity.Attachments.ShouldHaveSingleItem().Content.Span).ShouldBe("""{"type":"AdaptiveCard"}""");
    }
}
