using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>The connection of one page to its circuit; can be cut and mended while host and page live on.</summary>
internal sealed class Wire
{
    private readonly ConcurrentBag<IWebSocketRoute> _sockets = [];
    private volatile bool _isCut;

    private Wire()
    {
    }

    /// <summary>Counts for what the page connects from now on: load it anew.</summary>
    public static async Task<Wire> OfAsync(IPage page)
    {
        var wire = new Wire();
        await page.RouteWebSocketAsync(url => url.Contains("/_blazor", StringComparison.Ordinal), wire.Connect);
        await page.RouteAsync("**/_blazor/**", route => wire._isCut ? route.AbortAsync() : route.FallbackAsync());
        return wire;
    }

    public async Task CutAsync()
    {
        _isCut = true;
        while (_sockets.TryTake(out var socket))
        {
            await socket.CloseAsync();
        }
    }

    public void Mend() => _isCut = false;

    private void Connect(IWebSocketRoute socket)
    {
        socket.ConnectToServer();
        _sockets.Add(socket);
    }
}
