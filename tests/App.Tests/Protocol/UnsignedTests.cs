using System.Net;
using System.Net.Http.Headers;
using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

/// <summary>The Agents Playground signs nothing. It is let in where nothing can be lost.</summary>
public sealed class UnsignedTests
{
    [Fact]
    public async Task The_Playground_is_answered_in_Development_without_an_app_id()
    {
        await using var bot = await BotHost.StartUnregisteredAsync(router =>
            router.OnMessage(turn => turn.Connector.ReplyAsync(OutgoingActivity.Message("Guten Tag"))));

        var response = await bot.PostAsync(bot.Message("Hallo"), token: null);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var call = await bot.Connector.NextAsync();
        call.Token.ShouldBeNull();
        call.Body!["text"]!.GetValue<string>().ShouldBe("Guten Tag");
    }

    [Fact]
    public async Task Unsigned_activities_are_refused_outside_Development()
    {
        await using var bot = await BotHost.StartAsync(environment: "Staging");

        var response = await bot.PostAsync(bot.Message("Hallo"), token: null);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-missing");
    }

    [Fact]
    public async Task Unsigned_activities_are_refused_in_Development_once_there_is_an_app_id()
    {
        await using var bot = await BotHost.StartAsync(environment: "Development");

        var response = await bot.PostAsync(bot.Message("Hallo"), token: null);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-missing");
    }

    [Fact]
    public async Task A_token_present_in_Development_is_validated_all_the_same()
    {
        await using var bot = await BotHost.StartUnregisteredAsync();

        var wellSigned = await bot.PostAsync(bot.Message("Hallo"));
        var rubbish = await bot.PostAsync(bot.Message("Hallo"), "rubbish");

        await wellSigned.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
        await rubbish.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task An_unsigned_activity_must_come_from_a_loopback_service()
    {
        await using var bot = await BotHost.StartUnregisteredAsync();
        var message = bot.Activity("message", "1", it => it["serviceUrl"] = "https://smba.trafficmanager.net/emea/");

        var response = await bot.PostAsync(message, token: null);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "service-url-refused", "serviceUrl");
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "daks.musterstadt.example")]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "https://evil.example")]
    public async Task A_tunnel_or_a_web_page_is_not_this_machine(string header, string value)
    {
        await using var bot = await BotHost.StartUnregisteredAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(bot.Message("Hallo").ToJsonString(), new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.TryAddWithoutValidation(header, value);

        var response = await bot.SendAsync(request);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-missing");
    }

    [Fact]
    public async Task Ids_that_are_no_GUIDs_and_other_channels_pass_in_Development()
    {
        await using var bot = await BotHost.StartUnregisteredAsync();
        var message = bot.Activity("message", "1", it =>
        {
            it["channelId"] = "emulator";
            it["recipient"]!["id"] = "00000000-0000-0000-0000-00000000000011";
            it["channelData"]!["tenant"]!["id"] = BotHost.Tenant;
        });

        var response = await bot.PostAsync(message, token: null);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
