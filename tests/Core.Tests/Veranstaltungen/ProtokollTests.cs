using Daks.Core.Protokolle;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Tests.Veranstaltungen;

public sealed class ProtokollTests
{
    [Fact]
    public async Task Minutes_keep_their_paragraphs_and_are_released_once()
    {
        var fall = await FallAsync();

        await fall.DoneAsync(new WriteProtokoll(Treffen.Gehalten, "Erstens.\r\n\r\n\r\nZweitens.  \n"));
        Of(fall).Text.ShouldBe("Erstens.\n\nZweitens.");
        await fall.DoneAsync(new ReleaseProtokoll(Treffen.Gehalten));

        Of(fall).Freigegeben!.Von.ShouldBe(Fall.Anna);
        fall.Strategie.Find<Veranstaltung>(Treffen.Gehalten)!.Stand.ShouldBe(Veranstaltungsstand.Dokumentiert);
        await fall.RefusedAsync<Refusal.ProtokollFreigegeben>(new WriteProtokoll(Treffen.Gehalten, "Doch anders."));
        await fall.UnchangedAsync(new ReleaseProtokoll(Treffen.Gehalten));
    }

    [Fact]
    public async Task What_was_forgotten_is_added_and_the_text_stays()
    {
        var fall = await FallAsync();
        await fall.RefusedAsync<Refusal.ProtokollOffen>(new AddNachtrag(Treffen.Gehalten, "Noch etwas."));

        await fall.DoneAsync(new AddNachtrag(Treffen.Dokumentiert, "Noch etwas."));

        var minutes = fall.Strategie.Find<Protokoll>(Treffen.Dokumentiert)!;
        minutes.Text.ShouldBe("Wir waren uns einig.");
        minutes.Nachtraege.ShouldHaveSingleItem().Text.ShouldBe("Noch etwas.");
    }

    [Fact]
    public async Task Before_the_event_was_held_there_may_be_a_draft_and_no_release()
    {
        var fall = await Treffen.NewAsync();
        await fall.RefusedAsync<Refusal.UnknownEintrag>(new ReleaseProtokoll(Treffen.Werkstatt));

        await fall.DoneAsync(new WriteProtokoll(Treffen.Werkstatt, "Vorbereitet."));

        await fall.RefusedAsync<Refusal.ProtokollVorVeranstaltung>(new ReleaseProtokoll(Treffen.Werkstatt));
    }

    [Fact]
    public async Task Only_who_leads_releases()
    {
        var fall = await FallAsync();

        await fall.RefusedAsync<Refusal.NotAllowed>(new ReleaseProtokoll(Treffen.Gehalten), Fall.Bernd);
    }

    [Fact]
    public async Task Released_minutes_of_the_kick_off_tick_the_task()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AddVeranstaltung("k", Treffen.KickOff));
        await fall.DoneAsync(new HoldVeranstaltung("k", null));
        await fall.DoneAsync(new WriteProtokoll("k", "Wir waren uns einig."));
        fall.Aufgabe("K-14").IstOffen.ShouldBeTrue();

        await fall.DoneAsync(new ReleaseProtokoll("k"));

        fall.Aufgabe("K-14").IstOffen.ShouldBeFalse();
    }

    [Fact]
    public async Task A_skeleton_holds_what_is_known_and_a_heading_for_each_point()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AddVeranstaltung("k", Treffen.KickOff));
        await fall.DoneAsync(new ConfirmTermin("k", Treffen.Abend));
        await fall.DoneAsync(new SetAgenda("k", [new("Begrüßung", 10), new("Zahlen", 110)]));

        Protokollgeruest.Text(fall.Strategie.Find<Veranstaltung>("k")!, "Europe/Berlin", Texte.Deutsch).ShouldBe(
            "Do., 11.03.2027, 17:00–19:00 Uhr\nRatssaal\n\nWie wollen wir leben?\n\nBegrüßung\n\nZahlen");
    }

    [Fact]
    public async Task An_agreement_needs_somebody_in_charge_and_a_day()
    {
        var fall = await FallAsync();

        await fall.RefusedAsync<Refusal.TextTooShort>(new AddVereinbarung("neu", new("Flyer entwerfen", fall.Today.AddDays(9))));
        await fall.RefusedAsync<Refusal.DateOutOfRange>(new AddVereinbarung("neu", new("Flyer entwerfen", null, Fall.Anna)));
        await fall.RefusedAsync<Refusal.UnknownPerson>(new AddVereinbarung("neu", new("Flyer entwerfen", fall.Today, "niemand")));
        await fall.RefusedAsync<Refusal.UnknownEintrag>(new AddVereinbarung("neu", new("Flyer entwerfen", fall.Today, Fall.Anna, VeranstaltungId: "weg")));
    }

    [Fact]
    public async Task An_agreement_is_put_off_dropped_with_a_reason_and_opened_again()
    {
        var fall = await FallAsync();

        await fall.DoneAsync(new PostponeVereinbarung(Treffen.Flyer, fall.Today.AddDays(90)));
        Agreement(fall).Stand.ShouldBe(Vereinbarungsstand.Verschoben);
        await fall.RefusedAsync<Refusal.DateOutOfRange>(new PostponeVereinbarung(Treffen.Flyer, fall.Today));
        await fall.RefusedAsync<Refusal.TextTooShort>(new DropVereinbarung(Treffen.Flyer, " "));
        await fall.DoneAsync(new DropVereinbarung(Treffen.Flyer, "Braucht niemand."));
        await fall.RefusedAsync<Refusal.VereinbarungInState>(new PostponeVereinbarung(Treffen.Flyer, fall.Today.AddDays(90)));
        await fall.DoneAsync(new ReopenVereinbarung(Treffen.Flyer, "Doch nötig."));

        Agreement(fall).IstOffen.ShouldBeTrue();
    }

    [Fact]
    public async Task Three_agreements_of_a_Zukunftswerkstatt_answer_the_criterion_and_tick_the_task()
    {
        var fall = await Fall.NewAsync();
        var criterion = Kriteriumregeln.All.Single(rule => rule.Code == "3-VE");
        await fall.DoneAsync(new AddVeranstaltung("z", Treffen.KickOff with { Art = Veranstaltungsart.Zukunftswerkstatt }));
        for (var at = 0; at < 3; at++)
        {
            criterion.Erfuellt(fall.Strategie).ShouldBeFalse();
            await fall.DoneAsync(new AddVereinbarung($"v{at}", new($"Schritt {at}", fall.Today.AddDays(30), Stelle: "Bauhof", VeranstaltungId: "z")));
        }

        criterion.Erfuellt(fall.Strategie).ShouldBeTrue();
        fall.Aufgabe("Z-15").IstOffen.ShouldBeFalse();
        await fall.DoneAsync(new DropVereinbarung("v0", "Braucht niemand."));
        criterion.Erfuellt(fall.Strategie).ShouldBeFalse();
    }

    private static async Task<Fall> FallAsync()
    {
        var fall = await Fall.NewAsync();
        await Treffen.ProtokolleAsync(fall);
        return fall;
    }

    private static Protokoll Of(Fall fall) => fall.Strategie.Find<Protokoll>(Treffen.Gehalten)!;

    private static Vereinbarung Agreement(Fall fall) => fall.Strategie.Find<Vereinbarung>(Treffen.Flyer)!;
}
