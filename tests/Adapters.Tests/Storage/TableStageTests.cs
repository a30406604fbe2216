using Azure.Data.Tables;
using Daks.Core.Strategien;
using Daks.Storage;
using Daks.Storage.Tables;
using static Daks.Adapters.Tests.Storage.Commits;

namespace Daks.Adapters.Tests.Storage;

/// <summary>What a crash, a rival or a sweep may do between any two requests of a large change.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TableStageTests(AzuriteFixture azurite)
{
    /// <summary>More than a large change asks for, so that the last rounds go undisturbed.</summary>
    private const int Requests = 26;

    private static readonly CancellationToken Never = CancellationToken.None;
    private static readonly Vorhaben[] Before = Vorhaben(0, 60);

    private readonly TablesOptions _table = azurite.Azurite.NewTable();

    public static TheoryData<int> EveryRequest => [.. Enumerable.Range(1, Requests)];

    [Fact]
    public async Task A_large_change_takes_fewer_requests_than_are_tried()
    {
        var (key, hook) = (await NewStrategieAsync(), new RequestHook());

        await Open(hook).SaveAsync(LargeChange(key));

        hook.Count.ShouldBeInRange(15, Requests - 2);
    }

    [Theory]
    [MemberData(nameof(EveryRequest))]
    public async Task A_crash_leaves_the_whole_change_or_nothing(int request)
    {
        var key = await NewStrategieAsync();

        var result = await TryAsync(Open(RequestHook.DieAfter(request)), LargeChange(key));

        await ExpectWholeAsync(key, isKnownDone: result is CommitResult.Committed);
    }

    [Theory]
    [MemberData(nameof(EveryRequest))]
    public async Task A_lost_answer_leaves_the_whole_change_or_nothing(int request)
    {
        var key = await NewStrategieAsync();

        var result = await TryAsync(Open(RequestHook.LoseAnswer(request)), LargeChange(key));

        await ExpectWholeAsync(key, isKnownDone: result is CommitResult.Committed);
    }

    [Theory]
    [MemberData(nameof(EveryRequest))]
    public async Task A_sweep_in_between_costs_no_row(int request)
    {
        var key = await NewStrategieAsync();
        var store = Open(RequestHook.InterruptAt(
            request, () => Open().SweepAsync(key, DateTimeOffset.MaxValue, Never)));

        await store.SaveAsync(LargeChange(key));

        await ExpectWholeAsync(key, isKnownDone: true);
    }

    [Theory]
    [MemberData(nameof(EveryRequest))]
    public async Task A_rival_in_between_loses_or_wins_as_a_whole(int request)
    {
        var key = await NewStrategieAsync();
        CommitResult? rival = null;
        var store = Open(RequestHook.InterruptAt(
            request, async () => rival = await Open().CommitAsync(Commit(key, 1, Adds(Vorhaben(500))), Never)));

        var result = await store.CommitAsync(LargeChange(key), Never);

        var snapshot = await Open().LoadedAsync(key);
        snapshot.Version.ShouldBe(2);
        var others = snapshot.Artefakte().ToArray();
        if (result is CommitResult.Committed)
        {
            others.ShouldBe(After());
            (rival ?? new CommitResult.Conflict(2)).ShouldBe(new CommitResult.Conflict(2));
        }
        else
        {
            result.ShouldBe(new CommitResult.Conflict(2));
            rival.ShouldBe(new CommitResult.Committed(2));
            others.ShouldBe([.. Before, Vorhaben(500)]);
        }
    }

    [Theory]
    [MemberData(nameof(EveryRequest))]
    public async Task The_next_commit_in_between_is_not_folded_over(int request)
    {
        var key = await NewStrategieAsync();
        var next = false;
        var store = Open(RequestHook.InterruptAt(request, async () =>
        {
            if (await Open().ReadVersionAsync(key, Never) == 2)
            {
                await Open().SaveAsync(key, 2, Changes(Vorhaben(100), Vorhaben(100, "danach")));
                next = true;
            }
        }));

        await store.SaveAsync(LargeChange(key));

        var snapshot = await Open().LoadedAsync(key);
        snapshot.Artefakte().OfType<Vorhaben>().Single(vorhaben => vorhaben.Id == Vorhaben(100).Id).Titel
            .ShouldBe(next ? "danach" : "Bürgerbus");
        snapshot.Rows.Count.ShouldBe(After().Length);
    }

    [Theory]
    [MemberData(nameof(EveryRequest))]
    public async Task A_reader_during_the_fold_sees_the_whole_change(int request)
    {
        var key = await NewStrategieAsync();
        var pending = await CommitUnfoldedAsync(key);
        var reader = Open(RequestHook.InterruptAt(
            2 + (request % 4), () => TryAsync(Open(RequestHook.DieAfter(request)), Commit(key, 2, Adds(Vorhaben(500))))));

        var snapshot = await reader.LoadedAsync(key);

        pending.ShouldBeTrue();
        snapshot.Artefakte().ShouldBe(snapshot.Version == 2 ? After() : [.. After(), Vorhaben(500)]);
    }

    [Fact]
    public async Task A_change_nobody_folded_yet_is_read_and_counts()
    {
        var key = await NewStrategieAsync();
        (await CommitUnfoldedAsync(key)).ShouldBeTrue();

        await Open().SweepAsync(key, DateTimeOffset.MaxValue, Never);

        (await Open().LoadedAsync(key)).Artefakte().ShouldBe(After());
        (await Open().CommitAsync(LargeChange(key), Never)).ShouldBe(new CommitResult.AlreadyDone(2));
        await Open().SaveAsync(key, 2, Removes(Vorhaben(100)));
        (await Open().LoadedAsync(key)).Artefakte().ShouldBe(After().Where(vorhaben => vorhaben.Id != Vorhaben(100).Id));
    }

    [Fact]
    public async Task Young_leftovers_stay()
    {
        var key = await NewStrategieAsync();
        await TryAsync(Open(RequestHook.DieAfter(5)), LargeChange(key));

        var removedYoung = await Open().SweepAsync(key, DateTimeOffset.UtcNow.AddHours(-1), Never);
        var removedOld = await Open().SweepAsync(key, DateTimeOffset.UtcNow.AddHours(1), Never);

        removedYoung.ShouldBe(0);
        removedOld.ShouldBeGreaterThan(90);
        (await Open().LoadedAsync(key)).Artefakte().ShouldBe(Before);
    }

    [Fact]
    public async Task A_setup_that_died_before_it_was_shown_is_found_and_swept()
    {
        var key = NewStrategie();
        await TryAsync(Open(RequestHook.DieAfter(5)), Commit(key, 0, Vorhaben(0, 150).Select(Adds)));

        var found = await Open().FindInterruptedAsync(Never).ToListAsync();
        var removed = await Open().SweepAsync(key, DateTimeOffset.MaxValue, Never);

        found.ShouldBe([key]);
        removed.ShouldBeGreaterThan(90);
        (await Open().FindInterruptedAsync(Never).ToListAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task A_torn_payload_is_absent_swept_and_written_again(int requests)
    {
        var key = await NewStrategieAsync();
        var content = new byte[2_500_000];
        new Random(1).NextBytes(content);
        var torn = Open(RequestHook.DieAfter(requests + 1));

        await Should.ThrowAsync<StoreUnavailableException>(() => torn.WritePayloadAsync(key, "reihe", content, Never));
        (await Open().ReadPayloadAsync(key, "reihe", Never)).ShouldBeNull();
        if (requests != 3)
        {
            (await Open().SweepAsync(key, DateTimeOffset.MaxValue, Never)).ShouldBe(requests - 1);
        }

        await Open().WritePayloadAsync(key, "reihe", content, Never);
        (await Open().ReadPayloadAsync(key, "reihe", Never)).ShouldNotBeNull().AsSpan().SequenceEqual(content).ShouldBeTrue();
    }

    private static Vorhaben[] After() =>
        [.. Before[20..40].Select(vorhaben => vorhaben with { Titel = "Rufbus" }), .. Before[40..], .. Vorhaben(60, 200)];

    private static Commit LargeChange(StrategieKey key) => Commit(
        key, 1, "import",
        [
            .. Before[..20].Select(Removes),
            .. Before[20..40].Select(vorhaben => Changes(vorhaben, vorhaben with { Titel = "Rufbus" })),
            .. Vorhaben(60, 200).Select(Adds),
        ]);

    private static async Task<CommitResult?> TryAsync(TableStrategieStore store, Commit commit)
    {
        try
        {
            return await store.CommitAsync(commit, Never);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    /// <summary>Expects one of the two versions, whole, with its history; then lets the work go on and cleans up.</summary>
    private async Task ExpectWholeAsync(StrategieKey key, bool isKnownDone)
    {
        var store = Open();
        var snapshot = await store.LoadedAsync(key);
        var isDone = snapshot.Version == 2;
        (isDone || !isKnownDone).ShouldBeTrue();
        snapshot.Artefakte().ShouldBe(isDone ? After() : Before);
        (await store.ReadHistoryAsync(key, 200, null, Never)).Count.ShouldBe(isDone ? 2 : 1);

        var repeated = await store.CommitAsync(LargeChange(key), Never);
        repeated.ShouldBe(isDone ? new CommitResult.AlreadyDone(2) : new CommitResult.Committed(2));
        await store.SaveAsync(key, 2, Adds(Vorhaben(500)));
        await store.SweepAsync(key, DateTimeOffset.MaxValue, Never);

        (await store.LoadedAsync(key)).Artefakte().ShouldBe([.. After(), Vorhaben(500)]);
        (await store.ReadHistoryAsync(key, 200, null, Never)).Count.ShouldBe(3);
        var client = new TableClient(_table.Verbindung, _table.Tabelle);
        (await client.QueryAsync<TableEntity>(row => row.RowKey.CompareTo("s_") >= 0, select: ["RowKey"]).ToListAsync())
            .ShouldBeEmpty();
    }

    /// <summary>Finds the crash right after the header named the stage.</summary>
    private async Task<bool> CommitUnfoldedAsync(StrategieKey key)
    {
        for (var requests = 1; requests < Requests; requests++)
        {
            if (await TryAsync(Open(RequestHook.DieAfter(requests)), LargeChange(key)) is CommitResult.Committed)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<StrategieKey> NewStrategieAsync()
    {
        var key = NewStrategie();
        await Open().SaveAsync(key, 0, Before.Select(Adds));
        return key;
    }

    private TableStrategieStore Open(RequestHook? hook = null) => _table.Open(hook);
}
