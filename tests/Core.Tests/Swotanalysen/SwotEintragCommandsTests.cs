using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Swotanalysen;

namespace Daks.Core.Tests.Swotanalysen;

public sealed class SwotEintragCommandsTests
{
    [Fact]
    public async Task An_entry_is_cleaned_and_weighed_within_bounds()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new AddSwotEintrag("neu", new SwotEingabe(SwotQuadrant.S, "  Gute\nLage ", Herkunft: SwotHerkunft.Workshop, Gewicht: 9)), Fall.Bernd);

        var eintrag = Swotbild.Eintraege(fall.Strategie).ShouldHaveSingleItem();
        (eintrag.Text, eintrag.Gewicht, eintrag.Herkunft, eintrag.BearbeitetVon).ShouldBe(("Gute Lage", 5, SwotHerkunft.Workshop, Fall.Bernd));
    }

    [Fact]
    public async Task Entries_stand_in_their_quadrant_the_heaviest_first()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AddSwotEintrag("a", new SwotEingabe(SwotQuadrant.W, "Schwäche")));
        await fall.DoneAsync(new AddSwotEintrag("b", new SwotEingabe(SwotQuadrant.S, "Leicht", Gewicht: 1)));
        await fall.DoneAsync(new AddSwotEintrag("c", new SwotEingabe(SwotQuadrant.S, "Schwer", Gewicht: 4)));

        var eintraege = Swotbild.Eintraege(fall.Strategie);

        eintraege.Select(eintrag => eintrag.Id).ShouldBe(["c", "b", "a"]);
    }

    [Fact]
    public async Task The_same_entry_again_changes_nothing()
    {
        var fall = await Profil.NewAsync();

        await fall.UnchangedAsync(Profil.Eintrag(Profil.Risiko, SwotQuadrant.T, feld: Profil.Wohnen));
        await fall.UnchangedAsync(new ChangeSwotEintrag(Profil.Schwaeche, Profil.Eintrag(Profil.Schwaeche, SwotQuadrant.W).Eingabe), Fall.Bernd);
        await fall.UnchangedAsync(new MoveSwotEintrag(Profil.Schwaeche, SwotQuadrant.W));
    }

    [Fact]
    public async Task What_a_rule_suggested_keeps_rule_and_figures_when_changed()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AcceptSwotVorschlag(Profil.Altenquotient, "Wir altern"));

        await fall.DoneAsync(new ChangeSwotEintrag("regel-R01", new SwotEingabe(SwotQuadrant.T, "Wir altern schnell", Gewicht: 5)));

        var eintrag = fall.Strategie.Find<SwotEintrag>("regel-R01")!;
        (eintrag.Herkunft, eintrag.Regel, eintrag.Text, eintrag.Gewicht).ShouldBe((SwotHerkunft.IndikatorRegel, "R01", "Wir altern schnell", 5));
        eintrag.Belege.ShouldBe(Profil.Altenquotient.Belege);
    }

    [Fact]
    public async Task An_entry_moves_between_quadrants()
    {
        var fall = await Profil.NewAsync();

        await fall.DoneAsync(new MoveSwotEintrag(Profil.Risiko, SwotQuadrant.W));

        Swotbild.Eintraege(fall.Strategie, SwotQuadrant.W).Select(eintrag => eintrag.Id).ShouldBe([Profil.Risiko, Profil.Schwaeche], ignoreOrder: true);
    }

    [Fact]
    public async Task An_entry_a_TOWS_strategy_builds_upon_neither_moves_nor_goes()
    {
        var fall = await Profil.NewAsync();

        await fall.RefusedAsync<Refusal.SwotEintragInTows>(new MoveSwotEintrag(Profil.Staerke, SwotQuadrant.O));
        await fall.RefusedAsync<Refusal.SwotEintragInTows>(new RemoveSwotEintrag(Profil.Chance));
        await fall.RefusedAsync<Refusal.SwotEintragInTows>(
            new ChangeSwotEintrag(Profil.Chance, new SwotEingabe(SwotQuadrant.T, "Umgedacht")));
        await fall.DoneAsync(new ChangeSwotEintrag(Profil.Chance, new SwotEingabe(SwotQuadrant.O, "Umformuliert")));
    }

    [Fact]
    public async Task An_interview_counts_only_where_the_entry_comes_from_one()
    {
        var fall = await Profil.NewAsync();

        await fall.RefusedAsync<Refusal.UnknownEintrag>(Profil.Eintrag("neu", SwotQuadrant.S, SwotHerkunft.Interview, "nirgends"));
        await fall.DoneAsync(Profil.Eintrag("neu", SwotQuadrant.S, SwotHerkunft.Workshop, Profil.Gespraech));

        fall.Strategie.Find<SwotEintrag>("neu")!.Interview.ShouldBeNull();
        fall.Strategie.Find<SwotEintrag>(Profil.Staerke)!.Interview.ShouldBe(Profil.Gespraech);
    }

    [Fact]
    public async Task Nobody_invents_a_rule()
    {
        var fall = await Fall.NewAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => fall.TryAsync(Profil.Eintrag("neu", SwotQuadrant.S, SwotHerkunft.IndikatorRegel)));
    }

    [Fact]
    public async Task What_is_not_in_the_SWOT_is_not_changed()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new RejectSwotVorschlag(Profil.Altenquotient, "Wir altern"));

        var refusal = await fall.RefusedAsync<Refusal.UnknownEintrag>(new MoveSwotEintrag("regel-R01", SwotQuadrant.W));
        await fall.RefusedAsync<Refusal.UnknownEintrag>(new RemoveSwotEintrag("regel-R01"));
        await fall.RefusedAsync<Refusal.UnknownEintrag>(new ChangeSwotEintrag("nirgends", new SwotEingabe(SwotQuadrant.S, "Text")));

        refusal.Kind.ShouldBe("swot");
    }

    [Fact]
    public async Task A_closed_stage_keeps_the_SWOT_it_rests_on()
    {
        var fall = await Fall.NewAsync();
        await Profil.VollstaendigAsync(fall);
        await fall.CloseAsync(1);
        await fall.CloseAsync(2);

        var refusal = await fall.RefusedAsync<Refusal.StufeInState>(new RemoveSwotEintrag("T-3"));
        await fall.DoneAsync(Profil.Eintrag("T-4", SwotQuadrant.T));
        await fall.DoneAsync(new RemoveSwotEintrag("T-3"));

        refusal.ShouldBe(new Refusal.StufeInState(2, StufeStatus.Abgeschlossen));
    }
}
