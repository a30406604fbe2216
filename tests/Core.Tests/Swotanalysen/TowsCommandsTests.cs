using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;
using static Daks.Core.Tests.Swotanalysen.Profil;

namespace Daks.Core.Tests.Swotanalysen;

public sealed class TowsCommandsTests
{
    public static TheoryData<TowsTyp, string[]> Passend => new()
    {
        { TowsTyp.SO, [Staerke, Chance] },
        { TowsTyp.WO, [Schwaeche, Chance] },
        { TowsTyp.ST, [Staerke, Risiko] },
        { TowsTyp.WT, [Schwaeche, Risiko, Risiko] },
    };

    [Theory]
    [MemberData(nameof(Passend))]
    public async Task I12_a_strategy_crosses_one_internal_and_one_external_quadrant(TowsTyp typ, string[] ids)
    {
        var fall = await NewAsync();

        await fall.DoneAsync(new AddTows("neu", new TowsEingabe(typ, ids, "Gemeinsam anpacken")));

        fall.Strategie.Find<TowsStrategie>("neu")!.SwotIds.ShouldBe(ids.Distinct());
    }

    public static TheoryData<TowsTyp, string[]> Unpassend => new()
    {
        { TowsTyp.SO, [] },
        { TowsTyp.SO, [Staerke] },
        { TowsTyp.SO, [Chance] },
        { TowsTyp.SO, [Staerke, Risiko] },
        { TowsTyp.SO, [Staerke, Schwaeche] },
        { TowsTyp.SO, [Staerke, Chance, Risiko] },
    };

    [Theory]
    [MemberData(nameof(Unpassend))]
    public async Task I12_nothing_else_is_a_crossing(TowsTyp typ, string[] ids)
    {
        var fall = await NewAsync();

        var refusal = await fall.RefusedAsync<Refusal.TowsOneSided>(new AddTows("neu", new TowsEingabe(typ, ids, "Gemeinsam anpacken")));

        refusal.Typ.ShouldBe(typ);
    }

    [Fact]
    public async Task Only_what_stands_in_the_SWOT_is_crossed()
    {
        var fall = await NewAsync();
        await fall.DoneAsync(new RejectSwotVorschlag(Altenquotient, "Wir altern"));

        var refused = await fall.RefusedAsync<Refusal.UnknownEintrag>(new AddTows("neu", new TowsEingabe(TowsTyp.ST, [Staerke, "regel-R01"], "Helfen")));
        await fall.RefusedAsync<Refusal.UnknownEintrag>(new AddTows("neu", new TowsEingabe(TowsTyp.ST, [Staerke, "nirgends"], "Helfen")));

        refused.Kind.ShouldBe("swot");
    }

    [Fact]
    public async Task A_strategy_is_changed_and_taken_out()
    {
        var fall = await NewAsync();
        var eingabe = new TowsEingabe(TowsTyp.WT, [Schwaeche, Risiko], "Nicht laufen lassen", "HF05");

        await fall.DoneAsync(new ChangeTows(Tows, eingabe));
        var changed = fall.Strategie.Find<TowsStrategie>(Tows)!;
        await fall.UnchangedAsync(new ChangeTows(Tows, eingabe));
        await fall.DoneAsync(new RemoveTows(Tows));

        (changed.Typ, changed.Text, changed.Handlungsfeld).ShouldBe((TowsTyp.WT, "Nicht laufen lassen", "HF05"));
        fall.Strategie.All<TowsStrategie>().ShouldBeEmpty();
        await fall.DoneAsync(new RemoveSwotEintrag(Staerke));
    }

    [Fact]
    public async Task What_is_not_there_or_does_not_fit_is_refused()
    {
        var fall = await NewAsync();
        var eingabe = new TowsEingabe(TowsTyp.SO, [Staerke, Chance], "Gemeinsam");

        (await fall.RefusedAsync<Refusal.UnknownEintrag>(new ChangeTows("nirgends", eingabe))).Kind.ShouldBe("tows");
        (await fall.RefusedAsync<Refusal.UnknownEintrag>(new RemoveTows("nirgends"))).Kind.ShouldBe("tows");
        (await fall.RefusedAsync<Refusal.UnknownEintrag>(new ChangeTows(Tows, eingabe with { Handlungsfeld = "nirgends" }))).Kind.ShouldBe("handlungsfeld");
        await fall.RefusedAsync<Refusal.TextTooShort>(new AddTows("neu", eingabe with { Text = "" }));
        await fall.UnchangedAsync(new AddTows(Tows, eingabe));
    }

    [Fact]
    public async Task I12_an_undo_leaves_no_strategy_one_sided()
    {
        var fall = await Fall.NewAsync();
        var staerke = await fall.DoneAsync(Eintrag(Staerke, SwotQuadrant.S));
        await fall.DoneAsync(Eintrag(Chance, SwotQuadrant.O));
        var tows = await fall.DoneAsync(new AddTows(Tows, new TowsEingabe(TowsTyp.SO, [Staerke, Chance], "Gemeinsam")));

        await fall.UndoRefusedAsync<Refusal.BreaksLink>(staerke);
        await fall.UndoneAsync(tows);
        await fall.UndoneAsync(staerke);

        fall.Strategie.All<SwotEintrag>().Select(eintrag => eintrag.Id).ShouldBe([Chance]);
    }
}
