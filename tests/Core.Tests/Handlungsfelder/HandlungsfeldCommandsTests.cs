using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;
using Daks.Core.Tests.Swotanalysen;
using static Daks.Core.Tests.Swotanalysen.Profil;

namespace Daks.Core.Tests.Handlungsfelder;

public sealed class HandlungsfeldCommandsTests
{
    [Fact]
    public async Task A_candidate_takes_the_last_place()
    {
        var fall = await NewAsync();

        await fall.DoneAsync(new AddHandlungsfeld("neu", new HandlungsfeldEingabe(" Mobilität ", null, ["HF07", "HF07"])));

        var feld = Handlungsfeldreihe.Von(fall.Strategie)[^1];
        (feld.Id, feld.Name, feld.Prioritaet, feld.Status).ShouldBe(("neu", "Mobilität", 3, HandlungsfeldStatus.Kandidat));
        feld.KatalogCodes.ShouldBe(["HF07"]);
    }

    [Fact]
    public async Task A_field_of_the_catalogue_may_be_renamed_and_keeps_its_codes()
    {
        var fall = await NewAsync();

        await fall.DoneAsync(new ChangeHandlungsfeld(Wohnen, new HandlungsfeldEingabe("Gut wohnen", "Für alle", ["HF03", "HF05"])));

        fall.Strategie.Find<Handlungsfeld>(Wohnen)!.Name.ShouldBe("Gut wohnen");
        Feldbezug.Name(fall.Strategie, "HF05", Texte.Deutsch).ShouldBe("Gut wohnen");
        Feldbezug.Name(fall.Strategie, "HF09", Texte.Deutsch).ShouldBe("Zuwanderung, Integration und Vielfalt");
        Feldbezug.Name(fall.Strategie, "HF09", Texte.Englisch).ShouldBe("Immigration, integration and diversity");
        Feldbezug.Name(fall.Strategie, "nirgends", Texte.Deutsch).ShouldBeNull();
        Feldbezug.Name(fall.Strategie, null, Texte.Deutsch).ShouldBeNull();
    }

    [Theory]
    [InlineData("c", 1, "c a b d")]
    [InlineData("a", 3, "b c a d")]
    [InlineData("b", 99, "a c d b")]
    [InlineData("d", -5, "d a b c")]
    public async Task Fields_are_put_in_order(string id, int platz, string expected)
    {
        var fall = await Fall.NewAsync();
        foreach (var one in new[] { "a", "b", "c", "d" })
        {
            await fall.DoneAsync(new AddHandlungsfeld(one, new HandlungsfeldEingabe($"Feld {one}")));
        }

        await fall.DoneAsync(new MoveHandlungsfeld(id, platz));

        var reihe = Handlungsfeldreihe.Von(fall.Strategie);
        string.Join(' ', reihe.Select(feld => feld.Id)).ShouldBe(expected);
        reihe.Select(feld => feld.Prioritaet).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task A_place_it_has_is_no_change()
    {
        var fall = await NewAsync();

        await fall.UnchangedAsync(new MoveHandlungsfeld(Wohnen, 1));
        await fall.UnchangedAsync(new ChangeHandlungsfeld(Jugend, new HandlungsfeldEingabe("Jugend bleibt", "", ["HF02"])));
        await fall.UnchangedAsync(new AddHandlungsfeld(Jugend, new HandlungsfeldEingabe("Anders")));
    }

    [Fact]
    public async Task A_field_taken_out_takes_its_links_along_and_an_undo_brings_them_back()
    {
        var fall = await NewAsync();
        var before = Fall.Content(fall.Strategie);

        var entry = await fall.DoneAsync(new RemoveHandlungsfeld(Wohnen));
        var strategie = fall.Strategie;
        await fall.UndoneAsync(entry);

        strategie.Find<SwotEintrag>(Risiko)!.Handlungsfeld.ShouldBeNull();
        strategie.Find<TowsStrategie>(Tows)!.Handlungsfeld.ShouldBeNull();
        strategie.Find<Bestandsmassnahme>(Bus)!.Handlungsfelder.ShouldBe(["HF07"]);
        strategie.Find<Interview>(Gespraech)!.Handlungsfelder.ShouldBeEmpty();
        Fall.Content(fall.Strategie).ShouldBe(before);
    }

    [Fact]
    public async Task What_others_are_linked_to_is_not_undone_away()
    {
        var fall = await Fall.NewAsync();
        var feld = await fall.DoneAsync(new AddHandlungsfeld(Wohnen, new HandlungsfeldEingabe("Wohnen")));
        await fall.DoneAsync(new AddBestandsmassnahme(Bus, Buergerbus));

        await fall.UndoRefusedAsync<Refusal.BreaksLink>(feld);
    }

    [Fact]
    public async Task A_link_that_was_cut_is_not_undone_into_nothing()
    {
        var fall = await NewAsync();
        var cut = await fall.DoneAsync(new ChangeSwotEintrag(Risiko, Eintrag(Risiko, SwotQuadrant.T).Eingabe));
        await fall.DoneAsync(new RemoveHandlungsfeld(Wohnen));

        await fall.UndoRefusedAsync<Refusal.BreaksLink>(cut);
    }

    [Fact]
    public async Task What_is_not_there_or_does_not_fit_is_refused()
    {
        var fall = await NewAsync();

        (await fall.RefusedAsync<Refusal.HandlungsfeldExists>(new AddHandlungsfeld("neu", new HandlungsfeldEingabe("jugend BLEIBT")))).Name.ShouldBe("jugend BLEIBT");
        await fall.RefusedAsync<Refusal.HandlungsfeldExists>(new ChangeHandlungsfeld(Wohnen, new HandlungsfeldEingabe("Jugend bleibt")));
        await fall.RefusedAsync<Refusal.UnknownEintrag>(new AddHandlungsfeld("neu", new HandlungsfeldEingabe("Neu", null, ["HF13"])));
        await fall.RefusedAsync<Refusal.TextTooShort>(new AddHandlungsfeld("neu", new HandlungsfeldEingabe("")));
        await fall.RefusedAsync<Refusal.TextTooLong>(new AddHandlungsfeld("neu", new HandlungsfeldEingabe(new string('a', 101))));
        (await fall.RefusedAsync<Refusal.UnknownEintrag>(new MoveHandlungsfeld("nirgends", 1))).Kind.ShouldBe("handlungsfeld");
    }

    [Fact]
    public void The_catalogue_has_twelve_fields_in_two_languages()
    {
        Handlungsfeldkatalog.Vorlagen.Select(vorlage => vorlage.Code).ShouldBe(Enumerable.Range(1, 12).Select(i => $"HF{i:00}"));
        Handlungsfeldkatalog.Vorlagen.ShouldAllBe(vorlage => vorlage.Massnahmen.Count >= 4 && vorlage.Themenfelder.Count > 0);
        Handlungsfeldkatalog.Vorlagen.ShouldAllBe(vorlage => vorlage.Name.De != vorlage.Name.En && vorlage.Beschreibung.De != vorlage.Beschreibung.En);
    }
}
