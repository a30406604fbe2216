using Daks.Core.Strategien;
using static Daks.Adapters.Tests.Storage.Commits;

namespace Daks.Adapters.Tests.Storage;

public abstract partial class StrategieStoreContract
{
    [Fact]
    public async Task A_change_of_250_rows_is_one_commit()
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0, Vorhaben(0, 100).Select(Adds));
        var commit = Commit(
            key, 1, "import",
            [
                .. Vorhaben(0, 50).Select(Removes),
                .. Vorhaben(50, 50).Select(vorhaben => Changes(vorhaben, vorhaben with { Titel = "Rufbus" })),
                .. Vorhaben(100, 150).Select(Adds),
            ]);

        var version = await Store.SaveAsync(commit);
        var snapshot = await Store.LoadedAsync(key);

        version.ShouldBe(2);
        snapshot.Version.ShouldBe(2);
        snapshot.Rows.ShouldAllBe(row => row.Version == 2);
        snapshot.Artefakte().ShouldBe(commit.Entry.Changes.Where(change => change.After is not null).Select(change => change.After));
        (await Store.ReadHistoryEntryAsync(key, 2, Never)).ShouldNotBeNull().Changes.ShouldBe(commit.Entry.Changes);
        (await Store.CommitAsync(commit, Never)).ShouldBe(new CommitResult.AlreadyDone(2));
        (await Store.SaveAsync(key, 2, Removes(Vorhaben(249)))).ShouldBe(3);
        (await Store.LoadedAsync(key)).Rows.Count.ShouldBe(199);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(91)]
    [InlineData(1_200)]
    public async Task A_strategy_may_be_created_with_any_number_of_rows(int count)
    {
        var key = NewStrategie();

        await Store.SaveAsync(key, 0, Vorhaben(0, count).Select(Adds));

        (await Store.LoadedAsync(key)).Artefakte().ShouldBe(Vorhaben(0, count));
    }

    [Fact]
    public async Task Few_rows_may_be_large()
    {
        var key = NewStrategie();
        var large = Enumerable.Range(0, 20).Select(number => Vorhaben(number, new string('ä', 60_000))).ToArray();

        await Store.SaveAsync(key, 0, large.Select(Adds));

        (await Store.LoadedAsync(key)).Artefakte().ShouldBe(large);
    }

    [Fact]
    public async Task A_large_change_that_removes_what_is_not_there_changes_nothing()
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0, Adds(Vorhaben(0)));

        await Should.ThrowAsync<InvalidOperationException>(
            () => Store.CommitAsync(Commit(key, 1, [.. Vorhaben(1, 150).Select(Adds), Removes(Vorhaben(999))]), Never));

        (await Store.LoadedAsync(key)).Artefakte().ShouldBe([Vorhaben(0)]);
        await Store.SaveAsync(key, 1, Adds(Vorhaben(1)));
    }

    [Fact]
    public async Task Of_parallel_large_changes_exactly_one_wins()
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0);
        IStrategieStore[] stores = [Store, Open(Programs.Today), Open(Programs.Today)];

        var results = await Task.WhenAll(stores.Select((store, writer) => Task.Run(
            () => store.CommitAsync(Commit(key, 1, Vorhaben(1000 * writer, 150).Select(Adds)), Never))));

        results.Count(result => result is CommitResult.Committed(2)).ShouldBe(1);
        results.Count(result => result is CommitResult.Conflict(2)).ShouldBe(2);
        (await Store.LoadedAsync(key)).Rows.Count.ShouldBe(150);
    }

    [Fact]
    public async Task A_reader_never_sees_half_a_commit()
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0, Vorhaben(0, 120).Select(vorhaben => Adds(vorhaben with { Cent = 0 })));
        var reader = Open(Programs.Today);
        using var done = new CancellationTokenSource();

        var reading = Task.Run(async () =>
        {
            var reads = 0;
            for (; reads == 0 || !done.IsCancellationRequested; reads++)
            {
                var snapshot = await reader.LoadedAsync(key);
                var values = snapshot.Rows.Select(row => ((Vorhaben)row.Artefakt).Cent).Distinct().ToArray();
                values.ShouldBe([snapshot.Version - 1]);
                snapshot.Rows.Count.ShouldBe(120);
            }

            return reads;
        });
        for (var version = 1; version <= 8; version++)
        {
            await Store.SaveAsync(key, version, Vorhaben(0, 120).Select(vorhaben =>
                Changes(vorhaben with { Cent = version - 1 }, vorhaben with { Cent = version })));
        }

        await done.CancelAsync();
        (await reading).ShouldBePositive();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(61_440)]
    [InlineData(737_281)]
    [InlineData(5_000_000)]
    public async Task A_payload_comes_back_byte_by_byte(int length)
    {
        var key = NewStrategie();
        var content = new byte[length];
        new Random(length).NextBytes(content);

        await Store.WritePayloadAsync(key, "reihe-1", content, Never);

        (await Store.ReadPayloadAsync(key, "reihe-1", Never)).ShouldNotBeNull().AsSpan().SequenceEqual(content).ShouldBeTrue();
        (await Store.ReadPayloadAsync(key, "reihe", Never)).ShouldBeNull();
        (await Store.ReadPayloadAsync(key, "reihe-11", Never)).ShouldBeNull();
    }

    [Fact]
    public async Task A_payload_is_written_once()
    {
        var key = NewStrategie();
        await Store.WritePayloadAsync(key, "reihe", new byte[] { 1 }, Never);

        await Should.NotThrowAsync(() => Store.WritePayloadAsync(key, "reihe", new byte[] { 1 }, Never));
        await Should.ThrowAsync<InvalidOperationException>(
            () => Store.WritePayloadAsync(key, "reihe", new byte[] { 2 }, Never));
        await Should.ThrowAsync<ArgumentException>(
            () => Store.WritePayloadAsync(key, "a_b", new byte[] { 2 }, Never));

        (await Store.ReadPayloadAsync(key, "reihe", Never)).ShouldBe([1]);
    }
}
