using System.Runtime.CompilerServices;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Storage.Sqlite;

/// <summary>Strategies in one SQLite file.</summary>
public sealed class SqliteStrategieStore(SqliteDatabase database, ArtefaktKinds kinds, TimeProvider time) : IStrategieStore
{
    public Task<StrategieSnapshot?> LoadAsync(StrategieKey key, CancellationToken cancellationToken)
    {
        var partition = key.Partition();
        return database.ReadAsync(
            session => session.Read(snapshot => SqliteRows.ReadVersion(snapshot, partition) is { } version
                ? kinds.ToSnapshot(key, version, SqliteRows.ReadArtefakte(snapshot, partition))
                : null),
            cancellationToken);
    }

    public Task<long?> ReadVersionAsync(StrategieKey key, CancellationToken cancellationToken)
    {
        var partition = key.Partition();
        return database.ReadAsync(session => SqliteRows.ReadVersion(session, partition), cancellationToken);
    }

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        var rows = CommitRows.From(commit, kinds);
        return database.WriteAsync(session => Write(session, commit, rows), cancellationToken);
    }

    public Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(
        StrategieKey key, int take, long? before, CancellationToken cancellationToken)
    {
        Limits.RequireTake(take);
        var partition = key.Partition();
        return database.ReadAsync<IReadOnlyList<HistoryEntry>>(
            session => [.. SqliteRows.ReadHistory(session, partition, take, before).Select(ToEntry)], cancellationToken);
    }

    public Task<HistoryEntry?> ReadHistoryEntryAsync(StrategieKey key, long version, CancellationToken cancellationToken)
    {
        var partition = key.Partition();
        return database.ReadAsync(
            session => SqliteRows.ReadHistory(session, partition, version) is { } content ? ToEntry(content) : null,
            cancellationToken);
    }

    public Task WritePayloadAsync(
        StrategieKey key, string id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Limits.RequireId(id);
        var partition = key.Partition();
        var packed = Compression.Compress(content.Span);
        var at = Text(time.GetUtcNow());
        return database.WriteAsync(
            session =>
            {
                if (SqliteRows.ReadPayload(session, partition, id) is not { } written)
                {
                    SqliteRows.WritePayload(session, partition, id, packed, at);
                }
                else if (!Compression.Decompress(written).AsSpan().SequenceEqual(content.Span))
                {
                    throw Limits.PayloadChanged(id);
                }
                else
                {
                    SqliteRows.TouchPayload(session, partition, id, at);
                }

                return true;
            },
            cancellationToken);
    }

    public Task<byte[]?> ReadPayloadAsync(StrategieKey key, string id, CancellationToken cancellationToken)
    {
        Limits.RequireId(id);
        var partition = key.Partition();
        return database.ReadAsync(
            session => SqliteRows.ReadPayload(session, partition, id) is { } packed ? Compression.Decompress(packed) : null,
            cancellationToken);
    }

    public async IAsyncEnumerable<StrategieKey> FindInterruptedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var partition in await database.ReadAsync(SqliteRows.ReadUnnamed, cancellationToken).ConfigureAwait(false))
        {
            if (StrategieKeys.FromPartition(partition) is { } key)
            {
                yield return key;
            }
        }
    }

    /// <summary>Finds payloads nobody named; whatever else is interrupted here was rolled back.</summary>
    public Task<int> SweepAsync(StrategieKey key, DateTimeOffset olderThan, CancellationToken cancellationToken)
    {
        var partition = key.Partition();
        return database.WriteAsync(
            session => SqliteRows.RemovePayloads(session, partition, Text(olderThan)), cancellationToken);
    }

    public Task CheckAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Command("INSERT OR REPLACE INTO probe (nr, at) VALUES (1, ?1)", Text(time.GetUtcNow()))
                .ExecuteNonQuery(),
            cancellationToken);

    private CommitResult Write(SqliteSession session, Commit commit, CommitRows rows)
    {
        var partition = commit.Key.Partition();
        if (SqliteRows.ReadOperation(session, partition, commit.OperationId) is { } done)
        {
            return new CommitResult.AlreadyDone(done);
        }

        var (current, schemas) = SqliteRows.ReadHeader(session, partition);
        if (current != commit.ExpectedVersion)
        {
            return new CommitResult.Conflict(current);
        }

        if (!schemas.IsReadableBy(kinds))
        {
            var present = SqliteRows.ReadSchemas(session, partition);
            if (kinds.Unreadable(present) is { Count: > 0 } newer)
            {
                return new CommitResult.Newer(newer);
            }

            schemas = SchemaSummary.Of(present);
        }

        var version = commit.Entry.Version;
        SqliteRows.WriteHeader(session, partition, version, schemas.With(rows.Written));
        SqliteRows.WriteArtefakte(session, partition, rows);
        SqliteRows.NamePayloads(session, partition, rows.Payloads);
        SqliteRows.WriteHistory(session, partition, commit.Entry, Text(commit.Entry.At), rows.History);
        SqliteRows.WriteOperation(session, partition, commit.OperationId, version);
        return new CommitResult.Committed(version);
    }

    private HistoryEntry ToEntry(byte[] content) => HistoryCodec.Read(content, kinds);

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("O");
}
