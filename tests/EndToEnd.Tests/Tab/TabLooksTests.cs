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
        await anna.PressAsync("Beispiel ansehen");
        await anna.Page.Locator(".example").WaitForAsync();
        await anna.ReadyAsync();
        await LookAsync("beispiel");
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
        await anna.GoToAsync("/tab/konfiguration");
        await LookAsync("konfiguration");
        await anna.Page.GotoAsync($"{anna.Address}lokal");
        await LookAsync("lokal");
        foreach (var document in new[] { "it", "datenschutz", "personalrat", "nutzungsbedingungen" })
        {
            await anna.Page.GotoAsync($"{anna.Address}dokumente/{document}");
            await LookAsync(document);
        }

        found.ShouldBeEmpty();

        Task LookAsync(string page) => TabLooksTests.LookAsync(anna, page, width, found);
    }

    /// <remarks>The choice among strategies, and the pages of those who get no further; the 503 before sign-in is the same page as the 403.</remarks>
    [Theory]
    [InlineData(320)]
    [InlineData(720)]
    [InlineData(1400)]
    public async Task Nor_does_it_where_somebody_gets_no_further(int width)
    {
        await using var anna = await TabDriver.OpenAsync(tab.Browser, tab.Host.Address, TabDriver.NewTeam(), width: width);
        await anna.SetUpAsync();
        await using var gerda = await TabDriver.OpenAsync(tab.Browser, tab.Host.Address, anna.Team, "gerda-lindner", width);
        await using var second = await TabDriver.OpenAsync(tab.Browser, tab.Host.Address, TabDriver.NewTeam(), width: width);
        await second.SetUpAsync("Nachbarstadt");
        var found = new List<string>();

        await Assertions.Expect(gerda.Heading).ToHaveTextAsync("Sie gehören nicht zu diesem Team");
        await LookAsync(gerda, "kein-mitglied", width, found);
        await anna.Page.GotoAsync(anna.Address.ToString());
        await anna.ReadyAsync();
        await Assertions.Expect(anna.Heading).ToHaveTextAsync("Welche Strategie möchten Sie öffnen?");
        await LookAsync(anna, "auswahl", width, found);
        await anna.Page.SetExtraHTTPHeadersAsync([new("X-Forwarded-For", "203.0.113.7")]);
        await anna.Page.GotoAsync(anna.Address.ToString());
        await Assertions.Expect(anna.Heading).ToHaveTextAsync("Nur auf diesem Rechner");
        await LookAsync(anna, "nur-lokal", width, found);

        found.ShouldBeEmpty();
    }

    /// <remarks>One width and theme: the layout is that of the pages above. Dirk reads English in other tests too.</remarks>
    [Fact]
    public async Task Nor_half_way_through_in_English_or_in_forced_colours()
    {
        await using var dirk = await TabDriver.OpenAsync(tab.Browser, tab.Host.Address, TabDriver.NewTeam(), "dirk-vogel");
        await dirk.Page.GotoAsync($"{dirk.Address}sprache?wert=en&zurueck={Uri.EscapeDataString("/?beispiel=1")}");
        var found = new List<string>();

        foreach (var path in new[] { "", "stufen/1", "stufen/3", "verlauf", "einstellungen" })
        {
            await dirk.Page.GotoAsync($"{dirk.Address}{path}?beispiel=1");
            await dirk.ReadyAsync();
            await Assertions.Expect(dirk.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
            await Assertions.Expect(dirk.Page.Locator(".example")).ToBeVisibleAsync();
            foreach (var colours in new[] { ForcedColors.None, ForcedColors.Active })
            {
                await dirk.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = colours });
                await ScanAsync(dirk, $"musterstadt-{path.Replace('/', '-')}-{colours}", found);
            }
        }

        found.ShouldBeEmpty();
    }

    /// <summary>What colour alone would mark is marked by the system's own colours.</summary>
    [Fact]
    public async Task Forced_colours_keep_every_border_and_mark()
    {
        await using var anna = await TabDriver.OpenAsync(tab.Browser, tab.Host.Address, TabDriver.NewTeam());
        await anna.SetUpAsync();
        await anna.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });

        await Assertions.Expect(anna.Page.Locator(".risk")).ToHaveCSSAsync("border-top-color", await SystemColourAsync("CanvasText"));
        await Assertions.Expect(anna.Page.Locator(".menu-link[aria-current=page]")).ToHaveCSSAsync("border-bottom-color", await SystemColourAsync("Highlight"));

        Task<string> SystemColourAsync(string name) => anna.Page.EvaluateAsync<string>(
            """
            name => {
              const probe = document.body.appendChild(document.createElement('i'));
              probe.style.color = name;
              const colour = getComputedStyle(probe).color;
              probe.remove();
              return colour;
            }
            """,
            name);
    }

    /// <remarks>The PDFs are there to be looked at, beside the screenshots.</remarks>
    [Fact]
    public async Task What_is_printed_has_a_head_and_nothing_to_press()
    {
        await using var anna = await TabDriver.OpenAsync(tab.Browser, tab.Host.Address, TabDriver.NewTeam());
        await anna.SetUpAsync();
        await anna.PressAsync("Erledigt");
        await anna.Notice.GetByText("erledigt").WaitForAsync();
        await anna.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        foreach (var (path, name) in new[] { ("/", "uebersicht"), ("/stufen/1", "stufe"), ("/verlauf", "verlauf") })
        {
            await anna.GoToAsync(path);

            await Assertions.Expect(anna.Page.Locator(".print-head")).ToContainTextAsync("Musterstadt");
            (await anna.Page.Locator("button:not(.task-toggle):visible, fluent-button:visible, nav:visible, .app-header:visible, .links:visible").CountAsync()).ShouldBe(0, path);
            await anna.Page.PdfAsync(new PagePdfOptions { Path = Checkout.Screenshot($"druck-{name}").Replace(".png", ".pdf", StringComparison.Ordinal), PreferCSSPageSize = true });
            await anna.Page.SetViewportSizeAsync(643, 900);
            await anna.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Checkout.Screenshot($"druck-{name}"), FullPage = true });
        }
    }

    private static async Task LookAsync(TabDriver anna, string page, int width, List<string> found)
    {
        if (await anna.OverflowAsync() is > 0 and var pixels)
        {
            found.Add($"{page}, {width}: {pixels} px too wide");
        }

        var hasThemes = await anna.Page.EvaluateAsync<bool>("() => 'daksTheme' in window");
        foreach (var theme in hasThemes ? Themes : Themes[..2])
        {
            await (hasThemes ? anna.ChooseThemeAsync(theme) : FollowBrowserAsync(anna.Page, theme));

            // The new colours are on the screen, not only in the style sheet.
            await anna.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            await ScanAsync(anna, $"{page}-{width}-{theme}", found);
        }
    }

    private static async Task ScanAsync(TabDriver anna, string page, List<string> found)
    {
        var result = await anna.Page.RunAxe(Rules);
        found.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{page}: {violation.Id} at {node.Target}: {node.Html}")));
        await anna.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Checkout.Screenshot(page), FullPage = true });
    }

    /// <summary>Plain pages have no theme of their own: they are as light or dark as the browser.</summary>
    private static Task FollowBrowserAsync(IPage page, string theme) => page.EmulateMediaAsync(
        new PageEmulateMediaOptions { ColorScheme = theme == "light" ? ColorScheme.Light : ColorScheme.Dark });
}
