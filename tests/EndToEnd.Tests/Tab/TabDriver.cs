using System.Collections.Concurrent;
using Daks.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>Somebody in front of the tab, in a browser session of their own. Notes every request that leaves our origin.</summary>
/// <remarks>
/// Each verb means exactly one thing on the page, waits for it, and returns when the page has settled
/// (<see cref="CircuitWatch"/>): what comes next meets the page as somebody would who looks before they press.
/// </remarks>
internal sealed class TabDriver : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _foreign = new();

    private TabDriver(IBrowserContext context, IPage page, Uri address, string team) =>
        (_context, Page, Address, Team) = (context, page, address, team);

    public IPage Page { get; }

    public Uri Address { get; }

    public string Team { get; }

    /// <value>Addresses outside our origin that the page asked for; there must never be one.</value>
    public IReadOnlyCollection<string> Foreign => _foreign;

    public ILocator Heading => Page.Locator("h1");

    public ILocator Notice => Page.Locator(".notice");

    public static string NewTeam() => $"19:{Guid.NewGuid():N}@thread.tacv2";

    public static async Task<TabDriver> OpenAsync(
        IBrowser browser, Uri address, string team, string persona = "anna-berg", int width = 1400, int height = 800, string path = "/")
    {
        var context = await Chromium.OpenAsync(browser, new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            IgnoreHTTPSErrors = true,
            Locale = "de-DE",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var driver = new TabDriver(context, await context.NewPageAsync(), address, team);
        context.Request += (_, request) => driver.Note(new Uri(request.Url));
        // A redirect loses the place within the page.
        var isWhole = !path.Contains('#', StringComparison.Ordinal);
        await driver.GoToAddressAsync($"/lokal?zurueck={Uri.EscapeDataString(isWhole ? driver.PathTo(path) : "/dokumente/it")}");
        await driver.Page.Locator($"button[value={persona}]").ClickAsync();
        await driver.Page.WaitForURLAsync(url => !new Uri(url).AbsolutePath.StartsWith("/lokal", StringComparison.Ordinal));
        await (isWhole ? driver.SettledAsync() : driver.GoToAsync(path));
        return driver;
    }

    /// <summary>A page of the tab, in the place this one stands in.</summary>
    public Task GoToAsync(string path) => GoToAddressAsync(PathTo(path));

    /// <summary>Any address of the host, just as it is.</summary>
    /// <returns>What the host answered.</returns>
    public Task<IResponse> GoToAddressAsync(string address) => CircuitWatch.GoToAsync(Page, new Uri(Address, address).ToString());

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await SettledAsync();
    }

    /// <inheritdoc cref="CircuitWatch.SettledAsync(IPage)"/>
    public Task SettledAsync() => CircuitWatch.SettledAsync(Page);

    /// <summary>The page comes back by itself after what happens meanwhile: nobody reloads it by hand.</summary>
    public async Task ComesBackAsync(Func<Task> meanwhile)
    {
        await Page.EvaluateAsync("() => { window.beforeReload = true; }");
        await meanwhile();
        await Page.WaitForFunctionAsync("() => !window.beforeReload");
        await SettledAsync();
    }

    /// <summary>The button under that name, or one whose name begins or goes on so; there is to be one only.</summary>
    public ILocator Button(string name, string within = "main") =>
        Page.Locator(within).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name });

    public Task PressAsync(string name, string within = "main") => ClickAsync(Button(name, within));

    /// <summary>Presses what begins something longer, and does not wait for its end.</summary>
    public Task BeginAsync(string name, string within = "main") => Button(name, within).ClickAsync();

    public Task FollowAsync(string link, string within = "main") =>
        ClickAsync(Page.Locator(within).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = link, Exact = true }));

    public async Task ClickAsync(ILocator target)
    {
        await target.ClickAsync();
        await SettledAsync();
    }

    /// <summary>Opens what is folded: a table behind its picture, details below their summary.</summary>
    /// <param name="summary">The one summary that is meant.</param>
    public async Task UnfoldAsync(string summary)
    {
        await ClickAsync(Page.Locator(summary));
        await Assertions.Expect(Page.Locator(summary).Locator("xpath=..")).ToHaveAttributeAsync("open", "");
    }

    /// <summary>Fills a field and leaves it.</summary>
    public async Task FillAsync(string field, string text)
    {
        await Page.Locator(field).FillAsync(text);
        await Page.Locator(field).BlurAsync();
        await SettledAsync();
    }

    /// <summary>Types into a field, key by key, and stays in it.</summary>
    public async Task TypeAsync(string field, string text)
    {
        await TypeMeanwhileAsync(field, text);
        await SettledAsync();
    }

    /// <summary>Types while nobody answers.</summary>
    public Task TypeMeanwhileAsync(string field, string text) => Page.Locator(field).PressSequentiallyAsync(text);

    public async Task ChooseAsync(string field, string value)
    {
        await Page.Locator(field).SelectOptionAsync(value);
        await SettledAsync();
    }

    /// <summary>Sets the checkbox with that label.</summary>
    /// <param name="isWhole">The label is no more than that: another one goes on where it ends.</param>
    public async Task CheckAsync(string label, string within = "main", bool isChecked = true, bool isWhole = false)
    {
        var box = Page.Locator(within).GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Name = label, Exact = isWhole });
        await box.SetCheckedAsync(isChecked);
        await SettledAsync();
        await Assertions.Expect(box).ToBeCheckedAsync(new() { Checked = isChecked });
    }

    /// <returns>What stands there now that the page has settled.</returns>
    public async Task<string> ReadAsync(string selector)
    {
        await SettledAsync();
        return (await Page.Locator(selector).InnerTextAsync()).Trim();
    }

    /// <returns>The lower edge, in pixels from the top of the page, now that it has settled.</returns>
    public async Task<float> BottomAsync(string selector)
    {
        await SettledAsync();
        var box = (await Page.Locator(selector).BoundingBoxAsync())!;
        return box.Y + box.Height;
    }

    /// <returns>Whether the keyboard is there now that the page has settled.</returns>
    public async Task<bool> IsFocusedAsync(ILocator target)
    {
        await SettledAsync();
        return await target.And(Page.Locator(":focus")).CountAsync() > 0;
    }

    public async Task FocusAsync(ILocator target)
    {
        await target.FocusAsync();
        await SettledAsync();
    }

    /// <summary>Presses keys, each on the page the one before left.</summary>
    public async Task KeysAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
            await SettledAsync();
        }
    }

    /// <summary>Drags one thing of the page onto another.</summary>
    public async Task DragAsync(string what, string onto)
    {
        await Page.Locator(what).DragToAsync(Page.Locator(onto));
        await SettledAsync();
    }

    /// <summary>Chooses files in a field. Sending them is not waited for.</summary>
    public Task ChooseFileAsync(string field, FilePayload file) => Page.Locator(field).SetInputFilesAsync(file);

    /// <summary>Takes along the file that comes of it.</summary>
    /// <param name="press">What is pressed.</param>
    /// <returns>What it is called, and what is in it.</returns>
    public async Task<(string Name, byte[] Content)> TakeAsync(ILocator press)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => press.ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return (download.SuggestedFilename, bytes.ToArray());
    }

    /// <summary>Sets up the strategy of the team as somebody does it by hand.</summary>
    /// <remarks>Where the setup is not the subject, <see cref="SecondInstance.SetUpAsync"/> is quicker.</remarks>
    public async Task SetUpAsync(string name = "Musterstadt", string inhabitants = "19.420", string land = "Brandenburg")
    {
        await GoToAsync("/einrichten");
        await FillAsync("#kommune-name", name);
        await FillAsync("#kommune-einwohner", inhabitants);
        await ChooseAsync("#kommune-land", land);
        await PressAsync("Einrichten", "form");
        await Assertions.Expect(Heading).ToHaveTextAsync(name);
    }

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

    private void Note(Uri address)
    {
        if (!Address.IsBaseOf(address) && address.Scheme is not ("data" or "blob"))
        {
            _foreign.Enqueue(address.ToString());
        }
    }
}
