using Daks.Core.Akteure;
using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Ideen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Personen;
using Daks.Core.Protokolle;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Swotanalysen;
using Daks.Core.Termine;
using Daks.Core.Tests.Akteure;
using Daks.Core.Tests.Importe;
using Daks.Core.Tests.Swotanalysen;
using Daks.Core.Tests.Veranstaltungen;
using Daks.Core.Tests.Vorausberechnungen;
using Daks.Core.Veranstaltungen;
using Daks.Core.Verlaeufe;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Personen;

public sealed class BerechtigungTests
{
    private const string LeitenUndBearbeiten = "Lesen Bearbeiten Leiten Einschaetzen";

    [Theory]
    [InlineData(Rolle.Projektleitung, LeitenUndBearbeiten)]
    [InlineData(Rolle.Stellvertretung, LeitenUndBearbeiten)]
    [InlineData(Rolle.Verwaltungsspitze, "Lesen Bearbeiten Freigeben")]
    [InlineData(Rolle.Steuerungsgruppe, "Lesen Bearbeiten Einschaetzen")]
    [InlineData(Rolle.Arbeitsgruppe, "Lesen Bearbeiten")]
    [InlineData(Rolle.Fachamt, "Lesen Bearbeiten")]
    [InlineData(Rolle.Statistikstelle, "Lesen Bearbeiten")]
    [InlineData(Rolle.Kaemmerei, "Lesen Bearbeiten")]
    [InlineData(Rolle.Prozessbegleitung, "Lesen Bearbeiten")]
    [InlineData(Rolle.Mitglied, "Lesen Bearbeiten")]
    [InlineData(Rolle.Gast, "Lesen")]
    public void A_role_allows_this(Rolle rolle, string allowed)
    {
        var person = new Person { PersonId = "p", Name = "P", Rollen = [rolle] };

        Allowed(person).ShouldBe(allowed);
    }

    [Fact]
    public void A_member_without_a_role_edits()
    {
        Allowed(new Person { PersonId = "p", Name = "P" }).ShouldBe("Lesen Bearbeiten");
        Allowed(null).ShouldBe("Lesen Bearbeiten");
    }

    [Fact]
    public void Every_role_is_in_the_table()
    {
        var rows = typeof(BerechtigungTests).GetMethod(nameof(A_role_allows_this))!
            .GetCustomAttributesData().Where(data => data.AttributeType == typeof(InlineDataAttribute));

        rows.Count().ShouldBe(Enum.GetValues<Rolle>().Length);
    }

    [Fact]
    public void A_permission_nobody_defined_is_a_bug() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Person { PersonId = "p", Name = "P" }.Darf((Berechtigung)9));

    public static TheoryData<StrategieCommand, Berechtigung> Needs => new()
    {
        { Fall.Einrichtung(), Berechtigung.Bearbeiten },
        { new CompleteAufgabe("K-07"), Berechtigung.Bearbeiten },
        { new StartAufgabe("K-07"), Berechtigung.Bearbeiten },
        { new ReopenAufgabe("K-07"), Berechtigung.Bearbeiten },
        { new WaiveAufgabe("K-07", "Grund"), Berechtigung.Bearbeiten },
        { new PostponeAufgabe("K-07", Fall.Setup), Berechtigung.Bearbeiten },
        { new AssignAufgabe("K-07", null), Berechtigung.Bearbeiten },
        { new ReviewStufe(1), Berechtigung.Bearbeiten },
        { new ResumeStufe(1), Berechtigung.Bearbeiten },
        { new CloseStufe(1), Berechtigung.Leiten },
        { new ReopenStufe(1, "Grund"), Berechtigung.Leiten },
        { new AnswerKriterium("1-SG", Kriteriumweg.Erfuellt, "Nachweis"), Berechtigung.Leiten },
        { new WithdrawKriterium("1-SG"), Berechtigung.Leiten },
        { new ChangeKommune(Fall.Musterstadt), Berechtigung.Leiten },
        { new RecordGebietsaenderung(new DateOnly(2019, 1, 1), "Norderdorf"), Berechtigung.Leiten },
        { new RemoveGebietsaenderung(new DateOnly(2019, 1, 1)), Berechtigung.Leiten },
        { new SetAnker(Ankerpunkt.K, null), Berechtigung.Leiten },
        { new ChangePfad(Pfad.Kompakt), Berechtigung.Leiten },
        { new ChangePlan(Pfad.Kompakt, new Dictionary<Ankerpunkt, DateOnly>()), Berechtigung.Leiten },
        { new ChangeEinstieg(Einstieg.MitPlan), Berechtigung.Leiten },
        { new AssignRollen("p", "P", []), Berechtigung.Leiten },
        { new SetStrategieStatus(StrategieStatus.Pausiert), Berechtigung.Leiten },
        { new CopyBeispiel(Strategie.None(new StrategieKey("tenant", "vorbild"), Fall.Kinds), Scope.Team("19:abc")), Berechtigung.Bearbeiten },
        { new RecordImport(Zahlen.Lauf("a")), Berechtigung.Bearbeiten },
        { new RemoveImport("a"), Berechtigung.Bearbeiten },
        { new RecordVorausberechnung(Laeufe.Vorausberechnung("a", "Lauf")), Berechtigung.Bearbeiten },
        { new RemoveVorausberechnung("a"), Berechtigung.Bearbeiten },
        { new AddHandlungsfeld("neu", new HandlungsfeldEingabe("Mobilität")), Berechtigung.Bearbeiten },
        { new ChangeHandlungsfeld(Profil.Wohnen, new HandlungsfeldEingabe("Gut wohnen")), Berechtigung.Bearbeiten },
        { new MoveHandlungsfeld(Profil.Jugend, 1), Berechtigung.Bearbeiten },
        { new RemoveHandlungsfeld(Profil.Wohnen), Berechtigung.Bearbeiten },
        { new AddBestandsmassnahme("neu", Profil.Buergerbus), Berechtigung.Bearbeiten },
        { new ChangeBestandsmassnahme(Profil.Bus, Profil.Buergerbus with { Titel = "Rufbus" }), Berechtigung.Bearbeiten },
        { new RemoveBestandsmassnahme(Profil.Bus), Berechtigung.Bearbeiten },
        { new NoteInventarVollstaendig("Noch einmal gefragt."), Berechtigung.Bearbeiten },
        { new WithdrawInventarvermerk(), Berechtigung.Bearbeiten },
        { new AddInterview("neu", Profil.Interview), Berechtigung.Bearbeiten },
        { new ChangeInterview(Profil.Gespraech, Profil.Interview with { Funktion = "Hausärztin" }), Berechtigung.Bearbeiten },
        { new RemoveInterview(Profil.Gespraech), Berechtigung.Bearbeiten },
        { new AcceptSwotVorschlag(Profil.Altenquotient, "Wir altern"), Berechtigung.Bearbeiten },
        { new RejectSwotVorschlag(Profil.Altenquotient, "Wir altern"), Berechtigung.Bearbeiten },
        { Profil.Eintrag("neu", SwotQuadrant.S), Berechtigung.Bearbeiten },
        { new ChangeSwotEintrag(Profil.Risiko, new SwotEingabe(SwotQuadrant.W, "Umgedacht")), Berechtigung.Bearbeiten },
        { new MoveSwotEintrag(Profil.Risiko, SwotQuadrant.W), Berechtigung.Bearbeiten },
        { new RemoveSwotEintrag(Profil.Risiko), Berechtigung.Bearbeiten },
        { new AddTows("neu", new TowsEingabe(TowsTyp.WT, [Profil.Schwaeche, Profil.Risiko], "Gegenhalten")), Berechtigung.Bearbeiten },
        { new ChangeTows(Profil.Tows, new TowsEingabe(TowsTyp.SO, [Profil.Staerke, Profil.Chance], "Anders")), Berechtigung.Bearbeiten },
        { new RemoveTows(Profil.Tows), Berechtigung.Bearbeiten },
        { new ChooseIndikatoren(["BEV"]), Berechtigung.Bearbeiten },
        { new AddVeranstaltung("neu", Treffen.KickOff), Berechtigung.Bearbeiten },
        { new PlanVeranstaltung("neu", Treffen.KickOff, Treffen.Abend), Berechtigung.Bearbeiten },
        { new ChangeVeranstaltung(Treffen.Werkstatt, Treffen.KickOff), Berechtigung.Bearbeiten },
        { new RemoveVeranstaltung(Treffen.Werkstatt), Berechtigung.Bearbeiten },
        { new ConfirmTermin(Treffen.Werkstatt, Treffen.Abend), Berechtigung.Bearbeiten },
        { new CancelVeranstaltung(Treffen.Werkstatt, "Grund"), Berechtigung.Bearbeiten },
        { new HoldVeranstaltung(Treffen.Werkstatt, null), Berechtigung.Bearbeiten },
        { new SetAgenda(Treffen.Werkstatt, [new("Begrüßung", 10)]), Berechtigung.Bearbeiten },
        { new AddKalendereintraege([Treffen.Osterferien]), Berechtigung.Bearbeiten },
        { new RemoveKalendereintrag(Treffen.Rat), Berechtigung.Bearbeiten },
        { new SetTerminregel(Terminhinweis.Schulferien, Haerte.Hart), Berechtigung.Bearbeiten },
        { new WriteProtokoll(Treffen.Gehalten, "Zwei Punkte blieben offen."), Berechtigung.Bearbeiten },
        { new ReleaseProtokoll(Treffen.Gehalten), Berechtigung.Leiten },
        { new AddNachtrag(Treffen.Dokumentiert, "Herr Kaya kam später."), Berechtigung.Bearbeiten },
        { new AddVereinbarung("neu", Treffen.Flyerentwurf), Berechtigung.Bearbeiten },
        { new ChangeVereinbarung(Treffen.Flyer, Treffen.Flyerentwurf with { Text = "Plakat entwerfen" }), Berechtigung.Bearbeiten },
        { new RemoveVereinbarung(Treffen.Flyer), Berechtigung.Bearbeiten },
        { new FulfilVereinbarung(Treffen.Flyer), Berechtigung.Bearbeiten },
        { new PostponeVereinbarung(Treffen.Flyer, new DateOnly(2027, 5, 3)), Berechtigung.Bearbeiten },
        { new DropVereinbarung(Treffen.Flyer, "Braucht niemand."), Berechtigung.Bearbeiten },
        { new ReopenVereinbarung(Treffen.Erledigt, "Doppelt gebucht."), Berechtigung.Bearbeiten },
        { new AddIdeen([("a", new("Ein Bürgerbus")), ("b", new("Ein Kino"))]), Berechtigung.Bearbeiten },
        { new ChangeIdee(Treffen.Bank, new("Mehr Bänke im Park")), Berechtigung.Bearbeiten },
        { new MoveIdee(Treffen.Bank, Ideenstand.Geparkt, "Erst wenn der Park fertig ist."), Berechtigung.Bearbeiten },
        { new RemoveIdee(Treffen.Bank), Berechtigung.Bearbeiten },
        { new AddAkteur("neu", Leute.Jugendring), Berechtigung.Bearbeiten },
        { new ChangeAkteur(Leute.Feuerwehr, Leute.Jugendring), Berechtigung.Bearbeiten },
        { new RemoveAkteur(Leute.Feuerwehr), Berechtigung.Bearbeiten },
        { new SetEinschaetzung(Leute.Feuerwehr, 4, 5, 1), Berechtigung.Einschaetzen },
        { new SetKontakt(Leute.Feuerwehr, new KontaktEingabe("wehr@musterstadt.example", null)), Berechtigung.Bearbeiten },
        { new WithdrawEinwilligung(Leute.Fatma), Berechtigung.Bearbeiten },
        { new TakeOverAkteure([new NeuerAkteur("neu", Leute.Jugendring)]), Berechtigung.Bearbeiten },
        { new SetGruppenauftrag("Empfiehlt das Profil."), Berechtigung.Leiten },
        { new SetGruppenmitglied(null, Leute.Feuerwehr, "Brandschutz", IstVorsitz: true), Berechtigung.Leiten },
        { new RemoveGruppenmitglied(null, Leute.Fatma), Berechtigung.Leiten },
        { new UndoChange(Nichts), Berechtigung.Leiten },
    };

    private static HistoryEntry Nichts { get; } = new() { Version = 1, PersonId = Fall.Anna, At = default, Verb = "aufgabe.erledigt", Changes = [] };

    [Theory]
    [MemberData(nameof(Needs))]
    public void A_command_needs_this(StrategieCommand command, Berechtigung needed) => command.Needs.ShouldBe(needed);

    [Fact]
    public void Every_command_is_in_the_table()
    {
        var all = typeof(StrategieCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StrategieCommand)) && !type.IsAbstract);

        var known = ((IEnumerable<object[]>)Needs).Select(row => row[0].GetType());

        known.ShouldBe(all, ignoreOrder: true, "a new command needs a decision who may");
    }

    /// <summary>Role by role through the real write path, so that no command slips past its permission.</summary>
    [Theory]
    [MemberData(nameof(Needs))]
    public async Task Each_role_may_do_what_its_permission_says_and_nothing_else(StrategieCommand command, Berechtigung needed)
    {
        foreach (var rolle in Enum.GetValues<Rolle>())
        {
            var fall = await Fall.NewAsync();
            await fall.GiveAsync(Fall.Bernd, rolle);

            var outcome = await fall.TryAsync(command, Fall.Bernd);

            var refused = outcome is Outcome.Refused { Reason: Refusal.NotAllowed };
            refused.ShouldBe(!fall.Person(Fall.Bernd).Darf(needed), $"{rolle}");
        }
    }

    [Theory]
    [InlineData(Berechtigung.Bearbeiten, "alle anderen im Team", "Everybody else in the team")]
    [InlineData(Berechtigung.Leiten, "die Projektleitung und ihre Stellvertretung", "the project lead and the deputy")]
    [InlineData(Berechtigung.Freigeben, "die Verwaltungsspitze", "the head of administration")]
    [InlineData(Berechtigung.Einschaetzen, "die Steuerungsgruppe", "the steering group")]
    public void A_refusal_names_who_may(Berechtigung needed, string german, string english)
    {
        var refusal = new Refusal.NotAllowed(needed);

        Ablehnungstexte.Satz(refusal, Texte.Deutsch).ShouldContain(german);
        Ablehnungstexte.Satz(refusal, Texte.Englisch).ShouldContain(english);
    }

    [Theory]
    [MemberData(nameof(Needs))]
    public async Task A_guest_changes_nothing(StrategieCommand command, Berechtigung needed)
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, Rolle.Gast);

        var refusal = await fall.RefusedAsync<Refusal.NotAllowed>(command, Fall.Bernd);

        refusal.Needed.ShouldBe(needed);
    }

    [Theory]
    [MemberData(nameof(Needs))]
    public async Task Whom_Teams_calls_a_guest_changes_nothing_before_a_role_is_given(StrategieCommand command, Berechtigung needed)
    {
        var fall = await Fall.NewAsync();

        var outcome = await fall.Service.ExecuteAsync(fall.Request(command, Fall.Bernd) with { IsGuest = true }, CancellationToken.None);

        outcome.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBeOfType<Refusal.NotAllowed>().Needed.ShouldBe(needed);
        fall.Store.Commits.ShouldBe(1);
    }

    [Theory]
    [InlineData(Rolle.Prozessbegleitung, true)]
    [InlineData(Rolle.Mitglied, true)]
    [InlineData(Rolle.Gast, false)]
    public async Task A_role_given_to_a_guest_decides_instead(Rolle rolle, bool edits)
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, rolle);

        var outcome = await fall.Service.ExecuteAsync(
            fall.Request(new CompleteAufgabe("K-07"), Fall.Bernd) with { IsGuest = true }, CancellationToken.None);

        (outcome is Outcome.Done).ShouldBe(edits);
    }

    [Fact]
    public async Task A_guest_is_told_who_leads_and_anybody_else_who_may_not_is_not()
    {
        var fall = await Fall.NewAsync();

        fall.Strategie.Verweigert(Fall.Bernd, Berechtigung.Bearbeiten, isGuest: true)!.Leitung.ShouldBe("Anna");
        fall.Strategie.Verweigert(Fall.Bernd, Berechtigung.Leiten)!.Leitung.ShouldBeNull();
        fall.Strategie.Verweigert(Fall.Bernd, Berechtigung.Bearbeiten).ShouldBeNull();
        fall.Strategie.Verweigert(Fall.Bernd, Berechtigung.Lesen, isGuest: true).ShouldBeNull();
    }

    [Fact]
    public async Task A_guest_does_not_begin_a_strategy()
    {
        var fall = new Fall();

        var outcome = await fall.Service.ExecuteAsync(fall.Request(Fall.Einrichtung(), Fall.Bernd) with { IsGuest = true }, CancellationToken.None);

        outcome.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe(new Refusal.GuestCannotSetUp());
        fall.Store.Commits.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Needs))]
    public async Task A_member_who_has_not_acted_yet_edits_and_does_not_lead(StrategieCommand command, Berechtigung needed)
    {
        var fall = await Fall.NewAsync();

        var outcome = await fall.TryAsync(command, Fall.Bernd);

        var refused = outcome is Outcome.Refused { Reason: Refusal.NotAllowed };
        refused.ShouldBe(needed is Berechtigung.Leiten or Berechtigung.Einschaetzen);
    }

    private static string Allowed(Person? person) =>
        string.Join(' ', Enum.GetValues<Berechtigung>().Where(berechtigung => person.Darf(berechtigung)));
}
