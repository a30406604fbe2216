using System.Globalization;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;
using Microsoft.Data.Sqlite;

namespace Daks.Storage.Sqlite;

/// <summary>The statements behind <see cref="SqliteStrategieStore"/>.</summary>
internal static class SqliteRows
{
    public static long? ReadVersion(SqliteSession session, string partition) =>
        (long?)session.Command("SELECT version FROM strategie WHERE partition = ?1", partition).ExecuteScalar();

    public static (long Version, SchemaSummary Schemas) ReadHeader(SqliteSession session, string partition)
    {
        using var reader = session
            .Command("SELECT version, schemas FROM strategie WHERE partition = ?1", partition).ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), SchemaSummary.Parse(reader.GetString(1))) : (0, SchemaSummary.Parse(""));
    }

    public static void WriteHeader(SqliteSession session, string partition, long version, SchemaSummary schemas) =>
        session.Command(
            "INSERT OR REPLACE INTO strategie (partition, version, schemas) VALUES (?1, ?2, ?3)",
            partition, version, schemas.ToString()).ExecuteNonQuery();

    public static List<ArtefaktRow> ReadArtefakte(SqliteSession session, string partition)
    {
        var rows = new List<ArtefaktRow>();
        using var reader = session.Command(
            "SELECT kind, id, schema, version, json FROM artefakt WHERE partition = ?1", partition).ExecuteReader();
        while (reader.Read())
        {
            // Promoted columns are written for other programs; ours reads the JSON.
            rows.Add(new ArtefaktRow(
                KeyAt(reader), reader.GetInt32(2), reader.GetInt64(3), reader.GetFieldValue<byte[]>(4), Columns: default));
        }

        return rows;
    }

    public static List<(ArtefaktKey Key, int Schema)> ReadSchemas(SqliteSession session, string partition)
    {
        var rows = new List<(ArtefaktKey, int)>();
        using var reader = session.Command(
            "SELECT kind, id, schema FROM artefakt WHERE partition = ?1", partition).ExecuteReader();
        while (reader.Read())
        {
            rows.Add((KeyAt(reader), reader.GetInt32(2)));
        }

        return rows;
    }

    public static void WriteArtefakte(SqliteSession session, string partition, CommitRows rows)
    {
        foreach (var row in rows.Written)
        {
            session.Command(
                """
                INSERT OR REPLACE INTO artefakt (partition, kind, id, version, schema, titel, status, faellig, stelle, json)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, CAST(?10 AS TEXT))
                """,
                partition, row.Key.Kind, row.Key.Id, row.Version, row.Schema, row.Columns.Titel, row.Columns.Status,
                row.Columns.Faellig?.ToString("O", CultureInfo.InvariantCulture), row.Columns.Stelle,
                row.Utf8Json.ToArray()).ExecuteNonQuery();
        }

        foreach (var key in rows.Removed)
        {
            var removed = session.Command(
                "DELETE FROM artefakt WHERE partition = ?1 AND kind = ?2 AND id = ?3",
                partition, key.Kind, key.Id).ExecuteNonQuery();
            if (removed == 0)
            {
                throw Limits.NothingToRemove(key);
            }
        }
    }

    public static long? ReadOperation(SqliteSession session, string partition, string id) =>
        (long?)session.Command("SELECT version FROM operation WHERE partition = ?1 AND id = ?2", partition, id).ExecuteScalar();

    public static void WriteOperation(SqliteSession session, string partition, string id, long version) =>
        session.Command(
            "INSERT INTO operation (partition, id, version) VALUES (?1, ?2, ?3)", partition, id, version).ExecuteNonQuery();

    public static List<byte[]> ReadHistory(SqliteSession session, string partition, int take, long? before)
    {
        var entries = new List<byte[]>();
        using var reader = session.Command(
            "SELECT content FROM history WHERE partition = ?1 AND version < ?2 ORDER BY version DESC LIMIT ?3",
            partition, before ?? long.MaxValue, take).ExecuteReader();
        while (reader.Read())
        {
            entries.Add(reader.GetFieldValue<byte[]>(0));
        }

        return entries;
    }

    public static byte[]? ReadHistory(SqliteSession session, string partition, long version) =>
        (byte[]?)session.Command(
            "SELECT content FROM history WHERE partition = ?1 AND version = ?2", partition, version).ExecuteScalar();

    public static void WriteHistory(SqliteSession session, string partition, HistoryEntry entry, string at, byte[] content) =>
        session.Command(
            "INSERT INTO history (partition, version, at, person, verb, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            partition, entry.Version, at, entry.PersonId, entry.Verb, content).ExecuteNonQuery();

    public static byte[]? ReadPayload(SqliteSession session, string partition, string id) =>
        (byte[]?)session.Command(
            "SELECT content FROM payload WHERE partition = ?1 AND id = ?2", partition, id).ExecuteScalar();

    public static void WritePayload(SqliteSession session, string partition, string id, byte[] content, string at) =>
        session.Command(
            "INSERT INTO payload (partition, id, content, named, at) VALUES (?1, ?2, ?3, 0, ?4)",
            partition, id, content, at).ExecuteNonQuery();

    public static void TouchPayload(SqliteSession session, string partition, string id, string at) =>
        session.Command("UPDATE payload SET at = ?3 WHERE partition = ?1 AND id = ?2", partition, id, at).ExecuteNonQuery();

    public static void NamePayloads(SqliteSession session, string partition, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            var named = session.Command(
                "UPDATE payload SET named = 1 WHERE partition = ?1 AND id = ?2", partition, id).ExecuteNonQuery();
            if (named == 0)
            {
                throw Limits.NoSuchPayload(id);
            }
        }
    }

    /// <returns>The partitions with payloads no commit named.</returns>
    public static List<string> ReadUnnamed(SqliteSession session)
    {
        var partitions = new List<string>();
        using var reader = session.Command("SELECT DISTINCT partition FROM payload WHERE named = 0").ExecuteReader();
        while (reader.Read())
        {
            partitions.Add(reader.GetString(0));
        }

        return partitions;
    }

    /// <returns>How many payloads no commit named are gone.</returns>
    public static int RemovePayloads(SqliteSession session, string partition, string olderThan) =>
        session.Command(
            "DELETE FROM payload WHERE partition = ?1 AND named = 0 AND at < ?2", partition, olderThan).ExecuteNonQuery();

    private static ArtefaktKey KeyAt(SqliteDataReader reader) => new(reader.GetString(0), reader.GetString(1));
}
