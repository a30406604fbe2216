using Daks.Core.Artefakte;
using Daks.Core.Beispiele;
using Daks.Core.Importe;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Verlaeufe;

namespace Daks.Core.Tests.Beispiele;

/// <summary>The example as a strategy of somebody's own.</summary>
public sealed class BeispielkopieTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly StrategieKey CopyKey = new("tenant", "0197f0c0000070008000000000000002");

    private readonly Fall _fall = new();
    private readonly StrategieService _service;
    private readonly Beispielstrategie _beispiel;

    public BeispielkopieTests()
    {
        var store = new StoreMitBeispiel(_fall.Store, Fall.Kinds, _fall.Time);
        _service = new StrategieService(store, Fall.Kinds, _fall.Feed, _fall.Time);
        _beispiel = new Beispielstrategie(_service, store, Fall.Kinds, _fall.Time);
    }

    [Fact]
    public async Task A_copy_comes_in_one_change_of_more_than_a_hundred_rows()
    {
        var vorbild = await _beispiel.LoadAsync(None);

        var copy = await CopyAsync("erika");

        copy.Version.ShouldBe(1);
        copy.Key.ShouldBe(CopyKey);
        var entry = (await _fall.Store.ReadHistoryEntryAsync(CopyKey, 1, None))!;
        entry.Verb.ShouldBe("strategie.kopiert");
        entry.Changes.Count.ShouldBeGreaterThan(100);
        copy.Aufgaben.ShouldBe(vorbild.Aufgaben);
        copy.Stufen.ShouldBe(vorbild.Stufen);
        copy.All<Kriteriumantwort>().ShouldBe(vorbild.All<Kriteriumantwort>());
        copy.Kopf.Scope.ShouldBe("chat:erika");
        Invarianten.Pruefen(copy);
    }

    [Fact]
    public async Task Whoever_copies_leads_beside_Anna_Berg_and_may_do_everything()
    {
        var copy = await CopyAsync("erika");

        copy.Personen.Count.ShouldBe(6);
        copy.FindPerson("erika")!.Name.ShouldBe("Erika Muster");
        copy.FindPerson("erika").Darf(Berechtigung.Leiten).ShouldBeTrue();
        copy.FindPerson(Musterpersonen.AnnaBerg)!.Rollen.ShouldBe([Rolle.Projektleitung]);
    }

    [Theory]
    [InlineData(Musterpersonen.AnnaBerg, "Projektleitung")]
    [InlineData(Musterpersonen.ClaraThomsen, "Verwaltungsspitze Projektleitung")]
    public async Task One_of_the_five_who_copies_keeps_her_role(string personId, string rollen)
    {
        var copy = await CopyAsync(personId);

        copy.Personen.Count.ShouldBe(5);
        string.Join(' ', copy.FindPerson(personId)!.Rollen).ShouldBe(rollen);
    }

    [Fact]
    public async Task A_second_copy_leaves_the_first_as_it_is_and_a_copy_cannot_be_undone()
    {
        var first = await CopyAsync("erika");

        var second = await CopyAsync("otto");
        var copied = (await _fall.Store.ReadHistoryEntryAsync(CopyKey, 1, None)).ShouldNotBeNull();
        var undone = await _service.ExecuteAsync(new CommandRequest(CopyKey, new UndoChange(copied), "erika", "Erika Muster", "undo"), None);

        second.Version.ShouldBe(1);
        Fall.Content(second).ShouldBe(Fall.Content(first));
        undone.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe(new Refusal.SetupCannotBeUndone());
    }

    [Fact]
    public async Task A_copy_brings_its_figures_and_what_rests_on_them()
    {
        var vorbild = await _beispiel.LoadAsync(None);

        var copy = await CopyAsync("erika");

        var bestand = await new ImportService(_fall.Store, _service).LoadAsync(copy, None);
        bestand.Reihen.Count.ShouldBeGreaterThan(200);
        copy.All<ImportLauf>().ShouldBe(vorbild.All<ImportLauf>());
        copy.Zahlenstand.ShouldBe(vorbild.Zahlenstand);
        copy.All<IArtefakt>().Count.ShouldBe(vorbild.All<IArtefakt>().Count + 1);
    }

    private Task<Strategie> CopyAsync(string personId) =>
        _beispiel.CopyAsync(CopyKey, Scope.GroupChat(personId), personId, "Erika Muster", None);
}
