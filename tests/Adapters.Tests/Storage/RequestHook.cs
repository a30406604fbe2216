using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Daks.Adapters.Tests.Storage;

/// <summary>Lets something happen right before or after a certain request of a store.</summary>
/// <param name="before">Gets the request's number, from 1.</param>
public sealed class RequestHook(Func<int, Task>? before = null, Func<int, Task>? after = null) : HttpPipelinePolicy
{
    private int _count;

    public int Count => _count;

    /// <summary>The process dies after so many requests.</summary>
    public static RequestHook DieAfter(int requests) =>
        new(number => number > requests ? throw Cut() : Task.CompletedTask);

    /// <summary>The request is carried out, but its answer never arrives, nor does any later one.</summary>
    public static RequestHook LoseAnswer(int request) =>
        new(after: number => number >= request ? throw Cut() : Task.CompletedTask);

    /// <summary>Something else happens between two requests.</summary>
    public static RequestHook InterruptAt(int request, Func<Task> interruption) =>
        new(number => number == request ? interruption() : Task.CompletedTask);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref _count);
        await (before?.Invoke(number) ?? Task.CompletedTask);
        await ProcessNextAsync(message, pipeline);
        await (after?.Invoke(number) ?? Task.CompletedTask);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The stores ask asynchronously.");

    private static RequestFailedException Cut() => new(0, "The connection is cut.");
}
