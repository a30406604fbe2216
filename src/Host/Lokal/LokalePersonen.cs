using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Core.Personen;
using Daks.Tab;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Daks.Host.Lokal;

/// <summary>
/// Where no directory is connected, in Development and on this machine only, one chooses who one is.
/// </summary>
public static class LokalePersonen
{
    public const string Route = "/lokal";
    public const string Scheme = "Lokal";

    public static void AddLokalePersonen(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LokalOptions>().BindConfiguration(LokalOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.PostConfigure<ChatOptions>(chat => chat.OpenTab());
        builder.Services.Replace(ServiceDescriptor.Singleton<ITeamMembers, LokaleTeamMembers>());
        builder.Services.AddAuthentication(Scheme).AddCookie(Scheme, options =>
        {
            options.Cookie = new FramedCookieBuilder { Name = "daks-lokal" };
            options.LoginPath = Route;
            options.ReturnUrlParameter = "zurueck";
            options.ExpireTimeSpan = TimeSpan.FromDays(30);
            options.Events.OnValidatePrincipal = context =>
            {
                if (!ThisMachine.IsAsking(context.HttpContext))
                {
                    context.RejectPrincipal();
                }

                return Task.CompletedTask;
            };
            options.Events.OnRedirectToLogin = context => ThisMachine.IsAsking(context.HttpContext)
                ? RedirectAsync(context)
                : StatusPage.WriteAsync(context.HttpContext, StatusPage.NotLocal);
        });
    }

    public static void MapLokalePersonen(this WebApplication app)
    {
        var group = app.MapGroup(Route).AllowAnonymous().AddEndpointFilter(OnlyLocal);
        group.MapGet("", Show);
        group.MapPost("", ChooseAsync);
    }

    private static RazorComponentResult<PersonaPage> Show(HttpContext context, string? zurueck)
    {
        TabHeaders.Apply(context.Response);
        return new RazorComponentResult<PersonaPage>(new { Zurueck = LocalPath.Of(zurueck) });
    }

    private static async Task<IResult> ChooseAsync(HttpContext context, IOptions<LokalOptions> options, IAntiforgery antiforgery)
    {
        // A form from before the last start, or from elsewhere: shown anew, it counts.
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.LocalRedirect(Route);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (LokalePersona.Find(form["persona"]) is not { } chosen)
        {
            return TypedResults.LocalRedirect(Route);
        }

        await context.SignInAsync(Scheme, chosen.ToPrincipal(options.Value), new AuthenticationProperties { IsPersistent = true });
        return TypedResults.LocalRedirect(LocalPath.Of(form["zurueck"]));
    }

    private static async ValueTask<object?> OnlyLocal(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (ThisMachine.IsAsking(context.HttpContext))
        {
            return await next(context);
        }

        await StatusPage.WriteAsync(context.HttpContext, StatusPage.NotLocal);
        return Results.Empty;
    }

    private static Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
