namespace Daks.Bot.Protocol;

/// <summary>Lets the turns of one conversation run one after another, in the order they came; conversations do not wait for each other.</summary>
internal sealed class ConversationQueue
{
    /// <summary>
    /// Turns of one conversation that run or wait: more than people in one room press at once, and at 256 KB each
    /// still little memory.
    /// </summary>
    public const int MaxLength = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);

    /// <returns>The work, begun or waiting; null when too much of this conversation waits already: then it is never done.</returns>
    public Task<T>? TryRun<T>(string conversationId, Func<Task<T>> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task previous;
        lock (_gate)
        {
            var line = _lines.GetValueOrDefault(conversationId, Line.Empty);
            if (line.Length >= MaxLength)
            {
                return null;
            }

            previous = line.Tail;
            _lines[conversationId] = new Line(done.Task, line.Length + 1);
        }

        return RunAsync(conversationId, previous, work, done);
    }

    private async Task<T> RunAsync<T>(string conversationId, Task previous, Func<Task<T>> work, TaskCompletionSource done)
    {
        try
        {
            await previous;
            return await work();
        }
        finally
        {
            Leave(conversationId);
            done.SetResult();
        }
    }

    private void Leave(string conversationId)
    {
        lock (_gate)
        {
            var line = _lines[conversationId];
            if (line.Length == 1)
            {
                _lines.Remove(conversationId);
            }
            else
            {
                _lines[conversationId] = line with { Length = line.Length - 1 };
            }
        }
    }

    /// <param name="Tail">Done when the last one in line is.</param>
    private readonly record struct Line(Task Tail, int Length)
    {
        public static Line Empty => new(Task.CompletedTask, 0);
    }
}
