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
        await using var anna = await OpenAsync();
        await anna.SetUpAsync();
        await anna.GoToAsync("/stufen/1");
        await anna.Button("Trotzdem abschließen").FocusAsync();

        await KeysAsync(anna, "Enter");
        await Assertions.Expect(anna.Page.Locator("#abschluss-grund")).ToBeFocusedAsync();
        await anna.Page.Keyboard.TypeAsync(Reason);
        await KeysAsync(anna, "Tab");
        await Assertions.Expect(anna.Button("Mit Begründung abschließen")).ToBeFocusedAsync();
        await KeysAsync(anna, "Tab");
        await Assertions.Expect(anna.Button("Abbrechen")).ToBeFocusedAsync();
        await KeysAsync(anna, "Enter");

        await Assertions.Expect(anna.Button("Trotzdem abschließen")).ToBeFocusedAsync();
        await Assertions.Expect(anna.Page.Locator("#abschluss-grund")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_pressed_and_vanished_leaves_the_keyboard_beside_it()
    {
        await using var anna = await OpenAsync();
        await anna.SetUpAsync();
        var next = anna.Page.Locator(".next");

        await anna.Button("Erledigt").FocusAsync();
        await KeysAsync(anna, "Enter");
        await Assertions.Expect(anna.Notice).ToContainTextAsync("erledigt");
        await Assertions.Expect(next).ToBeFocusedAsync();
        await anna.Button("Rückgängig", ".notice").FocusAsync();
        await KeysAsync(anna, "Enter");
        await Assertions.Expect(anna.Notice).ToContainTextAsync("Rückgängig gemacht");
        await Assertions.Expect(anna.Button("Rückgängig", ".notice")).ToBeFocusedAsync();
        await KeysAsync(anna, "Tab", "Enter");
        await Assertions.Expect(anna.Notice).ToHaveTextAsync("");
        await Assertions.Expect(next).ToBeFocusedAsync();

        await anna.GoToAsync("/stufen/1");
        await anna.Button("In Prüfung geben").FocusAsync();
        await KeysAsync(anna, "Enter");
        await Assertions.Expect(anna.Button("Zurück in Arbeit")).ToBeVisibleAsync();
        await Assertions.Expect(anna.Page.Locator("#abschluss")).ToBeFocusedAsync();
    }

    private static async Task KeysAsync(TabDriver driver, params string[] keys)
    {
        foreach (var key in keys)
        {
            await driver.Page.Keyboard.PressAsync(key);
        }
    }

    private Task<TabDriver> OpenAsync() => TabDriver.OpenAsync(tab.Browser, tab.Host.Address, TabDriver.NewTeam());
}
