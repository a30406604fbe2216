using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>The board is for everybody: by mouse, by keyboard, at each width and in each theme.</summary>
[Collection(TabTests.Name)]
public sealed class SwotBoardTests(TabFixture tab)
{
    [Theory]
    [InlineData(320)]
    [InlineData(720)]
    [InlineData(1400)]
    public async Task Nothing_bars_anybody_from_the_board_and_the_keyboard_moves_its_entries(int width)
    {
        await using var anna = await tab.OpenSetUpAsync(width, path: "/swot");
        var found = new List<string>();
        await Looks.LookAsync(anna.Page, "swot-leer", width, found);

        await AddAsync(anna, "Stärken", "Die Vereine halten zusammen.");
        await AddAsync(anna, "Chancen", "Ausgebildete kommen zurück.");
        await anna.FocusAsync(anna.Button("Verschieben nach: Die Vereine"));
        await anna.KeysAsync("Enter", "Tab");
        await Assertions.Expect(anna.Button("Nach „Schwächen“ verschieben")).ToBeFocusedAsync();
        await anna.KeysAsync("Enter");
        await Assertions.Expect(anna.Page.Locator("#feld-W .swot-entry")).ToBeFocusedAsync();
        await anna.PressAsync("Verschieben nach: Die Vereine");
        await anna.PressAsync("Strategie ergänzen: Schwächen und Chancen");
        await Assertions.Expect(anna.Page.Locator("#tows-text")).ToBeVisibleAsync();
        await Looks.LookAsync(anna.Page, "swot", width, found);

        foreach (var (path, button) in new[] { ("inventar", "Maßnahme erfassen"), ("interviews", "Gespräch eintragen"), ("handlungsfelder", "Eigenes Feld benennen") })
        {
            await anna.GoToAsync($"/{path}");
            await anna.PressAsync(button);
            await Assertions.Expect(anna.Page.Locator("form.panel")).ToBeVisibleAsync();
            await Looks.LookAsync(anna.Page, path, width, found);
        }

        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_entry_is_dragged_to_another_field()
    {
        await using var anna = await tab.OpenSetUpAsync(path: "/swot");
        await AddAsync(anna, "Stärken", "Die Vereine halten zusammen.");

        await anna.DragAsync("#feld-S .swot-text", "#feld-O h2");

        await Assertions.Expect(anna.Page.Locator("#feld-O .swot-entry")).ToHaveCountAsync(1);
        await Assertions.Expect(anna.Page.Locator("#feld-S .swot-entry")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_typed_survives_a_reload_and_what_somebody_else_does()
    {
        await using var anna = await tab.OpenSetUpAsync(path: "/swot");
        await anna.PressAsync("Eintrag ergänzen: Risiken");
        await anna.FillAsync("#swot-text", "Halb geschrieben");
        await using var bernd = await tab.OpenAsync(anna.Team, "bernd-kaya", path: "/swot");

        await AddAsync(bernd, "Stärken", "Die Vereine halten zusammen.");
        await Assertions.Expect(anna.Page.Locator("#feld-S .swot-entry")).ToHaveCountAsync(1);
        await Assertions.Expect(anna.Page.Locator("#swot-text")).ToHaveValueAsync("Halb geschrieben");
        await anna.ReloadAsync();

        await Assertions.Expect(anna.Page.Locator("#feld-T #swot-text")).ToHaveValueAsync("Halb geschrieben");
    }

    private static async Task AddAsync(TabDriver somebody, string field, string text)
    {
        await somebody.PressAsync($"Eintrag ergänzen: {field}");
        await somebody.FillAsync("#swot-text", text);
        await somebody.PressAsync("Speichern", "form.panel");
        await Assertions.Expect(somebody.Page.Locator(".swot-text", new() { HasText = text })).ToBeVisibleAsync();
    }
}
