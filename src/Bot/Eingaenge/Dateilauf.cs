using System.Collections.Concurrent;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Daks.Bot.Eingaenge;

/// <summary>Work that outlives its turn, so that the conversation goes on while a large file is fetched and read.</summary>
/// <remarks>A hosted service: when the host stops, the people whose work it ends are told.</remarks>
internal sealed partial class Dateilauf(
    IConnectorClient connector, IServiceProvider services, Failures failures, TimeProvider time, ILogger<Dateilauf> logger) : IHostedService, IDisposable
{
    /// <summary>More files at once would take the memory and the processor that turns need.</summary>
    private const int MostAtOnce = 2;

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    private readonly StopSignal _stopping = new();
    private readonly SemaphoreSlim _places = new(MostAtOnce);
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    /// <summary>The same turn, ending with the host instead of with its own time.</summary>
    public TurnContext Detached(TurnContext turn) =>
        new(turn.Activity, turn.Reference, connector, services, turn.Answered, _stopping.Token);

    /// <param name="later">Of <see cref="Detached"/>.</param>
    /// <param name="work">Answers by itself.</param>
    /// <param name="interrupted">What to say when the host stops before.</param>
    /// <returns>Ends with the work, never faulted.</returns>
    public Task RunAsync(TurnContext later, Func<Task> work, string interrupted)
    {
        var running = Task.Run(() => WorkAsync(later, work, interrupted));
        _running.TryAdd(running, true);
        _ = running.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
        return running;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_running.IsEmpty)
        {
            return;
        }

        await _stopping.SendAsync();
        await Task.WhenAll(_running.Keys).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _places.Dispose();
    }

    /// <summary>The edge of this work, which nobody waits for.</summary>
    private async Task WorkAsync(TurnContext later, Func<Task> work, string interrupted)
    {
        var activity = later.Activity;
        try
        {
            await _places.WaitAsync(later.CancellationToken);
            try
            {
                await work();
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (_stopping.IsSent)
        {
            Log.CutShort(logger, activity.Conversation.Id, activity.Id);
            using var last = new CancellationTokenSource(LastWords, time);
            await SayAsync(later, () => later.Connector.ReplyAsync(OutgoingActivity.Message(interrupted), last.Token));
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception, activity.Number, activity.Conversation.Id, activity.Id);
            await SayAsync(later, () => failures.SayAsync(later, exception));
        }
    }

    private async Task SayAsync(TurnContext later, Func<Task> say)
    {
        try
        {
            await say();
        }
        catch (Exception second) when (second is ConnectorException or OperationCanceledException or Core.Strategien.StoreUnavailableException)
        {
            Log.NotSaid(logger, second, later.Activity.Conversation.Id, later.Activity.Id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Reading a file failed, number {Number}, in conversation {ConversationId}, activity {ActivityId}.")]
        public static partial void Failed(ILogger logger, Exception exception, string number, string conversationId, string? activityId);

        [LoggerMessage(2, LogLevel.Warning, "The host stops while a file is read. Conversation {ConversationId}, activity {ActivityId}.")]
        public static partial void CutShort(ILogger logger, string conversationId, string? activityId);

        [LoggerMessage(3, LogLevel.Warning, "Could not say what became of a file in conversation {ConversationId}, activity {ActivityId}.")]
        public static partial void NotSaid(ILogger logger, Exception exception, string conversationId, string? activityId);
    }
}
