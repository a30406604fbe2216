using Daks.Core.Artefakte;
using Daks.Core.Strategien;
using static Daks.Adapters.Tests.Storage.Commits;

namespace Daks.Adapters.Tests.Storage;

public abstract partial class StrategieStoreContract
{
    [Fact]
    public async Task A_history_entry_comes_back_as_it_was_written()
    {
        var key = NewStrategie();
        var (before, after) = (Vorhaben(1), Vorhaben(1, "Rufbus"));
        await Store.SaveAsync(key, 0, Adds(before), Adds(Vorhaben(2)));
        var commit = Commit(key, 1, Changes(before, after), Removes(Vorhaben(2)), Adds(new Notiz("n-1", "🌳")));
        await Store.SaveAsync(commit with { Entry = commit.Entry with { Undoes = 1 } });

        var entry = (await Store.ReadHistoryEntryAsync(key, 2, Never)).ShouldNotBeNull();

        entry.Version.ShouldBe(2);
        entry.PersonId.ShouldBe(commit.Entry.PersonId);
        entry.At.ShouldBe(commit.Entry.At);
        entry.Verb.ShouldBe(commit.Entry.Verb);
        entry.Args.ShouldBe(commit.Entry.Args);
        entry.Undoes.ShouldBe(1);
        entry.Changes.ShouldBe(commit.Entry.Changes);
        (await Store.ReadHistoryEntryAsync(key, 1, Never)).ShouldNotBeNull().Undoes.ShouldBeNull();
    }

    [Fact]
    public async Task History_is_read_backwards_page_by_page()
    {
        var key = NewStrategie();
        for (var version = 0; version < 12; version++)
        {
            await Store.SaveAsync(key, version, Adds(Vorhaben(version)));
        }

        (await VersionsAsync(5, null)).ShouldBe([12, 11, 10, 9, 8]);
        (await VersionsAsync(5, 8)).ShouldBe([7, 6, 5, 4, 3]);
        (await VersionsAsync(5, 3)).ShouldBe([2, 1]);
        (await VersionsAsync(5, 1)).ShouldBeEmpty();
        (await VersionsAsync(200, 100)).Count().ShouldBe(12);
        (await Store.ReadHistoryEntryAsync(key, 13, Never)).ShouldBeNull();
        (await Store.ReadHistoryEntryAsync(key, 0, Never)).ShouldBeNull();

        async Task<IEnumerable<long>> VersionsAsync(int take, long? before) =>
            (await Store.ReadHistoryAsync(key, take, before, Never)).Select(entry => entry.Version);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task A_page_of_history_has_its_bounds(int take) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Store.ReadHistoryAsync(NewStrategie(), take, null, Never));

    [Fact]
    public async Task A_history_entry_may_be_larger_than_a_row()
    {
        var key = NewStrategie();
        var large = Enumerable.Range(0, 8).Select(number => Vorhaben(number, Noise(number))).ToArray();

        await Store.SaveAsync(key, 0, large.Select(Adds));

        (await Store.LoadedAsync(key)).Artefakte().ShouldBe(large);
        var entry = (await Store.ReadHistoryEntryAsync(key, 1, Never)).ShouldNotBeNull();
        entry.Changes.Select(change => change.After).ShouldBe(large);
        (await Store.SweepAsync(key, DateTimeOffset.MaxValue, Never)).ShouldBe(0);
        (await Store.ReadHistoryAsync(key, 1, null, Never)).ShouldHaveSingleItem().Changes.Count.ShouldBe(8);
    }

    [Fact]
    public async Task A_row_of_a_released_schema_is_lifted()
    {
        var key = NewStrategie();
        var json = await File.ReadAllBytesAsync("Fixtures/vorhaben.schema1.json");
        var released = VorhabenSchema1.Kind.Read(json, 1);
        var old = Open(Programs.Oldest);
        await old.SaveAsync(key, 0, Adds(released));

        var snapshot = await Store.LoadedAsync(key);
        var entry = (await Store.ReadHistoryEntryAsync(key, 1, Never)).ShouldNotBeNull();

        var lifted = new Vorhaben("v-1", "Bürgerbus für Überlingen", 1_200_000);
        snapshot.Newer.ShouldBeEmpty();
        snapshot.Rows.ShouldHaveSingleItem().ShouldBe(new StoredArtefakt(lifted, 1));
        entry.Changes.ShouldHaveSingleItem().After.ShouldBe(lifted);
        await Store.SaveAsync(key, 1, Changes(lifted, lifted with { Titel = "Rufbus" }));
        (await Store.LoadedAsync(key)).Artefakte().ShouldBe([lifted with { Titel = "Rufbus" }]);
    }

    [Fact]
    public async Task Rows_of_a_newer_program_make_a_strategy_read_only()
    {
        var key = NewStrategie();
        var released = new VorhabenSchema1("v-2", "Alt", 1);
        var old = Open(Programs.Oldest);
        await old.SaveAsync(key, 0, Adds(released));
        await Store.SaveAsync(Commit(key, 1, "neuer", Adds(Vorhaben(1)), Adds(new Notiz("n-1", "neu"))));

        var snapshot = await old.LoadedAsync(key);
        var refused = await old.CommitAsync(Commit(key, 2, Adds(new VorhabenSchema1("v-3", "Noch eins", 1))), Never);
        var repeated = await old.CommitAsync(Commit(key, 2, "neuer"), Never);
        var stale = await old.CommitAsync(Commit(key, 1, Adds(new VorhabenSchema1("v-3", "Noch eins", 1))), Never);

        ArtefaktKey[] newer = [new("notiz", "n-1"), new("vorhaben", "v-00001")];
        snapshot.Artefakte().ShouldBe([released]);
        snapshot.Newer.ShouldBe(newer, ignoreOrder: true);
        refused.ShouldBeOfType<CommitResult.Newer>().Rows.ShouldBe(newer, ignoreOrder: true);
        repeated.ShouldBe(new CommitResult.AlreadyDone(2));
        stale.ShouldBe(new CommitResult.Conflict(2));
        (await Store.ReadVersionAsync(key, Never)).ShouldBe(2);
    }

    [Fact]
    public async Task An_older_program_writes_again_once_the_newer_rows_are_gone()
    {
        var key = NewStrategie();
        var notiz = new Notiz("n-1", "neu");
        var old = Open(Programs.WithoutNotizen);
        await Store.SaveAsync(key, 0, Adds(Vorhaben(1)), Adds(notiz));
        (await old.CommitAsync(Commit(key, 1, Adds(Vorhaben(2))), Never)).ShouldBeOfType<CommitResult.Newer>();

        await Store.SaveAsync(key, 1, Removes(notiz));
        await old.SaveAsync(key, 2, Adds(Vorhaben(2)));

        (await old.LoadedAsync(key)).Newer.ShouldBeEmpty();
        (await Store.LoadedAsync(key)).Artefakte().ShouldBe([Vorhaben(1), Vorhaben(2)]);
    }

    [Fact]
    public async Task History_shows_rows_of_a_newer_program_as_they_stand()
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0, Adds(new Notiz("n-1", "neu")), Adds(Vorhaben(1)));

        var entry = await Open(Programs.Oldest).ReadHistoryEntryAsync(key, 1, Never);

        var rows = entry.ShouldNotBeNull().Changes.Select(change => change.After.ShouldBeOfType<OpaqueArtefakt>()).ToArray();
        rows[0].ShouldBe(new OpaqueArtefakt("notiz", "n-1", 1, """{"Id":"n-1","Text":"neu"}"""));
        rows[1].Schema.ShouldBe(3);
    }

    /// <summary>Text that no compression makes smaller than 150,000 bytes.</summary>
    private static string Noise(int seed)
    {
        var bytes = new byte[150_000];
        new Random(seed).NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }
}
