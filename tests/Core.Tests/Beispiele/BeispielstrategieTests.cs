using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;
using Daks.Core.Verlaeufe;

namespace Daks.Core.Tests.Beispiele;

/// <summary>Musterstadt to look at: read like any strategy, kept nowhere, changed by nobody.</summary>
public sealed class BeispielstrategieTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Fall _fall = new();
    private readonly StoreMitBeispiel _store;
    private readonly StrategieService _service;
    private readonly Beispielstrategie _beispiel;

    public BeispielstrategieTests()
    {
        _store = new StoreMitBeispiel(_fall.Store, Fall.Kinds, _fall.Time);
        _service = new StrategieService(_store, Fall.Kinds, _fall.Feed, _fall.Time);
        _beispiel = new Beispielstrategie(_service, _store, Fall.Kinds, _fall.Time);
    }

    [Fact]
    public async Task It_is_Musterstadt_of_today_and_nothing_is_written()
    {
        var strategie = await _beispiel.LoadAsync(None);

        strategie.IsBeispiel.ShouldBeTrue();
        strategie.Kommune.Name.ShouldBe("Musterstadt");
        strategie.AktuelleStufe.Nummer.ShouldBe(3);
        strategie.Kopf.Start.ShouldBeLessThan(Fall.Setup);
        (await _beispiel.LoadAsync(None)).ShouldBeSameAs(strategie);
        (_fall.Store.Commits, _fall.Store.Loads, _fall.Store.VersionReads).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task It_is_what_living_through_it_in_a_store_makes()
    {
        var key = new StrategieKey("demo", "00000000000070008000000000000001");
        await Musterstadt.AnlegenAsync(_fall.Store, Fall.Kinds, key, new Scope("beispiel"), Fall.Setup, None);
        var lived = await _fall.Service.FindAsync(key, None);

        var strategie = await _beispiel.LoadAsync(None);

        Fall.Content(strategie).ShouldBe(Fall.Content(lived!));
        strategie.Version.ShouldBe(lived!.Version);
        (await _store.ReadHistoryAsync(strategie.Key, 200, null, None)).Select(entry => (entry.Version, entry.Verb, entry.At, entry.PersonId))
            .ShouldBe((await _fall.Store.ReadHistoryAsync(key, 200, null, None)).Select(entry => (entry.Version, entry.Verb, entry.At, entry.PersonId)));
    }

    [Fact]
    public async Task Its_history_is_read_page_by_page_and_one_by_one()
    {
        var strategie = await _beispiel.LoadAsync(None);

        var first = await _store.ReadHistoryAsync(strategie.Key, 10, null, None);
        var second = await _store.ReadHistoryAsync(strategie.Key, 10, first[^1].Version, None);

        first[0].Version.ShouldBe(strategie.Version);
        second[0].Version.ShouldBe(first[^1].Version - 1);
        (await _store.ReadHistoryEntryAsync(strategie.Key, 1, None))!.Verb.ShouldBe("strategie.eingerichtet");
        (await _store.ReadHistoryEntryAsync(strategie.Key, strategie.Version + 1, None)).ShouldBeNull();
    }

    [Theory]
    [InlineData(Musterpersonen.AnnaBerg)]
    [InlineData(Fall.Anna)]
    public async Task Nobody_may_change_it(string personId)
    {
        var strategie = await _beispiel.LoadAsync(None);
        var request = new CommandRequest(strategie.Key, new CompleteAufgabe("Z-06"), personId, "", "press-1");

        var changed = await _service.ExecuteAsync(request, None);
        var last = (await _store.ReadHistoryEntryAsync(strategie.Key, strategie.Version, None)).ShouldNotBeNull();
        var undone = await _service.ExecuteAsync(request with { Command = new UndoChange(last), OperationId = "press-2" }, None);

        changed.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe(new Refusal.OnlyExample());
        undone.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe(new Refusal.OnlyExample());
        (await _beispiel.LoadAsync(None)).ShouldBeSameAs(strategie);
        _fall.Store.Commits.ShouldBe(0);
    }

    [Fact]
    public async Task Tomorrow_there_is_another_and_who_looks_at_yesterdays_goes_on_until_the_day_after()
    {
        var first = await _beispiel.LoadAsync(None);
        _fall.Advance(days: 1);
        var second = await _beispiel.LoadAsync(None);

        var stillThere = await _service.FindAsync(first.Key, None);
        _fall.Advance(days: 1);
        await _beispiel.LoadAsync(None);

        second.Key.ShouldNotBe(first.Key);
        stillThere.ShouldBeSameAs(first);
        (await _service.FindAsync(first.Key, None)).ShouldBeNull();
        (await _service.FindAsync(second.Key, None)).ShouldBeSameAs(second);
    }

    [Fact]
    public async Task Others_strategies_are_kept_as_ever()
    {
        var request = _fall.Request(Fall.Einrichtung(), Fall.Anna);

        var outcome = await _service.ExecuteAsync(request, None);

        outcome.ShouldBeOfType<Outcome.Done>();
        (await _fall.Store.ReadVersionAsync(_fall.Key, None)).ShouldBe(1);
        (await _store.ReadHistoryAsync(_fall.Key, 10, null, None)).ShouldHaveSingleItem();
    }
}
