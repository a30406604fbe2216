using Daks.Bot.Protocol;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Daks.Bot.Conversations;

/// <summary>
/// Replaces cards for everybody who sees them, behind the answers: of one card one call at a time, and of several
/// waiting the last. So a card never becomes what it was before, whoever replaces it.
/// </summary>
/// <remarks>A hosted service, so that what was answered also stands there when the host stops.</remarks>
internal sealed partial class CardUpdates(IConnectorClient connector, Reachability reachability, ILogger<CardUpdates> logger) : IHostedService, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<CardKey, Slot> _slots = [];
    private readonly StopSignal _stopping = new();

    /// <summary>Takes the place of every replacement of this card that still waits.</summary>
    /// <param name="reference">Where the card stands.</param>
    /// <param name="activityId">The message it stands in.</param>
    /// <param name="card">What shall stand there.</param>
    /// <param name="after">When to begin: once the person who pressed has their answer.</param>
    /// <returns>Null once this or a later card stands there; otherwise why not.</returns>
    public Task<ConnectorFailure?> ReplaceAsync(ConversationReference reference, string activityId, OutgoingActivity card, Task after)
    {
        var update = new Update(reference, card, after);
        var key = new CardKey(reference.ConversationId, activityId);
        lock (_gate)
        {
            if (_slots.TryGetValue(key, out var slot))
            {
                slot.Next?.Done.SetResult(null);
                slot.Next = update;
                return update.Done.Task;
            }

            slot = new Slot { Next = update };
            _slots.Add(key, slot);
            slot.Running = Task.Run(() => RunAsync(key, slot));
        }

        return update.Done.Task;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] running;
        lock (_gate)
        {
            running = [.. _slots.Values.Select(slot => slot.Running)];
        }

        await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (Array.Exists(running, task => !task.IsCompleted))
        {
            await _stopping.SendAsync();
        }
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync(CardKey key, Slot slot)
    {
        while (Take(key, slot) is { } update)
        {
            await update.After;
            update.Done.SetResult(await SendAsync(key, update));
        }
    }

    private Update? Take(CardKey key, Slot slot)
    {
        lock (_gate)
        {
            var update = slot.Next;
            slot.Next = null;
            if (update is null)
            {
                _slots.Remove(key);
            }

            return update;
        }
    }

    /// <summary>The edge of this loop, which nobody waits for: whatever goes wrong with one card must not end the next one's.</summary>
    private async Task<ConnectorFailure?> SendAsync(CardKey key, Update update)
    {
        try
        {
            return await TrySendAsync(key, update);
        }
        catch (OperationCanceledException) when (_stopping.IsSent)
        {
            return ConnectorFailure.Unavailable;
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception, key.ActivityId, key.ConversationId);
            return ConnectorFailure.Refused;
        }
    }

    /// <summary>What was done is done, also when the card it was done on is gone or cannot be changed any more.</summary>
    private async Task<ConnectorFailure?> TrySendAsync(CardKey key, Update update)
    {
        try
        {
            await connector.UpdateAsync(update.Reference, key.ActivityId, update.Card, _stopping.Token);
            return null;
        }
        catch (ConnectorException refused)
        {
            Log.NotReplaced(logger, key.ActivityId, key.ConversationId, refused.Message);
            await reachability.LearnAsync(update.Reference, refused.Failure, _stopping.Token);
            return refused.Failure;
        }
    }

    private readonly record struct CardKey(string ConversationId, string ActivityId);

    private sealed record Update(ConversationReference Reference, OutgoingActivity Card, Task After)
    {
        public TaskCompletionSource<ConnectorFailure?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Slot
    {
        public Update? Next { get; set; }

        public Task Running { get; set; } = Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Could not replace card {ActivityId} in conversation {ConversationId}: {Reason}")]
        public static partial void NotReplaced(ILogger logger, string activityId, string conversationId, string reason);

        [LoggerMessage(2, LogLevel.Error, "Replacing card {ActivityId} in conversation {ConversationId} failed.")]
        public static partial void Failed(ILogger logger, Exception exception, string activityId, string conversationId);
    }
}
