using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Beispiele;

/// <summary>A store in which <see cref="Beispielstrategie"/> can be read besides; it is computed in memory and never kept.</summary>
/// <remarks>
/// Today's and the day before's are there: whoever looks at midnight goes on looking. Changing it is refused before a
/// commit, see <see cref="Refusal.OnlyExample"/>.
/// </remarks>
public sealed class StoreMitBeispiel(IStrategieStore inner, ArtefaktKinds kinds, TimeProvider time) : IStrategieStore
{
    private readonly Lock _gate = new();
    private (DateOnly Day, IStrategieStore Store)? _today;
    private (DateOnly Day, IStrategieStore Store)? _before;

    public Task<StrategieSnapshot?> LoadAsync(StrategieKey key, CancellationToken cancellationToken) =>
        StoreOf(key).LoadAsync(key, cancellationToken);

    public Task<long?> ReadVersionAsync(StrategieKey key, CancellationToken cancellationToken) =>
        StoreOf(key).ReadVersionAsync(key, cancellationToken);

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        RefuseExample(commit.Key);
        return inner.CommitAsync(commit, cancellationToken);
    }

    public Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(
        StrategieKey key, int take, long? before, CancellationToken cancellationToken) =>
        StoreOf(key).ReadHistoryAsync(key, take, before, cancellationToken);

    public Task<HistoryEntry?> ReadHistoryEntryAsync(StrategieKey key, long version, CancellationToken cancellationToken) =>
        StoreOf(key).ReadHistoryEntryAsync(key, version, cancellationToken);

    public Task WritePayloadAsync(
        StrategieKey key, string id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        RefuseExample(key);
        return inner.WritePayloadAsync(key, id, content, cancellationToken);
    }

    public Task<byte[]?> ReadPayloadAsync(StrategieKey key, string id, CancellationToken cancellationToken) =>
        StoreOf(key).ReadPayloadAsync(key, id, cancellationToken);

    public IAsyncEnumerable<StrategieKey> FindInterruptedAsync(CancellationToken cancellationToken) =>
        inner.FindInterruptedAsync(cancellationToken);

    public Task<int> SweepAsync(StrategieKey key, DateTimeOffset olderThan, CancellationToken cancellationToken) =>
        StoreOf(key).SweepAsync(key, olderThan, cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);

    private static void RefuseExample(StrategieKey key)
    {
        if (Beispielstrategie.Is(key))
        {
            throw new InvalidOperationException("The example is there to be looked at.");
        }
    }

    private IStrategieStore StoreOf(StrategieKey key)
    {
        if (!Beispielstrategie.Is(key))
        {
            return inner;
        }

        lock (_gate)
        {
            var today = Kalendertag.Berlin(time.GetUtcNow());
            if (_today?.Day != today)
            {
                (_before, _today) = (_today, (today, Live(today)));
            }

            return key == Beispielstrategie.KeyOf(today) ? _today.Value.Store
                : _before is { } before && key == Beispielstrategie.KeyOf(before.Day) ? before.Store
                : new Musterstadtspeicher(kinds);
        }
    }

    /// <summary>Some seventy commands in memory: a matter of milliseconds.</summary>
    private Musterstadtspeicher Live(DateOnly day)
    {
        var store = new Musterstadtspeicher(kinds);
        var key = new StrategieKey("", Beispielstrategie.KeyOf(day).Id);
        Musterstadt.AnlegenAsync(store, kinds, key, new Scope("beispiel"), day, CancellationToken.None).GetAwaiter().GetResult();
        return store;
    }
}
