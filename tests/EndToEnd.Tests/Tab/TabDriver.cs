using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>Somebody in front of the tab, in a browser session of their own. Notes every request that leaves our origin.</summary>
internal sealed class TabDriver : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _foreign = [];

    private TabDriver(IBrowserContext context, IPage page, Uri address, string team) =>
        (_context, Page, Address, Team) = (context, page, address, team);

    public IPage Page { get; }

    public Uri Address { get; }

    public string Team { get; }

    /// <value>Addresses outside our origin that the page asked for; there must never be one.</value>
    public IReadOnlyList<string> Foreign => _foreign;

    public ILocator Heading => Page.Locator("h1");

    public ILocator Notice => Page.Locator(".notice");

    public static string NewTeam() => $"19:{Guid.NewGuid():N}@thread.tacv2";

    public static async Task<TabDriver> OpenAsync(
        IBrowser browser, Uri address, string team, string persona = "anna-berg", int width = 1400, int height = 800, string path = "/")
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            IgnoreHTTPSErrors = true,
            Locale = "de-DE",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        var driver = new TabDriver(context, page, address, team);
        await context.RouteAsync("**/*", driver.WatchAsync);
        await page.GotoAsync($"{address}lokal?zurueck={Uri.EscapeDataString(driver.PathTo(path))}");
        await page.ClickAsync($"button[value={persona}]");
        await driver.ReadyAsync();
        return driver;
    }

    public async Task GoToAsync(string path)
    {
        await Page.GotoAsync(new Uri(Address, PathTo(path)).ToString());
        await ReadyAsync();
    }

    /// <summary>The page listens: before that a click would fall into the void.</summary>
    public Task ReadyAsync() => Page.WaitForSelectorAsync("html[data-ready]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });

    /// <summary>The first button somebody would find under that name.</summary>
    public ILocator Button(string name, string within = "main") =>
        Page.Locator(within).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name }).First;

    public Task PressAsync(string name, string within = "main") => Button(name, within).ClickAsync();

    public async Task SetUpAsync(string name = "Musterstadt", string inhabitants = "19.420", string land = "Brandenburg")
    {
        await GoToAsync("/einrichten");
        await Page.FillAsync("#kommune-name", name);
        await Page.FillAsync("#kommune-einwohner", inhabitants);
        await Page.SelectOptionAsync("#kommune-land", land);
        await PressAsync("Einrichten", "form");
        await Assertions.Expect(Heading).ToHaveTextAsync(name);
    }

    public Task ChooseThemeAsync(string theme) => Page.EvaluateAsync("theme => daksTheme.choose(theme)", theme);

    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Foreign.ShouldBeEmpty();
    }

    private string PathTo(string path)
    {
        var parts = path.Split('#', 2);
        return $"{parts[0]}?team={Uri.EscapeDataString(Team)}{(parts.Length > 1 ? $"#{parts[1]}" : "")}";
    }

    private Task WatchAsync(IRoute route)
    {
        if (route.Request.Url.StartsWith(Address.ToString(), StringComparison.Ordinal))
        {
            return route.ContinueAsync();
        }

        _foreign.Add(route.Request.Url);
        return route.AbortAsync();
    }
}
