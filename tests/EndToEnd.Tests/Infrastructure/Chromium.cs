using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Infrastructure;

/// <summary>One real browser for all tests of a collection; it never reaches anything but this machine.</summary>
public sealed class Chromium : IAsyncLifetime
{
    internal static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public static string Program => Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    public async Task InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException($"There is no Chromium at {Program}. Install it (Debian: apt-get install chromium) or set CHROME_PATH.");
        }

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Quiet });
    }

    /// <summary>A fresh browser profile whose every request outside this machine is refused and remembered.</summary>
    public async Task<(IBrowserContext Context, List<string> Foreign)> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var context = await Browser.NewContextAsync(options ?? new() { Locale = "de-DE", ViewportSize = new() { Width = 1300, Height = 1000 } });
        var foreign = new List<string>();
        await context.RouteAsync(
            url => !IsHere(new Uri(url)),
            route =>
            {
                foreign.Add(route.Request.Url);
                return route.AbortAsync();
            });
        return (context, foreign);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static bool IsHere(Uri address) => address.IsLoopback || address.Scheme is "data" or "blob" or "about";
}
