using System.Collections.Concurrent;
using Daks.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>Teams, and a browser that finds it on this machine.</summary>
public sealed class TeamsFixture : IAsyncLifetime
{
    private FakeTeams _teams = null!;
    private Chromium _chromium = null!;

    public IBrowser Browser => _chromium.Browser;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _chromium = new Chromium(_teams.ResolverRule);
        await _chromium.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _teams.DisposeAsync();
    }
}

/// <summary>The tab inside a frame of teams.microsoft.com: another origin, its theme, its context.</summary>
[Collection(TabTests.Name)]
public sealed class TabInTeamsTests(TabFixture tab, TeamsFixture teams) : IClassFixture<TeamsFixture>, IAsyncLifetime
{
    private const string Chat = "19:amtsrunde@thread.v2";

    private readonly string _team = TabDriver.NewTeam();
    private readonly ConcurrentQueue<string> _foreign = new();
    private IBrowserContext _context = null!;
    private IPage _page = null!;

    private IFrameLocator Frame => _page.FrameLocator("#tab");

    public async Task InitializeAsync()
    {
        _context = await Chromium.OpenAsync(teams.Browser, new BrowserNewContextOptions { IgnoreHTTPSErrors = true, Locale = "de-DE" });
        _context.Request += (_, request) => Note(new Uri(request.Url));
        _page = await _context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        await _context.DisposeAsync();
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
        await SettledAsync();
        await Frame.Locator("#kommune-name").PressSequentiallyAsync("Musterstadt");

        await Frame.Locator("html").EvaluateAsync("() => location.reload()");
        await WaitForCallAsync("appInitialization.success", times: 3);
        await SettledAsync();

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
        var page = await _context.NewPageAsync();
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

        await refused.Task.WaitAsync(Chromium.Patience);
    }

    /// <remarks>The cookie belongs to the frame within Teams; outside of it nobody is signed in.</remarks>
    /// <param name="framed">Teams with the tab in it; null: in a channel.</param>
    private async Task SignInAsync(string path, Func<string, string>? framed = null)
    {
        var address = new Uri(tab.Host.SecureAddress, path).ToString();
        await _page.GotoAsync(framed?.Invoke(address) ?? FakeTeams.PageFor(address, _team));
        await Frame.Locator("button[value=anna-berg]").ClickAsync();
        await Assertions.Expect(Frame.Locator("html[data-ready]")).ToBeAttachedAsync();
        await SettledAsync();
    }

    private async Task SettledAsync()
    {
        var frame = await _page.Locator("#tab").ElementHandleAsync();
        await CircuitWatch.SettledAsync((await frame.ContentFrameAsync())!);
    }

    private static string PageForChat(string address) => FakeTeams.PageForChat(address, Chat);

    private async Task WaitForCallAsync(string func, int times = 1) =>
        await _page.WaitForFunctionAsync("({ func, times }) => calls.filter(call => call.func === func).length >= times", new { func, times });

    private void Note(Uri address)
    {
        if (!tab.Host.SecureAddress.IsBaseOf(address) && !tab.Host.Address.IsBaseOf(address) && !new Uri(FakeTeams.Origin).IsBaseOf(address) && address.Scheme is not ("data" or "blob"))
        {
            _foreign.Enqueue(address.ToString());
        }
    }
}
