using System.Collections.Concurrent;

namespace Daks.Core.Strategien;

/// <summary>Tells everybody who shows a strategy that it has changed: open tabs, and the cards in chats.</summary>
/// <remarks>In process at once; other instances' changes arrive through <see cref="WatchedKeys"/> and the store's versions.</remarks>
public sealed class ChangeFeed
{
    private readonly ConcurrentDictionary<StrategieKey, Subscribers> _byKey = new();
    private readonly Subscribers _all = new();

    public IReadOnlyCollection<StrategieKey> WatchedKeys => [.. _byKey.Where(pair => !pair.Value.IsEmpty).Select(pair => pair.Key)];

    /// <param name="onChanged">Called on the thread of the change; must be quick and must not throw.</param>
    public IDisposable Subscribe(StrategieKey key, Action<StrategieChanged> onChanged) =>
        _byKey.GetOrAdd(key, static _ => new Subscribers()).Add(onChanged);

    /// <inheritdoc cref="Subscribe(StrategieKey, Action{StrategieChanged})"/>
    public IDisposable SubscribeAll(Action<StrategieChanged> onChanged) => _all.Add(onChanged);

    public void Publish(StrategieChanged changed)
    {
        _all.Publish(changed);
        if (_byKey.TryGetValue(changed.Key, out var subscribers))
        {
            subscribers.Publish(changed);
        }
    }

    private sealed class Subscribers
    {
        private readonly ConcurrentDictionary<long, Action<StrategieChanged>> _actions = new();
        private long _next;

        public bool IsEmpty => _actions.IsEmpty;

        public Subscription Add(Action<StrategieChanged> action)
        {
            var id = Interlocked.Increment(ref _next);
            _actions[id] = action;
            return new Subscription(this, id);
        }

        public void Publish(StrategieChanged changed)
        {
            foreach (var action in _actions.Values)
            {
                action(changed);
            }
        }

        public sealed class Subscription(Subscribers owner, long id) : IDisposable
        {
            public void Dispose() => owner._actions.TryRemove(id, out _);
        }
    }
}

/// <param name="Version">The version it has now.</param>
/// <param name="PersonId">Who changed it; null when another instance did.</param>
public sealed record StrategieChanged(StrategieKey Key, long Version, string? PersonId);
