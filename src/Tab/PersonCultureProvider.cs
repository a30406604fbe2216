using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Tab.Sitzungen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.Tab;

/// <summary>The language the signed-in person chose, in the tab or in the chat.</summary>
internal sealed class PersonCultureProvider : RequestCultureProvider
{
    /// <returns>Null when nobody is signed in or nothing was chosen; while the store is away the cookie decides.</returns>
    public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);

        if (httpContext.User.Identity is not { IsAuthenticated: true })
        {
            return null;
        }

        var me = SignedInPerson.From(httpContext.User);
        try
        {
            var preferences = httpContext.RequestServices.GetRequiredService<Preferences>();
            return await preferences.LanguageAsync(me.Tenant, me.PersonId, httpContext.RequestAborted) is { } culture
                ? new ProviderCultureResult(culture.Name)
                : null;
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }
}
