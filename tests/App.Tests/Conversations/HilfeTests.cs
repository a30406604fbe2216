using Daks.App.Tests.Hosting;

namespace Daks.App.Tests.Conversations;

/// <summary>Nobody has read a manual.</summary>
public sealed class HilfeTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("Hilfe")]
    [InlineData("Hallo")]
    [InlineData("hi")]
    [InlineData("Guten Morgen")]
    [InlineData("")]
    public async Task Whoever_greets_or_only_mentions_the_bot_sees_six_commands_for_where_they_are(string words)
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var help = await team.Anna.Says(words);

        help.ShouldSay("Was ich für Sie tun kann");
        help.Buttons.ShouldBe(["Status", "Nächste Schritte", "Pfad und Termine", "Termin finden", "Stufe abschließen", "Verlauf"]);
    }

    [Fact]
    public async Task Before_the_setup_help_leads_to_it()
    {
        var help = await app.NewTeam().Anna.Says("help");

        help.ShouldSay("No strategy yet");
        help.Buttons.ShouldBe(["Set up", "View example", "For IT, data protection, staff council", "Language", "Status", "All commands"]);
    }

    [Fact]
    public async Task Before_a_strategy_is_chosen_there_are_six_as_well()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.SetUpKanalAsync();

        var help = await team.Anna.InPersonalChat().Says("hilfe");

        help.Buttons.Count.ShouldBe(6);
        (await team.Anna.InPersonalChat().Says("alle Befehle")).ShouldSay("Status");
    }

    [Fact]
    public async Task Alone_help_names_ones_own_tasks_and_the_way_to_another_strategy()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var help = await team.Anna.InPersonalChat().Says("hilfe");

        help.Buttons.ShouldBe(["Status", "Meine Aufgaben", "Strategie wechseln", "Termin finden", "Stufe abschließen", "Verlauf"]);
    }

    [Theory]
    [InlineData("Pizza mit Ananas")]
    [InlineData("erinnere mich am Montag")]
    [InlineData("alles fertig gemacht")]
    public async Task A_guess_only_ever_shows_something(string words)
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var answer = await team.Anna.Says(words);

        foreach (var changing in new[] { "Erledigt", "Nicht nötig", "Wieder öffnen", "Verschieben", "Rückgängig", "Einrichten" })
        {
            answer.Buttons.ShouldNotContain(changing);
        }
    }

    [Fact]
    public async Task Thanks_are_answered_and_change_nothing()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        (await team.Anna.Says("Danke")).ShouldSay("Gern.");
    }

    [Theory]
    [InlineData("hallo, was soll ich hier machen?", "Die nächsten Schritte")]
    [InlineData("What should I do next?", "Next steps")]
    public async Task Obvious_paraphrases_are_understood(string words, string heading)
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        (await team.Anna.Says(words)).Words.ShouldContain(heading, Case.Insensitive);
    }

    [Theory]
    [InlineData("Hilfe", "Alle Befehle")]
    [InlineData("Help", "All commands")]
    public async Task Every_button_of_the_help_leads_somewhere_and_every_command_it_names_is_understood(string words, string all)
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        var help = await team.Anna.Says(words);

        foreach (var button in help.Buttons)
        {
            (await team.Anna.PressesOn(help, button)).Words.ShouldNotBeEmpty();
        }

        var everything = await team.Anna.PressesOn(help, all);
        var commands = System.Text.RegularExpressions.Regex.Matches(everything.Words, @"\*\*(.+?)\*\*");
        commands.Count.ShouldBeGreaterThan(15);
        foreach (var command in commands.Select(match => match.Groups[1].Value))
        {
            Daks.Bot.Conversations.Grammar.Understand(command).ShouldBeOfType<Daks.Bot.Conversations.Understanding.Command>(command);
        }
    }

    [Fact]
    public async Task What_is_not_understood_is_said_with_the_three_nearest_things_to_press()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var answer = await team.Anna.Says("Zeig mir bitte alle offenen Aufgaben der Stufe");

        answer.ShouldSay("Das kenne ich nicht. Am nächsten kommt: „Alle Schritte“");
        answer.Summary.ShouldBe("Das habe ich nicht verstanden");
        answer.Buttons.Count.ShouldBe(4);
        answer.Buttons[^1].ShouldBe("Hilfe");
        (await team.Anna.Presses("Alle Schritte")).ShouldSay("Alle Schritte · Stufe 1");
    }

    [Fact]
    public async Task What_is_not_understood_in_English_is_answered_in_English()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var answer = await team.Anna.Says("can you show the next steps of my project");

        answer.ShouldSay("I do not know that. The closest I can do: “Next steps”");
    }

    [Fact]
    public async Task The_language_chosen_holds_everywhere_and_after_a_restart()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await team.SetUpAsync();

        await team.Anna.Says("Sprache");
        var chosen = await team.Anna.Presses("English");
        var status = await team.Anna.Says("status");
        await own.RestartAsync();
        var alone = await team.Anna.InPersonalChat().Says("stand");
        var bernd = await team.Bernd.Says("status");

        chosen.ShouldSay("I will use English with you from now on.");
        status.ShouldSay("Stage 1 of 5");
        alone.ShouldSay("Stage 1 of 5");
        bernd.ShouldSay("Stufe 1 von 5");
        (await team.Anna.Says("deutsch")).ShouldSay("Ich spreche jetzt Deutsch mit Ihnen.");
    }

    [Fact]
    public async Task The_locale_of_the_client_is_not_trusted()
    {
        (await app.NewTeam().Anna.Says("status")).Lang.ShouldBe("de");
    }

    [Fact]
    public async Task Buttons_of_an_English_card_are_answered_in_English()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.Anna.Says("next steps");

        (await team.Anna.Presses("Status")).ShouldSay("Stage 1 of 5");
    }

    [Fact]
    public async Task Diagnose_tells_an_administrator_ids_and_states_and_no_names()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var diagnose = await team.Administrator.Says("diagnose");

        diagnose.ShouldSay("Datenablage: erreichbar", "Anmeldung des Kanals: Token geprüft", $"Tenant: {AppFixture.Tenant}", "Adresse des Tabs: https://daks.musterstadt.example/ (geschlossen, bis es die Anmeldung gibt)");
        diagnose.ShouldNotSay("Anna");
        diagnose.ShouldNotSay("Musterstadt,");
        (await team.Administrator.Says("diagnostics")).ShouldSay("Data store: reachable");
    }

    [Fact]
    public async Task Diagnose_tells_the_lead_of_the_strategy_at_hand()
    {
        var team = app.NewTeam();
        var before = await team.Anna.Says("diagnose");
        await team.SetUpAsync();

        before.ShouldSay("bitte wenden Sie sich an Ihre Administration.");
        (await team.Anna.Says("diagnose")).ShouldSay("Datenablage: erreichbar");
    }

    [Fact]
    public async Task Everybody_else_reads_the_version_and_whom_to_ask_and_no_id()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        var refused = await team.Bernd.Says("diagnose");

        refused.ShouldSay("Sie sprechen mit DAKS 0.1.0", "bitte wenden Sie sich an Anna Berg.");
        foreach (var id in new[] { AppFixture.Tenant, team.TeamId, team.Channel.ConversationId, app.DataFolder, Daks.App.Tests.Protocol.BotHost.AppId })
        {
            refused.ShouldNotSay(id);
        }
    }

    [Fact]
    public async Task Help_names_the_diagnosis_to_those_who_may_see_it()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        (await team.Bernd.Says("alle Befehle")).ShouldNotSay("Diagnose");
        (await team.Anna.Says("alle Befehle")).ShouldSay("**Diagnose**");
        (await team.Administrator.Says("all commands")).ShouldSay("**Diagnostics**");
    }

    [Fact]
    public async Task The_pages_for_those_who_decide_are_linked_and_readable_without_signing_in()
    {
        var card = await app.NewTeam().Anna.Says("Datenschutz");

        card.Buttons.ShouldBe(["Für die IT", "Für den Datenschutz", "Für den Personalrat", "Einrichten"]);
        foreach (var url in card.Actions.Select(action => action["url"]?.GetValue<string>()).OfType<string>())
        {
            var page = await app.Http.GetAsync(new Uri(url).PathAndQuery);
            page.EnsureSuccessStatusCode();
            page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        }
    }
}
