using System.Collections.Concurrent;
using Daks.App.Tests.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Daks.App.Tests.Hosting;

/// <summary>Where Teams keeps the files people send: gives each to whoever knows its address.</summary>
internal sealed class FileHost : IAsyncDisposable
{
    private readonly WebApplication _app = Loopback.Server();
    private readonly ConcurrentDictionary<string, RequestDelegate> _files = new();
    private readonly ConcurrentQueue<string> _fetched = new();
    private int _last;

    /// <value>The paths asked for, in that order.</value>
    public IReadOnlyList<string> Fetched => [.. _fetched];

    /// <value>Whoever brought a token, or anything else that tells who they are.</value>
    public ConcurrentQueue<string> Tokens { get; } = new();

    public static async Task<FileHost> StartAsync()
    {
        var host = new FileHost();
        host._app.Run(host.AnswerAsync);
        await host._app.StartAsync();
        return host;
    }

    /// <returns>The address it can be fetched from.</returns>
    public string Put(byte[] content) => Put(async context =>
    {
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content);
    });

    public string Put(RequestDelegate answer)
    {
        var path = $"/datei/{Interlocked.Increment(ref _last)}";
        _files[path] = answer;
        return $"{_app.Urls.Single()}{path}?tempauth=geheim";
    }

    public string Put(int status, string? location = null) => Put(context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        _fetched.Enqueue(context.Request.Path);
        foreach (var header in context.Request.Headers.Where(header => header.Key is "Authorization" or "Cookie" or "Proxy-Authorization"))
        {
            Tokens.Enqueue($"{header.Key} at {context.Request.Path}");
        }

        if (_files.TryGetValue(context.Request.Path, out var answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
