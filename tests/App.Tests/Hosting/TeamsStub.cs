using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Daks.App.Tests.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Daks.App.Tests.Hosting;

/// <param name="Path">The conversation posted to, as the bot named it, thread included.</param>
/// <param name="ReplyTo">The message answered; null for a post of its own.</param>
/// <param name="Body">As it stands now: updates replace it.</param>
/// <param name="Updates">How often it was replaced.</param>
internal sealed record TeamsMessage(string Id, string Path, string? ReplyTo, JsonNode Body, int Updates = 0);

/// <summary>Teams as far as the bot sees it: keeps what was posted, replaces what was updated, knows who is in a team.</summary>
internal sealed class TeamsStub : IAsyncDisposable
{
    private readonly WebApplication _app = Loopback.Server();
    private readonly bool _isSigned;
    private readonly Lock _gate = new();
    private readonly List<TeamsMessage> _messages = [];
    private readonly ConcurrentDictionary<string, JsonArray> _members = new();
    private readonly ConcurrentDictionary<(string Conversation, string Id), JsonObject> _writers = new();
    private readonly ConcurrentDictionary<string, JsonArray> _channels = new();
    private readonly ConcurrentDictionary<string, string> _names = new();
    private readonly ConcurrentQueue<string> _unplanned = new();
    private readonly ConcurrentQueue<string> _reads = new();
    private readonly ConcurrentQueue<(string Method, int Status, string? RetryAfter, string? Code)> _refusals = new();
    private readonly ConcurrentQueue<HeldCall> _held = new();
    private volatile bool _noTeams;
    private readonly Channel<TeamsMessage> _updates = Channel.CreateUnbounded<TeamsMessage>();

    private TeamsStub(bool isSigned) => _isSigned = isSigned;

    public string ServiceUrl => $"{_app.Urls.Single()}/emea/";

    public IEnumerable<string> Unplanned => _unplanned;

    public static async Task<TeamsStub> StartAsync(bool isSigned)
    {
        var teams = new TeamsStub(isSigned);
        teams._app.Run(teams.AnswerAsync);
        await teams._app.StartAsync();
        return teams;
    }

    /// <summary>What stands in a conversation, its threads included, the oldest first.</summary>
    public IReadOnlyList<TeamsMessage> In(string conversationId)
    {
        lock (_gate)
        {
            return [.. _messages.Where(message => message.Path == conversationId || message.Path.StartsWith($"{conversationId};", StringComparison.Ordinal))];
        }
    }

    /// <summary>Waits until this message is replaced.</summary>
    public async Task<TeamsMessage> UpdateOfAsync(string id)
    {
        while (true)
        {
            var updated = await _updates.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
            if (updated.Id == id)
            {
                return updated;
            }
        }
    }

    /// <summary>Says who is in a conversation, and that nobody else is; without this nobody is, but who wrote there.</summary>
    public void Members(string conversationId, params IEnumerable<JsonObject> people)
    {
        _members[conversationId] = [.. people];
        foreach (var writer in _writers.Keys.Where(writer => writer.Conversation == conversationId))
        {
            _writers.TryRemove(writer, out _);
        }
    }

    /// <summary>Who writes in a conversation belongs to it, though no list names them.</summary>
    public void Writes(string conversationId, JsonObject account) => _writers[(conversationId, account["id"]!.GetValue<string>())] = account;

    /// <summary>Says which channels a team has; without this none but a nameless one.</summary>
    public void Channels(string teamId, params IEnumerable<(string Id, string? Name)> all) =>
        _channels[teamId] = [.. all.Select(one => new JsonObject { ["id"] = one.Id, ["name"] = one.Name })];

    /// <summary>Says what a team is called; without this it has no name.</summary>
    public void Team(string teamId, string name) => _names[teamId] = name;

    /// <summary>From here on no team is named.</summary>
    public void NoTeams() => _noTeams = true;

    /// <summary>How often the roster was asked about one person.</summary>
    public int AsksAbout(string memberId) => _reads.Count(path => path.EndsWith($"/members/{memberId}", StringComparison.Ordinal));

    /// <summary>Refuses the next call of this method.</summary>
    /// <param name="retryAfter">The header of that name, in seconds.</param>
    /// <param name="code">What the body gives as the error's code; without it there is no body.</param>
    public void Refuse(string method, int status, string? retryAfter = null, string? code = null) =>
        _refusals.Enqueue((method, status, retryAfter, code));

    /// <summary>Holds the next call of this method until it is released.</summary>
    public HeldCall Hold(string method)
    {
        var call = new HeldCall(method);
        _held.Enqueue(call);
        return call;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var method = context.Request.Method;
        if (_held.TryPeek(out var hold) && hold.Method == method && _held.TryDequeue(out _))
        {
            await hold.WaitAsync();
        }

        if (_refusals.TryPeek(out var refusal) && refusal.Method == method && _refusals.TryDequeue(out _))
        {
            await RefuseAsync(context.Response, refusal.Status, refusal.RetryAfter, refusal.Code);
            return;
        }

        if (context.Request.Headers.Authorization.Count > 0 != _isSigned)
        {
            _unplanned.Enqueue($"{method} {target} with the wrong kind of token");
        }

        var path = target.Split('?')[0].Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        if (method == "GET")
        {
            _reads.Enqueue(string.Join('/', path));
        }

        if (_noTeams && path is ["emea", "v3", "teams", _])
        {
            await RefuseAsync(context.Response, 403, retryAfter: null, "BotNotInConversationRoster");
            return;
        }

        if (path is ["emea", "v3", "conversations", var room, "members", var member] && Member(room, member) is null)
        {
            context.Response.StatusCode = 404;
            return;
        }

        var answer = path switch
        {
            ["emea", "v3", "conversations", var id, "members", var person] when method == "GET" => Member(id, person),
            ["emea", "v3", "teams", var id] when method == "GET" => new JsonObject { ["id"] = id, ["name"] = _names.GetValueOrDefault(id) },
            ["emea", "v3", "teams", var id, "conversations"] when method == "GET" =>
                new JsonObject { ["conversations"] = _channels.GetValueOrDefault(id)?.DeepClone() ?? new JsonArray() },
            ["emea", "v3", "conversations", var id, "activities", .. var replyTo] when method == "POST" && replyTo.Length <= 1 =>
                Posted(id, replyTo.FirstOrDefault(), JsonNode.Parse(body)!),
            ["emea", "v3", "conversations", _, "activities", var id] when method == "PUT" => Replaced(id, JsonNode.Parse(body)!),
            ["emea", "v3", "conversations", var id, "pagedmembers"] when method == "GET" =>
                new JsonObject { ["members"] = _members.GetValueOrDefault(id)?.DeepClone() ?? new JsonArray() },
            _ => null,
        };
        if (answer is null)
        {
            _unplanned.Enqueue($"{method} {target}");
            context.Response.StatusCode = 404;
            return;
        }

        context.Response.StatusCode = method == "POST" ? 201 : 200;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    private static async Task RefuseAsync(HttpResponse response, int status, string? retryAfter, string? code)
    {
        response.StatusCode = status;
        if (retryAfter is not null)
        {
            response.Headers.RetryAfter = retryAfter;
        }

        if (code is not null)
        {
            await response.WriteAsJsonAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = code } });
        }
    }

    private JsonObject? Member(string conversationId, string id) =>
        (_members.GetValueOrDefault(conversationId)?.SingleOrDefault(member => member!["id"]!.GetValue<string>() == id)
            ?? _writers.GetValueOrDefault((conversationId, id)))?.DeepClone().AsObject();

    private JsonObject Posted(string path, string? replyTo, JsonNode body)
    {
        lock (_gate)
        {
            var id = $"17{_messages.Count:D11}";
            _messages.Add(new TeamsMessage(id, path, replyTo, body));
            return new JsonObject { ["id"] = id };
        }
    }

    private JsonObject? Replaced(string id, JsonNode body)
    {
        lock (_gate)
        {
            var at = _messages.FindIndex(message => message.Id == id);
            if (at < 0)
            {
                return null;
            }

            _messages[at] = _messages[at] with { Body = body, Updates = _messages[at].Updates + 1 };
            _updates.Writer.TryWrite(_messages[at]);
            return new JsonObject { ["id"] = id };
        }
    }
}

/// <summary>A call that arrived at Teams, and is answered when the test says so.</summary>
internal sealed class HeldCall(string method)
{
    private readonly TaskCompletionSource _arrived = new();
    private readonly TaskCompletionSource _release = new();

    public string Method { get; } = method;

    public Task ArrivedAsync() => _arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public void Release() => _release.SetResult();

    internal Task WaitAsync()
    {
        _arrived.SetResult();
        return _release.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
