using Daks.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>One host and one browser for all tests of a collection; each test works in a team of its own.</summary>
public sealed class TabFixture : IAsyncLifetime
{
    private readonly Chromium _chromium = new();

    internal HostProcess Host { get; } = new(isSecure: true);

    public IBrowser Browser => _chromium.Browser;

    public Task InitializeAsync() => Task.WhenAll(Host.StartAsync(), _chromium.InitializeAsync());

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await Host.DisposeAsync();
    }

    /// <param name="team">Null: a new one, where nothing is set up.</param>
    internal Task<TabDriver> OpenAsync(string? team = null, string persona = "anna-berg", int width = 1400, int height = 800, string path = "/") =>
        TabDriver.OpenAsync(Browser, Host.Address, team ?? TabDriver.NewTeam(), persona, width, height, path);

    /// <summary>Anna, whose team has been set up.</summary>
    internal async Task<TabDriver> OpenSetUpAsync(int width = 1400, int height = 800, string path = "/") =>
        await OpenAsync(await Host.Store.SetUpAsync(), width: width, height: height, path: path);
}

[CollectionDefinition(Name)]
public sealed class TabTests : ICollectionFixture<TabFixture>
{
    public const string Name = "Tab";
}

/// <summary>What looks at pages in every theme and width takes half the time: it runs beside the rest, with a host of its own.</summary>
[CollectionDefinition(Name)]
public sealed class LooksTests : ICollectionFixture<TabFixture>
{
    public const string Name = "Aussehen";
}
