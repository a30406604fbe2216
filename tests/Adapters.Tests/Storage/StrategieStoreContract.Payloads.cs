using Daks.Core.Strategien;
using static Daks.Adapters.Tests.Storage.Commits;

namespace Daks.Adapters.Tests.Storage;

/// <summary>What every strategy store keeps to: payloads, and what becomes of those nobody names.</summary>
public abstract partial class StrategieStoreContract
{
    [Fact]
    public async Task A_payload_no_commit_named_is_swept_once_it_is_old()
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0, Adds(Vorhaben(1)));
        await Store.WritePayloadAsync(key, "reihe", new byte[] { 1, 2, 3 }, Never);

        var removedYoung = await Store.SweepAsync(key, DateTimeOffset.UtcNow.AddHours(-1), Never);
        var young = await Store.ReadPayloadAsync(key, "reihe", Never);
        var removedOld = await Store.SweepAsync(key, DateTimeOffset.UtcNow.AddHours(1), Never);

        removedYoung.ShouldBe(0);
        young.ShouldBe([1, 2, 3]);
        removedOld.ShouldBePositive();
        (await Store.ReadPayloadAsync(key, "reihe", Never)).ShouldBeNull();
        await Store.WritePayloadAsync(key, "reihe", new byte[] { 4 }, Never);
        (await Store.ReadPayloadAsync(key, "reihe", Never)).ShouldBe([4]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    public async Task A_payload_some_commit_named_stays_also_for_the_history(int furtherRows)
    {
        var key = NewStrategie();
        var notiz = new Notiz("n-1", "Bevölkerung", "reihe");
        await Store.WritePayloadAsync(key, "reihe", new byte[] { 1, 2, 3 }, Never);
        await Store.WritePayloadAsync(key, "andere", new byte[] { 4 }, Never);
        await Store.SaveAsync(key, 0, Vorhaben(1, furtherRows).Select(Adds).Append(Adds(notiz)));
        await Store.SaveAsync(key, 1, Removes(notiz));

        var removed = await Store.SweepAsync(key, DateTimeOffset.MaxValue, Never);

        removed.ShouldBePositive();
        (await Store.ReadPayloadAsync(key, "reihe", Never)).ShouldBe([1, 2, 3]);
        (await Store.ReadPayloadAsync(key, "andere", Never)).ShouldBeNull();
        (await Store.LoadedAsync(key)).Artefakte().ShouldBe(Vorhaben(1, furtherRows));
        await Store.SaveAsync(key, 2, Adds(notiz));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    public async Task A_commit_that_names_a_payload_that_is_not_there_changes_nothing(int furtherRows)
    {
        var key = NewStrategie();
        await Store.SaveAsync(key, 0, Adds(Vorhaben(0)));
        await Store.WritePayloadAsync(key, "reihe", new byte[] { 1 }, Never);
        await Store.SweepAsync(key, DateTimeOffset.MaxValue, Never);

        await Should.ThrowAsync<InvalidOperationException>(() => Store.CommitAsync(
            Commit(key, 1, Vorhaben(1, furtherRows).Select(Adds).Append(Adds(new Notiz("n-1", "Bevölkerung", "reihe")))), Never));

        var snapshot = await Store.LoadedAsync(key);
        snapshot.Version.ShouldBe(1);
        snapshot.Artefakte().ShouldBe([Vorhaben(0)]);
    }

    [Fact]
    public async Task A_payload_written_again_is_young_again()
    {
        var key = NewStrategie();
        await Store.WritePayloadAsync(key, "reihe", new byte[] { 1 }, Never);
        var between = DateTimeOffset.UtcNow;
        await Store.WritePayloadAsync(key, "reihe", new byte[] { 1 }, Never);

        var removed = await Store.SweepAsync(key, between, Never);

        removed.ShouldBe(0);
        (await Store.ReadPayloadAsync(key, "reihe", Never)).ShouldBe([1]);
    }

    [Fact]
    public async Task A_sweep_stays_within_its_strategy()
    {
        var (mine, theirs) = (NewStrategie(), NewStrategie());
        await Store.WritePayloadAsync(theirs, "reihe", new byte[] { 1 }, Never);

        await Store.SweepAsync(mine, DateTimeOffset.MaxValue, Never);

        (await Store.ReadPayloadAsync(theirs, "reihe", Never)).ShouldBe([1]);
    }

    [Theory]
    [InlineData("7f1f5a0e-0000-4000-8000-000000000001")]
    [InlineData("a/b\\c#d?e%f+g 'h' |;:@=_")]
    public async Task What_was_interrupted_is_found_without_knowing_whose_it_is(string tenant)
    {
        var (begun, whole) = (NewStrategie(tenant), NewStrategie());
        await Store.SaveAsync(whole, 0, Adds(Vorhaben(1)));
        await Store.WritePayloadAsync(begun, "reihe", new byte[] { 1 }, Never);
        await Store.WritePayloadAsync(begun, "andere", new byte[] { 2 }, Never);

        var found = await Open(Programs.Today).FindInterruptedAsync(Never).ToListAsync();
        await Store.SweepAsync(begun, DateTimeOffset.MaxValue, Never);

        found.ShouldBe([begun]);
        (await Store.FindInterruptedAsync(Never).ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_strategy_with_something_interrupted_is_found_once()
    {
        var keys = Enumerable.Range(0, 3).Select(number => NewStrategie($"tenant-{number}")).ToArray();
        foreach (var key in keys)
        {
            await Store.SaveAsync(key, 0, Vorhaben(1, 120).Select(Adds));
            await Store.WritePayloadAsync(key, "reihe", new byte[] { 1 }, Never);
        }

        var found = await Store.FindInterruptedAsync(Never).ToListAsync();

        found.ShouldBe(keys, ignoreOrder: true);
    }
}
