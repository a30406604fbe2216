using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Infrastructure;

/// <summary>A real browser that never reaches anything but this machine.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string OnlyHere = "MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

    private readonly string[] _switches;
    private IPlaywright? _playwright;

    public Chromium()
        : this(elsewhere: null)
    {
    }

    /// <param name="elsewhere">Where a name leads that is not of this machine, for example <c>MAP example.org 127.0.0.1:443</c>.</param>
    internal Chromium(string? elsewhere) => _switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", $"--host-resolver-rules={(elsewhere is null ? "" : $"{elsewhere}, ")}{OnlyHere}",
    ];

    public IBrowser Browser { get; private set; } = null!;

    /// <value>Far longer than anything takes: it ends a test that hangs, and fails none because the machine has other work.</value>
    internal static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    private static string Program => Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    public async Task InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException($"There is no Chromium at {Program}. Install it (Debian: apt-get install chromium) or set CHROME_PATH.");
        }

        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = _switches });
    }

    /// <summary>A fresh browser profile.</summary>
    public static async Task<IBrowserContext> OpenAsync(IBrowser browser, BrowserNewContextOptions? options = null)
    {
        var context = await browser.NewContextAsync(options ?? new() { Locale = "de-DE", ViewportSize = new() { Width = 1300, Height = 1000 } });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await CircuitWatch.AttachAsync(context);
        return context;
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
