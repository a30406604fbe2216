using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Ideen;
using Daks.Tab.Ideen;

namespace Daks.App.Tests.Tab;

/// <summary>Ideas, one by one or as a list, each with an answer.</summary>
public sealed class IdeenPageTests : TabContext
{
    [Fact]
    public async Task An_idea_is_written_down_looked_at_and_answered()
    {
        await SetUpAsync();
        var page = Open<IdeenPage>("/ideen");
        page.Text("#ideen .calm").ShouldStartWith("Noch keine Idee.");

        await page.PressAsync("Idee aufschreiben");
        await page.Find("#idee-text").ChangeAsync("Mehr Bänke");
        await page.Find("#idee-feld").ChangeAsync("HF01");
        await page.Find("#ideen form").SubmitAsync();
        page.Text("#ideen h3").ShouldBe("neu (1)");

        await page.PressAsync("Prüfen: Mehr Bänke");
        page.Text("#ideen h3").ShouldBe("in Prüfung (1)");
        await page.PressAsync("Antworten …: Mehr Bänke");
        await page.Find("#ideen form").SubmitAsync();
        page.Text("#idee-grund-error").Length.ShouldBeGreaterThan(0);
        await page.Find("#idee-grund").ChangeAsync("Erst wenn der Park fertig ist.");
        await page.Find("#ideen form").SubmitAsync();

        page.Text("#ideen h3").ShouldBe("geparkt (1)");
        page.Text("#ideen .quote").ShouldBe("Erst wenn der Park fertig ist.");
        await page.PressAsync("Rückgängig", ".notice");
        page.Text("#ideen h3").ShouldBe("in Prüfung (1)");
    }

    [Fact]
    public async Task A_pasted_list_is_taken_in_and_taken_back_as_one()
    {
        await SetUpAsync();
        var page = Open<IdeenPage>("/ideen");

        await page.PressAsync("Liste einfügen");
        await page.Find("#ideen form").SubmitAsync();
        page.Text("#ideen-liste-error").ShouldStartWith("Noch keine Zeile.");
        await page.Find("#ideen-liste").ChangeAsync("- Mehr Bänke\n- Ein Bürgerbus");
        await page.Find("#ideen form").SubmitAsync();
        page.FindAll("#ideen .piece").Count.ShouldBe(2);
        page.Text("#ideen .section-head .state").ShouldBe("2 Ideen, 10 werden gebraucht");

        await page.PressAsync("Rückgängig", ".notice");
        (await StrategieAsync()).All<Idee>().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_else_takes_in_appears()
    {
        await SetUpAsync();
        var page = Open<IdeenPage>("/ideen");

        await DoAsync(Musterpersonen.BerndKaya, new AddIdeen([("a", new IdeeEingabe("Ein Kino"))]));

        page.WaitForAssertion(() => page.Text("#ideen .piece").ShouldContain("Ein Kino"));
    }
}
