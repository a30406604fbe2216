using System.Net;
using System.Text.Json.Nodes;
using Daks.Bot.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Protocol;

public sealed class TurnTests
{
    [Fact]
    public async Task A_message_is_answered_in_its_conversation()
    {
        await using var bot = await BotHost.StartAsync(router =>
            router.OnMessage(turn => turn.Connector.ReplyAsync(OutgoingActivity.Message("Guten Tag"))));

        var response = await bot.PostAsync(bot.Message("Hallo"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var call = await bot.Connector.NextAsync();
        call.Method.ShouldBe("POST");
        call.Path.ShouldBe("/emea/v3/conversations/a%3A1personal/activities/1770000000001");
        call.Token.ShouldBe("token-1");
        call.Body!["text"]!.GetValue<string>().ShouldBe("Guten Tag");
        call.Body["replyToId"]!.GetValue<string>().ShouldBe("1770000000001");
    }

    [Fact]
    public async Task A_message_in_a_channel_is_answered_in_its_thread()
    {
        await using var bot = await BotHost.StartAsync(router =>
            router.OnMessage(turn => turn.Connector.ReplyAsync(OutgoingActivity.Message("Guten Tag"))));
        var message = bot.Activity("message", "1770000000500", it => it["conversation"] = new JsonObject
        {
            ["id"] = "19:chan@thread.tacv2;messageid=1770000000400",
            ["conversationType"] = "channel",
        });

        await bot.PostAsync(message);

        var call = await bot.Connector.NextAsync();
        call.Path.ShouldBe(
            "/emea/v3/conversations/19%3Achan%40thread.tacv2%3Bmessageid%3D1770000000400/activities/1770000000500");
    }

    [Fact]
    public async Task An_event_is_answered_with_a_message_of_its_own()
    {
        await using var bot = await BotHost.StartAsync(router => router.On(
            ActivityTypes.ConversationUpdate, turn => turn.Connector.ReplyAsync(OutgoingActivity.Message("Guten Tag"))));

        await bot.PostAsync(bot.Activity("conversationUpdate", "f:1", it => it.Remove("channelData")));

        (await bot.Connector.NextAsync()).Path.ShouldBe("/emea/v3/conversations/a%3A1personal/activities");
    }

    [Fact]
    public async Task The_turn_knows_its_verified_reference_and_a_scope_of_its_own()
    {
        TurnContext? seen = null;
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(turn =>
        {
            seen = turn;
            turn.Services.GetRequiredService<IServiceScopeFactory>().ShouldNotBeNull();
            return Task.CompletedTask;
        }));

        await bot.PostAsync(bot.Message("Hallo"));

        seen!.Reference.VerifiedAt.ShouldBe(bot.Clock.GetUtcNow());
        seen.Reference.ServiceUrl.ShouldBe(bot.Connector.ServiceUrl);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("trace")]
    [InlineData("handoff")]
    public async Task An_activity_nobody_handles_is_answered_with_200(string type)
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(bot.Activity(type, "1"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_message_whose_handler_throws_is_answered_with_200_and_a_word_to_the_person()
    {
        await using var bot = await BotHost.StartAsync(router => router
            .OnMessage(turn => throw new InvalidOperationException("bug"))
            .OnError(async (turn, exception) =>
            {
                await turn.Connector.ReplyAsync(OutgoingActivity.Message($"Das ging schief: {exception.GetType().Name}"));
                return null;
            }));

        var response = await bot.PostAsync(bot.Message("Hallo"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await bot.Connector.NextAsync()).Body!["text"]!.GetValue<string>().ShouldBe("Das ging schief: InvalidOperationException");
    }

    [Fact]
    public async Task An_invoke_whose_handler_throws_is_answered_with_500()
    {
        await using var bot = await BotHost.StartAsync(router =>
            router.OnInvoke(InvokeNames.TaskFetch, turn => throw new InvalidOperationException("bug")));

        var response = await bot.PostAsync(bot.Invoke("task/fetch", new JsonObject()));

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invoke_whose_handler_throws_may_be_answered_in_band()
    {
        await using var bot = await BotHost.StartAsync(router => router
            .OnInvoke(InvokeNames.AdaptiveCardAction, turn => throw new InvalidOperationException("bug"))
            .OnError((turn, exception) => Task.FromResult<InvokeResponse?>(InvokeResponse.Error(500, "ServiceError", "Das ging schief."))));

        var response = await bot.PostAsync(bot.Invoke("adaptiveCard/action", JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"x"}}""")));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.JsonAsync())!["statusCode"]!.GetValue<int>().ShouldBe(500);
    }

    [Fact]
    public async Task An_error_while_telling_of_an_error_changes_nothing()
    {
        await using var bot = await BotHost.StartAsync(router => router
            .OnMessage(turn => throw new InvalidOperationException("bug"))
            .OnError((turn, exception) => throw new InvalidOperationException("another")));

        var failed = await bot.PostAsync(bot.Message("Hallo", "1"));
        var next = await bot.PostAsync(bot.Activity("typing", "2"));

        failed.StatusCode.ShouldBe(HttpStatusCode.OK);
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
