using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;
using static Daks.Core.Veranstaltungen.Veranstaltungsstand;

namespace Daks.Core.Tests.Veranstaltungen;

public sealed class VeranstaltungCommandsTests
{
    private const string KickOff = "kickoff";

    [Fact]
    public async Task An_event_begins_as_a_draft_without_a_date()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new AddVeranstaltung(KickOff, Treffen.KickOff));

        var added = fall.Strategie.Find<Veranstaltung>(KickOff)!;
        (added.Stand, added.Beginn, added.Ende, added.StehtAn).ShouldBe((Entwurf, null, null, true));
        (added.Titel, added.Dauer, added.HoechstensTeilnehmende).ShouldBe(("Auftakt im Rathaus", 120, 60));
    }

    [Theory]
    [InlineData("ab", 120, 20)]
    [InlineData("Auftakt", 14, 20)]
    [InlineData("Auftakt", 1441, 20)]
    [InlineData("Auftakt", 120, 0)]
    [InlineData("Auftakt", 120, 10_001)]
    public async Task What_no_event_can_be_is_refused(string title, int minutes, int most)
    {
        var fall = await Fall.NewAsync();

        var outcome = await fall.TryAsync(new AddVeranstaltung(KickOff, Treffen.KickOff with { Titel = title, Dauer = minutes, HoechstensTeilnehmende = most }));

        var reason = outcome.ShouldBeOfType<Outcome.Refused>().Reason;
        (reason is Refusal.TextTooShort { Feld: "titel" } or Refusal.NumberOutOfRange { Feld: "dauer" or "teilnehmende" }).ShouldBeTrue(reason.ToString());
    }

    [Fact]
    public async Task A_confirmed_kick_off_is_the_anchor_and_moves_the_tasks()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AddVeranstaltung(KickOff, Treffen.KickOff));
        var invitation = fall.Strategie.FindAufgabe("K-09")!.FaelligAm;

        await fall.DoneAsync(new ConfirmTermin(KickOff, Treffen.Abend));

        fall.Strategie.Zeitplan[Ankerpunkt.K].ShouldBe(new DateOnly(2027, 3, 11));
        fall.Strategie.Zeitplan.IstGesetzt(Ankerpunkt.K).ShouldBeTrue();
        fall.Strategie.FindAufgabe("K-09")!.FaelligAm.ShouldNotBe(invitation);
        fall.Strategie.FindAufgabe("K-09")!.FaelligAm.ShouldBe(new DateOnly(2027, 2, 11));
        fall.Strategie.Find<Veranstaltung>(KickOff)!.Stand.ShouldBe(Bestaetigt);
    }

    [Fact]
    public async Task Planned_at_once_it_is_there_with_its_time_and_one_undo_takes_back_both()
    {
        var fall = await Fall.NewAsync();
        var before = Fall.Content(fall.Strategie);

        var entry = await fall.DoneAsync(new PlanVeranstaltung(KickOff, Treffen.KickOff, Treffen.Abend));

        var planned = fall.Strategie.Find<Veranstaltung>(KickOff)!;
        (planned.Stand, planned.Beginn, planned.Titel).ShouldBe((Bestaetigt, Treffen.Abend, "Auftakt im Rathaus"));
        fall.Strategie.Zeitplan[Ankerpunkt.K].ShouldBe(new DateOnly(2027, 3, 11));
        await fall.UndoneAsync(entry);
        Fall.Content(fall.Strategie).ShouldBe(before);
    }

    [Fact]
    public async Task Planned_twice_it_stays_as_it_is_also_where_the_second_time_is_another_one()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new PlanVeranstaltung(KickOff, Treffen.KickOff, Treffen.Abend));

        await fall.UnchangedAsync(new PlanVeranstaltung(KickOff, Treffen.KickOff, Treffen.Abend.AddDays(7)));
    }

    [Fact]
    public async Task What_is_planned_for_the_past_is_not_added_either()
    {
        var fall = await Fall.NewAsync();
        var before = Fall.Content(fall.Strategie);

        await fall.RefusedAsync<Refusal.DateOutOfRange>(new PlanVeranstaltung(KickOff, Treffen.KickOff, fall.Time.GetUtcNow()));

        Fall.Content(fall.Strategie).ShouldBe(before);
    }

    [Fact]
    public async Task A_time_for_the_kick_off_ticks_its_task_although_the_same_change_dates_it_anew()
    {
        var fall = await Fall.NewAsync();
        var due = fall.Strategie.FindAufgabe("K-07")!.FaelligAm;
        await fall.DoneAsync(new AddVeranstaltung(KickOff, Treffen.KickOff));

        await fall.DoneAsync(new ConfirmTermin(KickOff, Treffen.Abend));

        var task = fall.Strategie.FindAufgabe("K-07")!;
        (task.Status, task.ErledigtDurch).ShouldBe((AufgabeStatus.Erledigt, "veranstaltung"));
        task.FaelligAm.ShouldNotBe(due);
    }

    [Theory]
    [InlineData(1, Veranstaltungsart.KickOff, 120, true)]
    [InlineData(2, Veranstaltungsart.Reflexionsrunde, 120, false)]
    [InlineData(3, Veranstaltungsart.Zukunftswerkstatt, 240, true)]
    [InlineData(4, Veranstaltungsart.Steuerungsgruppe, 90, false)]
    [InlineData(5, Veranstaltungsart.Zwischenbilanz, 180, false)]
    public void Every_stage_has_an_event_with_its_customary_length(int stage, Veranstaltungsart kind, int minutes, bool isPublic)
    {
        var usual = Vorgabe.Fuer(Vorgabe.InStufe(stage), Texte.Deutsch);

        (usual.Art, usual.Titel, usual.Dauer, usual.IstOeffentlich).ShouldBe((kind, Bezeichnung.Of(kind, Texte.Deutsch), minutes, isPublic));
    }

    [Fact]
    public async Task The_second_workshop_of_a_series_moves_no_anchor()
    {
        var fall = await Fall.NewAsync();
        var workshop = new VeranstaltungEingabe(Veranstaltungsart.Zukunftswerkstatt, "Zukunftswerkstatt", 240);
        await fall.DoneAsync(new AddVeranstaltung("eins", workshop));
        await fall.DoneAsync(new AddVeranstaltung("zwei", workshop));
        await fall.DoneAsync(new ConfirmTermin("eins", new DateTimeOffset(2027, 9, 9, 15, 0, 0, TimeSpan.Zero)));

        await fall.DoneAsync(new ConfirmTermin("zwei", new DateTimeOffset(2027, 9, 16, 15, 0, 0, TimeSpan.Zero)));

        fall.Strategie.Zeitplan[Ankerpunkt.Z].ShouldBe(new DateOnly(2027, 9, 9));
    }

    [Fact]
    public async Task A_date_that_contradicts_the_plan_is_refused_with_the_plan_unchanged()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new SetAnker(Ankerpunkt.P, new DateOnly(2027, 3, 1)));
        await fall.DoneAsync(new AddVeranstaltung(KickOff, Treffen.KickOff));
        var before = Fall.Content(fall.Strategie);

        await fall.RefusedAsync<Refusal.AnchorsOutOfOrder>(new ConfirmTermin(KickOff, Treffen.Abend));

        Fall.Content(fall.Strategie).ShouldBe(before);
    }

    [Fact]
    public async Task Nothing_is_confirmed_for_the_past()
    {
        var fall = await Treffen.NewAsync();

        var refusal = await fall.RefusedAsync<Refusal.DateOutOfRange>(new ConfirmTermin(Treffen.Werkstatt, fall.Time.GetUtcNow()));

        refusal.Feld.ShouldBe("termin");
    }

    [Fact]
    public async Task A_move_keeps_the_event_confirmed_and_the_same_date_is_nothing_new()
    {
        var fall = await Treffen.NewAsync();
        await fall.DoneAsync(new ConfirmTermin(Treffen.Werkstatt, Treffen.Abend));

        await fall.DoneAsync(new ConfirmTermin(Treffen.Werkstatt, Treffen.Abend.AddDays(7), 120));
        await fall.UnchangedAsync(new ConfirmTermin(Treffen.Werkstatt, Treffen.Abend.AddDays(7)));

        var moved = fall.Strategie.Find<Veranstaltung>(Treffen.Werkstatt)!;
        (moved.Beginn, moved.Ende, moved.Stand).ShouldBe((Treffen.Abend.AddDays(7), Treffen.Abend.AddDays(7).AddHours(2), Bestaetigt));
    }

    [Fact]
    public async Task Called_off_says_why_and_can_be_on_again()
    {
        var fall = await Treffen.NewAsync();
        await fall.DoneAsync(new ConfirmTermin(Treffen.Werkstatt, Treffen.Abend));

        await fall.DoneAsync(new CancelVeranstaltung(Treffen.Werkstatt, "Zu wenige Anmeldungen"));
        var off = fall.Strategie.Find<Veranstaltung>(Treffen.Werkstatt)!;
        await fall.DoneAsync(new ConfirmTermin(Treffen.Werkstatt, Treffen.Abend.AddDays(14)));
        var on = fall.Strategie.Find<Veranstaltung>(Treffen.Werkstatt)!;

        (off.Stand, off.Absagegrund, off.Beginn, off.StehtAn).ShouldBe((Abgesagt, "Zu wenige Anmeldungen", Treffen.Abend, false));
        (on.Stand, on.Absagegrund).ShouldBe((Bestaetigt, ""));
    }

    [Fact]
    public async Task Nobody_calls_off_without_a_word()
    {
        var fall = await Treffen.NewAsync();

        (await fall.RefusedAsync<Refusal.TextTooShort>(new CancelVeranstaltung(Treffen.Werkstatt, " "))).ShouldBe(new Refusal.TextTooShort("begruendung", 3));
    }

    [Fact]
    public async Task What_was_held_is_neither_moved_nor_called_off()
    {
        var fall = await Treffen.NewAsync();
        await fall.DoneAsync(new HoldVeranstaltung(Treffen.Werkstatt, new Teilnahmezahlen(24, Verwaltungsspitze: 1)));

        (await fall.RefusedAsync<Refusal.VeranstaltungInState>(new ConfirmTermin(Treffen.Werkstatt, Treffen.Abend))).ShouldBe(new Refusal.VeranstaltungInState(Durchgefuehrt));
        (await fall.RefusedAsync<Refusal.VeranstaltungInState>(new CancelVeranstaltung(Treffen.Werkstatt, "Grund"))).ShouldBe(new Refusal.VeranstaltungInState(Durchgefuehrt));
        fall.Strategie.Find<Veranstaltung>(Treffen.Werkstatt)!.Teilnahme.ShouldBe(new Teilnahmezahlen(24, Verwaltungsspitze: 1));
    }

    [Fact]
    public async Task What_lies_ahead_has_not_been_held()
    {
        var fall = await Treffen.NewAsync();
        await fall.DoneAsync(new ConfirmTermin(Treffen.Werkstatt, Treffen.Abend));

        await fall.RefusedAsync<Refusal.DateOutOfRange>(new HoldVeranstaltung(Treffen.Werkstatt, null));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public async Task Counts_that_cannot_be_are_refused(int count)
    {
        var fall = await Treffen.NewAsync();

        (await fall.RefusedAsync<Refusal.NumberOutOfRange>(new HoldVeranstaltung(Treffen.Werkstatt, new Teilnahmezahlen(24, Buerger: count))))
            .ShouldBe(new Refusal.NumberOutOfRange("teilnehmende", 0, 10_000));
    }

    [Fact]
    public async Task An_event_that_is_not_there_is_named_as_such()
    {
        var fall = await Fall.NewAsync();

        (await fall.RefusedAsync<Refusal.UnknownEintrag>(new ConfirmTermin("fort", Treffen.Abend))).ShouldBe(new Refusal.UnknownEintrag(ArtefaktRegistry.Veranstaltung.Name));
    }

    public static TheoryData<Veranstaltungsstand, Veranstaltungsstand[]> Allowed => new()
    {
        { Entwurf, [Terminfindung, Abgesagt] },
        { Terminfindung, [Eingeladen, Abgesagt] },
        { Eingeladen, [Bestaetigt, Abgesagt] },
        { Bestaetigt, [Durchgefuehrt, Abgesagt] },
        { Durchgefuehrt, [Dokumentiert] },
        { Dokumentiert, [] },
        { Abgesagt, [Terminfindung] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void States_follow_each_other_as_the_domain_says(Veranstaltungsstand from, Veranstaltungsstand[] to) =>
        Enum.GetValues<Veranstaltungsstand>().Where(other => Veranstaltungsuebergaenge.Erlaubt(from, other)).ShouldBe(to);
}
