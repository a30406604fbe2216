using System.Net;
using System.Text.Json.Nodes;
using Daks.App.Tests.Hosting;
using Daks.App.Tests.Protocol;
using Daks.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Conversations;

/// <summary>What comes twice, too long, from elsewhere, or while the disk is full.</summary>
public sealed class RobustheitTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string StoreAway = "Die Datenablage ist gerade nicht erreichbar. Nichts wurde geändert.";

    [Fact]
    public async Task A_message_of_a_hundred_thousand_characters_is_answered_and_its_reason_refused()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        var endless = new string('x', 100_000);

        (await team.Anna.Says(endless)).ShouldSay("Das kenne ich nicht.");
        (await team.Anna.Says($"K-01 nicht nötig: {endless}")).ShouldSay("Begründung: Der Text ist zu lang. Höchstens 1000 Zeichen.");
    }

    [Fact]
    public async Task A_redelivered_command_is_carried_out_once_also_after_a_restart()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await team.SetUpAsync();
        var command = team.Anna.Message("erledigt");
        await team.Anna.Posts(command);
        await team.Anna.Posts(command);
        var once = team.Anna.Sees;

        await own.RestartAsync();
        await team.Anna.Posts(command);

        once.ShouldSay("Erledigt: Auftrag der Verwaltungsspitze einholen.");
        team.Anna.Sees.ShouldSay("Nächster Schritt: Ziel, Format und Termin des Kick-Offs festlegen").ShouldNotSay("war schon");
        (await team.Anna.Says("K-01")).ShouldSay("Zustand: erledigt");
        (await team.Anna.Says("K-03")).ShouldSay("Zustand: offen");
    }

    [Fact]
    public async Task Whoever_asks_while_Teams_is_throttled_for_minutes_gets_the_answer_afterwards_and_once()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        var asked = team.Anna.Message("hilfe");
        own.Teams.Refuse("POST", 429, retryAfter: "120");

        var first = own.PostAsync(asked);
        await own.Clock.PassAsync(TimeSpan.FromMinutes(2));
        var acknowledged = await first;
        await own.PostAsync(asked);

        acknowledged.StatusCode.ShouldBe(HttpStatusCode.OK);
        team.Channel.Messages.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("tul4PGnbbkiiXz7DIZRpWw.1.2", "tul4PGnbbkiiXz7DIZRpWw.1.2")]
    [InlineData("Anna Berg sagt <x>", "(null)")]
    public async Task A_turn_that_failed_is_logged_with_its_correlation_vector_and_with_nothing_that_is_none(string vector, string logged)
    {
        await using var own = await AppFixture.StartAsync();
        own.Teams.Refuse("POST", 403);

        var message = await SaysAsync(own, vector);

        own.Log.Lines.Where(line => line.Contains("A message turn failed", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldContain($", in conversation {message["conversation"]!["id"]}, activity {message["id"]}, MS-CV {logged}.");
    }

    [Fact]
    public async Task A_turn_is_logged_only_where_somebody_asks_for_it()
    {
        await using var own = await AppFixture.StartAsync(settings: ("Logging:LogLevel:Daks.Bot", "Debug"));

        var message = await SaysAsync(own, "tul4PGnbbkiiXz7DIZRpWw.1.2");
        await SaysAsync(app, "tul4PGnbbkiiXz7DIZRpWw.1.2");

        own.Log.Lines.ShouldContain(line => line.Contains(
            $"A message turn was answered within 0 ms. Conversation {message["conversation"]!["id"]}, activity {message["id"]}, MS-CV tul4PGnbbkiiXz7DIZRpWw.1.2.",
            StringComparison.Ordinal));
        app.Log.Lines.ShouldNotContain(line => line.Contains("A message turn was", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redelivered_press_is_carried_out_once_also_after_a_restart()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await team.SetUpAsync();
        var status = await team.Anna.Says("status");
        var press = team.Anna.Execute(status, status.Action("Erledigt"));
        await team.Anna.Sends(press);

        await own.RestartAsync();
        var again = await team.Anna.Sends(press);

        again.ShouldSay("„Auftrag der Verwaltungsspitze einholen“ war schon erledigt.");
    }

    [Fact]
    public async Task Everything_acknowledged_is_there_after_a_restart()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await team.SetUpAsync();
        await team.Anna.Says("erledigt");
        var before = await team.Anna.Says("status");

        await own.RestartAsync();

        (await team.Anna.Says("status")).Words.ShouldBe(before.Words);
    }

    [Fact]
    public async Task Tenants_never_see_each_other_even_with_the_same_ids()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        var status = await team.Anna.Says("status");
        var spy = team.Anna.Message("status");
        spy["conversation"]!["tenantId"] = AppFixture.OtherTenant;
        spy["channelData"]!["tenant"]!["id"] = AppFixture.OtherTenant;
        var press = team.Anna.Execute(status, status.Action("Erledigt"));
        press["conversation"]!["tenantId"] = AppFixture.OtherTenant;
        press["channelData"]!["tenant"]!["id"] = AppFixture.OtherTenant;

        await team.Anna.Posts(spy);
        var seen = team.Anna.Sees;
        var pressed = await team.Anna.Sends(press);

        seen.ShouldSay("Dieses Team hat noch keine Strategie.");
        pressed.ShouldSay("Diese Karte gehört zu einer anderen Strategie.");
        (await team.Anna.Says("K-01")).ShouldSay("Zustand: offen");
    }

    [Fact]
    public async Task Ids_with_strange_characters_are_ids_like_any_other()
    {
        var team = app.NewTeam();
        var message = team.Anna.InPersonalChat().Message("einrichten");
        message["conversation"]!["id"] = "a:1/#?\\%20 ü'\"<>|{}😀";
        message["from"]!["aadObjectId"] = null;
        message["from"]!["id"] = "29:1/#?\\%'\" ü";

        var response = await app.PostAsync(message);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Teams.In("a:1/#?\\%20 ü'\"<>|{}😀").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_card_action_without_an_action_is_refused_with_400_and_an_unknown_invoke_with_501()
    {
        var team = app.NewTeam();

        var nothing = await app.PostAsync(team.Anna.Invoke("adaptiveCard/action", null, new JsonObject()));
        var unknown = await app.PostAsync(team.Anna.Invoke("made/up", null, new JsonObject()));

        nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task A_dialog_that_brings_back_nonsense_is_answered_with_the_current_state()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();

        foreach (var value in new JsonNode?[] { new JsonObject(), new JsonObject { ["data"] = "x" }, new JsonArray(), "x", null })
        {
            await team.Anna.Posts(team.Anna.Invoke("task/submit", null, value!));

            team.Anna.Sees.ShouldSay("Diese Karte wurde nicht verstanden", "Stufe 1 von 5");
        }
    }

    [Fact]
    public async Task Reactions_edits_and_other_news_are_taken_in_silence()
    {
        var team = app.NewTeam();

        foreach (var type in new[] { "messageReaction", "messageUpdate", "messageDelete", "typing", "event", "made-up" })
        {
            (await app.PostAsync(team.Channel.Activity(type, team.Anna.Person, Room.NextId(), _ => { }))).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        team.Channel.Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PRAGMA max_page_count = 1;", "Die Datenablage ist voll. Nichts wurde geändert.")]
    [InlineData("PRAGMA query_only = ON;", StoreAway)]
    public async Task A_disk_that_is_full_or_read_only_is_said_in_chat_and_nothing_is_half_written(string pragma, string sentence)
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await team.SetUpAsync();
        var status = await team.Anna.Says("status");
        await own.RestartAsync(services => services.AddSingleton(new SqliteDatabase(own.DataFolder, pragma)));

        var answers = new List<Answer>();
        for (var change = 0; change < 40; change++)
        {
            answers.Add(await team.Anna.Says(change % 2 == 0 ? $"K-03 nicht nötig: {new string('x', 900)}" : "K-03 wieder öffnen"));
        }

        var refused = answers.Where(answer => answer.Text.StartsWith(sentence, StringComparison.Ordinal)).ToArray();
        var done = answers.Count(answer => answer.Words.StartsWith("Als nicht nötig vermerkt", StringComparison.Ordinal) || answer.Words.StartsWith("Wieder offen", StringComparison.Ordinal));
        refused.ShouldNotBeEmpty();
        (await team.VersionAsync()).ShouldBe(1 + done);
        (await team.Anna.Says("status")).ShouldSay("Nächster Schritt: Auftrag der Verwaltungsspitze einholen");
        await own.RestartAsync(_ => { });
        (await team.Anna.PressesOn(status, "Erledigt")).ShouldSay("Erledigt:");
    }

    [Fact]
    public async Task A_store_that_is_gone_is_said_in_the_persons_language_and_works_again_when_it_is_back()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await own.StopAsync();
        Directory.Delete(own.DataFolder, recursive: true);
        await File.WriteAllTextAsync(own.DataFolder, "in the way");
        await own.RestartAsync();

        var german = await team.Anna.Says("Nächste Schritte");
        var english = await team.Anna.Says("next steps");
        var diagnose = await team.Administrator.Says("diagnose");
        var ready = await own.Http.GetAsync("/health/ready");
        var live = await own.Http.GetAsync("/health/live");
        File.Delete(own.DataFolder);

        german.Text.ShouldStartWith(StoreAway);
        english.Text.ShouldStartWith("The data store cannot be reached at the moment. Nothing was changed.");
        diagnose.ShouldSay("Datenablage: nicht erreichbar: Der Datenordner lässt sich nicht anlegen oder öffnen.");
        (await ready.Content.ReadAsStringAsync()).ShouldContain("The data folder cannot be created or opened.");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await team.Anna.Says("status")).ShouldSay("Dieses Team hat noch keine Strategie.");
        (await own.Http.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_button_and_a_dialog_say_so_too_while_the_store_is_gone()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        var card = await team.Anna.Says("where are we");
        await own.StopAsync();
        Directory.Delete(own.DataFolder, recursive: true);
        await File.WriteAllTextAsync(own.DataFolder, "in the way");
        await own.RestartAsync();

        var button = await team.Anna.PressesOn(card, "View example");
        var dialog = await team.Anna.PressesOn(card, "Set up");

        button.Text.ShouldStartWith("The data store cannot be reached at the moment.");
        dialog.Text.ShouldStartWith("The data store cannot be reached at the moment.");
        File.Delete(own.DataFolder);
    }

    [Fact]
    public async Task Unsigned_on_a_developers_machine_the_same_conversation_works_without_dialogs()
    {
        await using var local = await AppFixture.StartAsync(isLocal: true);
        var team = local.NewTeam();
        await team.Anna.Says("status");

        var form = await team.Anna.Presses("Einrichten");
        var done = await team.Anna.Presses("Strategie einrichten", ("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB"));

        form.Buttons.ShouldBe(["Strategie einrichten", "Abbrechen"]);
        done.ShouldSay("Musterstadt ist eingerichtet.");
        (await team.Anna.Says("diagnose")).ShouldSay("Anmeldung des Kanals: ohne Token (nur in der Entwicklung)", "App-ID: keine");
    }

    [Fact]
    public async Task A_wrong_token_is_refused_before_anything_is_read()
    {
        var team = app.NewTeam();
        var message = team.Anna.Message("status").ToJsonString();
        var token = app.Issuer.Token(app.Teams.ServiceUrl);

        foreach (var wrong in new[] { null, "x", FakeIssuer.Unsigned(token), app.Issuer.Token(app.Teams.ServiceUrl, it => it.Audience = "x") })
        {
            (await app.PostAsync(message, wrong)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        team.Channel.Messages.ShouldBeEmpty();
    }

    /// <returns>What was sent.</returns>
    private static async Task<JsonObject> SaysAsync(AppFixture app, string vector)
    {
        var message = app.NewTeam().Anna.Message("hilfe");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(message.ToJsonString(), new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
            Headers = { Authorization = new("Bearer", app.Issuer.Token(app.Teams.ServiceUrl)) },
        };
        request.Headers.TryAddWithoutValidation("MS-CV", vector);
        await app.Http.SendAsync(request);
        return message;
    }
}
