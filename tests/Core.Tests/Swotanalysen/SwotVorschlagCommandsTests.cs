using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;

namespace Daks.Core.Tests.Swotanalysen;

public sealed class SwotVorschlagCommandsTests
{
    private static readonly SwotVorschlag Vorschlag = Profil.Altenquotient;

    [Fact]
    public async Task An_accepted_suggestion_keeps_its_figures()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new AcceptSwotVorschlag(Vorschlag, Vorschlag.Text.De, Handlungsfeld: "HF03"));

        var eintrag = Swotbild.Eintraege(fall.Strategie, SwotQuadrant.T).ShouldHaveSingleItem();
        eintrag.Herkunft.ShouldBe(SwotHerkunft.IndikatorRegel);
        eintrag.Regel.ShouldBe("R01");
        eintrag.Belege.ShouldBe(Vorschlag.Belege);
        eintrag.Gewicht.ShouldBe(3);
        eintrag.Handlungsfeld.ShouldBe("HF03");
        eintrag.BearbeitetVon.ShouldBe(Fall.Anna);
        Swotbild.Offen(fall.Strategie, [Vorschlag]).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_suggestion_may_be_taken_in_other_words_and_another_quadrant()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new AcceptSwotVorschlag(Vorschlag, "Wir werden schnell älter", "Uns fehlen Angebote.", SwotQuadrant.W));

        var eintrag = Swotbild.Eintraege(fall.Strategie, SwotQuadrant.W).ShouldHaveSingleItem();
        eintrag.Text.ShouldBe("Wir werden schnell älter");
        eintrag.Begruendung.ShouldBe("Uns fehlen Angebote.");
        eintrag.Regel.ShouldBe("R01");
    }

    [Fact]
    public async Task What_was_refused_stays_refused_until_its_figures_change()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new RejectSwotVorschlag(Vorschlag, Vorschlag.Text.De, "Das wissen alle."));
        var later = SwotRegelwerk.Auswerten([Bilder.Bild("AQ65", 47.9m, 38.8m)]).Finde("R01")!;
        var elsewhere = Vorschlag with { Belege = [Vorschlag.Belege[0] with { Quelle = "Landesamt" }] };

        Swotbild.Eintraege(fall.Strategie).ShouldBeEmpty();
        Swotbild.Offen(fall.Strategie, [Vorschlag]).ShouldBeEmpty();
        Swotbild.Offen(fall.Strategie, [elsewhere]).ShouldBeEmpty();
        Swotbild.Offen(fall.Strategie, [later]).ShouldHaveSingleItem().Antwort!.Begruendung.ShouldBe("Das wissen alle.");
    }

    [Fact]
    public async Task A_refused_suggestion_may_still_be_taken()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new RejectSwotVorschlag(Vorschlag, Vorschlag.Text.De));

        await fall.DoneAsync(new AcceptSwotVorschlag(Vorschlag, Vorschlag.Text.De));

        fall.Strategie.All<SwotEintrag>().ShouldHaveSingleItem().IstAngenommen.ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_answer_again_changes_nothing()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AcceptSwotVorschlag(Vorschlag, Vorschlag.Text.De));

        await fall.UnchangedAsync(new AcceptSwotVorschlag(Vorschlag, Vorschlag.Text.De), Fall.Bernd);
    }

    [Fact]
    public async Task An_entry_taken_out_is_suggested_again()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AcceptSwotVorschlag(Vorschlag, Vorschlag.Text.De));

        await fall.DoneAsync(new RemoveSwotEintrag(SwotEintrag.IdOf("R01")));

        Swotbild.Offen(fall.Strategie, [Vorschlag]).ShouldHaveSingleItem().Antwort.ShouldBeNull();
    }

    [Fact]
    public async Task An_entry_that_carries_a_TOWS_strategy_is_not_refused_afterwards()
    {
        var fall = await Profil.NewAsync();
        await fall.DoneAsync(new AcceptSwotVorschlag(Vorschlag, Vorschlag.Text.De));
        await fall.DoneAsync(new AddTows("st", new TowsEingabe(TowsTyp.ST, [Profil.Staerke, SwotEintrag.IdOf("R01")], "Vereine helfen Älteren.")));

        var refusal = await fall.RefusedAsync<Refusal.SwotEintragInTows>(new RejectSwotVorschlag(Vorschlag, Vorschlag.Text.De));

        refusal.Tows.ShouldBe("Vereine helfen Älteren.");
        await fall.RefusedAsync<Refusal.SwotEintragInTows>(new AcceptSwotVorschlag(Vorschlag, Vorschlag.Text.De, Quadrant: SwotQuadrant.W));
    }

    [Fact]
    public async Task Words_that_do_not_fit_are_refused()
    {
        var fall = await Fall.NewAsync();

        await fall.RefusedAsync<Refusal.TextTooShort>(new AcceptSwotVorschlag(Vorschlag, " "));
        await fall.RefusedAsync<Refusal.TextTooLong>(new AcceptSwotVorschlag(Vorschlag, new string('a', 301)));
        await fall.RefusedAsync<Refusal.UnknownEintrag>(new AcceptSwotVorschlag(Vorschlag, "Text", Handlungsfeld: "HF99"));
        await fall.RefusedAsync<Refusal.TextTooShort>(new RejectSwotVorschlag(Vorschlag, null));
    }
}
