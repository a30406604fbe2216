using System.Collections.Concurrent;
using Daks.Bot.Protocol;
using Daks.Bot.Strategien;
using Daks.Core.Strategien;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Daks.Bot.Conversations;

/// <summary>
/// Keeps each conversation's latest status card true when the strategy changes elsewhere: in the tab, in another
/// chat, by another instance.
/// </summary>
/// <remarks>
/// Kept in memory: after a restart a card is true again as soon as somebody touches it, and reading turns write
/// nothing. Several changes in a row become one update.
/// </remarks>
internal sealed partial class LiveCards(
    ChangeFeed feed,
    StrategieService strategien,
    IConnectorClient connector,
    TimeProvider time,
    IOptions<ChatOptions> chat,
    IOptions<BotOptions> bot,
    ILogger<LiveCards> logger) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private const int MostKept = 5_000;

    private readonly ConcurrentDictionary<string, LiveCard> _cards = new();
    private readonly ConcurrentDictionary<StrategieKey, DateTimeOffset> _changed = new();
    private readonly SemaphoreSlim _wake = new(0);

    /// <summary>From now on this is the conversation's status card.</summary>
    public void Show(DaksTurn turn, string activityId)
    {
        if (turn.Strategie is not { } strategie)
        {
            return;
        }

        if (_cards.Count >= MostKept)
        {
            _cards.Clear();
        }

        _cards[turn.Turn.Reference.ConversationId] = new LiveCard(activityId, strategie.Key, strategie.Version, turn);
    }

    /// <summary>The bot was removed.</summary>
    public void Forget(ConversationReference reference) => _cards.TryRemove(reference.ConversationId, out _);

    /// <summary>This card became something else; another one that is kept up to date stays so.</summary>
    public void Forget(ConversationReference reference, string activityId)
    {
        if (_cards.TryGetValue(reference.ConversationId, out var card) && card.ActivityId == activityId)
        {
            _cards.TryRemove(new KeyValuePair<string, LiveCard>(reference.ConversationId, card));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.SubscribeAll(changed =>
        {
            _changed[changed.Key] = time.GetUtcNow();
            _wake.Release();
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            await _wake.WaitAsync(stoppingToken);
            await Task.Delay(Quiet, time, stoppingToken);
            foreach (var key in _changed.Keys)
            {
                _changed.TryRemove(key, out _);
                await UpdateAsync(key, stoppingToken);
            }
        }
    }

    private async Task UpdateAsync(StrategieKey key, CancellationToken cancellationToken)
    {
        foreach (var (conversation, card) in _cards.Where(pair => pair.Value.Key == key))
        {
            try
            {
                var strategie = await strategien.FindAsync(key, cancellationToken);
                if (strategie is null || strategie.Version == card.Version)
                {
                    continue;
                }

                var turn = card.Turn.Again(strategie, strategien, time, chat.Value, bot.Value.AppId.Length > 0);
                var reply = StatusCard.For(turn, strategie);
                await connector.UpdateAsync(card.Turn.Turn.Reference, card.ActivityId, OutgoingActivity.Card(reply.Card.ToUtf8Json(), reply.Summary), cancellationToken);
                _cards.TryUpdate(conversation, card with { Version = strategie.Version }, card);
            }
            catch (Exception exception) when (exception is ConnectorException or UntrustedServiceUrlException or StoreUnavailableException)
            {
                _cards.TryRemove(conversation, out _);
                Log.NotUpdated(logger, conversation, exception.Message);
            }
            catch (Exception bug) when (bug is not OperationCanceledException)
            {
                // One card that cannot be drawn must not end the service, and with it the host.
                _cards.TryRemove(conversation, out _);
                Log.Failed(logger, bug, conversation);
            }
        }
    }

    private sealed record LiveCard(string ActivityId, StrategieKey Key, long Version, DaksTurn Turn);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Stopped keeping the status card of conversation {ConversationId} up to date: {Reason}")]
        public static partial void NotUpdated(ILogger logger, string conversationId, string reason);

        [LoggerMessage(2, LogLevel.Error, "Could not draw the status card of conversation {ConversationId}.")]
        public static partial void Failed(ILogger logger, Exception exception, string conversationId);
    }
}
