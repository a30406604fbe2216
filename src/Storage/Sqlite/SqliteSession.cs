using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Daks.Storage.Sqlite;

/// <summary>An open connection that keeps its prepared commands; used by one caller at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    public SqliteSession(string connectionString, string pragmas)
    {
        _connection = new SqliteConnection(connectionString);
        try
        {
            _connection.Open();
            Execute(pragmas);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Gives several reads one snapshot.</summary>
    public T Read<T>(Func<SqliteSession, T> work) => InTransaction(work, deferred: true);

    /// <summary>Takes the file's only write lock at once, so that what is read within cannot change any more.</summary>
    /// <remarks>An exception leaves nothing written.</remarks>
    public T Write<T>(Func<SqliteSession, T> work) => InTransaction(work, deferred: false);

    /// <param name="sql">A constant: each text is prepared once and kept.</param>
    /// <param name="values">The values of <c>?1</c>, <c>?2</c> and so on; null is NULL.</param>
    public SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = Create(sql);
            for (var number = 1; number <= values.Length; number++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"?{number}" });
            }

            command.Prepare();
            _commands.Add(sql, command);
        }

        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        command.Transaction = _transaction;
        return command;
    }

    /// <summary>Runs statements once, unprepared.</summary>
    public void Execute(string sql)
    {
        using var command = Create(sql);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private T InTransaction<T>(Func<SqliteSession, T> work, bool deferred)
    {
        using var transaction = _connection.BeginTransaction(deferred);
        _transaction = transaction;
        try
        {
            var result = work(this);
            Commit(transaction);
            return result;
        }
        finally
        {
            _transaction = null;
        }
    }

    /// <summary>A disk that fails while the commit is flushed may have kept it: the next start of the program decides.</summary>
    private static void Commit(SqliteTransaction transaction)
    {
        try
        {
            transaction.Commit();
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == SqliteFailure.DiskFailed && SqliteFailure.Explain(failure) is { } unavailable)
        {
            throw unavailable.WithUnknownOutcome();
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "Every text is a constant of this folder; values are parameters.")]
    private SqliteCommand Create(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        return command;
    }
}
