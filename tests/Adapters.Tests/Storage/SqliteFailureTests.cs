using Daks.Core.Strategien;
using Daks.Storage;
using Daks.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using static Daks.Adapters.Tests.Storage.Commits;

namespace Daks.Adapters.Tests.Storage;

public sealed class SqliteFailureTests : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteDatabase> _databases = [];

    private string File => Path.Combine(_folder.Path, SqliteDatabase.FileName);

    public void Dispose()
    {
        _databases.ForEach(database => database.Dispose());
        _folder.Dispose();
    }

    [Fact]
    public async Task A_full_disk_is_said_and_writes_nothing()
    {
        var key = NewStrategie();
        await Open().SaveAsync(key, 0, Adds(Vorhaben(0)));
        var full = Open("PRAGMA max_page_count = 40;");

        var failure = await Should.ThrowAsync<StoreUnavailableException>(
            () => full.CommitAsync(Commit(key, 1, "viel", Vorhaben(1, 2_000).Select(Adds)), Never));

        failure.Message.ShouldBe("The disk is full.");
        failure.Reason.ShouldBe(StoreFailure.DiskFull);
        (await full.LoadedAsync(key)).Artefakte().ShouldBe([Vorhaben(0)]);
        (await full.ReadHistoryAsync(key, 10, null, Never)).ShouldHaveSingleItem();
        await full.SaveAsync(key, 1, Adds(Vorhaben(1)));
        await Open().SaveAsync(Commit(key, 2, "viel", Vorhaben(2, 2_000).Select(Adds)));
    }

    [Fact]
    public async Task A_full_disk_leaves_no_doubt_about_the_outcome()
    {
        var key = NewStrategie();
        await Open().SaveAsync(key, 0, Adds(Vorhaben(0)));

        var failure = await Should.ThrowAsync<StoreUnavailableException>(
            () => Open("PRAGMA max_page_count = 40;").CommitAsync(Commit(key, 1, "viel", Vorhaben(1, 2_000).Select(Adds)), Never));

        failure.OutcomeUnknown.ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_of_the_first_schema_keeps_its_payloads()
    {
        var key = NewStrategie();
        await using (var first = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await first.OpenAsync();
            await using var command = first.CreateCommand();
            command.CommandText =
                """
                CREATE TABLE payload (
                    partition TEXT NOT NULL, id TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (partition, id)) STRICT;
                INSERT INTO payload (partition, id, content) VALUES ($partition, 'reihe', $content);
                PRAGMA user_version = 1;
                """;
            command.Parameters.AddWithValue("$partition", key.Partition());
            command.Parameters.AddWithValue("$content", Compression.Compress([1, 2, 3]));
            await command.ExecuteNonQueryAsync();
        }

        var removed = await Open().SweepAsync(key, DateTimeOffset.MaxValue, Never);

        removed.ShouldBe(0);
        (await Open().ReadPayloadAsync(key, "reihe", Never)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_read_only_file_is_said()
    {
        var key = NewStrategie();
        await Open().SaveAsync(key, 0, Adds(Vorhaben(0)));
        var readOnly = Open("PRAGMA query_only = ON;");

        var failure = await Should.ThrowAsync<StoreUnavailableException>(
            () => readOnly.CommitAsync(Commit(key, 1, Adds(Vorhaben(1))), Never));

        failure.Message.ShouldBe("The database file is read-only.");
        failure.Reason.ShouldBe(StoreFailure.ReadOnly);
        await Should.ThrowAsync<StoreUnavailableException>(() => readOnly.CheckAsync(Never));
        (await readOnly.LoadedAsync(key)).Artefakte().ShouldBe([Vorhaben(0)]);
    }

    [Fact]
    public async Task A_file_locked_by_another_program_is_said_and_works_again_later()
    {
        var key = NewStrategie();
        await Open().SaveAsync(key, 0, Adds(Vorhaben(0)));
        var store = Open("PRAGMA busy_timeout = 50;");
        await using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        await other.OpenAsync();
        await using var transaction = other.BeginTransaction(deferred: false);

        var failure = await Should.ThrowAsync<StoreUnavailableException>(
            () => store.CommitAsync(Commit(key, 1, Adds(Vorhaben(1))), Never));
        var read = await store.LoadedAsync(key);
        await transaction.RollbackAsync();
        var version = await store.SaveAsync(key, 1, Adds(Vorhaben(1)));

        failure.Message.ShouldBe("Another program keeps the database locked.");
        failure.Reason.ShouldBe(StoreFailure.Locked);
        read.Version.ShouldBe(1);
        version.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 8_192));

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => Open().CheckAsync(Never));

        failure.Message.ShouldBe("The file is not a database.");
        failure.Reason.ShouldBe(StoreFailure.NoDatabase);
    }

    [Fact]
    public async Task A_damaged_file_is_said()
    {
        var key = NewStrategie();
        await Open().SaveAsync(key, 0, Vorhaben(0, 500).Select(Adds));
        _databases.ForEach(database => database.Dispose());
        await using (var file = System.IO.File.OpenWrite(File))
        {
            file.Seek(4_096, SeekOrigin.Begin);
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4_096).ToArray());
        }

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => Open().LoadAsync(key, Never));

        failure.Message.ShouldBe("The database file is damaged.");
        failure.Reason.ShouldBe(StoreFailure.Damaged);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder.Path, "file"), "");
        using var database = new SqliteDatabase(Path.Combine(_folder.Path, "file", "data"));
        var store = new SqliteStrategieStore(database, Programs.Today, TimeProvider.System);

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => store.CheckAsync(Never));

        failure.Message.ShouldBe("The data folder cannot be created or opened.");
        failure.Reason.ShouldBe(StoreFailure.FolderUnusable);
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_left_alone()
    {
        await Open().CheckAsync(Never);
        await using (var other = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            await command.ExecuteNonQueryAsync();
        }

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => Open().CheckAsync(Never));

        failure.Message.ShouldContain("99");
        failure.Reason.ShouldBe(StoreFailure.NewerProgram);
    }

    [Fact]
    public async Task A_store_recovers_once_its_folder_can_be_made()
    {
        var obstacle = Path.Combine(_folder.Path, "data");
        await System.IO.File.WriteAllTextAsync(obstacle, "");
        using var database = new SqliteDatabase(obstacle);
        var store = new SqliteStrategieStore(database, Programs.Today, TimeProvider.System);
        await Should.ThrowAsync<StoreUnavailableException>(() => store.CheckAsync(Never));

        System.IO.File.Delete(obstacle);

        await Should.NotThrowAsync(() => store.CheckAsync(Never));
    }

    [Fact]
    public async Task What_is_acknowledged_survives_a_killed_process()
    {
        var key = NewStrategie();
        await Open().SaveAsync(key, 0, Vorhaben(0, 300).Select(Adds));
        await Open().SaveAsync(key, 1, Removes(Vorhaben(0)));
        using var afterwards = new TemporaryFolder();

        // What a process leaves that had no time to close anything.
        foreach (var file in new[] { File, File + "-wal" })
        {
            System.IO.File.Copy(file, Path.Combine(afterwards.Path, Path.GetFileName(file)));
        }

        using var database = new SqliteDatabase(afterwards.Path);
        var snapshot = await new SqliteStrategieStore(database, Programs.Today, TimeProvider.System).LoadedAsync(key);
        snapshot.Version.ShouldBe(2);
        snapshot.Artefakte().ShouldBe(Vorhaben(1, 299));
    }

    [Fact]
    public async Task Every_session_flushes_its_commits_to_the_disk()
    {
        using var session = new SqliteDatabase(_folder.Path);

        var settings = await session.ReadAsync(
            open => (open.Command("PRAGMA synchronous").ExecuteScalar(), open.Command("PRAGMA journal_mode").ExecuteScalar()),
            Never);

        settings.ShouldBe((2L, "wal"));
    }

    private SqliteStrategieStore Open(string pragmas = "")
    {
        var database = new SqliteDatabase(_folder.Path, pragmas);
        _databases.Add(database);
        return new SqliteStrategieStore(database, Programs.Today, TimeProvider.System);
    }
}
