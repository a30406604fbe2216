using Daks.Core.Artefakte;
using Daks.Core.Strategien;
using static Daks.Adapters.Tests.Storage.Commits;

namespace Daks.Adapters.Tests.Storage;

/// <summary>What every strategy store keeps to: commits.</summary>
public abstract partial class StrategieStoreContract
{
    private static readonly CancellationToken Never = CancellationToken.None;

    protected IStrategieStore Store => field ??= Open(Programs.Today);

    /// <summary>A store as another instance or a restarted program opens it, over the same rows.</summary>
    protected abstract IStrategieStore Open(ArtefaktKinds kinds);

    [Fact]
    public async Task An_unknown_strategy_is_absent()
    {
        var key = NewStrategie();

        (await Store.LoadAsync(key, Never)).ShouldBeNull();
        (await Store.ReadVersionAsync(key, Never)).ShouldBeNull();
        (await Store.ReadHistoryAsync(key, 10, null, Never)).ShouldBeEmpty();
        (await Store.ReadHistoryEntryAsync(key, 1, Never)).ShouldBeNull();
        (await Store.ReadPayloadAsync(key, "reihe", Never)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_committed_is_loaded()
    {
        var key = NewStrategie();
        IArtefakt[] artefakte = [new Notiz("n-1", "Größer, schöner – 🌳"), Vorhaben(1), Vorhaben(2)];

        var version = await Store.SaveAsync(key, 0, artefakte.Select(Adds));
        var snapshot = await Store.LoadedAsync(key);

        version.ShouldBe(1);
        snapshot.Key.ShouldBe(key);
        snapshot.Version.ShouldBe(1);
        snapshot.Newer.ShouldBeEmpty();
        snapshot.Artefakte().ShouldBe(artefakte);
        (await Store.ReadVersionAsync(key, Never)).ShouldBe(1);
    }

    [Fact]
    public async Task Rows_carry_the_version_that_wrote_them_last()
    {
        var key = NewStrategie();
        var (first, second) = (Vorhaben(1), Vorhaben(2));

        await Store.SaveAsync(key, 0, Adds(first), Adds(second));
        await Store.SaveAsync(key, 1, Changes(first, first with { Titel = "Rufbus" }), Changes(second, second with { }));
        var snapshot = await Store.LoadedAsync(key);

        snapshot.Rows.OrderBy(row => row.Artefakt.Id).Select(row => row.Version).ShouldBe([2, 1]);
        var entry = await Store.ReadHistoryEntryAsync(key, 2, Never);
        entry.ShouldNotBeNull().Changes.ShouldHaveSingleItem().Key.Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task A_removed_row_is_gone()
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0, Adds(Vorhaben(1)), Adds(Vorhaben(2)));

        await Store.SaveAsync(key, 1, Removes(Vorhaben(1)));

        (await Store.LoadedAsync(key)).Artefakte().ShouldBe([Vorhaben(2)]);
    }

    [Fact]
    public async Task Removing_a_row_that_is_not_there_changes_nothing()
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0, Adds(Vorhaben(1)));

        await Should.ThrowAsync<InvalidOperationException>(
            () => Store.CommitAsync(Commit(key, 1, Adds(Vorhaben(3)), Removes(Vorhaben(2))), Never));

        var snapshot = await Store.LoadedAsync(key);
        snapshot.Version.ShouldBe(1);
        snapshot.Artefakte().ShouldBe([Vorhaben(1)]);
    }

    [Fact]
    public async Task A_stale_writer_is_refused()
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0, Adds(Vorhaben(1)));
        await Store.SaveAsync(key, 1, Adds(Vorhaben(2)));

        var late = await Store.CommitAsync(Commit(key, 1, Adds(Vorhaben(3))), Never);

        late.ShouldBe(new CommitResult.Conflict(2));
        (await Store.LoadedAsync(key)).Artefakte().ShouldBe([Vorhaben(1), Vorhaben(2)]);
        (await Store.ReadHistoryAsync(key, 10, null, Never)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_strategy_is_created_once()
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0, Adds(Vorhaben(1)));

        var second = await Store.CommitAsync(Commit(key, 0, Adds(Vorhaben(2))), Never);
        var missing = await Store.CommitAsync(Commit(NewStrategie(), 4, Adds(Vorhaben(2))), Never);

        second.ShouldBe(new CommitResult.Conflict(1));
        missing.ShouldBe(new CommitResult.Conflict(0));
    }

    [Fact]
    public async Task Of_parallel_writers_exactly_one_wins()
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0, Adds(Vorhaben(0)));
        var other = Open(Programs.Today);

        var results = await Task.WhenAll(Enumerable.Range(1, 8).Select(writer => Task.Run(
            () => (writer % 2 == 0 ? Store : other).CommitAsync(Commit(key, 1, Adds(Vorhaben(writer))), Never))));

        results.Count(result => result is CommitResult.Committed(2)).ShouldBe(1);
        results.Count(result => result is CommitResult.Conflict(2)).ShouldBe(7);
        (await Store.LoadedAsync(key)).Rows.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Writers_that_decide_again_all_get_through()
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0);

        await Task.WhenAll(Enumerable.Range(1, 10).Select(writer => Task.Run(async () =>
        {
            while (await Store.CommitAsync(
                Commit(key, (await Store.ReadVersionAsync(key, Never)).ShouldNotBeNull(), Adds(Vorhaben(writer))), Never)
                is not CommitResult.Committed)
            {
            }
        })));

        (await Store.LoadedAsync(key)).Artefakte().ShouldBe(Vorhaben(1, 10));
        (await Store.ReadHistoryAsync(key, 200, null, Never)).Select(entry => entry.Version)
            .ShouldBe(Enumerable.Range(1, 11).Reverse().Select(version => (long)version));
    }

    [Fact]
    public async Task An_operation_is_carried_out_once()
    {
        var key = NewStrategie();
        await Store.SaveAsync(Commit(key, 0, "anlegen", Adds(Vorhaben(1))));
        await Store.SaveAsync(Commit(key, 1, "aendern", Adds(Vorhaben(2))));

        var again = await Store.CommitAsync(Commit(key, 0, "anlegen", Adds(Vorhaben(1))), Never);
        var decidedAgain = await Store.CommitAsync(Commit(key, 2, "anlegen", Adds(Vorhaben(3))), Never);

        again.ShouldBe(new CommitResult.AlreadyDone(1));
        decidedAgain.ShouldBe(new CommitResult.AlreadyDone(1));
        (await Store.LoadedAsync(key)).Rows.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_operation_may_be_tried_again()
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0);
        await Store.SaveAsync(key, 1);
        await Store.CommitAsync(Commit(key, 1, "neu", Adds(Vorhaben(1))), Never);

        var version = await Store.SaveAsync(Commit(key, 2, "neu", Adds(Vorhaben(1))));

        version.ShouldBe(3);
    }

    [Fact]
    public async Task Tenants_never_see_each_other()
    {
        var mine = NewStrategie("tenant");
        var theirs = mine with { Tenant = "tenant_" };
        await Store.SaveAsync(mine, 0, Adds(Vorhaben(1)));
        await Store.WritePayloadAsync(mine, "reihe", new byte[] { 1 }, Never);

        (await Store.LoadAsync(theirs, Never)).ShouldBeNull();
        (await Store.ReadHistoryAsync(theirs, 10, null, Never)).ShouldBeEmpty();
        (await Store.ReadPayloadAsync(theirs, "reihe", Never)).ShouldBeNull();
        await Store.SaveAsync(theirs, 0, Adds(Vorhaben(2)));
        (await Store.LoadedAsync(mine)).Artefakte().ShouldBe([Vorhaben(1)]);
        (await Store.LoadedAsync(theirs)).Artefakte().ShouldBe([Vorhaben(2)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7f1f5a0e-0000-4000-8000-000000000001")]
    [InlineData("a/b\\c#d?e%f+g 'h' |;:@=")]
    [InlineData("Größe 東京 🌳")]
    [InlineData("-x2D-u0041-h_--")]
    public async Task A_tenant_may_be_called_anything(string tenant)
    {
        var key = NewStrategie(tenant);

        await Store.SaveAsync(key, 0, Adds(Vorhaben(1)));

        (await Store.LoadedAsync(key)).Artefakte().ShouldBe([Vorhaben(1)]);
        (await Store.ReadHistoryAsync(key, 1, null, Never)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Ids_use_all_their_length_and_characters()
    {
        var key = NewStrategie();
        var longest = Vorhaben(1) with { Id = string.Concat("aZ9-", new string('-', 60)) };
        var operation = new string('_', 100) + new string('-', 100);

        await Store.SaveAsync(Commit(key, 0, operation, Adds(longest)));

        (await Store.LoadedAsync(key)).Artefakte().ShouldBe([longest]);
        (await Store.CommitAsync(Commit(key, 1, operation), Never)).ShouldBe(new CommitResult.AlreadyDone(1));
    }

    [Fact]
    public async Task A_commit_that_contradicts_itself_is_refused()
    {
        var key = NewStrategie();
        Commit[] wrong =
        [
            Commit(key, 0, "a/b"),
            Commit(key, 0, ""),
            Commit(key, 0, Adds(Vorhaben(1) with { Id = "a_b" })),
            Commit(key, 0, Adds(Vorhaben(1)), Adds(Vorhaben(1))),
            Commit(key, 0, new Change(new ArtefaktKey("vorhaben", "other"), null, Vorhaben(1))),
            Commit(key, 0, new Change(new ArtefaktKey("vorhaben", "v-1"), null, null)),
            Commit(key, 0, Adds(Vorhaben(1, new string('x', 400_000)))),
            Commit(key, 0) with { ExpectedVersion = 1 },
        ];

        foreach (var commit in wrong)
        {
            await Should.ThrowAsync<ArgumentException>(() => Store.CommitAsync(commit, Never));
        }

        (await Store.LoadAsync(key, Never)).ShouldBeNull();
    }

    [Fact]
    public async Task A_restarted_store_has_lost_nothing()
    {
        var key = NewStrategie();
        await Store.SaveAsync(Commit(key, 0, "anlegen", Adds(Vorhaben(1))));
        await Store.WritePayloadAsync(key, "reihe", new byte[] { 1, 2, 3 }, Never);

        var restarted = Open(Programs.Today);

        (await restarted.LoadedAsync(key)).Artefakte().ShouldBe([Vorhaben(1)]);
        (await restarted.ReadHistoryAsync(key, 10, null, Never)).ShouldHaveSingleItem();
        (await restarted.ReadPayloadAsync(key, "reihe", Never)).ShouldBe([1, 2, 3]);
        (await restarted.CommitAsync(Commit(key, 1, "anlegen"), Never)).ShouldBe(new CommitResult.AlreadyDone(1));
    }

    [Fact]
    public async Task A_store_in_order_passes_its_check()
    {
        await Should.NotThrowAsync(() => Store.CheckAsync(Never));
        await Should.NotThrowAsync(() => Store.CheckAsync(Never));
    }
}
