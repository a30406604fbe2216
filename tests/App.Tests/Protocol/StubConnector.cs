using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Daks.App.Tests.Protocol;

/// <param name="Method">The HTTP method.</param>
/// <param name="Path">As sent, still escaped, with its query.</param>
/// <param name="Token">The bearer token; null without one.</param>
/// <param name="Body">Null when there is none.</param>
internal sealed record ConnectorCall(string Method, string Path, string? Token, JsonNode? Body);

/// <summary>Stands in for smba.trafficmanager.net: records every call, and answers what it is told to.</summary>
internal sealed class StubConnector : IAsyncDisposable
{
    private readonly WebApplication _app = Loopback.Server();
    private readonly Channel<ConnectorCall> _calls = Channel.CreateUnbounded<ConnectorCall>();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();
    private int _count;

    public string ServiceUrl => $"{_app.Urls.Single()}/emea/";

    /// <value>Calls so far.</value>
    public int Count => _count;

    public static async Task<StubConnector> StartAsync()
    {
        var connector = new StubConnector();
        connector._app.Run(connector.AnswerAsync);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>Answers the next unanswered call so; calls beyond get 201 and an id.</summary>
    public StubConnector Then(int status, string? body = null, string? retryAfter = null, string? location = null)
    {
        _answers.Enqueue(async context =>
        {
            context.Response.StatusCode = status;
            if (retryAfter is not null)
            {
                context.Response.Headers.RetryAfter = retryAfter;
            }

            if (location is not null)
            {
                context.Response.Headers.Location = location;
            }

            if (body is not null)
            {
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(body);
            }
        });
        return this;
    }

    /// <summary>Breaks the connection of the next call after reading it.</summary>
    public void ThenBreak() => _answers.Enqueue(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Never answers the next call.</summary>
    public void ThenHang() => _answers.Enqueue(context =>
    {
        var hung = new TaskCompletionSource();
        context.RequestAborted.Register(() => hung.TrySetResult());
        return hung.Task;
    });

    public async Task<ConnectorCall> NextAsync() =>
        await _calls.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var authorization = context.Request.Headers.Authorization.ToString();
        Interlocked.Increment(ref _count);
        _calls.Writer.TryWrite(new ConnectorCall(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            authorization.Length == 0 ? null : authorization["Bearer ".Length..],
            body.Length == 0 ? null : JsonNode.Parse(body)));
        if (_answers.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }

        context.Response.StatusCode = 201;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"id":"1770000000999"}""");
    }
}
