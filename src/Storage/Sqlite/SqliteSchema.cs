using Daks.Core.Strategien;

namespace Daks.Storage.Sqlite;

/// <summary>The tables, and how a file of an older program gets today's.</summary>
internal static class SqliteSchema
{
    // The n-th step leads from user_version n to n + 1. A released step is never changed.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE strategie (
            partition TEXT PRIMARY KEY,
            version INTEGER NOT NULL,
            schemas TEXT NOT NULL
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE artefakt (
            partition TEXT NOT NULL,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            version INTEGER NOT NULL,
            schema INTEGER NOT NULL,
            titel TEXT,
            status TEXT,
            faellig TEXT,
            stelle TEXT,
            json TEXT NOT NULL,
            PRIMARY KEY (partition, kind, id)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE history (
            partition TEXT NOT NULL,
            version INTEGER NOT NULL,
            at TEXT NOT NULL,
            person TEXT NOT NULL,
            verb TEXT NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (partition, version)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE operation (
            partition TEXT NOT NULL,
            id TEXT NOT NULL,
            version INTEGER NOT NULL,
            PRIMARY KEY (partition, id)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE payload (
            partition TEXT NOT NULL,
            id TEXT NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (partition, id)
        ) STRICT;
        CREATE TABLE tenant_record (
            tenant TEXT NOT NULL,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            etag TEXT NOT NULL,
            json TEXT NOT NULL,
            PRIMARY KEY (tenant, kind, id)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE probe (nr INTEGER PRIMARY KEY CHECK (nr = 1), at TEXT NOT NULL) STRICT;
        """,
        // Whether a commit named a payload, and when it was last written; what was there before counts as named.
        """
        ALTER TABLE payload ADD COLUMN named INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE payload ADD COLUMN at TEXT NOT NULL DEFAULT '';
        """,
        // What no commit named is found without reading past the bytes of what was.
        "CREATE INDEX payload_unnamed ON payload (partition, at) WHERE named = 0;",
    ];

    /// <exception cref="StoreUnavailableException">A newer program changed the file.</exception>
    public static void Ensure(SqliteSession session)
    {
        if (ReadVersion(session) == Steps.Length)
        {
            return;
        }

        session.Write(Migrate);
    }

    private static int Migrate(SqliteSession session)
    {
        var version = ReadVersion(session);
        if (version > Steps.Length)
        {
            throw new StoreUnavailableException(
                $"The database has version {version}, written by a newer program; this one knows {Steps.Length}.")
            {
                Reason = StoreFailure.NewerProgram,
            };
        }

        foreach (var step in Steps.Skip(version))
        {
            session.Execute(step);
        }

        session.Execute($"PRAGMA user_version = {Steps.Length}");
        return Steps.Length;
    }

    private static int ReadVersion(SqliteSession session) =>
        Convert.ToInt32(session.Command("PRAGMA user_version").ExecuteScalar(), provider: null);
}
