using System.Net;
using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

/// <summary>What is made of a call that nothing helped.</summary>
public sealed class ConnectorFailureTests
{
    [Fact]
    public async Task A_second_401_says_that_the_registration_is_at_fault()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(401).Then(401, """{"error":{"code":"BotNotRegistered","message":"…"}}""");

        var failure = await Should.ThrowAsync<ConnectorException>(
            bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default));

        (failure.Failure, failure.Status, failure.Code).ShouldBe(
            (ConnectorFailure.Unauthorized, HttpStatusCode.Unauthorized, "BotNotRegistered"));
        bot.Connector.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"…"}}""", ConnectorFailure.NotInRoster)]
    [InlineData(403, """{"error":{"code":"BotDisabledByAdmin","message":"…"}}""", ConnectorFailure.DisabledByAdmin)]
    [InlineData(403, """{"error":{"code":"ConversationBlockedByUser","message":"…"}}""", ConnectorFailure.Blocked)]
    [InlineData(403, """{"error":{"code":"ForbiddenOperationException","message":"…"}}""", ConnectorFailure.NotInstalled)]
    [InlineData(403, """{"error":{"code":"NotEnoughPermissions","message":"…"}}""", ConnectorFailure.Refused)]
    [InlineData(403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"…\"}"}""", ConnectorFailure.Blocked)]
    [InlineData(403, """{"errorCode":209,"message":"no JSON"}""", ConnectorFailure.Blocked)]
    [InlineData(403, "<html>", ConnectorFailure.NotInstalled)]
    [InlineData(403, null, ConnectorFailure.NotInstalled)]
    [InlineData(404, """{"error":{"code":"ConversationNotFound","message":"…"}}""", ConnectorFailure.Gone)]
    [InlineData(404, null, ConnectorFailure.Gone)]
    [InlineData(404, """{"error":{"code":"ActivityNotFoundInConversation"}}""", ConnectorFailure.MessageGone)]
    [InlineData(404, """{"error":{"code":"BotNotInConversationRoster"}}""", ConnectorFailure.NotInRoster)]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig","message":"…"}}""", ConnectorFailure.TooLarge)]
    [InlineData(400, """{"error":"odd"}""", ConnectorFailure.Refused)]
    [InlineData(500, "[1]", ConnectorFailure.Refused)]
    [InlineData(403, """{"error":{"code":"\ud800"}}""", ConnectorFailure.NotInstalled)]
    [InlineData(403, """{"errorCode":209,"message":"{\"subCode\":\"\\ud800\"}"}""", ConnectorFailure.Blocked)]
    public async Task A_refusal_says_what_to_do_next(int status, string? body, ConnectorFailure expected)
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(status, body);

        var failure = await Should.ThrowAsync<ConnectorException>(
            bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default));

        failure.Failure.ShouldBe(expected);
        ((int?)failure.Status).ShouldBe(status);
    }

    [Fact]
    public async Task A_404_without_a_code_means_what_the_call_was_about()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(404).Then(404);

        var update = await Should.ThrowAsync<ConnectorException>(
            bot.Client.UpdateAsync(bot.Reference(), "17", OutgoingActivity.Message("neu"), default));
        var read = await Should.ThrowAsync<ConnectorException>(bot.Client.GetMemberAsync(bot.Reference(), "29:1ada", default));

        (update.Failure, read.Failure).ShouldBe((ConnectorFailure.MessageGone, ConnectorFailure.MemberUnknown));
    }

    [Fact]
    public async Task The_second_shape_of_error_gives_its_number_and_subcode()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""");

        var failure = await Should.ThrowAsync<ConnectorException>(
            bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default));

        (failure.Code, failure.SubCode).ShouldBe(("209", "MessageWritesBlocked"));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var bot = await BotHost.StartAsync();
        await using var elsewhere = await StubConnector.StartAsync();
        bot.Connector.Then(307, location: $"{elsewhere.ServiceUrl}v3/conversations/a:1personal/activities");

        await Should.ThrowAsync<ConnectorException>(
            bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default));

        bot.Connector.Count.ShouldBe(1);
        elsewhere.Count.ShouldBe(0, "our token would have gone along");
    }
}
