using Daks.EndToEnd.Tests.Infrastructure;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>Every page, in each theme and at each width: nothing for axe to find, nothing to scroll sideways.</summary>
/// <remarks>The screenshots are there to be looked at: <c>artifacts/screenshots</c>.</remarks>
[Collection(TabTests.Name)]
public sealed class TabLooksTests(TabFixture tab)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] },
    };

    private static readonly string[] Themes = ["light", "dark", "contrast"];

    [Theory]
    [InlineData(320)]
    [InlineData(720)]
    [InlineData(1400)]
    public async Task Nothing_bars_anybody(int width)
    {
        await using var anna = await TabDriver.OpenAsync(
            tab.Browser, tab.Host.Address, TabDriver.NewTeam(), width: width, height: width < 500 ? 640 : 800);
        var found = new List<string>();

        await anna.GoToAsync("/");
        await LookAsync("angebot");
        await anna.GoToAsync("/einrichten");
        await anna.PressAsync("Einrichten", "form");
        await anna.Page.Locator(".field-error").First.WaitForAsync();
        await LookAsync("einrichten-fehler");
        await anna.SetUpAsync();
        await LookAsync("uebersicht");
        await anna.PressAsync("Erledigt");
        await anna.Notice.GetByText("erledigt").WaitForAsync();
        await LookAsync("uebersicht-erledigt");
        await anna.GoToAsync("/stufen/1#K-05");
        await anna.PressAsync("Nicht nötig: Akteurinnen", "#K-05");
        await anna.PressAsync("Beantworten: Der Kick-Off");
        await anna.PressAsync("Trotzdem abschließen");
        await LookAsync("stufe");
        await anna.GoToAsync("/verlauf");
        await anna.Page.Locator("summary").First.ClickAsync();
        await LookAsync("verlauf");
        await anna.GoToAsync("/einstellungen");
        await anna.PressAsync("Angaben zur Kommune ändern");
        await anna.PressAsync("Kick-Off: Datum ändern");
        await anna.PressAsync("Rollen von Bernd Kaya ändern");
        await anna.Page.GetByText("Rollen von Bernd Kaya", new() { Exact = true }).WaitForAsync();
        await LookAsync("einstellungen");
        await anna.GoToAsync("/hilfe");
        await LookAsync("hilfe");
        await anna.GoToAsync("/nicht-gefunden");
        await LookAsync("nicht-gefunden");
        await anna.Page.GotoAsync($"{anna.Address}lokal");
        await LookAsync("lokal");

        found.ShouldBeEmpty();

        async Task LookAsync(string page)
        {
            if (await anna.OverflowAsync() is > 0 and var pixels)
            {
                found.Add($"{page}: {pixels} px too wide");
            }

            foreach (var theme in Themes)
            {
                await anna.ChooseThemeAsync(theme);

                // The new colours are on the screen, not only in the style sheet.
                await anna.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
                var result = await anna.Page.RunAxe(Rules);
                found.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{page}, {theme}: {violation.Id} at {node.Target}: {node.Html}")));
                await anna.Page.ScreenshotAsync(new PageScreenshotOptions
                {
                    Path = Checkout.Screenshot($"{page}-{width}-{theme}"),
                    FullPage = true,
                });
            }
        }
    }
}
