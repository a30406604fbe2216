using Daks.App.Tests.Hosting;

namespace Daks.App.Tests.Conversations;

/// <summary>Where are we, what is next, what is at risk; in the channel, in a group chat, and alone.</summary>
public sealed class StatusTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task The_status_card_says_stage_next_step_who_until_when_and_why()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var status = await team.Anna.Says("Status");

        status.ShouldSay(
            "Stufe 1 von 5 · Kick-Off",
            "Nächster Schritt: Auftrag der Verwaltungsspitze einholen",
            "Wer: Anna Berg",
            "Bis: Fr., 12.02.2027",
            "Warum: Mit einem Auftrag der Verwaltungsspitze bekommen Sie Termine, Daten und Rückhalt aus allen Ämtern.",
            "Stufen: 1 in Arbeit, 0 von 8 Aufgaben erledigt · 2–5 noch nicht begonnen");
        status.Buttons.ShouldBe(["Erledigt", "Später …", "Nicht nötig …", "Alle Schritte"]);
        status.Summary.ShouldBe("Bis Fr., 12.02.: Auftrag der Verwaltungsspitze einholen");
    }

    [Fact]
    public async Task A_step_that_has_a_page_leads_to_it()
    {
        await using var local = await AppFixture.StartAsync(isLocal: true);
        var team = local.NewTeam();
        await team.SetUpAsync(("einwohner", "24.000"));
        await team.Anna.Says("K-01 erledigt");

        var status = await team.Anna.Says("Status");

        status.ShouldSay("Nächster Schritt: Projektleitung und Stellvertretung benennen");
        status.Buttons.ShouldContain("Rollen vergeben");
    }

    [Fact]
    public async Task The_same_card_in_English()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var status = await team.Anna.Says("where are we");

        status.ShouldSay("Stage 1 of 5 · Kick-off", "Next step: Obtain the mandate of the head of administration", "By: Fri, 12 Feb 2027", "Stages: 1 in progress, 0 of 8 tasks done");
        status.Summary.ShouldBe("By Fri, 12 Feb: Obtain the mandate of the head of administration");
        status.Lang.ShouldBe("en");
        (await team.Anna.Presses("All steps")).ShouldSay("All steps · Stage 1 · Kick-off");
    }

    [Fact]
    public async Task The_same_words_work_in_the_channel_in_a_group_chat_and_alone()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        var group = team.Anna.InGroupChat();
        await group.Says("einrichten");
        await group.Presses("Strategie einrichten", ("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB"));

        var cards = new[]
        {
            await team.Anna.Says("nächste Schritte"),
            await group.Says("nächste Schritte"),
        };

        cards.ShouldAllBe(card => card.Words == cards[0].Words);
        cards[0].ShouldSay("Die nächsten Schritte");
    }

    [Fact]
    public async Task Alone_the_bot_speaks_of_the_one_strategy_one_works_on()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var status = await team.Anna.InPersonalChat().Says("Status");
        var stranger = await team.Bernd.InPersonalChat().Says("Status");

        status.ShouldSay("Stufe 1 von 5 · Kick-Off");
        stranger.ShouldSay("Ich kenne noch keine Strategie, an der Sie mitarbeiten.");
    }

    [Fact]
    public async Task Who_works_on_two_strategies_is_asked_once_and_may_change_their_mind()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var group = team.Anna.InGroupChat();
        await group.Says("einrichten");
        await group.Presses("Strategie einrichten", ("name", "Nachbarstadt"), ("einwohner", "8000"), ("land", "BB"));
        var alone = team.Anna.InPersonalChat();

        var asked = await alone.Says("status");
        var chosen = await alone.Presses("Demografiestrategie Nachbarstadt · Gruppenchat");
        var remembered = await alone.Says("status");
        await alone.Says("Strategie wechseln");
        var other = await alone.Presses("Demografiestrategie Musterstadt · Team");

        asked.Buttons.ShouldBe(["Demografiestrategie Musterstadt · Team", "Demografiestrategie Nachbarstadt · Gruppenchat"]);
        chosen.ShouldSay("Nachbarstadt", "Stufe 1 von 5");
        remembered.ShouldSay("Nachbarstadt");
        other.ShouldSay("Musterstadt");
    }

    [Fact]
    public async Task In_front_of_others_nobodys_name_stands_beside_overdue()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await team.SetUpAsync();

        own.Clock.Advance(TimeSpan.FromDays(14));

        (await team.Anna.Says("alle schritte")).ShouldNotSay("überfällig");
        (await team.Anna.Says("status")).ShouldNotSay("überfällig");
        (await team.Anna.InPersonalChat().Says("status")).ShouldSay("Bis: Fr., 12.02.2027 – überfällig");
        (await team.Anna.InPersonalChat().Says("alle schritte")).ShouldSay("K-01 · überfällig");
    }

    [Fact]
    public async Task In_a_channel_the_answer_stands_in_the_thread_of_the_question()
    {
        var team = app.NewTeam();
        var question = team.Anna.Message("status");

        await team.Anna.Posts(question);

        var answer = team.Channel.Messages.ShouldHaveSingleItem();
        answer.Path.ShouldBe(question["conversation"]!["id"]!.GetValue<string>());
        answer.ReplyTo.ShouldBe(question["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_dialog_answered_in_a_thread_is_answered_in_that_thread()
    {
        var team = app.NewTeam();
        await team.Anna.Says("status");
        var thread = team.Channel.Messages[0].Path;
        await team.Anna.Presses("Einrichten");

        await team.Anna.Presses("Strategie einrichten", ("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB"));

        team.Channel.Messages[^1].Path.ShouldBe(thread);
    }

    [Fact]
    public async Task People_mentioned_beside_a_command_do_not_confuse_it()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        var message = team.Anna.Message("status <at>Bernd Kaya</at>");
        message["entities"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Bernd Kaya</at>",
            ["mentioned"] = new System.Text.Json.Nodes.JsonObject { ["id"] = team.Bernd.Person.TeamsId, ["name"] = "Bernd Kaya" },
        });

        await team.Anna.Posts(message);

        team.Anna.Sees.ShouldSay("Stufe 1 von 5 · Kick-Off");
    }

    [Fact]
    public async Task What_is_mandatory_and_due_within_a_week_or_late_is_named_as_at_risk()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await team.SetUpAsync();

        own.Clock.Advance(TimeSpan.FromDays(9));

        (await team.Anna.Says("status")).ShouldSay("Bis: Fr., 12.02.2027", "Gefährdet:**", "weitere Pflichtaufgaben, zuerst Ziel, Format und Termin des Kick-Offs festlegen, bis Fr., 12.02.2027");
    }

    [Fact]
    public async Task The_card_renews_itself_for_whoever_asked_and_reading_changes_nothing()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        var old = await team.Anna.Says("status");
        await team.Bernd.Says("erledigt");
        var refresh = old.Card!["refresh"]!;

        var renewed = await team.Anna.Sends(team.Anna.Refresh(old));

        refresh["userIds"]!.AsArray().Select(id => id!.GetValue<string>()).ShouldBe([team.Anna.Person.TeamsId]);
        renewed.ShouldSay("Nächster Schritt: Ziel, Format und Termin des Kick-Offs festlegen");
        renewed.Card!["refresh"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_refresh_never_changes_anything_whatever_verb_it_carries()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        var status = await team.Anna.Says("status");
        var invoke = team.Anna.Execute(status, status.Action("Erledigt"));
        invoke["value"]!["trigger"] = "automatic";

        await team.Anna.Sends(invoke);

        (await team.Anna.Says("verlauf")).ShouldNotSay("erledigt");
    }

    [Fact]
    public async Task Every_stage_can_be_looked_at_and_leads_to_its_neighbours()
    {
        var team = app.NewTeam();
        await team.SetUpAsync(("pfad", "Standard"));

        await team.Anna.Says("alle schritte");
        for (var stufe = 2; stufe <= 5; stufe++)
        {
            (await team.Anna.Presses($"Stufe {stufe} zeigen")).ShouldSay($"Alle Schritte · Stufe {stufe}");
        }

        team.Anna.Sees.Buttons.ShouldContain("Stufe 4 zeigen");
    }

    [Theory]
    [InlineData("alle schritte 7")]
    [InlineData("stufe 0")]
    [InlineData("stufe 12 abschließen")]
    public async Task A_stage_there_is_not_is_said(string words)
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        (await team.Anna.Says(words)).ShouldSay("Diese Stufe gibt es nicht. Die Stufen sind 1 bis 5.");
    }

    [Fact]
    public async Task My_tasks_are_answered_alone_and_never_in_front_of_others()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var inChannel = await team.Anna.Says("meine Aufgaben");
        var alone = await team.Anna.InPersonalChat().Says("meine Aufgaben");

        inChannel.ShouldSay("Das beantworte ich Ihnen im persönlichen Chat.");
        alone.ShouldSay("Ihre Aufgaben", "Auftrag der Verwaltungsspitze einholen");
        alone.Summary.ShouldBe("Ihre Aufgaben: 17, die früheste bis Fr., 12.02.");
    }

    [Fact]
    public async Task The_example_can_be_looked_at_without_a_strategy_and_changes_nothing()
    {
        var team = app.NewTeam();
        await team.Anna.Says("hilfe");

        var example = await team.Anna.Presses("Beispiel ansehen");

        example.ShouldSay("Das ist ein Beispiel: Musterstadt", "Stufe 3 von 5 · Zukunftswerkstatt");
        example.Buttons.ShouldBe(["Aufgaben im Beispiel", "Einrichten", "Für IT, Datenschutz, Personalrat"]);
        (await team.Anna.Says("status")).ShouldSay("Dieses Team hat noch keine Strategie.");
    }
}
