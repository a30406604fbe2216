using System.Globalization;
using Daks.EndToEnd.Tests.Betrieb;
using Daks.EndToEnd.Tests.Infrastructure;

namespace Daks.EndToEnd.Tests.Chat;

/// <summary>A date in the real chat client: found, fixed, moved, called off, and taken back.</summary>
[Collection(ToolsTests.Name)]
public sealed class TerminTests(Chromium chromium)
{
    [Fact]
    public async Task Anna_fixes_moves_and_calls_off_the_kick_off()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        await using var chat = await Playground.OpenAsync(chromium, host);
        await chat.PressAsync("Einrichten");
        await chat.FillAsync("Name der Kommune", "Musterhausen");
        await chat.FillAsync("Einwohnerzahl", "19.420");
        await chat.ChooseAsync("Land", "Brandenburg");
        await chat.PressAsync("Strategie einrichten");
        await chat.SeesAsync("Musterhausen ist eingerichtet.");

        await chat.SayAsync("termin finden");
        await chat.SeesAsync("Termin für: Kick-Off");
        await chat.PictureAsync("chat-7-vorschlaege");

        var day = DateTime.Today.AddDays(49).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        await chat.FillAsync("Anders: wann?", $"{day} um 17 Uhr");
        await chat.PressAsync("Neu suchen");
        await chat.SeesAsync($"{day}, 17:00–19:00 Uhr");
        await chat.PictureAsync("chat-8-genannt");
        await chat.PressAsync("Bestätigen");
        await chat.SeesAsync("Steht fest: Kick-Off");
        await chat.SeesAsync("Eingeladen ist noch niemand.");

        await chat.SayAsync("Kick-Off verschieben");
        await chat.SeesAsync("Bisher:");
        await chat.PressAnyAsync(" nehmen");
        await chat.SeesAsync("Steht fest: Kick-Off");

        await chat.SayAsync("Kick-Off absagen");
        await chat.FillAsync("Warum fällt die Veranstaltung aus?", "Der Saal ist vergeben.");
        await chat.PressAsync("Absagen");
        await chat.SeesAsync("Grund: Der Saal ist vergeben.");
        await chat.PressAsync("Rückgängig");
        await chat.SeesAsync("Veranstaltung abgesagt: Kick-Off");

        await chat.SayAsync("termine");
        await chat.SeesAsync("Die nächsten Termine");
        await chat.PictureAsync("chat-9-termine");
        (await host.StopAsync()).ShouldBe(0);
    }
}
