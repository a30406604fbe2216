using System.Threading.Channels;
using Daks.Bot.Protocol;
using Daks.Bot.Strategien;
using Daks.Core.Strategien;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

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
    Membership membership,
    CardUpdates updates,
    TimeProvider time,
    ILogger<LiveCards> logger) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan GlancedAtFor = TimeSpan.FromDays(1);
    private const int MostKept = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LiveCard> _cards = [];
    private readonly Dictionary<StrategieKey, long> _newest = [];
    private readonly HashSet<StrategieKey> _changed = [];
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>From now on this is the conversation's status card.</summary>
    public void Show(DaksTurn turn, string activityId)
    {
        if (turn.Strategie is not { } strategie)
        {
            return;
        }

        lock (_gate)
        {
            Add(_cards, turn.Turn.Reference.ConversationId, new LiveCard(activityId, strategie.Key, strategie.Version, turn, time.GetUtcNow()));

            // The turn took its time, and the strategy moved on under it.
            if (_newest.GetValueOrDefault(strategie.Key) > strategie.Version)
            {
                Wake(strategie.Key);
            }
        }
    }

    /// <summary>The card became something else – a form somebody is filling in, a way back – and is left alone.</summary>
    public void Forget(ConversationReference reference, string activityId)
    {
        lock (_gate)
        {
            if (_cards.TryGetValue(reference.ConversationId, out var card) && card.ActivityId == activityId)
            {
                _cards.Remove(reference.ConversationId);
            }
        }
    }

    /// <summary>The bot was removed.</summary>
    public void Forget(ConversationReference reference)
    {
        lock (_gate)
        {
            _cards.Remove(reference.ConversationId);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.SubscribeAll(OnChanged);
        using var glance = feed.Glance(Fresh);
        await foreach (var wake in _wake.Reader.ReadAllAsync(stoppingToken))
        {
            await Task.Delay(Quiet, time, stoppingToken);
            foreach (var (conversation, card) in TakeChanged())
            {
                await UpdateAsync(conversation, card, stoppingToken);
            }
        }
    }

    private void OnChanged(StrategieChanged changed)
    {
        lock (_gate)
        {
            Add(_newest, changed.Key, Math.Max(changed.Version, _newest.GetValueOrDefault(changed.Key)));
            Wake(changed.Key);
        }
    }

    private StrategieKey[] Fresh()
    {
        lock (_gate)
        {
            return [.. _cards.Values.Where(card => time.GetUtcNow() - card.ShownAt < GlancedAtFor).Select(card => card.Key)];
        }
    }

    private void Wake(StrategieKey key)
    {
        _changed.Add(key);
        _wake.Writer.TryWrite(true);
    }

    private KeyValuePair<string, LiveCard>[] TakeChanged()
    {
        lock (_gate)
        {
            var taken = _cards.Where(pair => _changed.Contains(pair.Value.Key)).ToArray();
            _changed.Clear();
            return taken;
        }
    }

    private async Task UpdateAsync(string conversation, LiveCard card, CancellationToken cancellationToken)
    {
        try
        {
            var strategie = await strategien.FindAsync(card.Key, cancellationToken);
            if (strategie is null || strategie.Version <= card.Version)
            {
                return;
            }

            var turn = card.Turn;
            if (turn.Where == ConversationScope.Personal && !await membership.IncludesSpeakerAsync(turn.Turn, strategie, cancellationToken))
            {
                Forget(turn.Turn.Reference, card.ActivityId);
                return;
            }

            Replace(conversation, card, strategie);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The edge of this loop: whatever went wrong with one card must not end the others', nor the host.
            Log.NotUpdated(logger, conversation, exception.Message);
        }
    }

    private void Replace(string conversation, LiveCard card, Strategie strategie)
    {
        var turn = card.Turn.Again(strategie);
        var reply = StatusCard.For(turn, strategie);
        var activity = OutgoingActivity.Card(reply.ToUtf8Json(), reply.Summary);
        lock (_gate)
        {
            // Whoever pressed it meanwhile has made it something else, and says so to everybody after this.
            if (_cards.GetValueOrDefault(conversation) != card)
            {
                return;
            }

            var renewed = card with { Version = strategie.Version };
            _cards[conversation] = renewed;
            _ = WatchAsync(conversation, renewed, updates.ReplaceAsync(card.Turn.Turn.Reference, card.ActivityId, activity, after: Task.CompletedTask));
        }
    }

    private async Task WatchAsync(string conversation, LiveCard card, Task<ConnectorFailure?> replacing)
    {
        if (await replacing is not { } failure || IsPassing(failure))
        {
            return;
        }

        lock (_gate)
        {
            if (_cards.TryGetValue(conversation, out var current) && current.ActivityId == card.ActivityId)
            {
                _cards.Remove(conversation);
            }
        }

        Log.Dropped(logger, conversation, failure);
    }

    /// <summary>The next change may find the connector in a better mood; a message that is gone stays gone.</summary>
    private static bool IsPassing(ConnectorFailure failure) =>
        failure is ConnectorFailure.Throttled or ConnectorFailure.Unavailable or ConnectorFailure.Ambiguous or ConnectorFailure.Unauthorized;

    /// <summary>A full table is emptied and filled anew.</summary>
    private static void Add<TKey, TValue>(Dictionary<TKey, TValue> table, TKey key, TValue value)
        where TKey : notnull
    {
        if (table.Count >= MostKept && !table.ContainsKey(key))
        {
            table.Clear();
        }

        table[key] = value;
    }

    private sealed record LiveCard(string ActivityId, StrategieKey Key, long Version, DaksTurn Turn, DateTimeOffset ShownAt);

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "Could not bring the status card of conversation {ConversationId} up to date; the next change will try again: {Reason}")]
        public static partial void NotUpdated(ILogger logger, string conversationId, string reason);

        [LoggerMessage(2, LogLevel.Information, "Stopped keeping the status card of conversation {ConversationId} up to date: {Failure}.")]
        public static partial void Dropped(ILogger logger, string conversationId, ConnectorFailure failure);
    }
}
