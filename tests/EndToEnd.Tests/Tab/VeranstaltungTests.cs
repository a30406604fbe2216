using System.Text;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>People and dates in a real browser: from a date that is looked for to what stays of the evening.</summary>
[Collection(TabTests.Name)]
public sealed class VeranstaltungTests(TabFixture tab)
{
    [Fact]
    public async Task A_date_is_found_taken_moved_and_called_off_and_the_others_see_it()
    {
        await using var anna = await tab.OpenSetUpAsync(path: "/veranstaltungen");
        await anna.PressAsync("Veranstaltung planen");
        await anna.FillAsync("#treffen-ort", "Ratssaal");
        await anna.PressAsync("Anlegen und Termin finden");
        await Assertions.Expect(anna.Page.Locator("h1")).ToHaveTextAsync("Kick-Off");
        await using var bernd = await tab.OpenAsync(anna.Team, "bernd-kaya", path: "/veranstaltungen");

        await anna.PressAsync("Termine vorschlagen");
        await Assertions.Expect(anna.Page.Locator("#termin .piece")).ToHaveCountAsync(3);
        await anna.ClickAsync(anna.Page.Locator("#termin .piece").Nth(1).GetByRole(AriaRole.Button));
        await Assertions.Expect(anna.Page.Locator(".page-head .state")).ToHaveTextAsync("bestätigt");
        await Assertions.Expect(bernd.Page.Locator("#anstehend .piece")).ToContainTextAsync("bestätigt");
        var (name, file) = await anna.TakeAsync(anna.Page.GetByText("In den eigenen Kalender (.ics)"));
        name.ShouldBe("Kick-Off.ics");
        Encoding.UTF8.GetString(file).ShouldContain("STATUS:CONFIRMED");

        await anna.FillAsync("#termin-wann", "am 30. Februar");
        await anna.PressAsync("Termine vorschlagen");
        await Assertions.Expect(anna.Page.Locator("#termin-wann-error")).ToContainTextAsync("„30. Februar“ gibt es nicht.");
        await anna.FillAsync("#termin-wann", "in acht Wochen am Dienstag um 18 Uhr");
        await anna.PressAsync("Termine vorschlagen");
        await Assertions.Expect(anna.Page.Locator("#termin .piece strong")).ToContainTextAsync("18:00–20:00 Uhr");
        await anna.PressAsync("Diesen Termin nehmen", "#termin .piece");
        await Assertions.Expect(bernd.Page.Locator("#anstehend .piece")).ToContainTextAsync("18:00–20:00 Uhr");

        await anna.PressAsync("Absagen …");
        await anna.FillAsync("#treffen-absage", "Die Halle ist gesperrt.");
        await anna.PressAsync("Absagen …", "form.panel");
        await Assertions.Expect(anna.Page.Locator(".page-head .state")).ToHaveTextAsync("abgesagt");
        await Assertions.Expect(bernd.Page.Locator("#anstehend .calm")).ToBeVisibleAsync();
        var (_, off) = await anna.TakeAsync(anna.Page.GetByText("Aus dem eigenen Kalender nehmen (.ics)"));
        Encoding.UTF8.GetString(off).ShouldContain("METHOD:CANCEL");
    }

    [Theory]
    [InlineData(320)]
    [InlineData(720)]
    [InlineData(1400)]
    public async Task Nothing_bars_anybody_from_events_minutes_agreements_and_ideas(int width)
    {
        await using var anna = await tab.OpenSetUpAsync(width, path: "/veranstaltungen");
        var found = new List<string>();
        await anna.PressAsync("Veranstaltung planen");
        await Looks.LookAsync(anna.Page, "veranstaltungen", width, found);
        await anna.PressAsync("Anlegen und Termin finden");
        await anna.PressAsync("Termine vorschlagen");
        await anna.PressAsync("Vorlage: Kick-Off, 120 Minuten");
        await anna.PressAsync("Protokoll schreiben");
        await anna.FillAsync("#protokoll-text", "Wir waren uns einig.");
        await anna.PressAsync("Speichern", "#protokoll");
        await anna.PressAsync("Vereinbarung festhalten");
        await anna.FillAsync("#vereinbarung-neu-text", "Flyer entwerfen");
        await anna.FillAsync("#vereinbarung-neu-stelle", "Bauhof");
        await anna.FillAsync("#vereinbarung-neu-termin", "2027-04-01");
        await anna.PressAsync("Speichern", "#vereinbarungen");
        await Assertions.Expect(anna.Page.Locator("#vereinbarungen .piece")).ToContainTextAsync("Bauhof");
        await Looks.LookAsync(anna.Page, "veranstaltung", width, found);

        await anna.GoToAsync("/veranstaltungen");
        await anna.PressAsync("Tage eintragen");
        await anna.FillAsync("#vorgaben-zeilen", "Sommerferien 08.07.2027–20.08.2027");
        await anna.PressAsync("Tage eintragen", "form.panel");
        await Assertions.Expect(anna.Page.Locator("#vorgaben")).ToContainTextAsync("Sommerferien, Do., 08.07.2027");
        await anna.PressAsync("Regeln ändern");
        await anna.PressAsync("Adresse anlegen");
        await Assertions.Expect(anna.Page.Locator(".address")).ToContainTextAsync(".ics");
        await Looks.LookAsync(anna.Page, "vorgaben", width, found);

        await anna.GoToAsync("/ideen");
        await anna.PressAsync("Liste einfügen");
        await anna.FillAsync("#ideen-liste", "- Mehr Bänke\n- Ein Bürgerbus");
        await anna.PressAsync("Aufnehmen");
        await Assertions.Expect(anna.Page.Locator("#ideen .piece")).ToHaveCountAsync(2);
        await anna.PressAsync("Antworten …: Mehr Bänke");
        await Looks.LookAsync(anna.Page, "ideen", width, found);

        foreach (var path in new[] { "protokolle", "vereinbarungen" })
        {
            await anna.GoToAsync($"/{path}");
            await Looks.LookAsync(anna.Page, path, width, found);
        }

        found.ShouldBeEmpty();
    }
}
