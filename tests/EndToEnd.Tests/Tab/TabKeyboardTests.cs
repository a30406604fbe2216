using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>The keyboard is enough, and never loses its place: what is pressed may vanish with its button.</summary>
[Collection(TabTests.Name)]
public sealed class TabKeyboardTests(TabFixture tab)
{
    private const string Reason = "Der Rat hat den Auftakt so beschlossen.";

    [Fact]
    public async Task A_form_takes_the_keyboard_when_it_opens_and_gives_it_back()
    {
        await using var anna = await tab.OpenSetUpAsync(path: "/stufen/1");
        await anna.FocusAsync(anna.Button("Trotzdem abschließen"));

        await anna.KeysAsync("Enter");
        await Assertions.Expect(anna.Page.Locator("#abschluss-grund")).ToBeFocusedAsync();
        await anna.Page.Keyboard.TypeAsync(Reason);
        await anna.KeysAsync("Tab");
        await Assertions.Expect(anna.Button("Mit Begründung abschließen")).ToBeFocusedAsync();
        await anna.KeysAsync("Tab");
        await Assertions.Expect(anna.Button("Abbrechen")).ToBeFocusedAsync();
        await anna.KeysAsync("Enter");

        await Assertions.Expect(anna.Button("Trotzdem abschließen")).ToBeFocusedAsync();
        await Assertions.Expect(anna.Page.Locator("#abschluss-grund")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_pressed_and_vanished_leaves_the_keyboard_beside_it()
    {
        await using var anna = await tab.OpenSetUpAsync();
        var next = anna.Page.Locator(".next");

        await anna.FocusAsync(anna.Button("Erledigt"));
        await anna.KeysAsync("Enter");
        await Assertions.Expect(anna.Notice).ToContainTextAsync("erledigt");
        await Assertions.Expect(next).ToBeFocusedAsync();
        await anna.FocusAsync(anna.Button("Rückgängig", ".notice"));
        await anna.KeysAsync("Enter");
        await Assertions.Expect(anna.Notice).ToContainTextAsync("Rückgängig gemacht");
        await Assertions.Expect(anna.Button("Rückgängig", ".notice")).ToBeFocusedAsync();
        await anna.KeysAsync("Tab", "Enter");
        await Assertions.Expect(anna.Notice).ToHaveTextAsync("");
        await Assertions.Expect(next).ToBeFocusedAsync();

        await anna.GoToAsync("/stufen/1");
        await anna.FocusAsync(anna.Button("In Prüfung geben"));
        await anna.KeysAsync("Enter");
        await Assertions.Expect(anna.Button("Zurück in Arbeit")).ToBeVisibleAsync();
        await Assertions.Expect(anna.Page.Locator("#abschluss")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_page_begins_at_its_heading_and_the_header_can_be_skipped()
    {
        await using var anna = await tab.OpenSetUpAsync();
        await Assertions.Expect(anna.Heading).ToBeFocusedAsync();

        await anna.FocusAsync(anna.Page.Locator(".skip-link"));
        await anna.KeysAsync("Enter");
        await Assertions.Expect(anna.Page.Locator("main")).ToBeFocusedAsync();
        await anna.KeysAsync("Tab");

        await Assertions.Expect(anna.Button("Erledigt")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_strategy_is_led_from_the_setup_to_a_closed_stage_without_a_mouse()
    {
        await using var anna = await tab.OpenAsync();

        await TabToAsync(anna, anna.Page.Locator("fluent-anchor-button"));
        await anna.KeysAsync("Enter");
        await Assertions.Expect(anna.Heading).ToHaveTextAsync("Demografiestrategie einrichten");
        await TypeAsync(anna, "#kommune-name", "Musterstadt");
        await TypeAsync(anna, "#kommune-einwohner", "19.420");
        await TypeAsync(anna, "#kommune-land", "Brandenburg");
        await PressByKeyAsync(anna, "Einrichten", "form");
        await Assertions.Expect(anna.Heading).ToHaveTextAsync("Musterstadt");

        await PressByKeyAsync(anna, "Nicht nötig");
        await Assertions.Expect(anna.Page.Locator(".next textarea")).ToBeFocusedAsync();
        await anna.Page.Keyboard.TypeAsync("Der Auftrag liegt schon vor.");
        await anna.KeysAsync("Tab", "Enter");
        await Assertions.Expect(anna.Notice).ToContainTextAsync("nicht nötig");
        await PressByKeyAsync(anna, "Rückgängig", ".notice");
        await Assertions.Expect(anna.Page.Locator(".next h2")).ToHaveTextAsync("Auftrag der Verwaltungsspitze einholen");

        await TabToAsync(anna, anna.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Alle Schritte" }));
        await anna.KeysAsync("Enter");
        await Assertions.Expect(anna.Heading).ToHaveTextAsync("Kick-Off");
        await PressByKeyAsync(anna, "Trotzdem abschließen");
        await Assertions.Expect(anna.Page.Locator("#abschluss textarea")).ToBeFocusedAsync();
        await anna.Page.Keyboard.TypeAsync(Reason);
        await anna.KeysAsync("Tab", "Enter");
        await Assertions.Expect(anna.Page.Locator("#abschluss .quote")).ToHaveTextAsync(Reason);
        await PressByKeyAsync(anna, "Rückgängig", ".notice");

        await Assertions.Expect(anna.Button("Trotzdem abschließen")).ToBeVisibleAsync();
    }

    private static async Task PressByKeyAsync(TabDriver driver, string name, string within = "main")
    {
        await TabToAsync(driver, driver.Button(name, within));
        await driver.KeysAsync("Enter");
    }

    private static async Task TypeAsync(TabDriver driver, string field, string text)
    {
        await TabToAsync(driver, driver.Page.Locator(field));
        await driver.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>On and on with the Tab key, as somebody does who has nothing else.</summary>
    private static async Task TabToAsync(TabDriver driver, ILocator target)
    {
        const int Stops = 120;
        await Assertions.Expect(target).ToBeVisibleAsync();
        for (var stop = 0; !await driver.IsFocusedAsync(target); stop++)
        {
            stop.ShouldBeLessThan(Stops, $"the keyboard does not come to {target}");
            await driver.KeysAsync("Tab");
        }
    }
}
