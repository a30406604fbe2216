using Daks.Core.Beispiele;
using Daks.Core.Strategien;

namespace Daks.Core.Tests.Beispiele;

/// <summary>Data folders of earlier programs hold a demonstration with other steps.</summary>
public sealed class DemonstrationPlaceTests
{
    private const string Tenant = "tenant";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Scope Team = Scope.Team("beispiel");

    private readonly Fall _fall = new();
    private readonly MemoryRecords _records = new();
    private readonly Strategieverzeichnis _verzeichnis;
    private readonly DemonstrationPlace _place;

    public DemonstrationPlaceTests()
    {
        _verzeichnis = new Strategieverzeichnis(_records, _fall.Time);
        _place = new DemonstrationPlace(_fall.Store, _records, _verzeichnis, Fall.Kinds);
    }

    [Fact]
    public async Task The_place_of_a_release_stays_the_same()
    {
        var first = (await _place.FindAsync(Tenant, Team, None)).ShouldNotBeNull();
        await LiveAsync(first.Key);

        var second = await _place.FindAsync(Tenant, Team, None);

        second.ShouldBe(new Demonstrationsort(first.Key, Earlier: null));
        (await _verzeichnis.FindAsync(Tenant, [Team], None)).ShouldBe(first.Key);
    }

    [Fact]
    public async Task A_run_that_stopped_goes_on_in_the_same_place()
    {
        var first = (await _place.FindAsync(Tenant, Team, None)).ShouldNotBeNull();
        var left = 12;
        _fall.Store.BeforeCommit = () => left-- > 0 ? Task.CompletedTask : throw new StoreUnavailableException();
        await Should.ThrowAsync<StoreUnavailableException>(() => LiveAsync(first.Key));
        _fall.Store.BeforeCommit = null;

        var second = await _place.FindAsync(Tenant, Team, None);

        second.ShouldBe(first);
        await LiveAsync(first.Key);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task An_earlier_one_is_put_aside_whether_it_was_finished_or_not(int steps)
    {
        var old = await _verzeichnis.ReserveAsync(Tenant, Team, None);
        _fall.Store.BeforeCommit = () => steps-- > 0 ? Task.CompletedTask : throw new StoreUnavailableException();
        await Record.ExceptionAsync(() => LiveAsync(old));
        _fall.Store.BeforeCommit = null;
        var before = await _fall.Store.ReadVersionAsync(old, None);
        await _verzeichnis.BindAsync(old, Scope.Person(Musterpersonen.AnnaBerg), None);

        var ort = (await _place.FindAsync(Tenant, Team, None)).ShouldNotBeNull();
        await LiveAsync(ort.Key);

        ort.Earlier.ShouldBe(old);
        ort.Key.ShouldNotBe(old);
        (await _verzeichnis.FindAsync(Tenant, [Team], None)).ShouldBe(ort.Key);
        (await _verzeichnis.FindAsync(Tenant, [Scope.Person(Musterpersonen.AnnaBerg)], None)).ShouldBe(ort.Key);
        (await _fall.Store.ReadVersionAsync(old, None)).ShouldBe(before);
        (await _verzeichnis.ListAsync(Tenant, None)).Select(entry => entry.Key).ShouldBe([old, ort.Key], ignoreOrder: true);
        (await _place.FindAsync(Tenant, Team, None)).ShouldBe(ort with { Earlier = null });
    }

    [Fact]
    public async Task A_team_with_a_strategy_of_its_own_keeps_it()
    {
        var own = await _verzeichnis.ReserveAsync(Tenant, Team, None);
        await _fall.Service.ExecuteAsync(_fall.Request(Fall.Einrichtung(), Fall.Anna) with { Key = own }, None);

        var ort = await _place.FindAsync(Tenant, Team, None);

        ort.ShouldBeNull();
        (await _verzeichnis.FindAsync(Tenant, [Team], None)).ShouldBe(own);
    }

    private Task LiveAsync(StrategieKey key) =>
        Musterstadt.AnlegenAsync(_fall.Store, Fall.Kinds, key, Team, Kalendertag.Berlin(_fall.Time.GetUtcNow()), None);
}
