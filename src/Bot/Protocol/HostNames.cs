using System.Net;

namespace Daks.Bot.Protocol;

/// <summary>Whether an address belongs where we let requests of ours go.</summary>
internal static class HostNames
{
    /// <summary>A name or address of this machine, without asking DNS.</summary>
    public static bool IsLoopback(Uri uri) =>
        uri.Host == "localhost" || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Suffix match on a label boundary: evilexample.org is not within example.org.</summary>
    public static bool IsWithin(string host, string allowed) =>
        host.EndsWith(allowed, StringComparison.OrdinalIgnoreCase)
        && (host.Length == allowed.Length || host[^(allowed.Length + 1)] == '.');
}
