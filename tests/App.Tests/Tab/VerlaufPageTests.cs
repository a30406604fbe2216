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
    public async Task What_has_moved_on_is_not_taken_back_and_the_page_says_why()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new StartAufgabe("K-01"));
        await DoAsync(Musterpersonen.AnnaBerg, new CompleteAufgabe("K-01"));
        var page = Open<VerlaufPage>("/verlauf");

        await page.PressAsync("Rückgängig: „Auftrag der Verwaltungsspitze einholen“ begonnen");

        page.Text(".notice").ShouldStartWith("Das lässt sich nicht mehr rückgängig machen");
        (await StrategieAsync()).FindAufgabe("K-01")!.Status.ShouldBe(AufgabeStatus.Erledigt);
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
