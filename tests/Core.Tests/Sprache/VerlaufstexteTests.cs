using System.Runtime.CompilerServices;
using Daks.Core.Akteure;
using Daks.Core.Aufgaben;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Ideen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
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

namespace Daks.Core.Tests.Sprache;

public sealed class VerlaufstexteTests
{
    public static TheoryData<StrategieCommand, string, string> Sentences => new()
    {
        { new CompleteAufgabe("K-13"), "„Kick-Off durchführen“ erledigt", "“Hold the kick-off” done" },
        { new StartAufgabe("K-13"), "„Kick-Off durchführen“ begonnen", "“Hold the kick-off” started" },
        { new ReopenAufgabe("P-14"), "„Freigabe durch Verwaltungsspitze“ wieder geöffnet", "“Release by the head of administration” reopened" },
        { new WaiveAufgabe("K-13", "Grund"), "„Kick-Off durchführen“ als nicht nötig vermerkt", "“Hold the kick-off” marked as not needed" },
        {
            new PostponeAufgabe("K-13", new DateOnly(2027, 3, 11)),
            "„Kick-Off durchführen“ auf Do., 11.03.2027 verschoben",
            "“Hold the kick-off” postponed to Thu, 11 Mar 2027"
        },
        { new AssignAufgabe("K-13", Fall.Anna), "„Kick-Off durchführen“ zugewiesen", "“Hold the kick-off” assigned" },
        { new ReviewStufe(3), "Stufe 3 · Zukunftswerkstatt in Prüfung gegeben", "Stage 3 · Future workshop put under review" },
        { new ResumeStufe(2), "Stufe 2 · Kommunalprofil wieder in Arbeit", "Stage 2 · Municipal profile back in progress" },
        { new CloseStufe(2, "Zwanzig Zeichen hier"), "Stufe 2 · Kommunalprofil abgeschlossen", "Stage 2 · Municipal profile closed" },
        { new ReopenStufe(1, "Grund"), "Stufe 1 · Kick-Off wieder geöffnet", "Stage 1 · Kick-off reopened" },
        {
            new AnswerKriterium("2-HF", Kriteriumweg.Erfuellt, "Siehe Anlage"),
            "Kriterium beantwortet: Drei bis sechs mögliche Handlungsfelder sind benannt.",
            "Criterion answered: " + Aufgabenkatalog.Kriterien(2).Single(vorlage => vorlage.Code == "2-HF").Text.En
        },
        {
            new WithdrawKriterium("2-FR"),
            "Antwort zurückgenommen: Die Verwaltungsspitze hat das Kommunalprofil freigegeben.",
            "Answer withdrawn: " + Aufgabenkatalog.Kriterien(2).Single(vorlage => vorlage.Code == "2-FR").Text.En
        },
        { new ChangeKommune(Fall.Musterstadt with { Name = "Neustadt" }), "Angaben zur Kommune geändert", "Details of the municipality changed" },
        {
            new RecordGebietsaenderung(new DateOnly(2019, 1, 1), "Eingemeindung von Norderdorf"),
            "Gebietsänderung zum Di., 01.01.2019 eingetragen: Eingemeindung von Norderdorf",
            "Change of borders on Tue, 1 Jan 2019 recorded: Eingemeindung von Norderdorf"
        },
        {
            new RemoveGebietsaenderung(new DateOnly(2003, 10, 26)),
            "Gebietsänderung zum So., 26.10.2003 entfernt: Kreisreform",
            "Change of borders on Sun, 26 Oct 2003 removed: Kreisreform"
        },
        {
            new SetAnker(Ankerpunkt.K, new DateOnly(2027, 3, 11)),
            "Kick-Off: Datum auf Do., 11.03.2027 gesetzt",
            "Kick-off: date set to Thu, 11 Mar 2027"
        },
        {
            new ChangePfad(Pfad.Kompakt),
            "Pfad gewechselt: Kompakt (höchstens 30 Aufgaben, etwa 18 Monate)",
            "Path changed: Compact (at most 30 tasks, about 18 months)"
        },
        {
            new ChangePlan(Pfad.Kompakt, new Dictionary<Ankerpunkt, DateOnly> { [Ankerpunkt.B] = new(2028, 3, 1) }),
            "Pfad und Termine geändert",
            "Path and dates changed"
        },
        {
            new ChangeEinstieg(Einstieg.MitPlan),
            "„Wo stehen Sie?“ geändert: Es gibt schon einen Plan",
            "\"Where do you stand?\" changed: " + Bezeichnung.Of(Einstieg.MitPlan, Texte.Englisch)
        },
        { new AssignRollen(Fall.Bernd, "Bernd Kaya", [Rolle.Fachamt]), "Rolle geändert: Bernd Kaya", "Role changed: Bernd Kaya" },
        { new RecordImport(Zahlen.Lauf("neu")), "Zahlen eingelesen: Bevölkerungsstand", "Figures imported: Bevölkerungsstand" },
        { new RemoveImport("da"), "Import entfernt: Einwohner", "Import removed: Einwohner" },
        { new RecordVorausberechnung(Laeufe.Vorausberechnung("neu", "Grundlauf")), "Vorausberechnung festgehalten: Grundlauf", "Projection kept: Grundlauf" },
        { new RemoveVorausberechnung("lauf"), "Vorausberechnung entfernt: Erster Lauf", "Projection removed: Erster Lauf" },
        {
            new AddHandlungsfeld("neu", new HandlungsfeldEingabe("Mobilität")),
            "Mögliches Handlungsfeld benannt: Mobilität",
            "Possible field of action named: Mobilität"
        },
        {
            new ChangeHandlungsfeld(Profil.Wohnen, new HandlungsfeldEingabe("Gut wohnen")),
            "Handlungsfeld geändert: Gut wohnen",
            "Field of action changed: Gut wohnen"
        },
        {
            new MoveHandlungsfeld(Profil.Jugend, 1),
            "Reihenfolge der Handlungsfelder geändert: Jugend bleibt",
            "Order of the fields of action changed: Jugend bleibt"
        },
        {
            new RemoveHandlungsfeld(Profil.Wohnen),
            "Handlungsfeld entfernt: Wohnen im Alter",
            "Field of action removed: Wohnen im Alter"
        },
        {
            new AddBestandsmassnahme("neu", Profil.Buergerbus),
            "Inventar ergänzt: Bürgerbus",
            "Inventory entry added: Bürgerbus"
        },
        {
            new ChangeBestandsmassnahme(Profil.Bus, Profil.Buergerbus with { Titel = "Rufbus" }),
            "Inventar geändert: Rufbus",
            "Inventory entry changed: Rufbus"
        },
        {
            new RemoveBestandsmassnahme(Profil.Bus),
            "Aus dem Inventar entfernt: Bürgerbus",
            "Inventory entry removed: Bürgerbus"
        },
        {
            new NoteInventarVollstaendig("Noch einmal gefragt."),
            "Im Inventar vermerkt: keine weiteren Maßnahmen und Projekte",
            "Noted in the inventory: no other measures and projects"
        },
        {
            new WithdrawInventarvermerk(),
            "Vermerk im Inventar zurückgenommen",
            "Note in the inventory withdrawn"
        },
        {
            new AddInterview("neu", Profil.Interview),
            "Gespräch eingetragen: Leitung einer Kita",
            "Interview recorded: Leitung einer Kita"
        },
        {
            new ChangeInterview(Profil.Gespraech, Profil.Interview with { Funktion = "Hausärztin" }),
            "Gespräch geändert: Hausärztin",
            "Interview changed: Hausärztin"
        },
        {
            new RemoveInterview(Profil.Gespraech),
            "Gespräch entfernt: Leitung einer Kita",
            "Interview removed: Leitung einer Kita"
        },
        {
            new AcceptSwotVorschlag(Profil.Altenquotient, "Wir altern"),
            "Vorschlag in die SWOT übernommen: Wir altern",
            "Suggestion taken into the SWOT: Wir altern"
        },
        {
            new RejectSwotVorschlag(Profil.Altenquotient, "Wir altern"),
            "Vorschlag für die SWOT abgelehnt: Wir altern",
            "Suggestion for the SWOT rejected: Wir altern"
        },
        {
            Profil.Eintrag("neu", SwotQuadrant.S),
            "SWOT ergänzt: Eintrag neu",
            "SWOT entry added: Eintrag neu"
        },
        {
            new ChangeSwotEintrag(Profil.Risiko, new SwotEingabe(SwotQuadrant.W, "Umgedacht")),
            "SWOT-Eintrag geändert: Umgedacht",
            "SWOT entry changed: Umgedacht"
        },
        {
            new MoveSwotEintrag(Profil.Risiko, SwotQuadrant.W),
            "SWOT-Eintrag verschoben: Eintrag risiko → Schwächen",
            "SWOT entry moved: Eintrag risiko → Weaknesses"
        },
        {
            new RemoveSwotEintrag(Profil.Risiko),
            "SWOT-Eintrag entfernt: Eintrag risiko",
            "SWOT entry removed: Eintrag risiko"
        },
        {
            new AddTows("neu", new TowsEingabe(TowsTyp.WT, [Profil.Schwaeche, Profil.Risiko], "Gegenhalten")),
            "TOWS-Strategie ergänzt: Gegenhalten",
            "TOWS strategy added: Gegenhalten"
        },
        {
            new ChangeTows(Profil.Tows, new TowsEingabe(TowsTyp.SO, [Profil.Staerke, Profil.Chance], "Anders")),
            "TOWS-Strategie geändert: Anders",
            "TOWS strategy changed: Anders"
        },
        {
            new RemoveTows(Profil.Tows),
            "TOWS-Strategie entfernt: Vereine laden Rückkehrer ein.",
            "TOWS strategy removed: Vereine laden Rückkehrer ein."
        },
        { new AddVeranstaltung("neu", Treffen.KickOff), "Veranstaltung angelegt: Auftakt im Rathaus", "Event added: Auftakt im Rathaus" },
        {
            new PlanVeranstaltung("neu", Treffen.KickOff, Treffen.Abend),
            "Veranstaltung geplant: Auftakt im Rathaus am Do., 11.03.2027",
            "Event planned: Auftakt im Rathaus on Thu, 11 Mar 2027"
        },
        {
            new ChangeVeranstaltung(Treffen.Werkstatt, Treffen.KickOff),
            "Veranstaltung geändert: Auftakt im Rathaus",
            "Event changed: Auftakt im Rathaus"
        },
        { new RemoveVeranstaltung(Treffen.Werkstatt), "Veranstaltung entfernt: Gut alt werden", "Event removed: Gut alt werden" },
        {
            new ConfirmTermin(Treffen.Werkstatt, Treffen.Abend),
            "Termin festgelegt: Gut alt werden am Do., 11.03.2027",
            "Date set: Gut alt werden on Thu, 11 Mar 2027"
        },
        {
            new CancelVeranstaltung(Treffen.Werkstatt, "Zu wenige Anmeldungen"),
            "Veranstaltung abgesagt: Gut alt werden",
            "Event called off: Gut alt werden"
        },
        {
            new HoldVeranstaltung(Treffen.Werkstatt, new Teilnahmezahlen(24)),
            "Veranstaltung durchgeführt: Gut alt werden",
            "Event held: Gut alt werden"
        },
        {
            new SetAgenda(Treffen.Werkstatt, [new("Begrüßung", 10)]),
            "Agenda geändert: Gut alt werden",
            "Agenda changed: Gut alt werden"
        },
        {
            new AddKalendereintraege([Treffen.Osterferien]),
            "Tage für die Terminsuche eingetragen: 1",
            "Days entered for finding dates: 1"
        },
        {
            new RemoveKalendereintrag(Treffen.Rat),
            "Tage für die Terminsuche entfernt: Rat",
            "Days for finding dates removed: Rat"
        },
        {
            new SetTerminregel(Terminhinweis.Schulferien, Haerte.Hart),
            "Regel der Terminsuche geändert: Schulferien, ausschließen",
            "Rule for finding dates changed: School holidays, rule out"
        },
        {
            new WriteProtokoll(Treffen.Gehalten, "Zwei Punkte blieben offen."),
            "Protokoll geschrieben: gehalten",
            "Minutes written: gehalten"
        },
        {
            new ReleaseProtokoll(Treffen.Gehalten),
            "Protokoll freigegeben: gehalten",
            "Minutes released: gehalten"
        },
        {
            new AddNachtrag(Treffen.Dokumentiert, "Herr Kaya kam später."),
            "Nachtrag zum Protokoll: dokumentiert",
            "Addition to the minutes: dokumentiert"
        },
        {
            new AddVereinbarung("neu", Treffen.Flyerentwurf),
            "Vereinbarung festgehalten: Flyer entwerfen",
            "Agreement recorded: Flyer entwerfen"
        },
        {
            new ChangeVereinbarung(Treffen.Flyer, Treffen.Flyerentwurf with { Text = "Plakat entwerfen" }),
            "Vereinbarung geändert: Plakat entwerfen",
            "Agreement changed: Plakat entwerfen"
        },
        {
            new RemoveVereinbarung(Treffen.Flyer),
            "Vereinbarung entfernt: Flyer entwerfen",
            "Agreement removed: Flyer entwerfen"
        },
        {
            new FulfilVereinbarung(Treffen.Flyer),
            "Vereinbarung erfüllt: Flyer entwerfen",
            "Agreement met: Flyer entwerfen"
        },
        {
            new PostponeVereinbarung(Treffen.Flyer, new DateOnly(2027, 5, 3)),
            "Vereinbarung verschoben: Flyer entwerfen, bis Mo., 03.05.2027",
            "Agreement postponed: Flyer entwerfen, until Mon, 3 May 2027"
        },
        {
            new DropVereinbarung(Treffen.Flyer, "Braucht niemand."),
            "Vereinbarung verworfen: Flyer entwerfen",
            "Agreement dropped: Flyer entwerfen"
        },
        {
            new ReopenVereinbarung(Treffen.Erledigt, "Doppelt gebucht."),
            "Vereinbarung wieder offen: Halle reservieren",
            "Agreement open again: Halle reservieren"
        },
        {
            new AddIdeen([("a", new("Ein Bürgerbus")), ("b", new("Ein Kino"))]),
            "Ideen aufgenommen: 2",
            "Ideas taken in: 2"
        },
        {
            new ChangeIdee(Treffen.Bank, new("Mehr Bänke im Park")),
            "Idee geändert: Mehr Bänke im Park",
            "Idea changed: Mehr Bänke im Park"
        },
        {
            new MoveIdee(Treffen.Bank, Ideenstand.Geparkt, "Erst wenn der Park fertig ist."),
            "Idee angesehen: Mehr Bänke",
            "Idea looked at: Mehr Bänke"
        },
        {
            new RemoveIdee(Treffen.Bank),
            "Idee entfernt: Mehr Bänke",
            "Idea removed: Mehr Bänke"
        },
        {
            new AddAkteur("neu", Leute.Jugendring),
            "Akteur erfasst: Jugendring",
            "Actor recorded: Jugendring"
        },
        {
            new ChangeAkteur(Leute.Feuerwehr, Leute.Jugendring),
            "Akteur geändert: Jugendring",
            "Actor changed: Jugendring"
        },
        {
            new RemoveAkteur(Leute.Feuerwehr),
            "Akteur entfernt: Freiwillige Feuerwehr",
            "Actor removed: Freiwillige Feuerwehr"
        },
        {
            new SetEinschaetzung(Leute.Feuerwehr, 4, 5, 1),
            "Einschätzung geändert: Freiwillige Feuerwehr",
            "Assessment changed: Freiwillige Feuerwehr"
        },
        {
            new SetKontakt(Leute.Feuerwehr, new KontaktEingabe("wehr@musterstadt.example", null)),
            "Kontaktdaten geändert: Freiwillige Feuerwehr",
            "Contact details changed: Freiwillige Feuerwehr"
        },
        {
            new WithdrawEinwilligung(Leute.Fatma),
            "Einwilligung widerrufen, Kontaktdaten entfernt: Fatma Demir",
            "Consent withdrawn, contact details removed: Fatma Demir"
        },
        {
            new TakeOverAkteure([new NeuerAkteur("neu", Leute.Jugendring)]),
            "Akteure übernommen: 1",
            "Actors taken over: 1"
        },
        {
            new SetGruppenauftrag("Empfiehlt das Profil."),
            "Auftrag der Steuerungsgruppe geändert",
            "Mandate of the steering group changed"
        },
        {
            new SetGruppenmitglied(null, Leute.Feuerwehr, "Brandschutz", IstVorsitz: true),
            "Steuerungsgruppe: Freiwillige Feuerwehr eingetragen",
            "Steering group: Freiwillige Feuerwehr entered"
        },
        {
            new RemoveGruppenmitglied(null, Leute.Fatma),
            "Steuerungsgruppe: Fatma Demir entfernt",
            "Steering group: Fatma Demir removed"
        },
        { new ChooseIndikatoren(["BEV", "AQ65"]), "Indikatoren ausgewählt: 2", "Indicators chosen: 2" },
        { new SetStrategieStatus(StrategieStatus.Pausiert), "Strategie ist jetzt pausiert", "Strategy is now paused" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task A_change_is_one_line_and_so_is_taking_it_back_and_again(StrategieCommand command, string german, string english)
    {
        var fall = await SituationAsync();
        var entry = await fall.DoneAsync(command);
        var undone = await fall.UndoneAsync(entry);
        var redone = await fall.UndoneAsync(undone);

        Lines(fall, entry).ShouldBe([german, english]);
        Lines(fall, undone).ShouldBe([$"Rückgängig gemacht: {german}", $"Undone: {english}"]);
        Lines(fall, redone).ShouldBe([$"Wiederhergestellt: {german}", $"Restored: {english}"]);
    }

    [Fact]
    public async Task The_setup_is_one_line()
    {
        var fall = new Fall();

        var entry = await fall.DoneAsync(Fall.Einrichtung(Einstieg.NachAuftakt));

        Lines(fall, entry).ShouldBe(["Strategie eingerichtet", "Strategy set up"]);
    }

    [Fact]
    public void Every_command_has_its_line()
    {
        var verbs = typeof(StrategieCommand).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(StrategieCommand)) && !type.IsAbstract && type != typeof(UndoChange))
            .Select(type => ((StrategieCommand)RuntimeHelpers.GetUninitializedObject(type)).Verb)
            .ToArray();

        verbs.ShouldAllBe(verb => Texte.Exists($"Verlauf.{verb}"));
        verbs.ShouldBeUnique();
        verbs.Length.ShouldBe(Sentences.Count + 2);
    }

    [Fact]
    public async Task A_verb_of_a_newer_program_is_a_change()
    {
        var fall = new Fall();
        var entry = await fall.DoneAsync(Fall.Einrichtung());

        Lines(fall, entry with { Verb = "massnahme.ergaenzt" }).ShouldBe(["Änderung", "Change"]);
    }

    [Fact]
    public async Task What_the_catalogue_no_longer_has_is_named_by_its_code()
    {
        var fall = await Fall.NewAsync();
        var ticked = await fall.DoneAsync(new CompleteAufgabe("K-13"));
        var answered = await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.Erfuellt, "Siehe Anlage"));

        var task = Lines(fall, ticked with { Args = new Dictionary<string, string> { ["code"] = "K-99" } });
        var criterion = Lines(fall, answered with { Args = new Dictionary<string, string> { ["kriterium"] = "1-XX" } });

        task[0].ShouldBe("„K-99“ erledigt");
        criterion[0].ShouldBe("Kriterium beantwortet: 1-XX");
    }

    private static string[] Lines(Fall fall, HistoryEntry entry) =>
        [.. Texte.Sprachen.Select(culture => Verlaufstexte.Satz(entry, fall.Strategie, culture))];

    private static async Task<Fall> SituationAsync()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new RecordImport(Zahlen.Lauf("da", "Einwohner")));
        await fall.DoneAsync(new RecordGebietsaenderung(new DateOnly(2003, 10, 26), "Kreisreform"));
        await fall.DoneAsync(new RecordVorausberechnung(Laeufe.Vorausberechnung("lauf", "Erster Lauf")));
        await Profil.AnlegenAsync(fall);
        await Treffen.AnlegenAsync(fall);
        await Treffen.ProtokolleAsync(fall);
        await Leute.AnlegenAsync(fall);
        await fall.DoneAsync(new CompleteAufgabe("P-14"));
        await fall.DoneAsync(new CloseStufe(1, "Zwanzig Zeichen hier"));
        await fall.DoneAsync(new CloseStufe(2, "Zwanzig Zeichen hier"));
        await fall.DoneAsync(new ReopenStufe(2, "Es fehlt etwas."));
        await fall.DoneAsync(new ReviewStufe(2));
        await fall.DoneAsync(new AnswerKriterium("2-FR", Kriteriumweg.AufPapier, "Ordner 3"));
        return fall;
    }
}
