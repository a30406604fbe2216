using Daks.Core.Artefakte;

namespace Daks.Core.Strategien;

/// <summary>Where strategies are kept. A commit is one transaction; nobody overwrites silently.</summary>
/// <remarks>
/// Adapters throw what their technology throws when the store is away (<see cref="StoreUnavailableException"/>
/// wraps the cases a person can wait for); everything a caller decides on is a result.
/// </remarks>
public interface IStrategieStore
{
    /// <returns>Null when there is no such strategy.</returns>
    Task<StrategieSnapshot?> LoadAsync(StrategieKey key, CancellationToken cancellationToken);

    /// <summary>One point read, cheap enough for every turn.</summary>
    /// <returns>Null when there is no such strategy.</returns>
    Task<long?> ReadVersionAsync(StrategieKey key, CancellationToken cancellationToken);

    /// <summary>Writes changed rows, header and history entry in one transaction, whatever their number.</summary>
    /// <remarks>
    /// A change whose before and after are alike is neither written nor kept in the history. An artefact may take
    /// 400,000 bytes of JSON.
    /// </remarks>
    /// <exception cref="ArgumentException">The commit contradicts itself or breaks a limit.</exception>
    /// <exception cref="InvalidOperationException">The commit removes a row, or names a payload, that is not there.</exception>
    Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken);

    /// <summary>The newest entries first.</summary>
    /// <param name="take">At most this many, 1–200.</param>
    /// <param name="before">Only entries below this version; null starts at the newest.</param>
    Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(
        StrategieKey key, int take, long? before, CancellationToken cancellationToken);

    /// <returns>Null when no commit made this version.</returns>
    Task<HistoryEntry?> ReadHistoryEntryAsync(StrategieKey key, long version, CancellationToken cancellationToken);

    /// <summary>Keeps bytes too large for a row: time series, plan snapshots. Written before the commit that names them.</summary>
    /// <remarks>
    /// A payload is named by the artefacts of a commit (<see cref="ArtefaktKind.PayloadsOf"/>), and kept from then on.
    /// One that no commit names is swept; writing it again gives it more time.
    /// </remarks>
    /// <param name="id">Unique within the strategy; <c>[A-Za-z0-9-]</c>, 1–64 characters. Written once, never changed.</param>
    /// <exception cref="InvalidOperationException">The id already stands for other bytes.</exception>
    Task WritePayloadAsync(StrategieKey key, string id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <returns>Null when absent.</returns>
    Task<byte[]?> ReadPayloadAsync(StrategieKey key, string id, CancellationToken cancellationToken);

    /// <summary>The strategies, of every tenant, in which an interrupted change may have left something; <see cref="SweepAsync"/> tells.</summary>
    /// <remarks>
    /// For the program's own rounds, never for a person: tenants do not see each other. It looks through the whole store, and
    /// finds also what was interrupted before there was a strategy.
    /// </remarks>
    IAsyncEnumerable<StrategieKey> FindInterruptedAsync(CancellationToken cancellationToken);

    /// <summary>Removes what interrupted changes left behind: staged rows, torn payloads, payloads no commit ever named.</summary>
    /// <remarks>A commit under way is safe: it starts over, or is refused because its payload is gone.</remarks>
    /// <param name="olderThan">Younger leftovers may still be in the making and stay.</param>
    /// <returns>The number of rows removed.</returns>
    Task<int> SweepAsync(StrategieKey key, DateTimeOffset olderThan, CancellationToken cancellationToken);

    /// <summary>Answers when the store can be read and written; throws otherwise.</summary>
    Task CheckAsync(CancellationToken cancellationToken);
}

/// <summary>The rows of a strategy as they were at one version.</summary>
/// <param name="Rows">Every artefact this program can read, with the version that wrote it last.</param>
/// <param name="Newer">Rows a newer program wrote; while there are any, the strategy is read-only here.</param>
public sealed record StrategieSnapshot(
    StrategieKey Key,
    long Version,
    IReadOnlyList<StoredArtefakt> Rows,
    IReadOnlyList<ArtefaktKey> Newer);

/// <param name="Version">The strategy's version that wrote the row last.</param>
public readonly record struct StoredArtefakt(IArtefakt Artefakt, long Version);

/// <summary>A change of a strategy, ready to be written.</summary>
public sealed record Commit
{
    public required StrategieKey Key { get; init; }

    /// <value>0 creates the strategy.</value>
    public required long ExpectedVersion { get; init; }

    /// <value>Names the operation: a second commit with the same id changes nothing. <c>[A-Za-z0-9_-]</c>, 1–200 characters.</value>
    public required string OperationId { get; init; }

    /// <value>The history entry, with the version this commit makes: <see cref="ExpectedVersion"/> + 1.</value>
    public required HistoryEntry Entry { get; init; }
}

/// <summary>What became of a commit. Only <see cref="Committed"/> wrote; a store that fails is an exception, no result.</summary>
public abstract record CommitResult
{
    private CommitResult() { }

    /// <param name="Version">The version the commit made.</param>
    public sealed record Committed(long Version) : CommitResult;

    /// <summary>Somebody else was faster; nothing was written.</summary>
    /// <param name="CurrentVersion">0 when the strategy does not exist.</param>
    public sealed record Conflict(long CurrentVersion) : CommitResult;

    /// <summary>The operation was carried out before; nothing was written now.</summary>
    /// <param name="Version">The version it made then.</param>
    public sealed record AlreadyDone(long Version) : CommitResult;

    /// <summary>A newer program wrote rows of this strategy, so it is read-only here; nothing was written.</summary>
    /// <param name="Rows">See <see cref="StrategieSnapshot.Newer"/>.</param>
    public sealed record Newer(IReadOnlyList<ArtefaktKey> Rows) : CommitResult;
}

/// <summary>The store cannot be reached or has no room. Nothing is half-written, and trying again later may help.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException() { }

    public StoreUnavailableException(string message) : base(message) { }

    public StoreUnavailableException(string message, Exception innerException) : base(message, innerException) { }

    /// <value>
    /// False: nothing was written. True: the connection broke while the change was under way and only the store knows
    /// whether it was carried out; repeating it with the same operation id does it once.
    /// </value>
    public bool OutcomeUnknown { get; init; }

    /// <value>For people; the message is English and for the log.</value>
    public StoreFailure Reason { get; init; }

    /// <summary>The same failure in the middle of a change, see <see cref="OutcomeUnknown"/>.</summary>
    public StoreUnavailableException WithUnknownOutcome() => new(Message, this) { Reason = Reason, OutcomeUnknown = true };
}
