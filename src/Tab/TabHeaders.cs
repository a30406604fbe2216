using Microsoft.AspNetCore.Http;

namespace Daks.Tab;

/// <summary>What every page says to the browser: nothing foreign is loaded, only Teams and its siblings may frame us.</summary>
public static class TabHeaders
{
    // Source: the hosts Microsoft lists for tabs in Teams, Outlook and Microsoft 365; *.cloud.microsoft takes over from the others.
    private const string FrameAncestors =
        "'self' https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft "
        + "https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com";

    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors " + FrameAncestors;

    public static void Apply(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        // Word for word what antiforgery sets, which otherwise warns that it overrides us.
        headers.CacheControl = "no-cache, no-store";
    }
}
