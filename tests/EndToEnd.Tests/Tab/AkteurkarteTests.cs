using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>Somebody is recorded, put on the map by keyboard, and stands in the list: at each width, for everybody.</summary>
[Collection(TabTests.Name)]
public sealed class AkteurkarteTests(TabFixture tab)
{
    [Theory]
    [InlineData(320)]
    [InlineData(1400)]
    public async Task An_actor_is_recorded_and_moved_on_the_map_by_keyboard(int width)
    {
        await using var anna = await tab.OpenSetUpAsync(width, path: "/akteure");
        var found = new List<string>();
        await Looks.LookAsync(anna.Page, "akteure-leer", width, found);

        await anna.PressAsync("Akteur erfassen");
        await anna.FillAsync("#akteur-name", "Freiwillige Feuerwehr");
        await anna.ChooseAsync("#akteur-sektor", "KulturSportVerein");
        await anna.PressAsync("Speichern", "form.panel");
        await Assertions.Expect(anna.Page.Locator("#liste h4")).ToHaveTextAsync("Freiwillige Feuerwehr");
        await Assertions.Expect(anna.Page.Locator("#liste h3")).ToHaveTextAsync("Kultur, Sport und Vereine");

        await anna.FocusAsync(anna.Button("In anderes Feld: Freiwillige Feuerwehr"));
        await anna.KeysAsync("Enter", "Tab");
        await Assertions.Expect(anna.Button("Nach „Eng einbinden“ verschieben")).ToBeFocusedAsync();
        await anna.KeysAsync("Enter");
        await Assertions.Expect(anna.Page.Locator("#quadrant-EngEinbinden .swot-entry")).ToBeFocusedAsync();
        await Assertions.Expect(anna.Page.Locator("#quadrant-EngEinbinden .swot-entry")).ToContainTextAsync("Einfluss 4 von 5");

        await anna.PressAsync("Einschätzen: Freiwillige Feuerwehr");
        await Assertions.Expect(anna.Page.Locator("#einschaetzung-haltung")).ToBeVisibleAsync();
        await Looks.LookAsync(anna.Page, "akteure", width, found);
        await anna.PressAsync("Aus einer Tabelle übernehmen");
        await anna.FillAsync("#akteure-tabelle", "Name;Sektor\nJugendring;Jugend\nRat;Raumfahrt\n");
        await Assertions.Expect(anna.Page.Locator("#akteure-vorschau")).ToContainTextAsync("Neu: 1");
        await anna.PressAsync("Mitglied aufnehmen");
        await Assertions.Expect(anna.Page.Locator("#gruppe-wer")).ToBeVisibleAsync();
        await Looks.LookAsync(anna.Page, "akteure-tabelle", width, found);

        found.ShouldBeEmpty();
    }
}
