using System.Collections.Concurrent;
using System.Threading.Channels;
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
/// nothing. Several changes in a row become one update. Other instances' changes are looked for during a card's first
/// day only; an older one has scrolled away, and is true again once somebody touches it.
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
    private static readonly TimeSpan GlancedAtFor = TimeSpan.FromDays(1);
    private const int MostKept = 1_000;

    private readonly ConcurrentDictionary<string, LiveCard> _cards = new();
    private readonly ConcurrentDictionary<StrategieKey, DateTimeOffset> _changed = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

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

        _cards[turn.Turn.Reference.ConversationId] = new LiveCard(activityId, strategie.Key, strategie.Version, turn, time.GetUtcNow());
    }

    /// <summary>The card became something else – a form somebody is filling in, a way back – and is left alone.</summary>
    public void Forget(ConversationReference reference, string activityId)
    {
        if (_cards.TryGetValue(reference.ConversationId, out var card) && card.ActivityId == activityId)
        {
            _cards.TryRemove(new KeyValuePair<string, LiveCard>(reference.ConversationId, card));
        }
    }

    /// <summary>The bot was removed.</summary>
    public void Forget(ConversationReference reference) => _cards.TryRemove(reference.ConversationId, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.SubscribeAll(changed =>
        {
            _changed[changed.Key] = time.GetUtcNow();
            _wake.Writer.TryWrite(true);
        });
        using var glance = feed.Glance(() => _cards.Values.Where(card => time.GetUtcNow() - card.ShownAt < GlancedAtFor).Select(card => card.Key));
        await foreach (var wake in _wake.Reader.ReadAllAsync(stoppingToken))
        {
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
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The edge of this loop: whatever went wrong with one card must not end the others', nor the host.
                _cards.TryRemove(conversation, out _);
                Log.NotUpdated(logger, conversation, exception.Message);
            }
        }
    }

    private sealed record LiveCard(string ActivityId, StrategieKey Key, long Version, DaksTurn Turn, DateTimeOffset ShownAt);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Stopped keeping the status card of conversation {ConversationId} up to date: {Reason}")]
        public static partial void NotUpdated(ILogger logger, string conversationId, string reason);
    }
}
