using Daks.Core.Aufgaben;
using Daks.Core.Kommunalprofile;
using Daks.Core.Strategien;

namespace Daks.Core.Tests.Kommunalprofile;

public sealed class ChooseIndikatorenTests
{
    [Fact]
    public async Task The_list_is_kept_in_the_order_of_the_catalogue_and_completes_its_task()
    {
        var fall = await Fall.NewAsync();

        var entry = await fall.DoneAsync(new ChooseIndikatoren(["GEB", "AQ65", "BEV", "AQ65"]));

        Auswahl(fall).ShouldBe(["BEV", "AQ65", "GEB"]);
        fall.Aufgabe("P-02").Status.ShouldBe(AufgabeStatus.Erledigt);
        fall.Aufgabe("P-02").ErledigtDurch.ShouldBe("indikator");
        entry.Args["anzahl"].ShouldBe("3");
    }

    [Fact]
    public async Task A_later_decision_takes_the_place_of_the_earlier_and_can_be_taken_back()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new ChooseIndikatoren(["BEV"]));

        var entry = await fall.DoneAsync(new ChooseIndikatoren(["AQ65", "BEVENTW_7"]));
        var changed = Auswahl(fall);
        await fall.UndoneAsync(entry);

        changed.ShouldBe(["AQ65", "BEVENTW_7"]);
        Auswahl(fall).ShouldBe(["BEV"]);
    }

    [Fact]
    public async Task The_same_list_in_another_order_is_no_change()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new ChooseIndikatoren(["BEV", "AQ65"]));

        var outcome = await fall.TryAsync(new ChooseIndikatoren(["AQ65", "BEV"]));

        outcome.ShouldBeOfType<Outcome.Unchanged>();
    }

    [Fact]
    public async Task A_list_names_something_and_only_what_there_is()
    {
        var fall = await Fall.NewAsync();

        await fall.RefusedAsync<Refusal.NoIndikator>(new ChooseIndikatoren([]));
        await fall.RefusedAsync<Refusal.UnknownIndikator>(new ChooseIndikatoren(["BEV", "AQ70"]));
    }

    private static IReadOnlyList<string> Auswahl(Fall fall) => fall.Strategie.All<Indikatorauswahl>().ShouldHaveSingleItem().Schluessel;
}
