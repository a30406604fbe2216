namespace Daks.Bot.Protocol;

/// <summary>What makes an activity the same activity when it is delivered again.</summary>
/// <param name="Type">An edit carries the id of the message it edits.</param>
/// <param name="EditedAt">Tells the edits of one message apart; null for everything else.</param>
internal readonly record struct ActivityKey(
    string ChannelId, string ConversationId, string ActivityId, string Type, DateTimeOffset? EditedAt)
{
    /// <returns>Null for an activity without id, which cannot be recognised.</returns>
    public static ActivityKey? Of(IncomingActivity activity) => activity.Id is not { Length: > 0 } id
        ? null
        : new(
            activity.ChannelId,
            activity.Conversation.Id,
            id,
            activity.Type,
            activity.Type == ActivityTypes.MessageUpdate ? activity.Timestamp : null);
}

/// <summary>
/// Runs an activity once, however often it is delivered within ten minutes; redeliveries get the first one's answer,
/// waiting for it where necessary.
/// </summary>
/// <remarks>In memory: redeliveries that reach another instance are caught by the use case, in its commit.</remarks>
internal sealed class OnceOnly(TimeProvider time)
{
    internal const int MaxEntries = 20_000;
    internal const long MaxAnswerBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<ActivityKey, Entry> _entries = [];
    private readonly Queue<Entry> _byAge = [];
    private long _answerBytes;

    public Task<InvokeResponse> RunAsync(ActivityKey key, Func<Task<InvokeResponse>> work, out bool isRedelivery)
    {
        Entry entry;
        lock (_gate)
        {
            ForgetOld();
            isRedelivery = _entries.TryGetValue(key, out var known);
            entry = known ?? new Entry(key, time.GetUtcNow() + Lifetime);
            if (!isRedelivery)
            {
                _entries.Add(key, entry);
                _byAge.Enqueue(entry);
            }
        }

        return isRedelivery ? entry.Answer.Task : RunFirstAsync(entry, work);
    }

    private async Task<InvokeResponse> RunFirstAsync(Entry entry, Func<Task<InvokeResponse>> work)
    {
        try
        {
            var answer = await work();
            lock (_gate)
            {
                Settle(entry, answer);
            }

            entry.Answer.SetResult(answer);
            return answer;
        }
        catch (Exception exception)
        {
            lock (_gate)
            {
                Forget(entry);
            }

            entry.Answer.SetException(exception);
            _ = entry.Answer.Task.Exception;
            throw;
        }
    }

    /// <summary>A turn that was cut short, or never begun, may be delivered again and then run.</summary>
    private void Settle(Entry entry, InvokeResponse answer)
    {
        if (answer.IsUnfinished)
        {
            Forget(entry);
        }
        else if (_entries.TryGetValue(entry.Key, out var current) && current == entry)
        {
            entry.Bytes = answer.Body.Length;
            _answerBytes += entry.Bytes;
        }
    }

    private void ForgetOld()
    {
        var now = time.GetUtcNow();
        while (_byAge.TryPeek(out var oldest)
            && (oldest.ForgetAt <= now || _byAge.Count >= MaxEntries || _answerBytes > MaxAnswerBytes))
        {
            _byAge.Dequeue();
            Forget(oldest);
        }
    }

    private void Forget(Entry entry)
    {
        if (_entries.TryGetValue(entry.Key, out var current) && current == entry)
        {
            _entries.Remove(entry.Key);
            _answerBytes -= entry.Bytes;
        }
    }

    private sealed class Entry(ActivityKey key, DateTimeOffset forgetAt)
    {
        public ActivityKey Key { get; } = key;
        public DateTimeOffset ForgetAt { get; } = forgetAt;
        public TaskCompletionSource<InvokeResponse> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public int Bytes { get; set; }
    }
}
