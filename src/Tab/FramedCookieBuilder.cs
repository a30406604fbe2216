using Microsoft.AspNetCore.Http;

namespace Daks.Tab;

/// <summary>A cookie that also works inside Teams' frame.</summary>
/// <remarks>
/// Browsers send a cookie into a foreign frame only with SameSite=None, and accept that only with Secure; Partitioned keeps
/// it apart for each host that frames us. Over plain http, which only local development uses, it is an ordinary Lax cookie.
/// </remarks>
public sealed class FramedCookieBuilder : CookieBuilder
{
    public FramedCookieBuilder()
    {
        HttpOnly = true;
        IsEssential = true;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        ArgumentNullException.ThrowIfNull(context);

        var options = base.Build(context, expiresFrom);
        options.Path ??= "/";
        options.Secure = context.Request.IsHttps;
        options.SameSite = context.Request.IsHttps ? SameSiteMode.None : SameSiteMode.Lax;
        if (context.Request.IsHttps)
        {
            options.Extensions.Add("Partitioned");
        }

        return options;
    }
}
