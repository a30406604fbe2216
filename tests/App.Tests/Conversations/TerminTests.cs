using System.Text.Json.Nodes;
using Daks.App.Tests.Hosting;
using Daks.Bot.Veranstaltungen;
using Daks.Core.Strategien;
using Daks.Core.Termine;
using Daks.Core.Veranstaltungen;

namespace Daks.App.Tests.Conversations;

/// <summary>From "Termin finden" to a date that is fixed, moved and called off; nothing before a press, nobody told.</summary>
public sealed class TerminTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Kickoff = "Termin finden für den Kick-Off am 11. März um 17 Uhr";

    [Fact]
    public async Task Three_times_with_their_reasons_and_nothing_is_kept_before_a_press()
    {
        var team = await SetUpAsync();

        var card = await team.Anna.Says("Termin finden für den Kick-Off Mitte März abends");

        card.ShouldSay("Termin für: Kick-Off", "120 Minuten, gesucht von Do., 11.03.2027 bis Sa., 20.03.2027.");
        card.ShouldSay("Kein Feiertag. 28 Fristen ändern sich.", "Nicht eingetragen und darum nicht berücksichtigt: Sitzungstage, Schulferien.");
        card.ShouldSay("Nicht vorgeschlagen: Sonntage (So., 14.03.), Samstage (Sa., 13.03., Sa., 20.03.).");
        Titles(card).ShouldBe(["Do., 11.03. nehmen", "Mo., 15.03. nehmen", "Di., 16.03. nehmen"]);
        card.InputsOf("Input.Text").ShouldBe(["wann"]);
        (await team.VersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_proposal_taken_is_an_event_with_its_date_its_anchor_and_its_way_back()
    {
        var team = await SetUpAsync();
        var card = await team.Anna.Says("Termin finden für den Kick-Off Mitte März abends");

        var fixed_ = await team.Anna.Presses("Mo., 15.03. nehmen");

        fixed_.ShouldSay("Steht fest: Kick-Off, Mo., 15.03.2027, 17:30–19:30 Uhr.", "28 Fristen haben sich geändert.", "Eingeladen ist noch niemand.");
        fixed_.ShouldSay("Damit erledigt: Ziel, Format und Termin des Kick-Offs festlegen.", "Als Nächstes: ");
        fixed_.Buttons.ShouldBe(["Rückgängig", "Termin verschieben", "Termine", "Status"]);
        await app.Teams.UpdateOfAsync(card.ActivityId!);
        team.Channel.Message(card.ActivityId!).Words.ShouldBe(fixed_.Words);
        var strategie = await team.StrategieAsync();
        strategie.Zeitplan[Ankerpunkt.K].ShouldBe(new DateOnly(2027, 3, 15));
        strategie.All<Veranstaltung>().ShouldHaveSingleItem().Titel.ShouldBe("Kick-Off");
        team.Channel.Messages.Count.ShouldBe(2, "Only the answers: nobody is told.");
    }

    [Fact]
    public async Task Undo_takes_back_event_and_due_dates_and_the_old_card_works_again()
    {
        var team = await SetUpAsync();
        var before = (await team.StrategieAsync()).FindAufgabe("K-09")!.FaelligAm;
        var card = await team.Anna.Says(Kickoff);
        await team.Anna.Presses("Bestätigen");

        (await team.Anna.Presses("Rückgängig")).ShouldSay("Veranstaltung geplant: Kick-Off am Do., 11.03.2027");
        var undone = await team.StrategieAsync();
        var again = await team.Anna.PressesOn(card, "Bestätigen");

        undone.All<Veranstaltung>().ShouldBeEmpty();
        undone.FindAufgabe("K-09")!.FaelligAm.ShouldBe(before);
        again.ShouldSay("Steht fest: Kick-Off, Do., 11.03.2027, 17:00–19:00 Uhr.");
    }

    [Fact]
    public async Task Pressed_twice_at_once_and_later_it_happens_once()
    {
        var team = await SetUpAsync();
        var card = await team.Anna.Says(Kickoff);

        var answers = await Task.WhenAll(
            team.Anna.Sends(team.Anna.Execute(card, card.Action("Bestätigen"))),
            team.Anna.Sends(team.Anna.Execute(card, card.Action("Bestätigen"))));
        var later = await team.Bernd.PressesOn(card, "Bestätigen");

        answers.Count(answer => answer.Words.Contains("Steht fest: Kick-Off", StringComparison.Ordinal)).ShouldBe(1);
        later.ShouldSay("Steht schon fest: Kick-Off, Do., 11.03.2027, 17:00–19:00 Uhr.");
        (await team.VersionAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Another_proposal_of_the_same_old_card_moves_nothing()
    {
        var team = await SetUpAsync();
        var card = await team.Anna.Says("Termin finden");
        await team.Anna.PressesOn(card, "Mo., 08.03. nehmen");

        var second = await team.Anna.PressesOn(card, "Mo., 15.03. nehmen");

        second.ShouldSay("Steht schon fest: Kick-Off, Mo., 08.03.2027, 17:30–19:30 Uhr.");
        second.Buttons.ShouldContain("Termin verschieben");
    }

    [Fact]
    public async Task Whoever_comes_second_with_a_card_of_their_own_reads_what_is_there()
    {
        var team = await SetUpAsync();
        var theirs = await team.Bernd.Says("Termin finden");
        await Szenen.FixAsync(team);

        var answer = await team.Bernd.PressesOn(theirs, "Mo., 08.03. nehmen");

        answer.ShouldSay("Inzwischen steht eine solche Veranstaltung an: Kick-Off, Do., 11.03.2027, 17:00–19:00 Uhr. Geändert wurde nichts.");
        (await team.StrategieAsync()).All<Veranstaltung>().Count.ShouldBe(1);
        await team.Bernd.Presses("Weitere anlegen");
        (await team.Bernd.PressesVerb(TerminVerbs.Bestaetigen)).ShouldSay("Steht fest: Kick-Off");
        (await team.StrategieAsync()).All<Veranstaltung>().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_time_named_whole_is_held_against_the_rules_and_may_be_confirmed_all_the_same()
    {
        var team = await SetUpAsync();

        var card = await team.Anna.Says("Kick-Off am 26.03.2027 um 17:00 Uhr planen");

        card.ShouldSay("Fr., 26.03.2027, 17:00–19:00 Uhr", "Dagegen spricht: Gesetzlicher Feiertag. Bestätigen können Sie den Termin trotzdem.");
        card.ShouldSay("Zu bedenken: Freitagnachmittag", "28 Fristen ändern sich.");
        card.Buttons.ShouldBe(["Bestätigen", "Andere Termine", "Termine", "Status"]);
        (await team.Anna.Presses("Bestätigen")).ShouldSay("Steht fest: Kick-Off, Fr., 26.03.2027, 17:00–19:00 Uhr.");
    }

    [Fact]
    public async Task The_days_of_the_Kommunes_own_year_count()
    {
        var team = await SetUpAsync();
        await team.DoAsync(new AddKalendereintraege([new Kalendereintrag(Kalenderart.Sitzung, "Rat", new(2027, 3, 11), new(2027, 3, 11))]));

        (await team.Anna.Says(Kickoff)).ShouldSay("Dagegen spricht: Sitzungstag von Rat oder Ausschuss.");
        await team.Anna.Presses("Andere Termine");
        (await team.Anna.Presses("Neu suchen", ("wann", "11. bis 12. März"))).ShouldSay("Nicht vorgeschlagen: Sitzungstage (Do., 11.03.).");
    }

    [Fact]
    public async Task Nothing_is_said_of_holidays_and_sessions_nobody_has_entered()
    {
        var team = await SetUpAsync();
        (await team.Anna.Says(Kickoff)).ShouldSay("Kein Feiertag.", "Nicht eingetragen und darum nicht berücksichtigt: Sitzungstage, Schulferien.");
        await team.DoAsync(new AddKalendereintraege(
        [
            new Kalendereintrag(Kalenderart.Schulferien, "Osterferien", new(2027, 3, 22), new(2027, 4, 3)),
            new Kalendereintrag(Kalenderart.Sitzung, "Rat", new(2027, 4, 22), new(2027, 4, 22)),
        ]));

        (await team.Anna.Says(Kickoff)).ShouldSay("Kein Feiertag, keine Ferien, keine Sitzung.").ShouldNotSay("Nicht eingetragen");
    }

    [Fact]
    public async Task Other_dates_are_looked_for_in_the_card()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("Termin finden");

        var named = await team.Anna.Presses("Neu suchen", ("wann", "am 18. März von 16 bis 19 Uhr"));
        var others = await team.Anna.Presses("Andere Termine");
        var evening = await team.Anna.Presses("Neu suchen", ("wann", "KW 12 abends"));
        var unclear = await team.Anna.Presses("Neu suchen", ("wann", "wenn es passt"));

        named.ShouldSay("Do., 18.03.2027, 16:00–19:00 Uhr");
        Titles(others).Count.ShouldBe(3);
        Titles(evening).ShouldBe(["Mo., 22.03. nehmen", "Di., 23.03. nehmen", "Mi., 24.03. nehmen"]);
        unclear.ShouldSay("Wann das sein soll, habe ich nicht verstanden.");
        unclear.Inputs.ShouldContain(("wann", "wenn es passt"));
        (await team.VersionAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("Kick-Off am 30. Februar planen", "„30. Februar“ gibt es nicht. Nennen Sie einen anderen Tag oder eine andere Uhrzeit.")]
    [InlineData("Kick-Off am Freitag, 11. März 2027 planen", "Do., 11.03.2027 ist kein Freitag. Nennen Sie den Tag noch einmal.")]
    [InlineData("Kick-Off am 11.03.2026 um 17 Uhr planen", "Mi., 11.03.2026 ist vorbei. Nennen Sie einen Tag ab heute.")]
    [InlineData("Kick-Off heute um 8 Uhr planen", "Mo., 01.02.2027, 08:00 Uhr ist vorbei.")]
    [InlineData("Kick-Off am 11.03.2040 um 17 Uhr planen", "Termin: Das Datum muss zwischen Mo., 01.02.2027 und So., 01.02.2037 liegen.")]
    [InlineData("Kick-Off am 28.03.2027 um 02:30 Uhr nachts planen", "„So., 28.03.2027, 02:30“ gibt es nicht.")]
    [InlineData("Kick-Off am 26.03.2027 planen", "Im gewünschten Zeitraum passt kein Tag. Das sind die nächsten, die passen.")]
    [InlineData("Move the kick-off to 30 February", "“Kick-Off” is not coming up.")]
    [InlineData("Plan the kick-off on 30 February", "“30 February” does not exist. Name another day or time.")]
    [InlineData("Plan the kick-off on 11.03.2026 at 5 pm", "Wed, 11 Mar 2026 is over. Name a day from today on.")]
    public async Task What_cannot_be_is_said_with_a_way_on_and_changes_nothing(string words, string sentence)
    {
        var team = await SetUpAsync();

        var answer = await team.Anna.Says(words);

        answer.ShouldSay(sentence);
        answer.Buttons.Count.ShouldBeGreaterThan(1);
        (await team.VersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_date_that_contradicts_the_plan_is_not_offered_to_be_confirmed()
    {
        var team = await SetUpAsync();
        await Szenen.FixAsync(team);

        var answer = await team.Anna.Says("Zukunftswerkstatt am 5. März um 17 Uhr planen");

        answer.ShouldSay("Termin für: Zukunftswerkstatt", "muss vor");
        answer.Buttons.ShouldNotContain("Bestätigen");
    }

    [Theory]
    [InlineData(1, "Termin für: Kick-Off")]
    [InlineData(3, "Termin für: Zukunftswerkstatt")]
    [InlineData(5, "Termin für: Zwischenbilanz")]
    public async Task Without_a_name_the_event_of_the_stage_is_meant_and_help_offers_it(int stage, string heading)
    {
        var team = await SetUpAsync();
        for (var closed = 1; closed < stage; closed++)
        {
            await team.Anna.Says("stufe abschließen");
            await team.Anna.PressesVerb("stufe.abschliessen.senden", ("begruendung", "Der Bürgermeister hat es am 29.01. so entschieden."));
        }

        await team.Anna.Says("Hilfe");
        (await team.Anna.Presses("Termin finden")).ShouldSay(heading);
    }

    [Fact]
    public async Task The_status_card_leads_there_when_a_date_is_the_next_step()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("erledigt");

        (await team.Anna.Says("status")).ShouldSay("Nächster Schritt: Ziel, Format und Termin des Kick-Offs festlegen");
        (await team.Anna.Presses("Termin finden")).ShouldSay("Termin für: Kick-Off");
        await team.Anna.PressesVerb(TerminVerbs.Bestaetigen);
        (await team.Anna.Says("status")).Buttons.ShouldNotContain("Termin finden");
    }

    [Fact]
    public async Task An_event_that_is_there_is_used_and_another_kind_gets_its_customary_length()
    {
        var team = await SetUpAsync();
        await Szenen.AddAsync(team, "Lenkung Demografie", Veranstaltungsart.Steuerungsgruppe);

        (await team.Anna.Says("Steuerungsgruppe nächste Woche Donnerstag um 14 Uhr")).ShouldSay("Termin für: Lenkung Demografie", "Do., 11.02.2027, 14:00–15:30 Uhr");
        await team.Anna.Presses("Bestätigen");
        (await team.StrategieAsync()).All<Veranstaltung>().ShouldHaveSingleItem().Beginn.ShouldBe(new DateTimeOffset(2027, 2, 11, 13, 0, 0, TimeSpan.Zero));
        (await team.Anna.Says("Zukunftswerkstatt am 11. November um 10 Uhr planen")).ShouldSay("Do., 11.11.2027, 10:00–14:00 Uhr");
    }

    [Fact]
    public async Task Once_the_event_of_the_stage_is_fixed_those_without_a_date_are_asked_about_too()
    {
        var team = await SetUpAsync();
        await Szenen.FixAsync(team);
        (await team.Anna.Says("Termin finden")).ShouldSay("Bisher: Do., 11.03.2027, 17:00–19:00 Uhr.");
        await Szenen.AddAsync(team, "Gut alt werden", Veranstaltungsart.AgSitzung);

        (await team.Anna.Says("Termin finden")).Buttons.ShouldBe(["Gut alt werden", "Kick-Off, Do., 11.03.", "Termine"]);
    }

    [Fact]
    public async Task Something_of_its_own_name_is_planned_under_it()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("Termin finden für das *Sommerfest 4.0* am 12. Juni um 15 Uhr");

        (await team.Anna.Presses("Bestätigen")).ShouldSay("Steht fest: Sommerfest 4.0, Sa., 12.06.2027, 15:00–17:00 Uhr.");
        (await team.Anna.Says("Sommerfest 4.0 verschieben auf 19. Juni um 15 Uhr")).ShouldSay("Sa., 19.06.2027");
    }

    [Fact]
    public async Task Moving_says_what_was_and_what_changes()
    {
        var team = await SetUpAsync();
        await Szenen.FixAsync(team);

        var card = await team.Anna.Says("Kick-Off verschieben auf 18. März um 17 Uhr");
        var moved = await team.Anna.Presses("Bestätigen");

        card.ShouldSay("Bisher: Do., 11.03.2027, 17:00–19:00 Uhr. Ein neuer Termin verschiebt die Veranstaltung.", "27 Fristen ändern sich.");
        moved.ShouldSay("Steht fest: Kick-Off, Do., 18.03.2027, 17:00–19:00 Uhr.", "27 Fristen haben sich geändert.");
        (await team.StrategieAsync()).Zeitplan[Ankerpunkt.K].ShouldBe(new DateOnly(2027, 3, 18));
    }

    [Fact]
    public async Task Calling_off_asks_why_and_does_nothing_before_the_press()
    {
        var team = await SetUpAsync();
        await Szenen.FixAsync(team);

        var form = await team.Anna.Says("Kick-Off absagen");
        (await team.StrategieAsync()).All<Veranstaltung>()[0].StehtAn.ShouldBeTrue();
        var short_ = await team.Anna.Presses("Absagen", ("begruendung", "ja"));
        var off = await team.Anna.Presses("Absagen", ("begruendung", "Der Saal ist *vergeben*."));

        form.Buttons.ShouldBe(["Absagen", "Doch nicht"]);
        short_.ShouldSay("Begründung: Bitte schreiben Sie mindestens 3 Zeichen.");
        short_.Inputs.ShouldContain(("begruendung", "ja"));
        off.ShouldSay("Abgesagt: Kick-Off, Do., 11.03.2027, 17:00–19:00 Uhr.", "Grund: Der Saal ist *vergeben*.", "Benachrichtigt ist noch niemand.");
        (await team.Anna.PressesOn(form, "Absagen", ("begruendung", "Noch einmal gedrückt")))
            .ShouldSay("Schon abgesagt: Kick-Off", "Grund: Der Saal ist *vergeben*.");
    }

    [Fact]
    public async Task Thought_better_of_it_nothing_has_happened()
    {
        var team = await SetUpAsync();
        await Szenen.FixAsync(team);
        await team.Anna.Says("Kick-Off absagen: Der Saal ist vergeben.");

        (await team.Anna.Presses("Doch nicht")).ShouldSay("Die nächsten Termine", "Do., 11.03.2027, 17:00–19:00 Uhr");
        (await team.VersionAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Called_off_it_can_be_undone_or_found_another_date()
    {
        var team = await SetUpAsync();
        await Szenen.FixAsync(team);
        var form = await team.Anna.Says("Kick-Off absagen: Der Saal ist vergeben.");
        var off = await team.Anna.Presses("Absagen");

        (await team.Anna.Says("Kick-Off verschieben")).ShouldSay("Die Veranstaltung ist abgesagt. Suchen Sie einen neuen Termin, dann steht sie wieder an.");
        (await team.Anna.Presses("Neuen Termin finden")).ShouldSay("Abgesagt war: Do., 11.03.2027, 17:00–19:00 Uhr.");
        await team.Anna.PressesOn(off, "Rückgängig");
        (await team.StrategieAsync()).All<Veranstaltung>()[0].Stand.ShouldBe(Veranstaltungsstand.Bestaetigt);
        (await team.Anna.PressesOn(form, "Absagen")).ShouldSay("Das hat sich inzwischen geändert");
    }

    [Fact]
    public async Task The_same_in_English_from_finding_to_calling_off()
    {
        var team = await SetUpAsync();

        (await team.Anna.Says("Find a date for the kick-off in mid March in the evening")).ShouldSay("Date for: Kick-Off", "28 due dates change.");
        await team.Anna.Presses("Take Mon, 15 Mar");
        (await team.Anna.Says("Move the kick-off to 18 March 2027 at 5 pm")).ShouldSay("So far: Mon, 15 Mar 2027, 17:30–19:30.", "Thu, 18 Mar 2027, 17:00–19:00");
        (await team.Anna.Presses("Confirm")).ShouldSay("Fixed: Kick-Off, Thu, 18 Mar 2027, 17:00–19:00.");
        (await team.Anna.Says("dates")).ShouldSay("The next dates", "Thu, 18 Mar 2027, 17:00–19:00");
        await team.Anna.Says("Call off the kick-off: the hall is taken");
        (await team.Anna.Presses("Call off")).ShouldSay("Called off: Kick-Off, Thu, 18 Mar 2027, 17:00–19:00.", "Reason: the hall is taken");
        (await team.Anna.Presses("Undo")).Lang.ShouldBe("en");
    }

    [Fact]
    public async Task Where_several_fit_it_asks_which_and_keeps_what_was_said()
    {
        var team = await SetUpAsync();
        await Szenen.AddAsync(team, "Gut alt werden", Veranstaltungsart.AgSitzung);
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await Szenen.AddAsync(team, "Jung sein", Veranstaltungsart.AgSitzung);

        var which = await team.Anna.Says("Arbeitsgruppe am 11. März um 14 Uhr planen");
        var card = await team.Anna.Presses("Jung sein");
        await team.Anna.Says("Arbeitsgruppe absagen: Niemand hat Zeit.");
        var form = await team.Anna.Presses("Gut alt werden");

        which.ShouldSay("Welche Veranstaltung meinen Sie?");
        which.Buttons.ShouldBe(["Gut alt werden", "Jung sein", "Termine"]);
        card.ShouldSay("Termin für: Jung sein", "Do., 11.03.2027, 14:00–15:30 Uhr");
        form.Inputs.ShouldContain(("begruendung", "Niemand hat Zeit."));
    }

    [Fact]
    public async Task A_name_nobody_knows_gets_the_nearest()
    {
        var team = await SetUpAsync();
        await Szenen.AddAsync(team, "Gut alt werden", Veranstaltungsart.AgSitzung);
        await Szenen.AddAsync(team, "Jung sein", Veranstaltungsart.AgSitzung);

        var none = await team.Anna.Says("Gut alt wehren absagen");

        none.ShouldSay("„Gut alt wehren“ steht nicht an. Am nächsten kommt: Gut alt werden.");
        none.Buttons[0].ShouldBe("Gut alt werden");
        (await team.Anna.Presses("Gut alt werden")).ShouldSay("Absagen: Gut alt werden");
    }

    [Theory]
    [InlineData("Kick-Off absagen")]
    [InlineData("Kick-Off verschieben")]
    public async Task What_was_held_is_neither_moved_nor_called_off(string words)
    {
        var team = await SetUpAsync();
        await Szenen.HoldAsync(team);

        (await team.Anna.Says(words)).ShouldSay("Die Veranstaltung hat schon stattgefunden. Legen Sie für den nächsten Termin eine neue an.");
        (await team.Anna.Presses("Neuen Termin finden")).ShouldSay("Termin für: Kick-Off", "DAKS legt die Veranstaltung an");
    }

    [Fact]
    public async Task A_guest_is_told_and_nothing_is_changed()
    {
        var team = await SetUpAsync();
        await team.Guest.Says(Kickoff);

        (await team.Guest.Presses("Bestätigen")).ShouldSay("Als Gast können Sie lesen, aber nichts ändern.");
        (await team.VersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_does_not_lead_fixes_a_date_and_is_offered_no_undo()
    {
        var team = await SetUpAsync();
        await team.Bernd.Says(Kickoff);

        (await team.Bernd.Presses("Bestätigen")).Buttons.ShouldBe(["Termin verschieben", "Termine", "Status"]);
    }

    [Fact]
    public async Task A_date_that_is_over_no_longer_comes_up()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await team.SetUpAsync();
        await Szenen.FixAsync(team);
        own.Clock.Advance(TimeSpan.FromDays(60));

        (await team.Anna.Says("termine")).ShouldSay("Noch ist keine Veranstaltung geplant.");
        (await team.Anna.Says("Kick-Off absagen")).ShouldSay("Der Termin ist vorbei.");
    }

    [Theory]
    [InlineData("""{"v":1,"verb":"termin.bestaetigen"}""")]
    [InlineData("""{"v":1,"verb":"termin.bestaetigen","id":"../../x","x.a":"KickOff","x.b":"202703111600","x.d":"120"}""")]
    [InlineData("""{"v":1,"verb":"termin.bestaetigen","id":"0197f0c0000070008000000000000009","x.a":"Unfug","x.b":"202703111600","x.d":"120"}""")]
    [InlineData("""{"v":1,"verb":"termin.bestaetigen","id":"0197f0c0000070008000000000000009","x.a":"KickOff","x.b":"morgen","x.d":"120"}""")]
    public async Task A_forged_button_fixes_nothing(string data)
    {
        var team = await SetUpAsync();
        var card = await team.Anna.Says(Kickoff);
        var invoke = team.Anna.Execute(card, card.Action("Bestätigen"));
        invoke["value"]!["action"]!["data"] = JsonNode.Parse(data);

        (await team.Anna.Sends(invoke)).ShouldSay("Diese Karte war nicht mehr aktuell.");
        (await team.VersionAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("999999", "Dauer")]
    [InlineData("3", "Dauer")]
    public async Task A_forged_length_is_refused_by_its_field(string minutes, string field)
    {
        var team = await SetUpAsync();
        var card = await team.Anna.Says(Kickoff);
        var invoke = team.Anna.Execute(card, card.Action("Bestätigen"));
        invoke["value"]!["action"]!["data"]!["x.d"] = minutes;

        (await team.Anna.Sends(invoke)).ShouldSay(field);
        (await team.VersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Before_the_setup_dates_lead_to_it()
    {
        (await app.NewTeam().Anna.Says("Termin finden")).ShouldSay("Dieses Team hat noch keine Strategie.");
    }

    private static List<string> Titles(Answer card) =>
        [.. card.Actions.Select(action => action["title"]!.GetValue<string>()).Where(title => title.EndsWith(" nehmen", StringComparison.Ordinal))];

    private async Task<TestTeam> SetUpAsync()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        return team;
    }
}
