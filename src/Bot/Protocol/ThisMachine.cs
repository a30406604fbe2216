using System.Net;
using Microsoft.AspNetCore.Http;

namespace Daks.Bot.Protocol;

/// <summary>Tells whoever sits at this machine from everybody else, for what is open to them without signing in.</summary>
public static class ThisMachine
{
    /// <summary>Whether a request comes from this machine and was meant for it.</summary>
    /// <remarks>
    /// Both ends count: a page elsewhere may point its own name at 127.0.0.1, and a tunnel or proxy on this machine
    /// speaks for somebody far away.
    /// </remarks>
    public static bool IsAsking(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        return context.Connection.RemoteIpAddress is { } remote
            && IPAddress.IsLoopback(remote)
            && IsLoopbackName(request.Host.Host)
            && !request.Headers.ContainsKey("Forwarded")
            && !request.Headers.ContainsKey("X-Forwarded-For")
            && !request.Headers.ContainsKey("X-Forwarded-Host");
    }

    private static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
