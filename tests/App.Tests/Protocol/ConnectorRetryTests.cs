using System.Globalization;
using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

/// <summary>What is tried again, when, and how often.</summary>
public sealed class ConnectorRetryTests
{
    private static readonly Func<TimeSpan, bool> Backoff = wait => wait >= TimeSpan.FromSeconds(2) && wait <= TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_429_with_seconds_to_wait_is_tried_again_after_just_those()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(429, retryAfter: "7");

        var sending = bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default);
        await bot.Clock.PassAsync(TimeSpan.FromSeconds(7));

        (await sending).ShouldBe("1770000000999");
        bot.Connector.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_429_with_a_date_to_wait_for_is_tried_again_then()
    {
        await using var bot = await BotHost.StartAsync();
        var date = bot.Clock.GetUtcNow().AddSeconds(9).ToString("R", CultureInfo.InvariantCulture);
        bot.Connector.Then(429, retryAfter: date);

        var sending = bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default);
        await bot.Clock.PassAsync(TimeSpan.FromSeconds(9));

        (await sending).ShouldBe("1770000000999");
    }

    [Fact]
    public async Task A_429_that_asks_for_nothing_is_tried_again_three_times_ever_more_slowly()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(429).Then(429).Then(429).Then(429);

        var sending = bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default);
        TimeSpan[] waits = [await bot.Clock.PassAsync(Backoff), await bot.Clock.PassAsync(Backoff), await bot.Clock.PassAsync(Backoff)];
        var failure = await Should.ThrowAsync<ConnectorException>(sending);

        failure.Failure.ShouldBe(ConnectorFailure.Throttled);
        waits.ShouldBeInOrder();
        bot.Connector.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_message_waits_as_long_as_it_is_asked_to_within_the_five_minutes_of_a_turn()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(429, retryAfter: "300");

        var sending = bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default);
        await bot.Clock.PassAsync(TimeSpan.FromMinutes(5));

        (await sending).ShouldBe("1770000000999");
    }

    [Fact]
    public async Task Whoever_is_asked_to_wait_for_longer_than_a_turn_lasts_is_told_so_at_once()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(429, retryAfter: "301");

        var failure = await Should.ThrowAsync<ConnectorException>(
            bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default));

        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(301));
        bot.Connector.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_only_asks_the_roster_waits_for_half_a_minute_at_most()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(429, retryAfter: "31");

        var failure = await Should.ThrowAsync<ConnectorException>(bot.Client.GetMemberAsync(bot.Reference(), "29:1ada", default));

        failure.Failure.ShouldBe(ConnectorFailure.Throttled);
        bot.Connector.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(503)]
    public async Task A_POST_that_did_nothing_is_tried_again(int status)
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(status);

        var sending = bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default);
        await bot.Clock.PassAsync(Backoff);

        (await sending).ShouldBe("1770000000999");
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_POST_lost_in_a_gateway_is_ambiguous_and_not_tried_again(int status)
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(status);

        var failure = await Should.ThrowAsync<ConnectorException>(
            bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default));

        failure.Failure.ShouldBe(ConnectorFailure.Ambiguous);
        bot.Connector.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_POST_whose_connection_breaks_is_ambiguous_and_not_tried_again()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.ThenBreak();

        var failure = await Should.ThrowAsync<ConnectorException>(
            bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default));

        failure.Failure.ShouldBe(ConnectorFailure.Ambiguous);
        failure.Status.ShouldBeNull();
        bot.Connector.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_POST_that_is_never_answered_is_ambiguous_and_not_tried_again()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.ThenHang();

        var sending = bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default);
        await bot.Connector.NextAsync();
        await bot.Clock.PassAsync(TimeSpan.FromSeconds(30));
        var failure = await Should.ThrowAsync<ConnectorException>(sending);

        failure.Failure.ShouldBe(ConnectorFailure.Ambiguous);
        bot.Connector.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_POST_that_never_found_anybody_is_tried_again()
    {
        await using var bot = await BotHost.StartAsync();
        var nobody = bot.Reference() with { ServiceUrl = "http://127.0.0.1:1/" };

        var sending = bot.Client.SendAsync(nobody, OutgoingActivity.Message("Hallo"), default);
        await bot.Clock.PassAsync(Backoff);
        await bot.Clock.PassAsync(Backoff);
        await bot.Clock.PassAsync(Backoff);
        var failure = await Should.ThrowAsync<ConnectorException>(sending);

        failure.Failure.ShouldBe(ConnectorFailure.Unavailable);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_PUT_is_tried_again_freely(int status)
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(status);

        var updating = bot.Client.UpdateAsync(bot.Reference(), "17", OutgoingActivity.Message("neu"), default);
        await bot.Clock.PassAsync(Backoff);
        await updating;

        var (first, second) = (await bot.Connector.NextAsync(), await bot.Connector.NextAsync());
        second.Body!.ToJsonString().ShouldBe(first.Body!.ToJsonString());
    }

    [Fact]
    public async Task A_DELETE_whose_connection_breaks_is_tried_again()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.ThenBreak();

        var deleting = bot.Client.DeleteAsync(bot.Reference(), "17", default);
        await bot.Clock.PassAsync(Backoff);
        await deleting;

        bot.Connector.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_GET_that_is_never_answered_is_tried_again()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.ThenHang();
        bot.Connector.Then(200, """{"id":"19:team@thread.tacv2"}""");

        var getting = bot.Client.GetTeamAsync(bot.Reference(), "19:team@thread.tacv2", default);
        await bot.Connector.NextAsync();
        await bot.Clock.PassAsync(TimeSpan.FromSeconds(30));
        await bot.Clock.PassAsync(Backoff);

        (await getting).Id.ShouldBe("19:team@thread.tacv2");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task What_another_try_would_not_mend_is_not_tried_again(int status)
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(status);

        await Should.ThrowAsync<ConnectorException>(
            bot.Client.UpdateAsync(bot.Reference(), "17", OutgoingActivity.Message("neu"), default));

        bot.Connector.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_401_is_tried_once_more_with_a_new_token()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Connector.Then(401);

        await bot.Client.SendAsync(bot.Reference(), OutgoingActivity.Message("Hallo"), default);

        (await bot.Connector.NextAsync()).Token.ShouldBe("token-1");
        (await bot.Connector.NextAsync()).Token.ShouldBe("token-2");
    }
}
