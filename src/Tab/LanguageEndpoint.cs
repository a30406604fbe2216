using Daks.Core.Sprache;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;

namespace Daks.Tab;

/// <summary>
/// Remembers the language of a browser, for whoever has not chosen one: Teams', or the last choice made here. Only HTTP
/// can set a cookie, so this is no component; a person's own choice is kept by <see cref="Core.Personen.Preferences"/>.
/// </summary>
internal static class LanguageEndpoint
{
    public const string Route = "/sprache";
    public const string CookieName = "daks-sprache";

    /// <param name="context">For the cookie.</param>
    /// <param name="wert">"de" or "en".</param>
    /// <param name="zurueck">A path of ours; anything else leads to the overview.</param>
    public static RedirectHttpResult Choose(HttpContext context, string? wert, string? zurueck)
    {
        var cookie = new FramedCookieBuilder { Name = CookieName, HttpOnly = false, MaxAge = TimeSpan.FromDays(365) };
        context.Response.Cookies.Append(
            CookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(Texte.Sprache(wert))),
            cookie.Build(context));
        return TypedResults.LocalRedirect(LocalPath.Of(zurueck));
    }
}
