using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Daks.Bot.Protocol;

/// <summary>
/// Which service URLs are trusted. The bot's token opens every conversation of the bot to whoever receives it,
/// so it goes to known hosts only, and only to URLs that a token of the channel vouched for.
/// </summary>
internal sealed class ConnectorHosts(IOptions<BotOptions> options, IHostEnvironment environment)
{
    /// <summary>Read when first asked, so that start-up reports all wrong settings, not just ours.</summary>
    private string[] Hosts => field ??= [.. options.Value.ConnectorHosts];

    /// <value>True without a registration, in Development: no token exists, and nobody beyond loopback is spoken to.</value>
    public bool IsLocalOnly => environment.IsDevelopment() && options.Value.AppId.Length == 0;

    public bool Allows(string serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
            || uri.UserInfo.Length > 0
            || uri.Query.Length > 0
            || uri.Fragment.Length > 0)
        {
            return false;
        }

        if (IsLocalOnly)
        {
            return HostNames.IsLoopback(uri) && uri.Scheme is "http" or "https";
        }

        return HostNames.IsLoopback(uri)
            ? uri.Scheme is "http" or "https" && Hosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase)
            : uri.Scheme is "https" && uri.IsDefaultPort && Array.Exists(Hosts, host => HostNames.IsWithin(uri.IdnHost, host));
    }

    /// <exception cref="UntrustedServiceUrlException">No token of ours goes there.</exception>
    public Uri Trusted(ConversationReference reference)
    {
        if (!IsLocalOnly && reference.VerifiedAt is null)
        {
            throw new UntrustedServiceUrlException("No token ever vouched for the reference's service URL.");
        }

        return Allows(reference.ServiceUrl)
            ? new Uri(reference.ServiceUrl.TrimEnd('/') + "/")
            : throw new UntrustedServiceUrlException("The reference's service URL leads to no allowed connector host.");
    }
}
