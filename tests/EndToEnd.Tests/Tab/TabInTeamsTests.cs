using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>The tab inside a frame of teams.microsoft.com: another origin, its theme, its context.</summary>
[Collection(TabTests.Name)]
public sealed class TabInTeamsTests(TabFixture tab) : IAsyncLifetime
{
    private const string Chat = "19:amtsrunde@thread.v2";

    private readonly string _team = TabDriver.NewTeam();
    private readonly List<string> _foreign = [];
    private FakeTeams _teams = null!;
    private IBrowser _browser = null!;
    private IPage _page = null!;

    private IFrameLocator Frame => _page.FrameLocator("#tab");

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _browser = await tab.LaunchAsync(_teams.ResolverRule);
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { IgnoreHTTPSErrors = true, Locale = "de-DE" });
        await context.RouteAsync("**/*", WatchAsync);
        _page = await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _teams.DisposeAsync();
        _foreign.ShouldBeEmpty();
    }

    [Fact]
    public async Task Teams_may_frame_the_tab_and_gives_it_team_and_theme()
    {
        await SignInAsync("/");

        await Assertions.Expect(Frame.Locator("h1")).ToHaveTextAsync("Willkommen bei DAKS");
        await Assertions.Expect(Frame.Locator("a", new FrameLocatorLocatorOptions { HasText = "So arbeitet DAKS" }))
            .ToHaveAttributeAsync("href", $"/hilfe?team={Uri.EscapeDataString(_team)}");
        // Once for the page as it was framed, once more after it took the team from the context.
        await WaitForCallAsync("appInitialization.success", times: 2);
        await Assertions.Expect(Frame.Locator("html")).ToHaveAttributeAsync("data-theme", "light");

        await _page.EvaluateAsync("tell('themeChange', ['contrast'])");
        await Assertions.Expect(Frame.Locator("html")).ToHaveAttributeAsync("data-theme", "contrast");
        await _page.EvaluateAsync("tell('themeChange', ['dark'])");
        await Assertions.Expect(Frame.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    /// <remarks>Chromium may deny a framed page its storage; then drafts must live elsewhere, and nothing may break.</remarks>
    [Fact]
    public async Task Typed_text_survives_a_reload_inside_the_frame()
    {
        await SignInAsync("/einrichten");
        await WaitForCallAsync("appInitialization.success", times: 2);
        await Frame.Locator("html[data-ready]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await Frame.Locator("#kommune-name").PressSequentiallyAsync("Musterstadt");

        await Frame.Locator("html").EvaluateAsync("() => location.reload()");
        await WaitForCallAsync("appInitialization.success", times: 3);

        await Assertions.Expect(Frame.Locator("#kommune-name")).ToHaveValueAsync("Musterstadt");
    }

    [Fact]
    public async Task The_configuration_page_offers_the_tab_of_the_team()
    {
        await SignInAsync("/tab/konfiguration");
        await WaitForCallAsync("settings.setValidityState");

        await _page.EvaluateAsync("tell('settings.save', [{ notifySuccess: true }])");

        await WaitForCallAsync("settings.setSettings");
        var contentUrl = await _page.EvaluateAsync<string>("calls.find(call => call.func === 'settings.setSettings').args[0].contentUrl");
        contentUrl.ShouldBe($"{tab.Host.SecureAddress}?team={Uri.EscapeDataString(_team)}");
    }

    [Fact]
    public async Task A_group_chat_has_its_tab_too()
    {
        var place = $"chat={Uri.EscapeDataString(Chat)}";
        await SignInAsync("/tab/konfiguration", PageForChat);
        await WaitForCallAsync("settings.setValidityState");

        await _page.EvaluateAsync("tell('settings.save', [{ notifySuccess: true }])");
        await WaitForCallAsync("settings.setSettings");
        var contentUrl = await _page.EvaluateAsync<string>("calls.find(call => call.func === 'settings.setSettings').args[0].contentUrl");
        contentUrl.ShouldBe($"{tab.Host.SecureAddress}?{place}");

        await _page.GotoAsync(PageForChat(new Uri(tab.Host.SecureAddress, "/verlauf").ToString()));
        await Assertions.Expect(Frame.Locator("h1")).ToHaveTextAsync("DAKS kennt Sie in diesem Chat noch nicht");
        await Assertions.Expect(Frame.Locator("a", new FrameLocatorLocatorOptions { HasText = "So arbeitet DAKS" }))
            .ToHaveAttributeAsync("href", $"/hilfe?{place}");
    }

    [Fact]
    public async Task Nobody_else_may_frame_the_tab()
    {
        var page = await _browser.NewPageAsync(new BrowserNewPageOptions { IgnoreHTTPSErrors = true });
        var refused = new TaskCompletionSource();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("frame-ancestors", StringComparison.Ordinal))
            {
                refused.TrySetResult();
            }
        };

        await page.GotoAsync($"{tab.Host.Address}health/live");
        await page.SetContentAsync($"<iframe src='{tab.Host.SecureAddress}lokal'></iframe>");

        await refused.Task.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);
    }

    /// <remarks>The cookie belongs to the frame within Teams; outside of it nobody is signed in.</remarks>
    /// <param name="framed">Teams with the tab in it; null: in a channel.</param>
    private async Task SignInAsync(string path, Func<string, string>? framed = null)
    {
        var address = new Uri(tab.Host.SecureAddress, path).ToString();
        await _page.GotoAsync(framed?.Invoke(address) ?? FakeTeams.PageFor(address, _team));
        await Frame.Locator("button[value=anna-berg]").ClickAsync();
        await Frame.Locator("html[data-ready]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    private static string PageForChat(string address) => FakeTeams.PageForChat(address, Chat);

    private async Task WaitForCallAsync(string func, int times = 1) =>
        await _page.WaitForFunctionAsync("({ func, times }) => calls.filter(call => call.func === func).length >= times", new { func, times });

    private Task WatchAsync(IRoute route)
    {
        var url = route.Request.Url;
        if (url.StartsWith(tab.Host.SecureAddress.ToString(), StringComparison.Ordinal) || url.StartsWith(FakeTeams.Origin, StringComparison.Ordinal))
        {
            return route.ContinueAsync();
        }

        _foreign.Add(url);
        return route.AbortAsync();
    }
}
