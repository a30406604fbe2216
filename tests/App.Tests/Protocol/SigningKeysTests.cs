using System.Net;

namespace Daks.App.Tests.Protocol;

/// <summary>Keys come and go while the bot runs.</summary>
public sealed class SigningKeysTests
{
    [Fact]
    public async Task A_token_of_an_unknown_key_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.Signing("second"));

        var response = await bot.PostAsync(bot.Message("Hallo"), token);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task A_rotated_key_is_picked_up_without_a_restart()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Message("Hallo", "1"));
        bot.Issuer.Announce("second", "msteams");
        bot.Issuer.Withdraw("first");
        var token = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.Signing("second"));

        var response = await bot.PostAsync(bot.Message("Hallo", "2"), token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_remembered_token_falls_with_its_withdrawn_key()
    {
        await using var bot = await BotHost.StartAsync();
        var old = bot.Issuer.Token(bot.Connector.ServiceUrl);
        await bot.PostAsync(bot.Message("Hallo", "1"), old);
        bot.Issuer.Announce("second", "msteams");
        bot.Issuer.Withdraw("first");
        await bot.PostAsync(
            bot.Message("Hallo", "2"),
            bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.Signing("second")));

        var response = await bot.PostAsync(bot.Message("Hallo", "3"), old);

        await response.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "token-invalid");
    }

    [Fact]
    public async Task Made_up_key_ids_cause_no_storm_of_fetches()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Message("Hallo"));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => bot.PostAsync(
            bot.Message("Hallo", $"{number}"),
            bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.Signing("second", $"made-up-{number}")))));

        bot.Issuer.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task A_minute_after_a_made_up_key_id_a_rotated_key_is_looked_for_again()
    {
        await using var bot = await BotHost.StartAsync();
        var second = bot.Issuer.Token(bot.Connector.ServiceUrl, it => it.SigningCredentials = FakeIssuer.Signing("second"));
        await bot.PostAsync(bot.Message("Hallo", "1"));
        await bot.PostAsync(bot.Message("Hallo", "2"), second);
        bot.Issuer.Announce("second", "msteams");

        var atOnce = await bot.PostAsync(bot.Message("Hallo", "3"), second);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await bot.PostAsync(bot.Message("Hallo", "4"), second);

        atOnce.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        later.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_that_cannot_be_fetched_make_the_bot_unavailable_for_the_moment()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Issuer.IsDown = true;
        var during = await bot.PostAsync(bot.Message("Hallo", "1"));
        bot.Issuer.IsDown = false;
        bot.Clock.Advance(TimeSpan.FromSeconds(5));

        var after = await bot.PostAsync(bot.Message("Hallo", "2"));

        await during.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "keys-unavailable");
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_outlive_an_outage_of_their_issuer()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.PostAsync(bot.Message("Hallo", "1"));
        bot.Issuer.IsDown = true;
        bot.Clock.Advance(TimeSpan.FromHours(13));

        var response = await bot.PostAsync(bot.Message("Hallo", "2"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
