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
        await using var anna = await tab.OpenAsync();
        await anna.SetUpAsync();
        await Assertions.Expect(anna.Page.Locator(".next")).ToContainTextAsync(FirstStep);
        await Assertions.Expect(anna.Page.Locator(".eyebrow")).ToHaveTextAsync("Stufe 1 von 5 · Kick-Off");

        await anna.PressAsync("Erledigt");
        await Assertions.Expect(anna.Notice).ToContainTextAsync($"„{FirstStep}“ erledigt");
        await Assertions.Expect(anna.Page.Locator(".next h2")).Not.ToHaveTextAsync(FirstStep);

        await anna.FollowAsync("Alle Schritte");
        await anna.PressAsync("Alle (");
        await Assertions.Expect(anna.Page.Locator("#K-01")).ToContainTextAsync("erledigt");

        await anna.PressAsync("Rückgängig", ".notice");
        await Assertions.Expect(anna.Page.Locator("#K-01")).ToContainTextAsync("offen");
        await Assertions.Expect(anna.Notice).ToContainTextAsync("Rückgängig gemacht");
    }

    [Fact]
    public async Task Where_next_and_at_risk_stand_above_the_fold()
    {
        await using var anna = await tab.OpenSetUpAsync();
        await using var phone = await tab.OpenAsync(anna.Team, width: 390, height: 844);

        (await anna.BottomAsync(".risk")).ShouldBeLessThan(800);
        (await anna.BottomAsync(".next")).ShouldBeLessThan(800);
        (await anna.BottomAsync(".stages")).ShouldBeLessThan(800);
        (await phone.BottomAsync(".next")).ShouldBeLessThan(600);
        (await phone.BottomAsync(".risk .calm")).ShouldBeLessThan(844);
    }

    /// <remarks>Of several changes one is enough: the machine may have other work.</remarks>
    [Fact]
    public async Task Two_browsers_see_each_other_within_a_second()
    {
        await using var anna = await tab.OpenSetUpAsync(path: "/stufen/1#K-01");
        await using var bernd = await tab.OpenAsync(anna.Team, "bernd-kaya", path: "/stufen/1#K-01");
        var lags = new List<TimeSpan>();

        foreach (var (button, state) in new[] { ("In Arbeit", "in Arbeit"), ("Erledigt", "erledigt"), ("Wieder öffnen", "offen"), ("In Arbeit", "in Arbeit"), ("Erledigt", "erledigt") })
        {
            var (hers, his) = (await Spoken.OfAsync(anna.Page, "#K-01 .task-state"), await Spoken.OfAsync(bernd.Page, "#K-01 .task-state"));
            await anna.PressAsync(button, "#K-01");
            lags.Add(await his.SaysAsync(state) - await hers.SaysAsync(state));
        }

        lags.Min().ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task What_somebody_is_typing_stays_when_others_change_things()
    {
        await using var anna = await tab.OpenSetUpAsync(path: "/stufen/1#K-01");
        await anna.PressAsync("Nicht nötig: Auftrag", "#K-01");
        await anna.TypeAsync("#K-01 textarea", "Der Auftrag liegt");
        await using var bernd = await tab.OpenAsync(anna.Team, "bernd-kaya");

        await bernd.PressAsync("Später");
        await bernd.PressAsync("Verschieben");
        await Assertions.Expect(bernd.Notice).ToContainTextAsync("verschoben");
        await Assertions.Expect(anna.Page.Locator("#K-01")).ToContainTextAsync("verschoben");

        await Assertions.Expect(anna.Page.Locator("#K-01 textarea")).ToHaveValueAsync("Der Auftrag liegt");
    }

    [Fact]
    public async Task Typed_text_survives_a_restart_of_the_host_and_what_is_said_meanwhile_bars_nobody()
    {
        var found = new List<string>();
        await using var host = new HostProcess();
        await host.StartAsync();
        await using var anna = await TabDriver.OpenAsync(tab.Browser, host.Address, await host.Store.SetUpAsync(), path: "/stufen/1#K-01");
        await anna.PressAsync("Nicht nötig: Auftrag", "#K-01");
        await anna.TypeAsync("#K-01 textarea", "Der Auftrag liegt seit März vor");

        await anna.ComesBackAsync(async () =>
        {
            await host.StopAsync();
            await Assertions.Expect(anna.Page.Locator("#connection")).ToContainTextAsync("Die Verbindung ist unterbrochen");
            await Looks.LookMeanwhileAsync(anna.Page, "verbindung-fort", 1400, found);
            await anna.TypeMeanwhileAsync("#K-01 textarea", ", schriftlich.");
            await host.StartAsync();
        });
        await Assertions.Expect(anna.Page.Locator("#connection")).Not.ToBeVisibleAsync();
        await Assertions.Expect(anna.Page.Locator("#K-01 textarea")).ToHaveValueAsync("Der Auftrag liegt seit März vor, schriftlich.");
        await anna.PressAsync("Als nicht nötig vermerken", "#K-01");
        await Assertions.Expect(anna.Page.Locator("#K-01 .quote")).ToHaveTextAsync("Der Auftrag liegt seit März vor, schriftlich.");

        await anna.ComesBackAsync(async () =>
        {
            await host.StopAsync();
            await File.WriteAllTextAsync(Path.Combine(host.Data, "daks.db"), "in the way of the store");
            await host.StartAsync(until: "health/live");
        });
        await Assertions.Expect(anna.Page.Locator(".problem h1")).ToHaveTextAsync("Die Datenablage antwortet gerade nicht");
        await Looks.LookAsync(anna.Page, "ablage-fort", 1400, found);

        found.ShouldBeEmpty();
    }

    /// <remarks>The host hears nothing meanwhile; it must not judge what stood in the field before.</remarks>
    [Fact]
    public async Task What_was_typed_while_the_connection_was_lost_counts_when_it_is_back()
    {
        await using var anna = await tab.OpenSetUpAsync();
        var wire = await Wire.OfAsync(anna.Page);
        await anna.GoToAsync("/stufen/1");
        await anna.PressAsync("Trotzdem abschließen");
        await Assertions.Expect(anna.Page.Locator("#abschluss textarea")).ToBeVisibleAsync();
        var connection = await Spoken.OfAsync(anna.Page, "#connection");

        await wire.CutAsync();
        await Assertions.Expect(anna.Page.Locator("#connection")).ToContainTextAsync("Die Verbindung ist unterbrochen");
        await anna.TypeMeanwhileAsync("#abschluss textarea", "Der Rat hat den Auftakt so beschlossen.");
        await anna.Page.Keyboard.PressAsync("Tab");
        wire.Mend();
        await connection.SaysAsync("Die Verbindung steht wieder");
        await anna.SettledAsync();
        await anna.PressAsync("Mit Begründung abschließen", "#abschluss");

        await Assertions.Expect(anna.Page.Locator("#abschluss .quote")).ToHaveTextAsync("Der Rat hat den Auftakt so beschlossen.");
        await Assertions.Expect(anna.Page.Locator(".field-error")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_done_is_still_done_after_a_restart_of_the_host_for_whoever_looks()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        await using var anna = await TabDriver.OpenAsync(tab.Browser, host.Address, await host.Store.SetUpAsync());
        await anna.PressAsync("Erledigt");
        await Assertions.Expect(anna.Notice).ToContainTextAsync($"„{FirstStep}“ erledigt");
        var next = await anna.ReadAsync(".next h2");

        await anna.ComesBackAsync(host.RestartAsync);
        await using var bernd = await TabDriver.OpenAsync(tab.Browser, host.Address, anna.Team, "bernd-kaya", path: "/stufen/1");
        await bernd.PressAsync("Alle (");

        next.ShouldNotBe(FirstStep);
        await Assertions.Expect(anna.Heading).ToHaveTextAsync("Musterstadt");
        await Assertions.Expect(anna.Page.Locator(".next h2")).ToHaveTextAsync(next);
        await Assertions.Expect(bernd.Page.Locator("#K-01")).ToContainTextAsync("erledigt");
        (await host.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_lost_leading_zero_is_asked_about_and_never_added_in_silence()
    {
        await using var anna = await tab.OpenAsync(path: "/einrichten");
        await anna.FillAsync("#kommune-name", "Flensburg");
        await anna.FillAsync("#kommune-einwohner", "92.550");
        await anna.UnfoldAsync("form summary");
        await anna.FillAsync("#kommune-ags", "1001000");
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
        await using var anna = await tab.OpenSetUpAsync(width: 390, height: 844);
        await Assertions.Expect(anna.Page.Locator("#menu")).Not.ToBeVisibleAsync();

        await anna.PressAsync("Menü", "header");
        await anna.FollowAsync("Verlauf", "#menu");

        await Assertions.Expect(anna.Heading).ToHaveTextAsync("Verlauf");
        await Assertions.Expect(anna.Page.Locator("#menu")).Not.ToBeVisibleAsync();
    }

    /// <remarks>The choice is the person's, so it is somebody no other test speaks German with.</remarks>
    [Fact]
    public async Task English_is_one_click_away_and_stays()
    {
        await using var dirk = await tab.OpenAsync(await tab.Host.Store.SetUpAsync(), "dirk-vogel", path: "/einstellungen");

        await dirk.FollowAsync("English");
        await Assertions.Expect(dirk.Heading).ToHaveTextAsync("Settings");
        await dirk.GoToAsync("/");

        await Assertions.Expect(dirk.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(dirk.Page.Locator(".next")).ToContainTextAsync("Next step");
    }
}
