using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Daks.Bot.Protocol;

/// <summary>An activity as it was delivered.</summary>
/// <param name="IsVerified">Whether a token vouched for it.</param>
/// <param name="Correlation">The delivery's MS-CV; null without one.</param>
internal sealed record Delivery(IncomingActivity Activity, bool IsVerified, string? Correlation);

/// <summary>Runs turns: once each, one at a time per conversation, in a scope and on a token of their own.</summary>
/// <remarks>A hosted service, so that turns which outlive their request are waited for when the host stops.</remarks>
internal sealed partial class TurnRunner(
    TurnRouter router,
    IServiceScopeFactory scopes,
    OnceOnly onceOnly,
    ConversationQueue queue,
    BotTelemetry telemetry,
    TimeProvider time,
    ILogger<TurnRunner> logger) : IHostedService, IDisposable
{
    internal static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(5);

    private readonly StopSignal _stopping = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        router.Fix();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_running.Keys).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_running.IsEmpty)
        {
            Log.CutShort(logger, _running.Count);
            await _stopping.SendAsync();
        }
    }

    public void Dispose() => _stopping.Dispose();

    /// <param name="delivery">What to answer.</param>
    /// <param name="answered">Completes when the answer has left.</param>
    /// <returns>The answer: the turn's own, or that of its first delivery; <see cref="InvokeResponse.Busy"/> when it was not begun.</returns>
    public Task<InvokeResponse> RunAsync(Delivery delivery, Task answered)
    {
        var activity = delivery.Activity;
        var isRedelivery = false;
        var turn = ActivityKey.Of(activity) is { } key
            ? onceOnly.RunAsync(key, Queued, out isRedelivery)
            : Queued();
        if (isRedelivery)
        {
            telemetry.Redelivered();
            Log.Redelivered(logger, activity.Conversation.Id, activity.Id, delivery.Correlation);
        }
        else if (!turn.IsCompleted)
        {
            _running.TryAdd(turn, true);
            _ = turn.ContinueWith(
                static (task, turns) => ((ConcurrentDictionary<Task, bool>)turns!).TryRemove(task, out _),
                _running,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        return turn;

        Task<InvokeResponse> Queued() =>
            queue.TryRun(activity.Conversation.Id, () => TakeTurnAsync(delivery, answered)) ?? Task.FromResult(InvokeResponse.Busy);
    }

    private async Task<InvokeResponse> TakeTurnAsync(Delivery delivery, Task answered)
    {
        var activity = delivery.Activity;
        var started = time.GetTimestamp();
        using var span = BotTelemetry.StartTurn();
        using var timeout = new CancellationTokenSource(MaxDuration, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _stopping.Token);
        await using var scope = scopes.CreateAsyncScope();
        var reference = ConversationReference.From(activity, delivery.IsVerified, time.GetUtcNow());
        var connector = scope.ServiceProvider.GetRequiredService<IConnectorClient>();
        var turn = new TurnContext(activity, reference, connector, scope.ServiceProvider, answered, ending.Token);

        var isHandled = router.Handles(activity);
        var (answer, outcome) = await AnswerAsync(turn, delivery.Correlation, isHandled);
        var elapsed = time.GetElapsedTime(started);
        telemetry.EndTurn(span, activity, isHandled, outcome, elapsed);
        span?.SetTag("ms.cv", delivery.Correlation);
        var (type, milliseconds) = (ActivityTypes.Tag(activity.Type), (long)elapsed.TotalMilliseconds);
        Log.Ended(logger, type, outcome, milliseconds, activity.Conversation.Id, activity.Id, delivery.Correlation);
        return answer;
    }

    /// <summary>The turn boundary, and the bot's one catch-all.</summary>
    private async Task<(InvokeResponse Answer, string Outcome)> AnswerAsync(TurnContext turn, string? correlation, bool isHandled)
    {
        var activity = turn.Activity;
        try
        {
            var answer = await router.DispatchAsync(turn);
            if (!isHandled)
            {
                Log.Unhandled(logger, ActivityTypes.Tag(activity.Type));
            }

            return (answer, isHandled ? "answered" : "unhandled");
        }
        catch (OperationCanceledException) when (turn.CancellationToken.IsCancellationRequested)
        {
            Log.Cancelled(logger, activity.Conversation.Id, activity.Id, correlation);
            return (InvokeResponse.Unavailable, "cancelled");
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception, ActivityTypes.Tag(activity.Type), activity.Number, activity.Conversation.Id, activity.Id, correlation);
            var said = await ExplainAsync(turn, exception);

            // A message that failed is 200 all the same: delivered again, it would only fail again.
            return (activity.Type == ActivityTypes.Invoke ? said ?? InvokeResponse.Failed : InvokeResponse.Empty, "failed");
        }
    }

    private async Task<InvokeResponse?> ExplainAsync(TurnContext turn, Exception exception)
    {
        try
        {
            return await router.FailAsync(turn, exception);
        }
        catch (Exception second)
        {
            Log.NotExplained(logger, second, turn.Activity.Conversation.Id, turn.Activity.Id);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A {Type} turn failed, number {Number}, in conversation {ConversationId}, activity {ActivityId}, MS-CV {Correlation}.")]
        public static partial void Failed(
            ILogger logger, Exception exception, string type, string number, string conversationId, string? activityId, string? correlation);

        [LoggerMessage(2, LogLevel.Error, "Could not tell the person of the failure in conversation {ConversationId}, activity {ActivityId}.")]
        public static partial void NotExplained(ILogger logger, Exception exception, string conversationId, string? activityId);

        [LoggerMessage(
            3,
            LogLevel.Warning,
            "Ended a turn before it was done: its time was up or the host stops. Conversation {ConversationId}, activity {ActivityId}, MS-CV {Correlation}.")]
        public static partial void Cancelled(ILogger logger, string conversationId, string? activityId, string? correlation);

        [LoggerMessage(4, LogLevel.Information, "Nobody handles this {Type}.")]
        public static partial void Unhandled(ILogger logger, string type);

        [LoggerMessage(
            5,
            LogLevel.Information,
            "Answered a redelivery without running it again. Conversation {ConversationId}, activity {ActivityId}, MS-CV {Correlation}.")]
        public static partial void Redelivered(ILogger logger, string conversationId, string? activityId, string? correlation);

        // Who writes when is nobody's business while all is well: traces and metrics know how long turns take.
        [LoggerMessage(
            7,
            LogLevel.Debug,
            "A {Type} turn was {Outcome} within {Milliseconds} ms. Conversation {ConversationId}, activity {ActivityId}, MS-CV {Correlation}.")]
        public static partial void Ended(
            ILogger logger, string type, string outcome, long milliseconds, string conversationId, string? activityId, string? correlation);

        [LoggerMessage(6, LogLevel.Warning, "The host stops while {Count} turns are running; they are ended.")]
        public static partial void CutShort(ILogger logger, int count);
    }
}
