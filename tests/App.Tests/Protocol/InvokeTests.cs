using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

public sealed class InvokeTests
{
    private const string Card = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Größe"}]}""";

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("adaptiveCard/action")]
    [InlineData("no/such/invoke")]
    public async Task An_invoke_nobody_handles_is_answered_with_501_and_no_body(string name)
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(bot.Invoke(name, new JsonObject()));

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invoke_without_a_name_is_a_hero_cards_button_when_it_carries_an_object()
    {
        await using var bot = await BotHost.StartAsync();

        var withObject = await bot.PostAsync(bot.Invoke(null, new JsonObject { ["id"] = 1 }, "f:1"));
        var withText = await bot.PostAsync(bot.Invoke(null, "text", "f:2"));

        withObject.StatusCode.ShouldBe(HttpStatusCode.OK);
        await withText.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "malformed-activity", "name");
    }

    [Fact]
    public async Task A_card_action_reaches_its_handler_and_is_answered_with_a_card()
    {
        CardActionInvoke? pressed = null;
        await using var bot = await BotHost.StartAsync(router => router.OnInvoke(InvokeNames.AdaptiveCardAction, turn =>
        {
            pressed = CardActionInvoke.From(turn.Activity);
            return Task.FromResult(InvokeResponse.Card(Encoding.UTF8.GetBytes(Card)));
        }));

        var response = await bot.PostAsync(bot.Invoke("adaptiveCard/action", JsonNode.Parse(
            """{"action":{"type":"Action.Execute","id":"ok","verb":"release","data":{"id":"17"}},"trigger":"automatic"}""")));

        pressed!.Verb.ShouldBe("release");
        pressed.Data.GetProperty("id").GetString().ShouldBe("17");
        pressed.Trigger.ShouldBe(CardTrigger.Automatic);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await response.Content.ReadAsStringAsync()).ShouldBe(
            $$"""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{{Card}}}""");
    }

    [Fact]
    public async Task A_card_action_of_the_Playground_has_no_trigger_and_counts_as_manual()
    {
        CardActionInvoke? pressed = null;
        await using var bot = await BotHost.StartAsync(router => router.OnInvoke(InvokeNames.AdaptiveCardAction, turn =>
        {
            pressed = CardActionInvoke.From(turn.Activity);
            return Task.FromResult(InvokeResponse.Empty);
        }));

        await bot.PostAsync(bot.Invoke("adaptiveCard/action", JsonNode.Parse("""{"action":{"type":"Action.Execute","data":"odd"}}""")));

        pressed!.Trigger.ShouldBe(CardTrigger.Manual);
        pressed.Verb.ShouldBe("");
        pressed.Data.EnumerateObject().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("null", "BadRequest")]
    [InlineData("[]", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":null}""", "BadRequest")]
    [InlineData("""{"action":"release"}""", "BadRequest")]
    [InlineData("""{"action":{"verb":"release"}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"release"}}""", "NotSupported")]
    public async Task A_card_action_no_card_can_have_sent_is_refused_with_400_and_says_why(string value, string code)
    {
        var isHandled = false;
        await using var bot = await BotHost.StartAsync(router => router.OnInvoke(InvokeNames.AdaptiveCardAction, turn =>
        {
            isHandled = true;
            return Task.FromResult(InvokeResponse.Empty);
        }));

        var response = await bot.PostAsync(bot.Invoke("adaptiveCard/action", JsonNode.Parse(value)));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var body = (await response.JsonAsync())!;
        body["statusCode"]!.GetValue<int>().ShouldBe(400);
        body["type"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.error");
        body["value"]!["code"]!.GetValue<string>().ShouldBe(code);
        isHandled.ShouldBeFalse();
    }

    [Fact]
    public async Task A_search_reaches_its_handler_with_sensible_bounds()
    {
        SearchQuery? asked = null;
        await using var bot = await BotHost.StartAsync(router => router.OnInvoke(InvokeNames.ApplicationSearch, turn =>
        {
            asked = SearchQuery.From(turn.Activity);
            return Task.FromResult(InvokeResponse.SearchResults([("München", "09162000")]));
        }));

        var response = await bot.PostAsync(bot.Invoke("application/search", JsonNode.Parse(
            """{"queryText":"mün","queryOptions":{"skip":-3,"top":5000},"dataset":"kommunen"}""")));

        asked.ShouldBe(new SearchQuery("mün", "kommunen", 0, 15));
        (await response.Content.ReadAsStringAsync()).ShouldBe(
            """{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[{"title":"München","value":"09162000"}]}}""");
    }

    [Fact]
    public async Task A_search_without_queryText_is_refused_with_400()
    {
        await using var bot = await BotHost.StartAsync(router =>
            router.OnInvoke(InvokeNames.ApplicationSearch, turn => Task.FromResult(InvokeResponse.SearchResults([]))));

        var response = await bot.PostAsync(bot.Invoke("application/search", JsonNode.Parse("""{"dataset":"kommunen"}""")));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.JsonAsync())!["value"]!["code"]!.GetValue<string>().ShouldBe("BadRequest");
    }

    [Theory]
    [InlineData("fileConsent/invoke", """{"type":"fileUpload","action":"perhaps"}""", "value.action must be accept or decline")]
    [InlineData("fileConsent/invoke", """{"type":"fileUpload"}""", "value.action must be accept or decline")]
    [InlineData("fileConsent/invoke", """{"action":1}""", "value.action must be accept or decline")]
    [InlineData("fileConsent/invoke", "null", "Missing value property")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"shred"}""", "value.botMessagePreviewAction must be edit or send")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":1}""", "value.botMessagePreviewAction must be edit or send")]
    [InlineData("composeExtension/queryLink", "{}", "Missing url property")]
    [InlineData("composeExtension/anonymousQueryLink", """{"url":""}""", "Missing url property")]
    [InlineData("message/submitAction", """{"actionValue":{}}""", "Missing actionName property")]
    [InlineData("signin/tokenExchange", """{"id":"1","token":"t"}""", "Missing connectionName property")]
    [InlineData("signin/tokenExchange", "[]", "Missing value property")]
    [InlineData("signin/verifyState", """{"state":123456}""", "Missing state property")]
    public async Task A_value_Teams_cannot_have_sent_is_refused_with_400_and_names_the_field(string name, string value, string reason)
    {
        var isHandled = false;
        await using var bot = await BotHost.StartAsync(router => router.OnInvoke(name, turn =>
        {
            isHandled = true;
            return Task.FromResult(InvokeResponse.Empty);
        }));

        var response = await bot.PostAsync(bot.Invoke(name, JsonNode.Parse(value)));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.JsonAsync())!["value"]!["message"]!.GetValue<string>().ShouldBe(reason);
        isHandled.ShouldBeFalse();
    }

    [Theory]
    [InlineData("fileConsent/invoke", """{"type":"fileUpload","action":"accept","context":{},"uploadInfo":{}}""")]
    [InlineData("fileConsent/invoke", """{"type":"fileUpload","action":"decline"}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"add","data":{}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"add","botMessagePreviewAction":"send"}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"add","botMessagePreviewAction":null}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"add","botMessagePreviewAction":""}""")]
    [InlineData("composeExtension/query", "{}")]
    [InlineData("composeExtension/selectItem", "[1]")]
    [InlineData("composeExtension/queryLink", """{"url":"https://example.org/"}""")]
    [InlineData("message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"like"}}""")]
    [InlineData("signin/tokenExchange", """{"id":"1","connectionName":"graph","token":"t"}""")]
    [InlineData("signin/verifyState", """{"state":"123456"}""")]
    [InlineData("task/fetch", "null")]
    public async Task A_value_Teams_may_have_sent_reaches_its_handler(string name, string value)
    {
        var isHandled = false;
        await using var bot = await BotHost.StartAsync(router => router.OnInvoke(name, turn =>
        {
            isHandled = true;
            return Task.FromResult(InvokeResponse.Empty);
        }));

        var response = await bot.PostAsync(bot.Invoke(name, JsonNode.Parse(value)));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        isHandled.ShouldBeTrue();
    }

    [Fact]
    public void Answers_have_the_form_Teams_documents()
    {
        var card = Encoding.UTF8.GetBytes(Card);

        Body(InvokeResponse.Message("Gespeichert")).ShouldBe(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Gespeichert"}""");
        Body(InvokeResponse.Error(400, "BadRequest", "Der Titel fehlt")).ShouldBe(
            """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"Der Titel fehlt"}}""");
        Body(InvokeResponse.PreconditionFailed("Stale", "Inzwischen geändert")).ShouldBe(
            """{"statusCode":412,"type":"application/vnd.microsoft.error.preconditionFailed","value":{"code":"Stale","message":"Inzwischen geändert"}}""");
        Body(InvokeResponse.Task(card, "Maßnahme", height: "large", width: "600")).ShouldBe(
            """{"task":{"type":"continue","value":{"title":"Maßnahme","height":"large","width":600,"card":"""
            + $$"""{"contentType":"application/vnd.microsoft.card.adaptive","content":{{Card}}}""" + "}}}");
        Body(InvokeResponse.TaskMessage("Gespeichert")).ShouldBe("""{"task":{"type":"message","value":"Gespeichert"}}""");
        Body(InvokeResponse.Ok(new JsonObject { ["a"] = 1 })).ShouldBe("""{"a":1}""");
    }

    [Fact]
    public void A_processed_card_action_is_200_on_the_outside_whatever_it_came_to()
    {
        InvokeResponse.Error(500, "ServiceError", "Das ging schief").Status.ShouldBe(200);
        InvokeResponse.PreconditionFailed("Stale", "Inzwischen geändert").Status.ShouldBe(200);
    }

    [Fact]
    public void A_card_over_40_kilobytes_is_refused_in_code()
    {
        var tooLarge = new byte[OutgoingActivity.MaxCardBytes + 1];

        Should.Throw<ArgumentException>(() => InvokeResponse.Card(tooLarge));
        Should.Throw<ArgumentException>(() => InvokeResponse.Task(tooLarge, "Titel"));
        Should.Throw<ArgumentException>(() => OutgoingActivity.Card(tooLarge, "Zusammenfassung"));
    }

    private static string Body(InvokeResponse response) => Encoding.UTF8.GetString(response.Body.Span);
}
