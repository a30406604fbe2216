namespace Daks.Bot.Protocol;

/// <summary>Lets the turns of one conversation run one after another, in the order they came; conversations do not wait for each other.</summary>
internal sealed class ConversationQueue
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Task> tails = new(StringComparer.Ordinal);

    public async Task<T> RunAsync<T>(string conversationId, Func<Task<T>> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task? previous;
        lock (gate)
        {
            tails.TryGetValue(conversationId, out previous);
            tails[conversationId] = done.Task;
        }

        try
        {
            if (previous is not null)
            {
                await previous;
            }

            return await work();
        }
        finally
        {
            lock (gate)
            {
                if (tails[conversationId] == done.Task)
                {
                    tails.Remove(conversationId);
                }
            }

            done.SetResult();
        }
    }
}
