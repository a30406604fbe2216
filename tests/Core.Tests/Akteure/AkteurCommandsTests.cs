using Daks.Core.Akteure;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Verlaeufe;

namespace Daks.Core.Tests.Akteure;

public sealed class AkteurCommandsTests
{
    [Fact]
    public async Task An_actor_is_recorded_without_a_judgement()
    {
        var fall = await Leute.NewAsync();

        var added = fall.Strategie.Find<Akteur>(Leute.Feuerwehr)!;

        (added.Name, added.Typ, added.Sektor, added.IstExtern).ShouldBe(("Freiwillige Feuerwehr", Akteurstyp.Organisation, Sektor.KulturSportVerein, true));
        (added.Einfluss, added.Interesse, added.Haltung, added.Quadrant, added.Kontakt).ShouldBe((null, null, null, null, null));
    }

    [Fact]
    public async Task The_same_name_in_the_same_organisation_is_there_already()
    {
        var fall = await Leute.NewAsync();

        await fall.RefusedAsync<Refusal.AkteurExists>(new AddAkteur("neu", Leute.FatmaDemir with { Name = " fatma demir", Organisation = "TAFEL" }));
        await fall.RefusedAsync<Refusal.AkteurExists>(new ChangeAkteur(Leute.Feuerwehr, Leute.FatmaDemir));
        await fall.DoneAsync(new AddAkteur("andere", Leute.FatmaDemir with { Organisation = "Kita am See" }));
        await fall.UnchangedAsync(new ChangeAkteur(Leute.Feuerwehr, Leute.Wehr));
    }

    [Theory]
    [InlineData("A", null, null, "akteurname")]
    [InlineData(" \u0007 ", null, null, "akteurname")]
    [InlineData("Anna", "lang", null, "organisation")]
    [InlineData("Anna", null, "lang", "funktion")]
    public async Task What_no_actor_can_be_called_is_refused(string name, string? organisation, string? funktion, string feld)
    {
        var fall = await Fall.NewAsync();
        string? Long(string? text) => text is null ? null : new string('x', 201);

        var outcome = await fall.TryAsync(new AddAkteur("neu", Leute.FatmaDemir with { Name = name, Organisation = Long(organisation), Funktion = Long(funktion) }));

        var reason = outcome.ShouldBeOfType<Outcome.Refused>().Reason;
        (reason is Refusal.TextTooShort { Feld: var shorter } ? shorter : ((Refusal.TextTooLong)reason).Feld).ShouldBe(feld);
    }

    [Theory]
    [InlineData(4, 4, Akteurquadrant.EngEinbinden)]
    [InlineData(5, 3, Akteurquadrant.Zufriedenstellen)]
    [InlineData(3, 4, Akteurquadrant.Informieren)]
    [InlineData(3, 3, Akteurquadrant.Beobachten)]
    public async Task Influence_and_interest_say_what_to_do(int einfluss, int interesse, Akteurquadrant expected)
    {
        var fall = await Leute.NewAsync();

        await fall.DoneAsync(new SetEinschaetzung(Leute.Feuerwehr, einfluss, interesse, null));

        fall.Strategie.Find<Akteur>(Leute.Feuerwehr)!.Quadrant.ShouldBe(expected);
    }

    [Theory]
    [InlineData(0, 3, 0, "einfluss")]
    [InlineData(3, 6, 0, "interesse")]
    [InlineData(3, 3, 3, "haltung")]
    [InlineData(3, 3, -3, "haltung")]
    public async Task A_judgement_beyond_the_scale_is_refused(int einfluss, int interesse, int haltung, string feld)
    {
        var fall = await Leute.NewAsync();

        (await fall.RefusedAsync<Refusal.NumberOutOfRange>(new SetEinschaetzung(Leute.Feuerwehr, einfluss, interesse, haltung))).Feld.ShouldBe(feld);
    }

    [Theory]
    [InlineData(Akteurquadrant.EngEinbinden, 5, 4)]
    [InlineData(Akteurquadrant.Zufriedenstellen, 5, 1)]
    [InlineData(Akteurquadrant.Informieren, 2, 4)]
    [InlineData(Akteurquadrant.Beobachten, 2, 1)]
    public async Task A_move_on_the_map_changes_no_more_than_it_must(Akteurquadrant quadrant, int einfluss, int interesse)
    {
        var fall = await Leute.NewAsync();
        await fall.DoneAsync(new SetEinschaetzung(Leute.Feuerwehr, 5, 1, -2));

        await fall.TryAsync(SetEinschaetzung.Nach(fall.Strategie.Find<Akteur>(Leute.Feuerwehr)!, quadrant));

        var moved = fall.Strategie.Find<Akteur>(Leute.Feuerwehr)!;
        (moved.Einfluss, moved.Interesse, moved.Haltung, moved.Quadrant).ShouldBe((einfluss, interesse, -2, quadrant));
    }

    [Theory]
    [InlineData(Rolle.Projektleitung, true)]
    [InlineData(Rolle.Stellvertretung, true)]
    [InlineData(Rolle.Steuerungsgruppe, true)]
    [InlineData(Rolle.Verwaltungsspitze, false)]
    [InlineData(Rolle.Fachamt, false)]
    [InlineData(Rolle.Gast, false)]
    public async Task Judgements_are_for_those_who_lead_and_the_steering_group(Rolle rolle, bool expected)
    {
        var fall = await Leute.NewAsync();
        await fall.GiveAsync(Fall.Bernd, rolle);

        Akteureinsicht.Einschaetzungen(fall.Person(Fall.Bernd)).ShouldBe(expected);
        var outcome = await fall.TryAsync(new SetEinschaetzung(Leute.Feuerwehr, 2, 2, null), Fall.Bernd);
        (outcome is Outcome.Done).ShouldBe(expected);
    }

    [Fact]
    public async Task The_history_says_that_somebody_was_judged_and_never_how()
    {
        var fall = await Leute.NewAsync();

        var entry = await fall.DoneAsync(new SetEinschaetzung(Leute.Feuerwehr, 5, 1, -2));

        Verlaufstexte.Satz(entry, fall.Strategie, Texte.Deutsch).ShouldBe("Einschätzung geändert: Freiwillige Feuerwehr");
        ChangeLine.Of(entry, fall.Strategie, Texte.Deutsch).ShouldBeEmpty();
        entry.Args.Values.ShouldBe(["Freiwillige Feuerwehr"]);
    }

    [Fact]
    public async Task The_history_says_that_contact_data_is_on_file_and_never_which()
    {
        var fall = await Leute.NewAsync();

        var entry = await fall.DoneAsync(new WithdrawEinwilligung(Leute.Fatma));

        ChangeLine.Of(entry, fall.Strategie, Texte.Deutsch).Select(line => line.Satz(Texte.Deutsch)).ShouldBe(
            ["Kontaktdaten: vorher hinterlegt, jetzt nichts", "Einwilligung: vorher seit Fr., 08.01.2027, jetzt widerrufen am Mo., 11.01.2027"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_persons_name_stands_in_no_sentence_that_stays()
    {
        var fall = await Leute.NewAsync();

        var entry = await fall.DoneAsync(new RemoveAkteur(Leute.Fatma));

        entry.Args.ShouldNotContain(arg => arg.Value.Contains("Demir"));
        Verlaufstexte.Satz(entry, fall.Strategie, Texte.Deutsch).ShouldBe("Akteur entfernt: eine Person, die nicht mehr erfasst ist");
    }

    [Fact]
    public async Task Contact_data_of_a_person_needs_their_consent()
    {
        var fall = await Leute.NewAsync();
        await fall.DoneAsync(new AddAkteur("neu", new AkteurEingabe("Jonas Weber", Akteurstyp.Person, Sektor.Politik)));

        await fall.RefusedAsync<Refusal.EinwilligungFehlt>(new SetKontakt("neu", new KontaktEingabe("weber@rat.example", null)));
        await fall.DoneAsync(new SetKontakt(Leute.Feuerwehr, new KontaktEingabe("wehr@musterstadt.example", null)));
        await fall.RefusedAsync<Refusal.EinwilligungFehlt>(new ChangeAkteur(Leute.Feuerwehr, Leute.Wehr with { Typ = Akteurstyp.Person }));
    }

    [Fact]
    public async Task Consent_that_is_taken_back_takes_the_contact_data_along()
    {
        var fall = await Leute.NewAsync();
        fall.Strategie.Find<Akteur>(Leute.Fatma)!.Kontakt.ShouldBe(new Kontakt("f.demir@tafel.example", "03391 4711"));

        await fall.DoneAsync(new WithdrawEinwilligung(Leute.Fatma));

        var after = fall.Strategie.Find<Akteur>(Leute.Fatma)!;
        after.Kontakt.ShouldBeNull();
        after.Einwilligung.ShouldBe(new Einwilligung(new DateOnly(2027, 1, 8), "Einladungen zur Strategie", Fall.Setup));
        await fall.RefusedAsync<Refusal.EinwilligungFehlt>(new SetKontakt(Leute.Fatma, new KontaktEingabe("f.demir@tafel.example", null)));
        await fall.UnchangedAsync(new WithdrawEinwilligung(Leute.Fatma));
    }

    [Theory]
    [InlineData("ohne-at.example", "", "email")]
    [InlineData("a@b", "", "email")]
    [InlineData("a@b@c.example", "", "email")]
    [InlineData("a b@c.example", "", "email")]
    [InlineData("a@c..example", "", "email")]
    [InlineData("", "anrufen", "telefon")]
    [InlineData("", "+-+-+-", "telefon")]
    public async Task An_address_that_is_none_is_refused(string mail, string phone, string feld)
    {
        var fall = await Leute.NewAsync();

        (await fall.RefusedAsync<Refusal.KontaktUngueltig>(new SetKontakt(Leute.Feuerwehr, new KontaktEingabe(mail, phone)))).Feld.ShouldBe(feld);
    }

    [Fact]
    public async Task Consent_lies_in_the_past_and_says_what_for()
    {
        var fall = await Leute.NewAsync();

        await fall.RefusedAsync<Refusal.DateOutOfRange>(new SetKontakt(Leute.Fatma, Leute.MitEinwilligung with { EinwilligungAm = Fall.Setup.AddDays(1) }));
        await fall.RefusedAsync<Refusal.TextTooShort>(new SetKontakt(Leute.Fatma, Leute.MitEinwilligung with { Zweck = " " }));
    }

    [Fact]
    public async Task Who_is_taken_out_leaves_the_steering_group_too()
    {
        var fall = await Leute.NewAsync();
        fall.Strategie.All<Steuerungsgruppe>().Single().Mitglieder.Count.ShouldBe(1);

        var removed = await fall.DoneAsync(new RemoveAkteur(Leute.Fatma));

        fall.Strategie.All<Steuerungsgruppe>().Single().Mitglieder.ShouldBeEmpty();
        await fall.UndoneAsync(removed);
        fall.Strategie.All<Steuerungsgruppe>().Single().Mitglieder.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Several_are_taken_over_at_once_and_nobody_twice()
    {
        var fall = await Leute.NewAsync();

        var entry = await fall.DoneAsync(new TakeOverAkteure(
        [
            new("a", Leute.Jugendring),
            new("b", Leute.Jugendring with { Name = "JUGENDRING" }),
            new("c", Leute.Wehr),
            new("d", new AkteurEingabe("Anna Berg", Akteurstyp.Person, Sektor.Verwaltung, IstExtern: false), Fall.Anna),
        ]));

        entry.Args["anzahl"].ShouldBe("2");
        fall.Strategie.Find<Akteur>("d")!.PersonId.ShouldBe(Fall.Anna);
        fall.Strategie.All<Akteur>().Count.ShouldBe(4);
        await fall.UnchangedAsync(new TakeOverAkteure([new("e", Leute.Wehr)]));
        await fall.RefusedAsync<Refusal.TextTooShort>(new TakeOverAkteure([new("e", Leute.Wehr with { Name = "" })]));
        await fall.UndoneAsync(entry);
        fall.Strategie.All<Akteur>().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_is_changed_who_is_not_there()
    {
        var fall = await Fall.NewAsync();

        (await fall.RefusedAsync<Refusal.UnknownEintrag>(new RemoveAkteur("nirgends"))).Kind.ShouldBe("akteur");
    }
}
