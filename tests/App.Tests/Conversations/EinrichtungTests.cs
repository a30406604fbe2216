using Daks.App.Tests.Hosting;

namespace Daks.App.Tests.Conversations;

/// <summary>Three details are enough to begin, in a dialog or on a card.</summary>
public sealed class EinrichtungTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task The_button_opens_a_dialog_whose_answer_is_the_status_card_in_the_conversation()
    {
        var anna = app.NewTeam().Anna;
        await anna.Says("status");

        var dialog = await anna.Presses("Einrichten");
        var status = await anna.Presses("Strategie einrichten", ("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB"));

        dialog.Summary.ShouldBe("DAKS einrichten");
        dialog.Buttons.ShouldBe(["Strategie einrichten"]);
        status.ShouldSay("Musterstadt ist eingerichtet.", "Stufe 1 von 5 · Kick-Off", "Nächster Schritt: Auftrag der Verwaltungsspitze einholen");
        status.ActivityId.ShouldBe(anna.Room.Messages[^1].Id);
    }

    [Fact]
    public async Task Typing_einrichten_shows_the_same_form_as_a_card()
    {
        var anna = app.NewTeam().Anna;
        await anna.Says("hilfe");
        var dialog = await anna.Presses("Einrichten");

        var card = await anna.Says("einrichten");

        card.Inputs.ShouldBe(dialog.Inputs);
        card.Buttons.ShouldBe(["Strategie einrichten", "Abbrechen"]);
    }

    [Fact]
    public async Task A_figure_that_cannot_be_read_is_said_in_the_dialog_and_what_was_typed_stays()
    {
        var anna = app.NewTeam().Anna;
        await anna.Says("status");
        await anna.Presses("Einrichten");

        var again = await anna.Presses("Strategie einrichten", ("name", "Musterstadt"), ("einwohner", "etwa zwanzigtausend"), ("land", "BB"));

        again.ShouldSay("Einwohnerzahl: Bitte nur Ziffern, zum Beispiel 19420 oder 19.420.");
        again.Inputs.ShouldContain(("name", "Musterstadt"));
        again.Inputs.ShouldContain(("einwohner", "etwa zwanzigtausend"));
        again.Buttons.ShouldBe(["Strategie einrichten"]);
    }

    [Theory]
    [InlineData("name", "", "Name der Kommune: Bitte ausfüllen.")]
    [InlineData("name", "M", "Name der Kommune: Mindestens zwei Zeichen, bitte.")]
    [InlineData("einwohner", "", "Einwohnerzahl: Bitte ausfüllen.")]
    [InlineData("einwohner", "0", "Einwohnerzahl: Der Wert ist zu klein.")]
    [InlineData("einwohner", "99999999999", "Einwohnerzahl: Bitte nur Ziffern")]
    [InlineData("land", "", "Land: Bitte ausfüllen.")]
    [InlineData("land", "XX", "Land: Dieses Land gibt es nicht.")]
    public async Task A_wrong_value_is_refused_by_field_and_reason_and_nothing_is_set_up(string field, string value, string sentence)
    {
        var team = app.NewTeam();

        var refused = await team.SetUpAsync((field, value));

        refused.ShouldSay(sentence);
        (await team.Anna.Says("status")).ShouldSay("Dieses Team hat noch keine Strategie.");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var refused = await app.NewTeam().SetUpAsync(("name", "M"), ("einwohner", "etwa zwanzigtausend"), ("land", "XX"));

        refused.ShouldSay(
            "Name der Kommune: Mindestens zwei Zeichen, bitte.",
            "Einwohnerzahl: Bitte nur Ziffern",
            "Land: Dieses Land gibt es nicht.");
        refused.ShouldNotSay("Bitte ausfüllen.");
    }

    [Fact]
    public async Task The_form_asks_what_must_be_known_and_nothing_else()
    {
        var form = await app.NewTeam().Anna.Says("einrichten");

        form.Inputs.Select(input => input.Id).ShouldBe(["name", "einwohner", "land", "leitung", "einstieg"]);
    }

    [Fact]
    public async Task A_team_too_large_for_a_list_says_so_and_takes_a_name()
    {
        var team = app.NewTeam();
        var people = Enumerable.Range(1, 60).Select(number => new TestPerson($"bbbbbbbb-0000-4000-8000-{number:D12}", $"Person {number:D2}"));
        app.Teams.Members(team.Channel.ConversationId, [team.Anna.Person.Member("user"), .. people.Select(person => person.Member("user"))]);

        var form = await team.Anna.Says("einrichten");
        var nobody = await team.SetUpAsync(("leitung.name", "Niemand"));
        var several = await team.SetUpAsync(("leitung.name", "Person"));
        var done = await team.SetUpAsync(("leitung.name", "person 59"));

        form.Choices("leitung").Count.ShouldBe(41);
        form.ShouldSay("Hier stehen 40 von 60 Personen.");
        nobody.ShouldSay("Leitung: „Niemand“ finde ich in diesem Team nicht.");
        several.ShouldSay("Leitung: „Person“ passt auf mehrere Personen.");
        done.ShouldSay("Wer: Person 59");
    }

    [Theory]
    [InlineData("19420")]
    [InlineData("19.420")]
    [InlineData("19 420")]
    [InlineData("19\u202F420")]
    [InlineData("19.420 Einwohner")]
    [InlineData("ca. 19420")]
    [InlineData("19'420")]
    [InlineData("19\u00A0420")]
    public async Task A_population_is_read_as_people_write_it(string population)
    {
        var done = await app.NewTeam().SetUpAsync(("einwohner", population));

        done.ShouldSay("Vorgeschlagen: Kompakt, noch 30 Aufgaben in etwa 18 Monaten; Kick-Off am ");
    }

    [Fact]
    public async Task From_twenty_thousand_inhabitants_on_the_standard_path_is_proposed()
    {
        var done = await app.NewTeam().SetUpAsync(("einwohner", "20000"));

        done.ShouldSay("Vorgeschlagen: Standard, noch 83 Aufgaben in etwa 25 Monaten; Kick-Off am ");
    }

    [Theory]
    [InlineData("NachAuftakt", "Stufe 2 von 5 · Kommunalprofil")]
    [InlineData("MitPlan", "Stufe 5 von 5 · Zwischenbilanz")]
    public async Task Who_has_begun_already_starts_where_they_stand(string where, string head)
    {
        var done = await app.NewTeam().SetUpAsync(("einstieg", where));

        done.ShouldSay(head);
    }

    [Fact]
    public async Task Nothing_is_overdue_on_the_day_of_the_setup()
    {
        foreach (var where in new[] { "Anfang", "NachAuftakt", "MitPlan" })
        {
            var team = app.NewTeam();
            await team.SetUpAsync(("einstieg", where), ("pfad", "Standard"), ("einwohner", "50000"));

            for (var stufe = 1; stufe <= 5; stufe++)
            {
                (await team.Anna.InPersonalChat().Says($"alle schritte {stufe}")).ShouldNotSay("überfällig");
            }
        }
    }

    [Fact]
    public async Task Somebody_else_of_the_team_can_be_named_to_lead()
    {
        var team = app.NewTeam();

        var done = await team.SetUpAsync(("leitung", team.Bernd.Person.ObjectId));

        done.ShouldSay("Wer: Bernd Kaya");
        (await team.Anna.Says("rückgängig")).ShouldSay("Das können nur die Projektleitung und ihre Stellvertretung.");
    }

    [Fact]
    public async Task The_form_names_the_others_of_the_team_and_not_the_one_who_asks()
    {
        var form = await app.NewTeam().Anna.Says("einrichten");

        var choices = form.Choices("leitung");
        choices.ShouldBe(["Ja, ich leite es", "Nein, Bernd Kaya leitet es", "Nein, Clara Thomsen leitet es"]);
    }

    [Fact]
    public async Task Without_a_roster_the_form_works_and_whoever_sets_up_leads()
    {
        // Whether Anna is a guest and who else is there; on the form, and when it is sent.
        var team = app.NewTeam();
        for (var read = 0; read < 4; read++)
        {
            app.Teams.Refuse("GET", 403);
        }

        var done = await team.SetUpAsync();

        done.ShouldSay("Wer: Anna Berg");
    }

    [Fact]
    public async Task Two_people_who_set_up_at_once_get_one_strategy()
    {
        var team = app.NewTeam();
        (string, string)[] inputs = [("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB")];
        await team.Anna.Says("einrichten");
        await team.Bernd.Says("einrichten");

        var answers = await Task.WhenAll(team.Anna.Presses("Strategie einrichten", inputs), team.Bernd.Presses("Strategie einrichten", inputs));

        answers.Count(answer => answer.Words.Contains("Musterstadt ist eingerichtet.", StringComparison.Ordinal)).ShouldBe(1);
        answers.ShouldContain(answer => answer.Words.Contains("die Strategie für Musterstadt eingerichtet. Ihre Angaben wurden nicht übernommen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_sent_twice_answers_twice_with_what_was_set_up()
    {
        var team = app.NewTeam();
        (string, string)[] inputs = [("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB")];
        var form = await team.Anna.Says("einrichten");

        var first = await team.Anna.PressesOn(form, "Strategie einrichten", inputs);
        var second = await team.Anna.PressesOn(form, "Strategie einrichten", inputs);

        second.Words.ShouldBe(first.Words);
        second.ShouldSay("Musterstadt ist eingerichtet.");
        (await team.VersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_sent_again_with_other_details_says_that_they_were_not_taken_over()
    {
        var team = app.NewTeam();
        var form = await team.Anna.Says("einrichten");
        await team.Anna.PressesOn(form, "Strategie einrichten", ("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB"));

        var second = await team.Anna.PressesOn(form, "Strategie einrichten", ("name", "Musterdorf"), ("einwohner", "900"), ("land", "BB"));

        second.ShouldSay("Die Strategie für Musterstadt haben Sie schon eingerichtet. Ihre neuen Angaben wurden nicht übernommen", "Stufe 1 von 5");
    }

    [Fact]
    public async Task Who_comes_second_reads_who_was_faster_and_where_the_strategy_stands()
    {
        var team = app.NewTeam();
        (string, string)[] inputs = [("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB")];
        var form = await team.Bernd.Says("einrichten");
        await team.SetUpAsync();

        var late = await team.Bernd.PressesOn(form, "Strategie einrichten", inputs);

        late.ShouldSay("Inzwischen hat Anna Berg die Strategie für Musterstadt eingerichtet. Ihre Angaben wurden nicht übernommen", "Stufe 1 von 5 · Kick-Off");
    }

    [Fact]
    public async Task Setting_up_again_changes_nothing_and_says_where_to_change_it()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var again = await team.Anna.Says("einrichten");

        again.ShouldSay("Dieses Team hat schon eine Strategie.", "Stufe 1 von 5 · Kick-Off");
    }

    [Fact]
    public async Task A_group_chat_and_a_person_alone_can_set_up_too()
    {
        foreach (var anna in new[] { app.NewTeam().Anna.InGroupChat(), app.NewTeam().Anna.InPersonalChat() })
        {
            await anna.Says("einrichten");

            var done = await anna.Presses("Strategie einrichten", ("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB"));

            done.ShouldSay("Musterstadt ist eingerichtet.");
            (await anna.Says("status")).ShouldSay("Stufe 1 von 5 · Kick-Off");
        }
    }

    [Fact]
    public async Task Names_full_of_markup_are_shown_as_they_are_written_and_do_nothing()
    {
        var team = app.NewTeam();
        var stranger = team.Stranger("<at>Alle</at> **Chef** [x](https://boese.example)");
        await stranger.Says("einrichten");

        var done = await stranger.Presses("Strategie einrichten", ("name", "Muster *Stadt* _neu_"), ("einwohner", "19420"), ("land", "BB"));

        done.ShouldSay("Muster *Stadt* _neu_ ist eingerichtet.", "‹at›Alle‹/at› **Chef** [x](https://boese.example)");
        done.Card!.ToJsonString().ShouldNotContain("<at>");
        (await stranger.Says("verlauf")).ShouldSay("‹at›Alle‹/at› **Chef**");
    }

    [Fact]
    public async Task A_form_filled_in_beyond_all_measure_is_refused_and_still_fits_on_a_card()
    {
        var team = app.NewTeam();
        var endless = new string('ß', 8_000);

        var refused = await team.SetUpAsync(("name", endless), ("einwohner", endless));

        refused.ShouldSay("Name der Kommune: Höchstens 120 Zeichen, bitte.");
    }
}
