using Daks.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>What comes out of the printer can be handed to a council member.</summary>
/// <remarks>Pictures and PDFs are there to be looked at: <c>artifacts/screenshots</c>.</remarks>
[Collection(TabTests.Name)]
public sealed class TabPrintTests(TabFixture tab)
{
    // What A4 leaves between its margins of 2 cm.
    private const int PaperWidth = 643;

    // A task's title opens it on the screen; on paper it is a title.
    private const string Controls = "button:not(.task-toggle), fluent-button, input, select, textarea, nav, .app-header, .links, .notice, #connection, .why-not";

    private static readonly (string Path, string Name)[] Pages = [("", "uebersicht"), ("stufen/1", "stufe"), ("stufen/3", "stufe-halb"), ("verlauf", "verlauf")];

    [Fact]
    public async Task One_column_with_a_head_and_nothing_to_press_or_cut()
    {
        await using var anna = await OpenExampleAsync();
        var found = new List<string>();

        foreach (var (path, name) in Pages)
        {
            await GoToAsync(anna, path);

            await Assertions.Expect(anna.Page.Locator(Controls).Locator("visible=true")).ToHaveCountAsync(0);
            await Looks.MeasureAsync(anna.Page, name, found);
            found.AddRange((await CutAsync(anna.Page)).Select(text => $"{name}: cut: {text}"));
            found.AddRange((await BesideAsync(anna.Page)).Select(text => $"{name}: beside another: {text}"));
            await anna.Page.PdfAsync(new PagePdfOptions { Path = Screenshot.File($"druck-{name}").Replace(".png", ".pdf", StringComparison.Ordinal), PreferCSSPageSize = true });
        }

        found.ShouldBeEmpty();
    }

    /// <remarks>Paper stays white when the screen is dark.</remarks>
    [Fact]
    public async Task Every_theme_can_be_read_on_white_paper()
    {
        await using var anna = await OpenExampleAsync();
        var found = new List<string>();

        foreach (var (path, name) in Pages)
        {
            await GoToAsync(anna, path);
            await Looks.LookAsync(anna.Page, $"druck-{name}", PaperWidth, found);
            await Assertions.Expect(anna.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
            await Assertions.Expect(anna.Page.Locator("h1")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        }

        found.ShouldBeEmpty();
    }

    /// <summary>Half-way through: closed stages, overdue tasks, answers and a history to print.</summary>
    private async Task<TabDriver> OpenExampleAsync()
    {
        var anna = await tab.OpenAsync(width: PaperWidth, height: 900);
        await anna.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        return anna;
    }

    private static async Task GoToAsync(TabDriver anna, string path)
    {
        await anna.GoToAddressAsync($"/{path}?beispiel=1");
        await Assertions.Expect(anna.Page.Locator(".print-head")).ToContainTextAsync("Musterstadt");
    }

    /// <returns>Texts that do not fit their box.</returns>
    private static Task<string[]> CutAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('main *')]
          .filter(one => one.checkVisibility() && getComputedStyle(one).display !== 'inline' && one.scrollWidth > one.clientWidth + 1)
          .map(one => one.textContent.trim().slice(0, 60))
        """);

    /// <returns>What does not begin at the left edge: the blocks of a page stand one below the other.</returns>
    private static Task<string[]> BesideAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('main .card, main .stage, main .task, main .entry')]
          .filter(one => one.checkVisibility() && !one.parentElement.closest('.card') && one.getBoundingClientRect().left > 1)
          .map(one => one.textContent.trim().slice(0, 60))
        """);
}
