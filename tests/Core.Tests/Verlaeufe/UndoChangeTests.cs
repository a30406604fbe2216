using Daks.Core.Akteure;
using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Ideen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Personen;
using Daks.Core.Protokolle;
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

namespace Daks.Core.Tests.Verlaeufe;

public sealed class UndoChangeTests
{
    private const string Zwanzig = "Zwanzig Zeichen hier";

    public static TheoryData<StrategieCommand> Commands =>
    [
        new CompleteAufgabe("K-07"),
        new StartAufgabe("K-07"),
        new ReopenAufgabe("K-01"),
        new WaiveAufgabe("K-07", "Gibt es nicht."),
        new PostponeAufgabe("K-07", new DateOnly(2027, 2, 3)),
        new AssignAufgabe("K-07", Fall.Anna),
        new ReviewStufe(3),
        new ResumeStufe(2),
        new CloseStufe(2, Zwanzig),
        new ReopenStufe(1, "Es fehlt etwas."),
        new AnswerKriterium("2-IN", Kriteriumweg.Erfuellt, "Siehe Anlage"),
        new AnswerKriterium("2-SW", Kriteriumweg.Erfuellt, "Siehe Anlage"),
        new WithdrawKriterium("2-SW"),
        new ChangeKommune(Fall.Musterstadt with { Name = "Neustadt", Ags = "05111000" }),
        new RecordGebietsaenderung(new DateOnly(2019, 1, 1), "Eingemeindung von Norderdorf"),
        new RemoveGebietsaenderung(new DateOnly(2003, 10, 26)),
        new SetAnker(Ankerpunkt.S, new DateOnly(2027, 1, 18)),
        new SetAnker(Ankerpunkt.K, new DateOnly(2027, 5, 12)),
        new ChangePfad(Pfad.Kompakt),
        new ChangePlan(Pfad.Kompakt, new Dictionary<Ankerpunkt, DateOnly> { [Ankerpunkt.B] = new(2028, 3, 1) }),
        new ChangeEinstieg(Einstieg.MitPlan),
        new AssignRollen(Fall.Anna, "Anna", [Rolle.Projektleitung, Rolle.Fachamt]),
        new AssignRollen(Fall.Clara, "Clara", [Rolle.Stellvertretung]),
        new SetStrategieStatus(StrategieStatus.Pausiert),
        new RecordImport(Zahlen.Lauf("neu")),
        new RemoveImport("da"),
        new RecordVorausberechnung(Laeufe.Vorausberechnung("neu", "Grundlauf")),
        new RemoveVorausberechnung("lauf"),
        new AddHandlungsfeld("neu", new HandlungsfeldEingabe("Mobilität")),
        new ChangeHandlungsfeld(Profil.Wohnen, new HandlungsfeldEingabe("Gut wohnen")),
        new MoveHandlungsfeld(Profil.Jugend, 1),
        new RemoveHandlungsfeld(Profil.Wohnen),
        new AddBestandsmassnahme("neu", Profil.Buergerbus),
        new ChangeBestandsmassnahme(Profil.Bus, Profil.Buergerbus with { Titel = "Rufbus" }),
        new RemoveBestandsmassnahme(Profil.Bus),
        new NoteInventarVollstaendig("Noch einmal gefragt."),
        new WithdrawInventarvermerk(),
        new AddInterview("neu", Profil.Interview),
        new ChangeInterview(Profil.Gespraech, Profil.Interview with { Funktion = "Hausärztin" }),
        new RemoveInterview(Profil.Gespraech),
        new AcceptSwotVorschlag(Profil.Altenquotient, "Wir altern"),
        new RejectSwotVorschlag(Profil.Altenquotient, "Wir altern"),
        Profil.Eintrag("neu", SwotQuadrant.S),
        new ChangeSwotEintrag(Profil.Risiko, new SwotEingabe(SwotQuadrant.W, "Umgedacht")),
        new MoveSwotEintrag(Profil.Risiko, SwotQuadrant.W),
        new RemoveSwotEintrag(Profil.Risiko),
        new AddTows("neu", new TowsEingabe(TowsTyp.WT, [Profil.Schwaeche, Profil.Risiko], "Gegenhalten")),
        new ChangeTows(Profil.Tows, new TowsEingabe(TowsTyp.SO, [Profil.Staerke, Profil.Chance], "Anders")),
        new RemoveTows(Profil.Tows),
        new ChooseIndikatoren(["BEV", "AQ65"]),
        new AddVeranstaltung("neu", Treffen.KickOff),
        new PlanVeranstaltung("neu", Treffen.KickOff, Treffen.Abend),
        new ChangeVeranstaltung(Treffen.Werkstatt, Treffen.KickOff),
        new RemoveVeranstaltung(Treffen.Werkstatt),
        new ConfirmTermin(Treffen.Werkstatt, Treffen.Abend),
        new CancelVeranstaltung(Treffen.Werkstatt, "Zu wenige Anmeldungen"),
        new HoldVeranstaltung(Treffen.Werkstatt, new Teilnahmezahlen(24)),
        new SetAgenda(Treffen.Werkstatt, [new("Begrüßung", 10)]),
        new AddKalendereintraege([Treffen.Osterferien]),
        new RemoveKalendereintrag(Treffen.Rat),
        new SetTerminregel(Terminhinweis.Schulferien, Haerte.Hart),
        new WriteProtokoll(Treffen.Gehalten, "Zwei Punkte blieben offen."),
        new ReleaseProtokoll(Treffen.Gehalten),
        new AddNachtrag(Treffen.Dokumentiert, "Herr Kaya kam später."),
        new AddVereinbarung("neu", Treffen.Flyerentwurf),
        new ChangeVereinbarung(Treffen.Flyer, Treffen.Flyerentwurf with { Text = "Plakat entwerfen" }),
        new RemoveVereinbarung(Treffen.Flyer),
        new FulfilVereinbarung(Treffen.Flyer),
        new PostponeVereinbarung(Treffen.Flyer, new DateOnly(2027, 5, 3)),
        new DropVereinbarung(Treffen.Flyer, "Braucht niemand."),
        new ReopenVereinbarung(Treffen.Erledigt, "Doppelt gebucht."),
        new AddIdeen([("a", new("Ein Bürgerbus")), ("b", new("Ein Kino"))]),
        new ChangeIdee(Treffen.Bank, new("Mehr Bänke im Park")),
        new MoveIdee(Treffen.Bank, Ideenstand.Geparkt, "Erst wenn der Park fertig ist."),
        new RemoveIdee(Treffen.Bank),
        new AddAkteur("neu", Leute.Jugendring),
        new ChangeAkteur(Leute.Feuerwehr, Leute.Jugendring),
        new RemoveAkteur(Leute.Feuerwehr),
        new SetEinschaetzung(Leute.Feuerwehr, 4, 5, 1),
        new SetKontakt(Leute.Feuerwehr, new KontaktEingabe("wehr@musterstadt.example", null)),
        new WithdrawEinwilligung(Leute.Fatma),
        new TakeOverAkteure([new NeuerAkteur("neu", Leute.Jugendring)]),
        new SetGruppenauftrag("Empfiehlt das Profil."),
        new SetGruppenmitglied(null, Leute.Feuerwehr, "Brandschutz", IstVorsitz: true),
        new RemoveGruppenmitglied(null, Leute.Fatma),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Whatever_was_done_is_taken_back(StrategieCommand command)
    {
        var fall = await SituationAsync();
        var before = Fall.Content(fall.Strategie);
        var entry = await fall.DoneAsync(command);

        var undone = await fall.UndoneAsync(entry);

        Fall.Content(fall.Strategie).ShouldBe(before);
        undone.Verb.ShouldBe("verlauf.rueckgaengig");
        undone.Undoes.ShouldBe(entry.Version);
        undone.Args.ShouldBe(new Dictionary<string, string>(entry.Args) { ["version"] = $"{entry.Version}", ["verb"] = command.Verb });
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_undo_is_undone_and_that_again(StrategieCommand command)
    {
        var fall = await SituationAsync();
        var before = Fall.Content(fall.Strategie);
        var entry = await fall.DoneAsync(command);
        var after = Fall.Content(fall.Strategie);
        var undone = await fall.UndoneAsync(entry);

        var redone = await fall.UndoneAsync(undone);
        var again = Fall.Content(fall.Strategie);
        await fall.UndoneAsync(redone);

        redone.Verb.ShouldBe("verlauf.wiederhergestellt");
        redone.Args["verb"].ShouldBe(command.Verb);
        again.ShouldBe(after);
        Fall.Content(fall.Strategie).ShouldBe(before);
    }

    [Fact]
    public void Every_command_is_among_those_undone()
    {
        var all = typeof(StrategieCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StrategieCommand)) && !type.IsAbstract);

        var undone = ((IEnumerable<object[]>)Commands).Select(row => row[0].GetType()).Append(typeof(UndoChange)).Distinct();

        // What begins a strategy is not undone.
        all.Except(undone).ShouldAllBe(type => type.GetProperty(nameof(StrategieCommand.BeginsStrategie))!.DeclaringType == type);
    }

    [Fact]
    public async Task Changes_of_one_row_are_taken_back_one_after_the_other()
    {
        var fall = await Fall.NewAsync();
        var before = Fall.Content(fall.Strategie);
        var first = await fall.DoneAsync(new StartAufgabe("K-07"));
        var second = await fall.DoneAsync(new CompleteAufgabe("K-07"));

        await fall.UndoneAsync(second);
        await fall.UndoneAsync(first);

        Fall.Content(fall.Strategie).ShouldBe(before);
    }

    [Fact]
    public async Task What_came_back_to_how_the_change_left_it_is_taken_back_all_the_same()
    {
        var fall = await Fall.NewAsync();
        var before = Fall.Content(fall.Strategie);
        var entry = await fall.DoneAsync(new StartAufgabe("K-07"));
        await fall.DoneAsync(new ReopenAufgabe("K-07"));
        await fall.DoneAsync(new StartAufgabe("K-07"));

        await fall.UndoneAsync(entry);

        Fall.Content(fall.Strategie).ShouldBe(before);
    }

    [Fact]
    public async Task Whoever_joined_with_the_change_has_joined()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new CompleteAufgabe("K-07"), Fall.Bernd);

        var undone = await fall.UndoneAsync(entry);

        fall.Person(Fall.Bernd).Name.ShouldBe("Bernd");
        undone.Changes.Select(change => change.Key.Kind).ShouldBe(["aufgabe"]);
    }

    [Fact]
    public async Task A_name_learnt_since_does_not_stand_in_the_way_and_stays()
    {
        var fall = await Fall.NewAsync();
        var roles = await fall.DoneAsync(new AssignRollen(Fall.Bernd, "B. Kaya", [Rolle.Fachamt]));
        var ticked = await fall.DoneAsync(new CompleteAufgabe("K-07"), Fall.Bernd);
        await fall.GiveAsync(Fall.Clara, Rolle.Fachamt);

        await fall.UndoneAsync(ticked);
        await fall.UndoneAsync(roles);

        fall.Person(Fall.Bernd).Name.ShouldBe("Bernd");
        fall.Person(Fall.Bernd).Rollen.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_corrected_name_alone_is_nothing_to_undo()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, Rolle.Fachamt);
        var entry = await fall.DoneAsync(new AssignRollen(Fall.Bernd, "Bernd Kaya", [Rolle.Fachamt]));

        var outcome = await fall.TryUndoAsync(entry.Version);

        outcome.ShouldBeOfType<Outcome.Unchanged>();
        fall.Person(Fall.Bernd).Name.ShouldBe("Bernd Kaya");
    }

    [Fact]
    public async Task An_answer_under_an_override_may_be_undone()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Ordner 3"));
        await fall.DoneAsync(new CloseStufe(1, Zwanzig));

        await fall.UndoneAsync(entry);

        fall.Strategie.All<Kriteriumantwort>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_task_open_again_is_dated_by_the_plan_as_it_is_now()
    {
        var fall = await Fall.NewAsync();
        var entry = await fall.DoneAsync(new CompleteAufgabe("K-07"));
        await fall.DoneAsync(new SetAnker(Ankerpunkt.K, new DateOnly(2027, 5, 12)));

        await fall.UndoneAsync(entry);

        fall.Aufgabe("K-07").FaelligAm.ShouldBe(new DateOnly(2027, 3, 31));
    }

    [Fact]
    public async Task A_task_reopened_meanwhile_follows_the_anchor_back()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("K-07"));
        var before = fall.Aufgabe("K-07").FaelligAm;
        var entry = await fall.DoneAsync(new SetAnker(Ankerpunkt.K, new DateOnly(2027, 5, 12)));
        await fall.DoneAsync(new ReopenAufgabe("K-07"));

        await fall.UndoneAsync(entry);

        fall.Aufgabe("K-07").FaelligAm.ShouldBe(before);
    }

    /// <summary>Stages 1 closed, 2 under review again, 3 in work, a task done, a criterion answered: something to take back for all.</summary>
    private static async Task<Fall> SituationAsync()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new RecordImport(Zahlen.Lauf("da")));
        await fall.DoneAsync(new RecordGebietsaenderung(new DateOnly(2003, 10, 26), "Kreisreform"));
        await fall.DoneAsync(new RecordVorausberechnung(Laeufe.Vorausberechnung("lauf", "Erster Lauf")));
        await Profil.AnlegenAsync(fall);
        await Treffen.AnlegenAsync(fall);
        await Treffen.ProtokolleAsync(fall);
        await Leute.AnlegenAsync(fall);
        await fall.DoneAsync(new CompleteAufgabe("K-01"));
        await fall.DoneAsync(new CloseStufe(1, Zwanzig));
        await fall.DoneAsync(new CloseStufe(2, Zwanzig));
        await fall.DoneAsync(new ReopenStufe(2, "Es fehlt etwas."));
        await fall.DoneAsync(new ReviewStufe(2));
        await fall.DoneAsync(new AnswerKriterium("2-SW", Kriteriumweg.AufPapier, "Ordner 3"));
        return fall;
    }
}
