using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Daks.Storage.Sqlite;

/// <summary>The database file, its open sessions and its one writer. Created with its folder at the first use.</summary>
/// <remarks>
/// Write-ahead log, so readers never wait for the writer; <c>synchronous=FULL</c>, because NORMAL would survive a
/// crash of the process but not of the machine: a commit costs one flush of the disk, a reader nothing.
/// SQLite works synchronously, so do these methods; only waiting for the writer is asynchronous.
/// </remarks>
public sealed class SqliteDatabase : IDisposable
{
    /// <value>The file's name within its folder.</value>
    public const string FileName = "daks.db";

    private const int KeptSessions = 16;

    private const string Pragmas =
        "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000;";

    private readonly string _folder;
    private readonly string _connectionString;
    private readonly string _pragmas;
    private readonly ConcurrentStack<SqliteSession> _idle = [];
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly Lock _opening = new();
    private int _idleCount;
    private volatile bool _ready;
    private volatile bool _disposed;

    /// <param name="folder">Created when absent.</param>
    public SqliteDatabase(string folder) : this(folder, "")
    {
    }

    /// <param name="pragmas">Further settings of every session.</param>
    internal SqliteDatabase(string folder, string pragmas)
    {
        _folder = folder;
        _pragmas = Pragmas + pragmas;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, FileName),
            // Sessions are kept here together with their prepared commands, which the provider's pool would drop.
            Pooling = false,
            // The provider would otherwise ask again for 30 s after busy_timeout ran out.
            DefaultTimeout = 1,
        }.ConnectionString;
    }

    public void Dispose()
    {
        _disposed = true;
        CloseIdle();
        _writer.Dispose();
    }

    internal Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            return Task.FromResult(Use(read));
        }
        catch (Exception failure)
        {
            return Task.FromException<T>(failure);
        }
    }

    /// <summary>Runs in one transaction; an exception leaves nothing behind.</summary>
    internal async Task<T> WriteAsync<T>(Func<SqliteSession, T> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Use(session => session.Write(write));
        }
        finally
        {
            _writer.Release();
        }
    }

    private T Use<T>(Func<SqliteSession, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        SqliteSession? session = null;
        try
        {
            session = TakeIdle() ?? Open();
            var result = work(session);
            Return(session);
            return result;
        }
        catch (Exception failure)
        {
            session?.Dispose();
            if (SqliteFailure.Explain(failure) is { } unavailable)
            {
                throw unavailable;
            }

            throw;
        }
    }

    private SqliteSession Open()
    {
        if (_ready)
        {
            return new SqliteSession(_connectionString, _pragmas);
        }

        lock (_opening)
        {
            Directory.CreateDirectory(_folder);
            var session = new SqliteSession(_connectionString, _pragmas);
            try
            {
                SqliteSchema.Ensure(session);
            }
            catch
            {
                session.Dispose();
                throw;
            }

            _ready = true;
            return session;
        }
    }

    private SqliteSession? TakeIdle()
    {
        if (!_idle.TryPop(out var session))
        {
            return null;
        }

        Interlocked.Decrement(ref _idleCount);
        return session;
    }

    private void Return(SqliteSession session)
    {
        if (Interlocked.Increment(ref _idleCount) > KeptSessions)
        {
            Interlocked.Decrement(ref _idleCount);
            session.Dispose();
            return;
        }

        _idle.Push(session);
        if (_disposed)
        {
            CloseIdle();
        }
    }

    private void CloseIdle()
    {
        while (TakeIdle() is { } session)
        {
            session.Dispose();
        }
    }
}
