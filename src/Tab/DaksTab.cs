using Daks.Core.Importe;
using Daks.Core.Sprache;
using Daks.Tab.Geruest;
using Daks.Tab.Sitzungen;
using Daks.Tab.Zahlen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.FluentUI.AspNetCore.Components;

namespace Daks.Tab;

/// <summary>Brings the tab into a host.</summary>
/// <remarks>
/// The host registers what Core needs (stores, <c>StrategieService</c>, <c>ChangeFeed</c>, <c>IStatistikleser</c>,
/// <c>IRegionaldatenbank</c>), an <see cref="IEingangskorb"/> for files, and an authentication scheme whose principals carry the claims named in
/// <see cref="SignedInPerson"/>.
/// </remarks>
public static class DaksTab
{
    public static IServiceCollection AddDaksTab(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddFluentUIComponents();
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        services.AddAntiforgery(options =>
        {
            // Teams forbids nothing less than framing us; the Content-Security-Policy says who may.
            options.SuppressXFrameOptionsHeader = true;
            options.Cookie = new FramedCookieBuilder { Name = "daks-af" };
        });
        services.AddLocalization();
        services.TryAddSingleton(TimeProvider.System);
        return services.AddWorkspace();
    }

    /// <summary>What the components themselves need.</summary>
    internal static IServiceCollection AddWorkspace(this IServiceCollection services) => services
        .AddScoped<StrategieFinder>()
        .AddScoped<Workspace>()
        .AddScoped<Drafts>();

    /// <summary>What stands before the pages: language, the page for addresses nobody knows, who somebody is.</summary>
    public static IApplicationBuilder UseDaksTab(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseRequestLocalization(options =>
        {
            options.SetDefaultCulture(Texte.Deutsch.Name);
            options.AddSupportedCultures([.. Texte.Sprachen.Select(culture => culture.Name)]);
            options.AddSupportedUICultures([.. Texte.Sprachen.Select(culture => culture.Name)]);
            // The browser's list says little in an administration; German until Teams or somebody says otherwise.
            options.RequestCultureProviders = [new PersonCultureProvider(), new CookieRequestCultureProvider { CookieName = LanguageEndpoint.CookieName }];
        });
        app.UseStatusCodePagesWithReExecute(NotFoundPage.Route);
        app.Use((context, next) =>
        {
            if (!IsForPeople(context) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

            return next(context);
        });
        return app.UseAuthorization().UseAntiforgery();
    }

    /// <remarks>Machines that ask for something else get the bare status code.</remarks>
    private static bool IsForPeople(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/api");

    public static IEndpointConventionBuilder MapDaksTab(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapStaticAssets().AllowAnonymous();
        endpoints.MapGet(LanguageEndpoint.Route, LanguageEndpoint.Choose).AllowAnonymous();
        endpoints.MapPost(EinlesenEndpoint.Route, EinlesenEndpoint.ReceiveAsync).AllowAnonymous();
        return endpoints.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization()
            .WithTabHeaders();
    }

    private static RazorComponentsEndpointConventionBuilder WithTabHeaders(this RazorComponentsEndpointConventionBuilder builder)
    {
        builder.Add(endpoint =>
        {
            var next = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context =>
            {
                TabHeaders.Apply(context.Response);
                return next(context);
            };
        });
        return builder;
    }
}
