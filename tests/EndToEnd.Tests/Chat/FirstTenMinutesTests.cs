using Daks.EndToEnd.Tests.Betrieb;
using Daks.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Chat;

/// <summary>What somebody does first, in the real chat client against the real host.</summary>
[Collection(ToolsTests.Name)]
public sealed class FirstTenMinutesTests(Chromium chromium)
{
    [Fact]
    public async Task Anna_goes_from_install_to_a_completed_task_and_a_restart_loses_nothing()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        await using var chat = await Playground.OpenAsync(chromium, host);

        await chat.SeesAsync("DAKS führt Ihr Team in fünf Stufen zur Demografiestrategie.");
        await Assertions.Expect(chat.Cards).ToHaveCountAsync(1);
        await chat.PictureAsync("chat-1-willkommen");

        await chat.PressAsync("Einrichten");
        await SetUpAsync(chat, "Musterhausen", "19.420", "Brandenburg");
        await chat.SeesAsync("Musterhausen ist eingerichtet.");
        await chat.SeesAsync("Stufe 1 von 5 · Kick-Off");
        await chat.PictureAsync("chat-2-eingerichtet");

        await chat.SayAsync("status");
        await chat.SeesAsync("Nächster Schritt: Auftrag der Verwaltungsspitze einholen");
        await chat.PictureAsync("chat-3-status");

        await chat.PressAsync("Erledigt");
        await chat.SeesAsync("Erledigt: Auftrag der Verwaltungsspitze einholen.");
        await chat.PictureAsync("chat-4-erledigt");

        await host.RestartAsync();

        await chat.SayAsync("Status");
        await chat.SeesAsync("1 in Arbeit, 1 von");
        await chat.SeesAsync("Nächster Schritt: Ziel, Format und Termin des Kick-Offs festlegen");

        await chat.SayAsync("rückgängig");
        await chat.SeesAsync("Rückgängig gemacht: „Auftrag der Verwaltungsspitze einholen“ erledigt.");
        (await host.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_channel_is_set_up_and_worked_in_within_a_thread_and_a_restart_loses_nothing()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        await using var chat = await Playground.OpenAsync(chromium, host);

        await chat.OpenChannelAsync("Demografiestrategie - Kick-Off");
        await chat.SeesAsync("DAKS führt Ihr Team");

        await chat.PostAsync("hilfe");
        await chat.ReplyAsync("einrichten");
        await SetUpAsync(chat, "Musterhausen", "24000", "Sachsen");
        await chat.SeesAsync("Musterhausen ist eingerichtet.");

        await chat.ReplyAsync("status");
        await chat.SeesAsync("Stufe 1 von 5 · Kick-Off");
        await chat.PressAsync("Erledigt");
        await chat.SeesAsync("Erledigt: Auftrag der Verwaltungsspitze einholen.");

        await host.RestartAsync();

        await chat.ReplyAsync("status");
        await chat.SeesAsync("1 in Arbeit, 1 von 17 Aufgaben erledigt");
        await chat.PictureAsync("chat-5-kanal");
    }

    [Fact]
    public async Task The_demonstration_answers_the_first_message_of_a_team_and_of_a_person()
    {
        await using var host = new HostProcess(new Dictionary<string, string> { ["Daks__Beispiel"] = "true" });
        await host.StartAsync();
        await using var chat = await Playground.OpenAsync(chromium, host);

        await chat.SayAsync("status");
        await chat.SeesAsync("Musterstadt");
        await chat.SeesAsync("Stufe 3 von 5 · Zukunftswerkstatt");
        await chat.PictureAsync("chat-6-beispiel");

        await chat.OpenChannelAsync("Demografiestrategie - Kick-Off");
        await chat.SeesAsync("DAKS führt Ihr Team");
        await chat.PostAsync("status");
        await chat.SeesAsync("Stufe 3 von 5 · Zukunftswerkstatt");
    }

    private static async Task SetUpAsync(Playground chat, string name, string population, string land)
    {
        await chat.FillAsync("Name der Kommune", name);
        await chat.FillAsync("Einwohnerzahl", population);
        await chat.ChooseAsync("Land", land);
        await chat.PressAsync("Strategie einrichten");
    }
}
