using System.Diagnostics;
using Daks.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>What people do with the tab, from the first visit on.</summary>
[Collection(TabTests.Name)]
public sealed class TabWorkTests(TabFixture tab)
{
    private const string FirstStep = "Auftrag der Verwaltungsspitze einholen";

    [Fact]
    public async Task From_setup_to_a_completed_task_and_back()
    {
        await using var anna = await OpenAsync();
        await anna.SetUpAsync();
        await Assertions.Expect(anna.Page.Locator(".next")).ToContainTextAsync(FirstStep);
        await Assertions.Expect(anna.Page.Locator(".eyebrow")).ToHaveTextAsync("Stufe 1 von 5 · Kick-Off");

        await anna.PressAsync("Erledigt");
        await Assertions.Expect(anna.Notice).ToContainTextAsync($"„{FirstStep}“ erledigt");
        await Assertions.Expect(anna.Page.Locator(".next h2")).Not.ToHaveTextAsync(FirstStep);

        await anna.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Alle Schritte" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Alle (" }).ClickAsync();
        await Assertions.Expect(anna.Page.Locator("#K-01")).ToContainTextAsync("erledigt");

        await anna.PressAsync("Rückgängig", ".notice");
        await Assertions.Expect(anna.Page.Locator("#K-01")).ToContainTextAsync("offen");
        await Assertions.Expect(anna.Notice).ToContainTextAsync("Rückgängig gemacht");
    }

    [Fact]
    public async Task Where_next_and_at_risk_stand_above_the_fold()
    {
        await using var anna = await OpenAsync();
        await anna.SetUpAsync();
        await using var phone = await OpenAsync(anna.Team, width: 390, height: 844);

        (await BottomAsync(anna, ".risk")).ShouldBeLessThan(800);
        (await BottomAsync(anna, ".next")).ShouldBeLessThan(800);
        (await BottomAsync(anna, ".stages")).ShouldBeLessThan(800);
        (await BottomAsync(phone, ".next")).ShouldBeLessThan(600);
        (await BottomAsync(phone, ".risk .calm")).ShouldBeLessThan(844);
    }

    [Fact]
    public async Task Two_browsers_see_each_other_within_a_second()
    {
        await using var anna = await OpenAsync();
        await anna.SetUpAsync();
        await using var bernd = await OpenAsync(anna.Team, "bernd-kaya", path: "/stufen/1");
        await bernd.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Alle (" }).ClickAsync();
        await Assertions.Expect(bernd.Page.Locator("#K-01")).ToContainTextAsync("offen");

        await anna.PressAsync("Erledigt");
        var watch = Stopwatch.StartNew();
        await bernd.Page.Locator("#K-01", new PageLocatorOptions { HasText = "erledigt" }).WaitForAsync();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task What_somebody_is_typing_stays_when_others_change_things()
    {
        await using var anna = await OpenAsync();
        await anna.SetUpAsync();
        await anna.GoToAsync("/stufen/1#K-01");
        await anna.PressAsync("Nicht nötig: Auftrag", "#K-01");
        await anna.Page.Locator("#K-01 textarea").PressSequentiallyAsync("Der Auftrag liegt");
        await using var bernd = await OpenAsync(anna.Team, "bernd-kaya");

        await bernd.PressAsync("Später");
        await bernd.PressAsync("Verschieben");
        await Assertions.Expect(bernd.Notice).ToContainTextAsync("verschoben");

        await Assertions.Expect(anna.Page.Locator("#K-01 textarea")).ToHaveValueAsync("Der Auftrag liegt");
    }

    [Fact]
    public async Task Typed_text_survives_a_restart_of_the_host()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        await using var anna = await TabDriver.OpenAsync(tab.Browser, host.Address, TabDriver.NewTeam());
        await anna.SetUpAsync();
        await anna.GoToAsync("/stufen/1#K-01");
        await anna.PressAsync("Nicht nötig: Auftrag", "#K-01");
        await anna.Page.Locator("#K-01 textarea").PressSequentiallyAsync("Der Auftrag liegt seit März vor");

        await host.StopAsync();
        await Assertions.Expect(anna.Page.Locator("#connection")).ToContainTextAsync("Die Verbindung ist unterbrochen");
        await anna.Page.Locator("#K-01 textarea").PressSequentiallyAsync(", schriftlich.");
        await host.StartAsync();

        await anna.Page.WaitForURLAsync(url => url.Contains("K-01", StringComparison.Ordinal));
        await Assertions.Expect(anna.Page.Locator("#connection")).Not.ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 20_000 });
        await anna.ReadyAsync();
        await Assertions.Expect(anna.Page.Locator("#K-01 textarea")).ToHaveValueAsync("Der Auftrag liegt seit März vor, schriftlich.");
        await anna.PressAsync("Als nicht nötig vermerken", "#K-01");
        await Assertions.Expect(anna.Page.Locator("#K-01 .quote")).ToHaveTextAsync("Der Auftrag liegt seit März vor, schriftlich.");
    }

    [Fact]
    public async Task A_lost_leading_zero_is_asked_about_and_never_added_in_silence()
    {
        await using var anna = await OpenAsync();
        await anna.GoToAsync("/einrichten");
        await anna.Page.FillAsync("#kommune-name", "Flensburg");
        await anna.Page.FillAsync("#kommune-einwohner", "92.550");
        await anna.Page.GetByText("Weitere Angaben").ClickAsync();
        await anna.Page.FillAsync("#kommune-ags", "1001000");
        await anna.PressAsync("Einrichten", "form");
        await Assertions.Expect(anna.Page.Locator("#kommune-ags-error")).ToContainTextAsync("Meinen Sie 01001000?");

        await anna.PressAsync("Ja, 01001000 übernehmen");
        await Assertions.Expect(anna.Page.Locator("#kommune-ags")).ToHaveValueAsync("01001000");
        await anna.PressAsync("Einrichten", "form");

        await Assertions.Expect(anna.Heading).ToHaveTextAsync("Flensburg");
    }

    [Fact]
    public async Task The_menu_opens_on_a_phone()
    {
        await using var anna = await OpenAsync(width: 390, height: 844);
        await anna.SetUpAsync();
        await Assertions.Expect(anna.Page.Locator("#menu")).Not.ToBeVisibleAsync();

        await anna.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Menü" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Verlauf", Exact = true }).ClickAsync();

        await Assertions.Expect(anna.Heading).ToHaveTextAsync("Verlauf");
        await Assertions.Expect(anna.Page.Locator("#menu")).Not.ToBeVisibleAsync();
    }

    /// <remarks>The choice is the person's, so it is somebody no other test speaks German with.</remarks>
    [Fact]
    public async Task English_is_one_click_away_and_stays()
    {
        await using var dirk = await OpenAsync(persona: "dirk-vogel");
        await dirk.SetUpAsync();
        await dirk.GoToAsync("/einstellungen");

        await dirk.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
        await Assertions.Expect(dirk.Heading).ToHaveTextAsync("Settings");
        await dirk.GoToAsync("/");

        await Assertions.Expect(dirk.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(dirk.Page.Locator(".next")).ToContainTextAsync("Next step");
    }

    private Task<TabDriver> OpenAsync(string? team = null, string persona = "anna-berg", int width = 1400, int height = 800, string path = "/") =>
        TabDriver.OpenAsync(tab.Browser, tab.Host.Address, team ?? TabDriver.NewTeam(), persona, width, height, path);

    private static async Task<float> BottomAsync(TabDriver driver, string selector)
    {
        var box = (await driver.Page.Locator(selector).BoundingBoxAsync())!;
        return box.Y + box.Height;
    }
}
