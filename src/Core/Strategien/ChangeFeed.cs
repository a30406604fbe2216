using System.Collections.Concurrent;

namespace Daks.Core.Strategien;

/// <summary>Tells everybody who shows a strategy that it has changed: open tabs, and the cards in chats.</summary>
/// <remarks>
/// In process at once. Whoever looks for other instances' changes finds in <see cref="WatchedKeys"/> and
/// <see cref="GlancedAtKeys"/> whose versions are worth a read.
/// </remarks>
public sealed class ChangeFeed
{
    private readonly ConcurrentDictionary<StrategieKey, Subscribers> _byKey = new();
    private readonly Subscribers _all = new();
    private readonly ConcurrentDictionary<Func<IEnumerable<StrategieKey>>, bool> _glances = new();

    /// <value>The strategies somebody has open.</value>
    public IReadOnlyCollection<StrategieKey> WatchedKeys => [.. _byKey.Where(pair => !pair.Value.IsEmpty).Select(pair => pair.Key)];

    /// <value>The strategies that stand somewhere people may look: worth fewer reads.</value>
    public IReadOnlyCollection<StrategieKey> GlancedAtKeys => [.. _glances.Keys.SelectMany(keys => keys()).Distinct()];

    /// <param name="onChanged">Called on the thread of the change; must be quick and must not throw.</param>
    public IDisposable Subscribe(StrategieKey key, Action<StrategieChanged> onChanged) =>
        _byKey.GetOrAdd(key, static _ => new Subscribers()).Add(onChanged);

    /// <inheritdoc cref="Subscribe(StrategieKey, Action{StrategieChanged})"/>
    public IDisposable SubscribeAll(Action<StrategieChanged> onChanged) => _all.Add(onChanged);

    /// <summary>Says what somebody shows who is subscribed to all, until disposed.</summary>
    /// <param name="keys">Asked anew each time, on any thread.</param>
    public IDisposable Glance(Func<IEnumerable<StrategieKey>> keys)
    {
        _glances[keys] = true;
        return new Glancing(_glances, keys);
    }

    public void Publish(StrategieChanged changed)
    {
        _all.Publish(changed);
        if (_byKey.TryGetValue(changed.Key, out var subscribers))
        {
            subscribers.Publish(changed);
        }
    }

    private sealed class Glancing(
        ConcurrentDictionary<Func<IEnumerable<StrategieKey>>, bool> glances, Func<IEnumerable<StrategieKey>> keys) : IDisposable
    {
        public void Dispose() => glances.TryRemove(keys, out _);
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
