using Bunit;
using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Tab.Verlaeufe;

namespace Daks.App.Tests.Tab;

public sealed class VerlaufPageTests : TabContext
{
    [Fact]
    public async Task It_says_who_what_when_and_what_was_there_before()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.BerndKaya, new StartAufgabe("K-01"));

        var page = Open<VerlaufPage>("/verlauf");

        page.Text(".entry").ShouldStartWith("„Auftrag der Verwaltungsspitze einholen“ begonnen Bernd Kaya, Mo., 01.03.2027, 09:00 Uhr");
        page.Text(".entry details li").ShouldBe("Auftrag der Verwaltungsspitze einholen: Stand: vorher offen, jetzt in Arbeit");
    }

    [Fact]
    public async Task The_setup_itself_cannot_be_taken_back()
    {
        await SetUpAsync();

        var page = Open<VerlaufPage>("/verlauf");

        page.HasButton("Rückgängig").ShouldBeFalse();
    }

    [Fact]
    public async Task Only_what_still_stands_is_offered_to_be_taken_back()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new StartAufgabe("K-01"));
        await DoAsync(Musterpersonen.AnnaBerg, new CompleteAufgabe("K-01"));
        var page = Open<VerlaufPage>("/verlauf");

        var before = page.Markup;
        await page.PressAsync("Rückgängig: „Auftrag der Verwaltungsspitze einholen“ erledigt");

        before.ShouldNotContain("Rückgängig: „Auftrag der Verwaltungsspitze einholen“ begonnen");
        page.Markup.ShouldContain("Rückgängig: „Auftrag der Verwaltungsspitze einholen“ begonnen");
        page.Markup.ShouldNotContain("Rückgängig: „Auftrag der Verwaltungsspitze einholen“ erledigt");
    }

    [Fact]
    public async Task Older_changes_come_on_request_and_newer_ones_by_themselves()
    {
        await SetUpAsync();
        for (var round = 0; round < 15; round++)
        {
            await DoAsync(Musterpersonen.AnnaBerg, new StartAufgabe("K-01"));
            await DoAsync(Musterpersonen.AnnaBerg, new ReopenAufgabe("K-01"));
        }

        var page = Open<VerlaufPage>("/verlauf");
        page.FindAll(".entry").Count.ShouldBe(25);
        await page.PressAsync("Ältere Änderungen");
        page.FindAll(".entry").Count.ShouldBe(31);
        await DoAsync(Musterpersonen.AnnaBerg, new CompleteAufgabe("K-02"));

        page.WaitForAssertion(() => page.FindAll(".entry").Count.ShouldBe(32));
        page.HasButton("Ältere Änderungen").ShouldBeFalse();
    }
}
