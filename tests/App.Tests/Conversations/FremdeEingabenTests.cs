using System.Net;
using System.Text.Json.Nodes;
using Daks.App.Tests.Hosting;
using Daks.App.Tests.Protocol;

namespace Daks.App.Tests.Conversations;

/// <summary>What no client of ours sends, and somebody may all the same.</summary>
public sealed class FremdeEingabenTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"\ud800","data":{"v":1,"verb":"\ud800"}}}""", "verb")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"status","data":{"v":1,"verb":"status","name":"\udfff"}}}""", "name")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"status","data":{"v":1,"verb":"status","\ud800":"x"}}}""", "")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"status","data":"\ud800"}}""", "v")]
    public async Task Half_a_character_in_a_press_is_answered_with_the_current_state(string value, string field)
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var answer = await PostRawAsync(team.Anna.Invoke("adaptiveCard/action", null, null), value);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Answer.From(null, (await answer.JsonAsync())!["value"]!, "").ShouldSay($"Diese Karte wurde nicht verstanden (Feld „{field}“)", "Stufe 1 von 5");
    }

    [Theory]
    [InlineData("""{"action":{"type":"\ud800"}}""")]
    [InlineData("""{"action":"\ud800"}""")]
    [InlineData("""{"\ud800\ud800":{"type":"Action.Execute"}}""")]
    [InlineData("\"\\ud800\"")]
    public async Task Half_a_character_in_place_of_an_action_is_refused_with_400(string value)
    {
        var team = app.NewTeam();

        var answer = await PostRawAsync(team.Anna.Invoke("adaptiveCard/action", null, null), value);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.JsonAsync())!["type"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.error");
    }

    [Theory]
    [InlineData("""{"data":{"v":1,"verb":"\ud800"}}""")]
    [InlineData("""{"\ud800":{"v":1,"verb":"status"}}""")]
    public async Task Half_a_character_in_a_dialog_is_answered_with_the_current_state(string value)
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var answer = await PostRawAsync(team.Anna.Invoke("task/submit", null, null), value);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        team.Channel.Message(team.Channel.Messages[^1].Id).ShouldSay("Diese Karte wurde nicht verstanden", "Stufe 1 von 5");
    }

    [Fact]
    public async Task Half_a_character_in_a_submit_is_answered_with_the_current_state()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var answer = await PostRawAsync(team.Channel.Activity("message", team.Anna.Person, Room.NextId(), it => it["value"] = null), """{"v":1,"verb":"\ud800"}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        team.Channel.Message(team.Channel.Messages[^1].Id).ShouldSay("Diese Karte wurde nicht verstanden", "Stufe 1 von 5");
    }

    [Theory]
    [InlineData("conversation", "id")]
    [InlineData("conversation", "tenantId")]
    [InlineData("from", "id")]
    [InlineData("from", "aadObjectId")]
    [InlineData("recipient", "id")]
    public async Task An_id_too_long_to_be_kept_is_refused_with_400_and_names_the_field(string account, string field)
    {
        var message = app.NewTeam().Anna.InPersonalChat().Message("hilfe");
        message[account]![field] = new string('x', 381);

        var answer = await app.PostAsync(message);

        await answer.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "malformed-activity", $"{account}.{field}");
    }

    [Fact]
    public async Task Ids_as_long_as_they_may_be_are_kept_like_any_other()
    {
        var message = app.NewTeam().Anna.InPersonalChat().Message("hilfe");
        message["conversation"]!["id"] = $"a:{new string('x', 378)}";
        message["from"]!["aadObjectId"] = new string('y', 380);

        await app.PostAsync(message);

        app.Teams.In($"a:{new string('x', 378)}").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_name_that_holds_its_own_mention_is_put_in_once_and_grows_no_further()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        var message = team.Anna.InPersonalChat().Message("K-01 nicht nötig: @ sagt es");
        message["entities"] = new JsonArray([.. Enumerable.Range(0, 200).Select(_ => new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "@",
            ["mentioned"] = new JsonObject { ["id"] = "29:1x", ["name"] = "@@" },
        })]);

        await team.Anna.InPersonalChat().Posts(message);

        (await team.Anna.Says("K-01")).ShouldSay("@@ sagt es").ShouldNotSay("@@@");
    }

    [Theory]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/.//evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("/\t/evil.example", "/%09/evil.example")]
    [InlineData("/\r\nSet-Cookie: a=b", "/%0D%0ASet-Cookie:%20a=b")]
    [InlineData("/stufen/größe?x=ü", "/stufen/gr%C3%B6%C3%9Fe?x=%C3%BC")]
    [InlineData("/stufen/2", "/stufen/2")]
    public async Task Whoever_chooses_a_language_is_led_back_to_a_page_of_ours_and_nowhere_else(string back, string location)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Http.BaseAddress };

        var answer = await browser.GetAsync(new Uri($"/sprache?wert=en&zurueck={Uri.EscapeDataString(back)}", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.GetValues("Location").ShouldHaveSingleItem().ShouldBe(location);
    }

    [Fact]
    public async Task A_message_without_text_gets_the_way_on_because_somebody_spoke_to_the_bot()
    {
        var team = app.NewTeam();

        var answer = await app.PostAsync(team.Channel.Activity("message", team.Anna.Person, Room.NextId(), _ => { }));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        team.Anna.Sees.Buttons.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_null_text_with_a_value_is_a_button_because_old_clients_press_like_this()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var answer = await app.PostAsync(team.Channel.Activity("message", team.Anna.Person, Room.NextId(), it =>
        {
            it["text"] = null;
            it["value"] = new JsonObject { ["v"] = 1, ["verb"] = "hilfe" };
        }));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        team.Channel.Message(team.Channel.Messages[^1].Id).ShouldSay("Was ich für Sie tun kann");
    }

    [Fact]
    public async Task What_a_sender_says_of_themselves_and_of_other_conversations_changes_nothing()
    {
        var (team, other) = (app.NewTeam(), app.NewTeam());
        await team.SetUpAsync();
        await other.SetUpAsync();
        var before = other.Channel.Messages.Count;
        var message = team.Guest.Message("K-01 erledigt");
        message["callerId"] = "urn:botframework:azure";
        message["from"]!["role"] = "owner";
        message["from"]!["properties"] = new JsonObject { ["role"] = "bot" };
        message["relatesTo"] = new JsonObject
        {
            ["conversation"] = new JsonObject { ["id"] = other.Channel.ConversationId, ["conversationType"] = "channel" },
            ["bot"] = new JsonObject { ["id"] = $"28:{BotHost.AppId}" },
            ["user"] = other.Anna.Person.Account,
            ["serviceUrl"] = "https://evil.example/",
            ["channelId"] = "msteams",
        };
        var unsigned = message.ToJsonString();

        await team.Guest.Posts(message);
        var refused = await app.PostAsync(unsigned, token: null);

        team.Guest.Sees.ShouldSay("Als Gast können Sie lesen, aber nichts ändern.");
        team.Channel.Messages[^1].Path.ShouldBe(message["conversation"]!["id"]!.GetValue<string>());
        other.Channel.Messages.Count.ShouldBe(before);
        (await team.VersionAsync()).ShouldBe(1);
        (await other.VersionAsync()).ShouldBe(1);
        await refused.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-missing");
    }

    [Fact]
    public async Task A_conversationUpdate_without_channelData_is_200_because_the_conversation_names_the_tenant_and_403_where_nothing_does()
    {
        var room = app.NewTeam().GroupChat;
        JsonObject Update(Action<JsonObject> change) => room.Activity("conversationUpdate", room.Team.Anna.Person, $"f:{Room.NextId()}", it =>
        {
            it.Remove("channelData");
            it["membersAdded"] = new JsonArray(new JsonObject { ["id"] = $"28:{BotHost.AppId}" });
            change(it);
        });

        var named = await app.PostAsync(Update(_ => { }));
        var unnamed = await app.PostAsync(Update(it => it["conversation"]!.AsObject().Remove("tenantId")));

        named.StatusCode.ShouldBe(HttpStatusCode.OK);
        room.Messages.ShouldHaveSingleItem();
        await unnamed.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "foreign-tenant", "channelData.tenant.id");
    }

    /// <summary>Posts a value as it stands: no JSON library of ours writes half a character.</summary>
    private Task<HttpResponseMessage> PostRawAsync(JsonObject activity, string value)
    {
        activity["value"] = "VALUE";
        return app.PostAsync(activity.ToJsonString().Replace("\"VALUE\"", value, StringComparison.Ordinal), app.Issuer.Token(app.Teams.ServiceUrl));
    }
}
