using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

/// <summary>What may come in as a body, and what it is answered with.</summary>
public sealed class BodyTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task Another_method_than_POST_is_refused_with_405(string method)
    {
        await using var bot = await BotHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        var response = await bot.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{\"type\":\"message\"}]")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{} {}")]
    [InlineData("<activity/>")]
    public async Task A_body_that_is_not_one_JSON_object_is_refused_with_400(string body)
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostRawAsync(body);

        await response.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "malformed-activity", body is "{} {}" ? "type" : "$");
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("conversation")]
    [InlineData("conversation.id")]
    [InlineData("from.id")]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("recipient.id")]
    public async Task A_missing_field_is_refused_with_400_and_named(string field)
    {
        await using var bot = await BotHost.StartAsync();
        var path = field.Split('.');
        var missing = bot.Activity("message", "1", it => (path.Length == 1 ? it : it[path[0]]!.AsObject()).Remove(path[^1]));
        var isNull = bot.Activity("message", "2", it => (path.Length == 1 ? it : it[path[0]]!.AsObject())[path[^1]] = null);
        var named = field is "conversation" or "from" or "recipient" ? $"{field}.id" : field;

        var withoutIt = await bot.PostAsync(missing);
        var withNull = await bot.PostAsync(isNull);

        await withoutIt.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "malformed-activity", named);
        await withNull.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "malformed-activity", named);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("conversation.id")]
    [InlineData("from.id")]
    public async Task An_empty_field_is_as_good_as_missing(string field)
    {
        await using var bot = await BotHost.StartAsync();
        var path = field.Split('.');
        var activity = bot.Activity("message", "1", it => (path.Length == 1 ? it : it[path[0]]!.AsObject())[path[^1]] = "");

        var response = await bot.PostAsync(activity);

        await response.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "malformed-activity", field);
    }

    [Theory]
    [InlineData("id", "17")]
    [InlineData("text", "{}")]
    [InlineData("timestamp", "\"yesterday\"")]
    [InlineData("membersAdded", "\"all\"")]
    [InlineData("channelData", "\"msteams\"")]
    [InlineData("from", "\"Ada\"")]
    public async Task A_field_of_the_wrong_kind_is_refused_with_400_and_named(string field, string value)
    {
        await using var bot = await BotHost.StartAsync();
        var activity = bot.Activity("message", "1", it => it[field] = JsonNode.Parse(value));

        var response = await bot.PostAsync(activity);

        await response.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "malformed-activity", field);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("Exception");
    }

    [Theory]
    [InlineData("$.channelData.team.id", "channelData.team.id")]
    [InlineData("$.membersAdded[12].aadObjectId", "membersAdded[12].aadObjectId")]
    [InlineData("$.value[0][1].text", "value")]
    [InlineData("$.conversation['x y'].id", "conversation")]
    [InlineData("$.conversation.evil.id", "conversation")]
    [InlineData("$['evil name']", "$")]
    [InlineData("$.evil.type", "$")]
    [InlineData("$", "$")]
    [InlineData(null, "$")]
    public void A_path_is_told_as_far_as_it_names_fields_we_know(string? path, string told) => ActivityPath.Known(path).ShouldBe(told);

    [Fact]
    public async Task A_name_the_sender_chose_stands_neither_in_the_answer_nor_in_the_log()
    {
        await using var app = await Hosting.AppFixture.StartAsync();
        var hostile = "evil\nname " + new string('x', 100_000);
        var body = app.NewTeam().Anna.Message("hilfe").ToJsonString()[..^1] + $",\"{hostile}\":[1,}}";

        var response = await app.PostAsync(body, app.Issuer.Token(app.Teams.ServiceUrl));

        await response.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "malformed-activity", "$");
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("xxx");
        app.Log.Lines.ShouldAllBe(line => !line.Contains("xxx"));
    }

    [Theory]
    [InlineData("conversation.id", "")]
    [InlineData("conversation.id", "  ")]
    [InlineData("conversation.id", ";messageid=1770000000400")]
    [InlineData("conversation.tenantId", "")]
    [InlineData("from.id", " ")]
    [InlineData("recipient.id", "\t")]
    [InlineData("channelData.tenant.id", "")]
    [InlineData("channelData.team.id", "")]
    [InlineData("channelData.channel.id", " ")]
    [InlineData("channelData.settings.selectedChannel.id", "")]
    public async Task An_empty_id_becomes_no_key_and_is_named(string field, string value)
    {
        var runs = 0;
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(_ => Task.FromResult(runs++)));
        var activity = bot.Activity("message", "1", it =>
        {
            var at = it;
            foreach (var name in field.Split('.')[..^1])
            {
                at[name] ??= new JsonObject();
                at = at[name]!.AsObject();
            }

            at[field.Split('.')[^1]] = value;
        });

        var response = await bot.PostAsync(activity);

        await response.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "malformed-activity", field);
        runs.ShouldBe(0);
    }

    [Fact]
    public async Task Who_has_an_empty_object_id_is_known_by_the_id_of_the_channel()
    {
        var keys = new List<string>();
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(turn => Task.Run(() => keys.Add(turn.Activity.From.Key))));

        await bot.PostAsync(bot.Activity("message", "", it => it["from"]!["aadObjectId"] = ""));
        await bot.PostAsync(bot.Activity("message", "", it => it["from"]!["aadObjectId"] = " "));

        keys.ShouldBe(["29:1ada", "29:1ada"], "and two messages without an id are two messages");
    }

    [Fact]
    public async Task A_body_of_two_megabytes_is_refused_with_413()
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(bot.Message(new string('x', 2 * 1024 * 1024)));

        await response.ShouldBeRefusedAsync(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Fact]
    public async Task A_body_that_grows_beyond_the_limit_while_being_read_is_refused_with_413()
    {
        await using var bot = await BotHost.StartAsync();
        var body = Encoding.UTF8.GetBytes(bot.Message(new string('x', 300 * 1024)).ToJsonString());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } },
            Headers = { Authorization = new("Bearer", bot.Issuer.Token(bot.Connector.ServiceUrl)), TransferEncodingChunked = true },
        };

        var response = await bot.SendAsync(request);

        await response.ShouldBeRefusedAsync(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_200_kilobytes_is_read_whole(bool isChunked)
    {
        var seen = 0;
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(turn =>
        {
            seen = turn.Activity.Text!.Length;
            return Task.CompletedTask;
        }));
        var body = Encoding.UTF8.GetBytes(bot.Message(new string('x', 200 * 1024)).ToJsonString());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new ByteArrayContent(body),
            Headers = { Authorization = new("Bearer", bot.Issuer.Token(bot.Connector.ServiceUrl)), TransferEncodingChunked = isChunked },
        };

        var response = await bot.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        seen.ShouldBe(200 * 1024);
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_within_ten_seconds_is_refused_with_408()
    {
        await using var bot = await BotHost.StartAsync();
        using var caller = new TcpClient();
        await caller.ConnectAsync(bot.Address.Host, bot.Address.Port);
        await using var stream = caller.GetStream();
        using var reader = new StreamReader(stream);
        var head = $"POST /api/messages HTTP/1.1\r\nHost: bot\r\nAuthorization: Bearer {bot.Issuer.Token(bot.Connector.ServiceUrl)}\r\n";

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{head}Content-Length: 100\r\n\r\n{{\"type\":"));
        await bot.Clock.PassAsync(TimeSpan.FromSeconds(10));
        var status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));

        status.ShouldBe("HTTP/1.1 408 Request Timeout");
    }

    [Fact]
    public async Task Nesting_two_hundred_deep_is_refused_with_400()
    {
        await using var bot = await BotHost.StartAsync();
        var deep = string.Concat(Enumerable.Repeat("[", 200)) + string.Concat(Enumerable.Repeat("]", 200));
        var body = bot.Message("Hallo").ToJsonString()[..^1] + $",\"value\":{deep}}}";

        var response = await bot.PostRawAsync(body);

        await response.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "malformed-activity", "value");
    }

    [Fact]
    public async Task Nesting_a_hundred_deep_is_read()
    {
        await using var bot = await BotHost.StartAsync();
        var deep = string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100));
        var body = bot.Message("Hallo").ToJsonString()[..^1] + $",\"value\":{deep},\"unknown\":{deep}}}";

        var response = await bot.PostRawAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_refused_with_400_even_where_nobody_reads_them()
    {
        await using var bot = await BotHost.StartAsync();
        byte[] body = [.. Encoding.UTF8.GetBytes(bot.Message("Hallo").ToJsonString()[..^1] + ",\"unknown\":\""), 0xC3, 0x28, .. "\"}"u8];

        var response = await bot.PostAsync(body, bot.Issuer.Token(bot.Connector.ServiceUrl));

        await response.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "malformed-activity", "$");
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_refused_with_400()
    {
        await using var bot = await BotHost.StartAsync();
        var body = bot.Message("Hallo").ToJsonString().Replace("Hallo", "\\ud83d", StringComparison.Ordinal);

        var response = await bot.PostRawAsync(body);

        await response.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "malformed-activity", "text");
    }

    [Fact]
    public async Task A_byte_order_mark_is_accepted()
    {
        await using var bot = await BotHost.StartAsync();
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(bot.Message("Hallo").ToJsonString())];

        var response = await bot.PostAsync(body, bot.Issuer.Token(bot.Connector.ServiceUrl));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json;+charset=utf-8")]
    [InlineData("application/vnd.something+JSON; charset=utf-8")]
    [InlineData("text/json")]
    [InlineData(null)]
    public async Task Anything_that_might_be_JSON_is_tried(string? contentType)
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostRawAsync(bot.Message("Hallo").ToJsonString(), contentType);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_content_type_that_is_clearly_not_JSON_is_refused_with_415(string contentType)
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostRawAsync(bot.Message("Hallo").ToJsonString(), contentType);

        await response.ShouldBeRefusedAsync(HttpStatusCode.UnsupportedMediaType, "not-json", "Content-Type");
    }

    [Fact]
    public async Task Of_duplicate_fields_the_last_counts_for_every_check()
    {
        IncomingActivity? seen = null;
        await using var bot = await BotHost.StartAsync(router => router.OnMessage(turn =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        }));
        var body = bot.Message("zuerst").ToJsonString()[..^1] + ",\"text\":\"zuletzt\"}";
        var foreign = bot.Message("Hallo", "2").ToJsonString()[..^1] + ",\"channelData\":{\"tenant\":{\"id\":\"9999\"}}}";

        await bot.PostRawAsync(body);
        var refused = await bot.PostRawAsync(foreign);

        seen!.Text.ShouldBe("zuletzt");
        await refused.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "foreign-tenant", "channelData.tenant.id");
    }
}
