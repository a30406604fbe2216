using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;
using Daks.Core.Verlaeufe;

namespace Daks.Core.Tests.Beispiele;

/// <summary>Musterstadt to look at: read like any strategy, kept nowhere, changed by nobody.</summary>
public sealed class BeispielstrategieTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Fall fall = new();
    private readonly StoreMitBeispiel store;
    private readonly StrategieService service;
    private readonly Beispielstrategie beispiel;

    public BeispielstrategieTests()
    {
        store = new StoreMitBeispiel(fall.Store, Fall.Kinds, fall.Time);
        service = new StrategieService(store, Fall.Kinds, fall.Feed, fall.Time);
        beispiel = new Beispielstrategie(service, fall.Time);
    }

    [Fact]
    public async Task It_is_Musterstadt_of_today_and_nothing_is_written()
    {
        var strategie = await beispiel.LoadAsync(None);

        strategie.IsBeispiel.ShouldBeTrue();
        strategie.Kommune.Name.ShouldBe("Musterstadt");
        strategie.AktuelleStufe.Nummer.ShouldBe(3);
        strategie.Kopf.Start.ShouldBeLessThan(Fall.Setup);
        (await beispiel.LoadAsync(None)).ShouldBeSameAs(strategie);
        (fall.Store.Commits, fall.Store.Loads, fall.Store.VersionReads).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task It_is_what_living_through_it_in_a_store_makes()
    {
        var key = new StrategieKey("demo", "00000000000070008000000000000001");
        await Musterstadt.AnlegenAsync(fall.Store, Fall.Kinds, key, new Scope("beispiel"), Fall.Setup, None);
        var lived = await fall.Service.FindAsync(key, None);

        var strategie = await beispiel.LoadAsync(None);

        Fall.Content(strategie).ShouldBe(Fall.Content(lived!));
        strategie.Version.ShouldBe(lived!.Version);
        (await store.ReadHistoryAsync(strategie.Key, 200, null, None)).Select(entry => (entry.Version, entry.Verb, entry.At, entry.PersonId))
            .ShouldBe((await fall.Store.ReadHistoryAsync(key, 200, null, None)).Select(entry => (entry.Version, entry.Verb, entry.At, entry.PersonId)));
    }

    [Fact]
    public async Task Its_history_is_read_page_by_page_and_one_by_one()
    {
        var strategie = await beispiel.LoadAsync(None);

        var first = await store.ReadHistoryAsync(strategie.Key, 10, null, None);
        var second = await store.ReadHistoryAsync(strategie.Key, 10, first[^1].Version, None);

        first[0].Version.ShouldBe(strategie.Version);
        second[0].Version.ShouldBe(first[^1].Version - 1);
        (await store.ReadHistoryEntryAsync(strategie.Key, 1, None))!.Verb.ShouldBe("strategie.eingerichtet");
        (await store.ReadHistoryEntryAsync(strategie.Key, strategie.Version + 1, None)).ShouldBeNull();
    }

    [Theory]
    [InlineData(Musterpersonen.AnnaBerg)]
    [InlineData(Fall.Anna)]
    public async Task Nobody_may_change_it(string personId)
    {
        var strategie = await beispiel.LoadAsync(None);
        var request = new CommandRequest(strategie.Key, new CompleteAufgabe("Z-06"), personId, "", "press-1");

        var changed = await service.ExecuteAsync(request, None);
        var last = (await store.ReadHistoryEntryAsync(strategie.Key, strategie.Version, None)).ShouldNotBeNull();
        var undone = await service.ExecuteAsync(request with { Command = new UndoChange(last), OperationId = "press-2" }, None);

        changed.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe(new Refusal.OnlyExample());
        undone.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe(new Refusal.OnlyExample());
        (await beispiel.LoadAsync(None)).ShouldBeSameAs(strategie);
        fall.Store.Commits.ShouldBe(0);
    }

    [Fact]
    public async Task Tomorrow_there_is_another_and_who_looks_at_yesterdays_goes_on_until_the_day_after()
    {
        var first = await beispiel.LoadAsync(None);
        fall.Advance(days: 1);
        var second = await beispiel.LoadAsync(None);

        var stillThere = await service.FindAsync(first.Key, None);
        fall.Advance(days: 1);
        await beispiel.LoadAsync(None);

        second.Key.ShouldNotBe(first.Key);
        stillThere.ShouldBeSameAs(first);
        (await service.FindAsync(first.Key, None)).ShouldBeNull();
        (await service.FindAsync(second.Key, None)).ShouldBeSameAs(second);
    }

    [Fact]
    public async Task Others_strategies_are_kept_as_ever()
    {
        var request = fall.Request(Fall.Einrichtung(), Fall.Anna);

        var outcome = await service.ExecuteAsync(request, None);

        outcome.ShouldBeOfType<Outcome.Done>();
        (await fall.Store.ReadVersionAsync(fall.Key, None)).ShouldBe(1);
        (await store.ReadHistoryAsync(fall.Key, 10, null, None)).ShouldHaveSingleItem();
    }
}
