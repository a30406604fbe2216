using Daks.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>One host and one browser for all tests of the tab; each test works in a team of its own.</summary>
public sealed class TabFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;

    internal HostProcess Host { get; } = new(isSecure: true);

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Host.StartAsync();
        Browser = await LaunchAsync();
    }

    /// <param name="arguments">Further switches, for example where a name leads.</param>
    public async Task<IBrowser> LaunchAsync(params string[] arguments)
    {
        _playwright ??= await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Program,
            Args = [.. Chromium.Quiet, .. arguments],
        });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await Host.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class TabTests : ICollectionFixture<TabFixture>
{
    public const string Name = "Tab";
}
