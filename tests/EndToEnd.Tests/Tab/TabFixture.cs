using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>One host and one browser for all tests of the tab; each test works in a team of its own.</summary>
public sealed class TabFixture : IAsyncLifetime
{
    // Chromium's own errands are switched off: on a machine without Internet they only make noise.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;

    internal HostProcess Host { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await HostProcess.StartAsync();
        Browser = await LaunchAsync();
    }

    /// <param name="arguments">Further switches, for example where a name leads.</param>
    public async Task<IBrowser> LaunchAsync(params string[] arguments)
    {
        _playwright ??= await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromePath(),
            Args = [.. Arguments, .. arguments],
        });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await Host.DisposeAsync();
    }

    private static string ChromePath()
    {
        string?[] places = [Environment.GetEnvironmentVariable("CHROME_PATH"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        return places.FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("There is no Chromium. Install it (Debian: apt-get install chromium) or name it in CHROME_PATH.");
    }
}

[CollectionDefinition(Name)]
public sealed class TabTests : ICollectionFixture<TabFixture>
{
    public const string Name = "Tab";
}
