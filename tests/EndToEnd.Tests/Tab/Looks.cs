using System.Text.Json;
using Daks.EndToEnd.Tests.Infrastructure;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>Looks at a page as it stands: scrolls it sideways, asks axe, takes a picture.</summary>
internal static class Looks
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string Rules = JsonSerializer.Serialize(new
    {
        RunOnly = new { Type = "tag", Values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice" } },
        ResultTypes = new[] { "violations" },
    }, JsonSerializerOptions.Web);

    public static readonly string[] Themes = ["light", "dark", "contrast"];

    /// <summary>In each theme, once the page has settled. What is wrong is added to <paramref name="found"/>.</summary>
    public static async Task LookAsync(IPage page, string name, int width, List<string> found)
    {
        await CircuitWatch.SettledAsync(page);
        await LookMeanwhileAsync(page, name, width, found);
    }

    /// <summary>The same on a page that waits for something, and so does not settle: the test knows what it shows meanwhile.</summary>
    public static async Task LookMeanwhileAsync(IPage page, string name, int width, List<string> found)
    {
        await MeasureAsync(page, $"{name}, {width}", found);
        var hasThemes = await page.EvaluateAsync<bool>("() => 'daksTheme' in window");
        foreach (var theme in hasThemes ? Themes : Themes[..2])
        {
            await (hasThemes ? page.EvaluateAsync("theme => daksTheme.choose(theme)", theme) : FollowBrowserAsync(page, theme));
            await ScanAsync(page, $"{name}-{width}-{theme}", found);
        }
    }

    public static async Task MeasureAsync(IPage page, string name, List<string> found)
    {
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var pixels)
        {
            found.Add($"{name}: {pixels} px too wide");
        }
    }

    public static async Task ScanAsync(IPage page, string name, List<string> found)
    {
        await ShownAsync(page);
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        var violations = await page.EvaluateAsync<string[]>(
            """
            async (rules) => {
              const { violations } = await axe.run(document, JSON.parse(rules));
              return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id} at ${target}: ${html}`));
            }
            """,
            Rules);
        found.AddRange(violations.Select(violation => $"{name}: {violation}"));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Screenshot.File(name), FullPage = true });
    }

    /// <summary>The new colours are on the screen, not only in the style sheet: buttons change theirs little by little.</summary>
    private static async Task ShownAsync(IPage page) => await page.EvaluateAsync(
        """
        async () => {
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const ending = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime !== Infinity);
          await Promise.allSettled(ending.map((one) => one.finished));
        }
        """);

    /// <summary>Plain pages have no theme of their own: they are as light or dark as the browser.</summary>
    private static Task FollowBrowserAsync(IPage page, string theme) => page.EmulateMediaAsync(
        new PageEmulateMediaOptions { ColorScheme = theme == "light" ? ColorScheme.Light : ColorScheme.Dark });
}
