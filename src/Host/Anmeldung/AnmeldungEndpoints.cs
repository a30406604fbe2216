using System.Security.Claims;
using System.Text.RegularExpressions;
using Daks.Tab;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Daks.Host.Anmeldung;

/// <summary>The page that signs in, and where it and the directory lead.</summary>
internal static partial class AnmeldungEndpoints
{
    public const string Route = "/anmelden";
    public const string BackParameter = "zurueck";

    /// <summary>Takes the token of Teams; the page posts it.</summary>
    public const string TeamsRoute = $"{Route}/teams";

    /// <summary>Says whether the browser kept the session it was given.</summary>
    public const string StateRoute = $"{Route}/stand";

    /// <summary>Starts the way over the directory.</summary>
    public const string BrowserRoute = $"{Route}/browser";

    /// <summary>Where the directory leads back to; to be entered in the app registration.</summary>
    public const string AnswerRoute = $"{Route}/antwort";

    public const string SignOutRoute = "/abmelden";

    public static void MapAnmeldung(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Route, Show).AllowAnonymous();
        endpoints.MapPost(TeamsRoute, (Delegate)ExchangeAsync).AllowAnonymous();
        endpoints.MapGet(StateRoute, State).AllowAnonymous();
        endpoints.MapGet(BrowserRoute, Challenge).AllowAnonymous();
        endpoints.MapGet(SignOutRoute, ShowSignOut).AllowAnonymous();
        endpoints.MapPost(SignOutRoute, SignOutAsync).AllowAnonymous();
    }

    public static void LogFailure(HttpContext context, Exception? failure) =>
        // The message may hold what somebody wrote into the answer, or an account: its kind and the directory's number do.
        Log.NotSignedIn(Logger(context), failure?.GetType().Name ?? "no token", Number().Match(failure?.Message ?? "").Value);

    private static RazorComponentResult<AnmeldenPage> Show(HttpContext context, string? zurueck)
    {
        TabHeaders.Apply(context.Response);
        return new RazorComponentResult<AnmeldenPage>(new { Zurueck = LocalPath.Of(zurueck) });
    }

    /// <remarks>The token comes in a header no foreign page can set, so this needs no further proof of where it came from.</remarks>
    private static async Task<IResult> ExchangeAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(SignIn.TeamsScheme);
        if (!result.Succeeded)
        {
            LogFailure(context, result.Failure);
            return Problem(StatusCodes.Status401Unauthorized, "token");
        }

        // Other tokens of the same tenant are for other doors.
        if (!Scopes(result.Principal).Contains(SignIn.Permission) || Angemeldet.Of(result.Principal, signOutAddress: null, SignIn.Ends(context)) is not { } person)
        {
            return Problem(StatusCodes.Status403Forbidden, "token");
        }

        if (!SignIn.IsWelcome(context, person))
        {
            return Problem(StatusCodes.Status403Forbidden, "mandant");
        }

        await context.SignInAsync(SignIn.Scheme, person);
        return TypedResults.NoContent();
    }

    private static IResult State(HttpContext context)
    {
        TabHeaders.Apply(context.Response);
        return context.User.Identity is { IsAuthenticated: true } ? TypedResults.NoContent() : TypedResults.Unauthorized();
    }

    private static ChallengeHttpResult Challenge(string? zurueck) =>
        TypedResults.Challenge(new AuthenticationProperties { RedirectUri = LocalPath.Of(zurueck) }, [SignIn.BrowserScheme]);

    private static RazorComponentResult<AbmeldenPage> ShowSignOut(HttpContext context)
    {
        TabHeaders.Apply(context.Response);
        return new RazorComponentResult<AbmeldenPage>(new { IsSignedIn = context.User.Identity is { IsAuthenticated: true } });
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery)
    {
        // A form of another page's making signs nobody out; shown anew, it counts.
        if (context.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(context))
        {
            await context.SignOutAsync(SignIn.Scheme);
        }

        return TypedResults.LocalRedirect(SignOutRoute);
    }

    [GeneratedRegex(@"\b(?:AADSTS|IDX|IDW)\d{4,}\b")]
    private static partial Regex Number();

    private static string[] Scopes(ClaimsPrincipal principal) =>
        principal.FindFirst("scp")?.Value.Split(' ') ?? [];

    private static ProblemHttpResult Problem(int status, string type) => TypedResults.Problem(statusCode: status, type: $"/probleme/anmeldung-{type}");

    private static ILogger Logger(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SignIn));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Signed nobody in: {Kind} {Reason}")]
        public static partial void NotSignedIn(ILogger logger, string kind, string reason);
    }
}
