using System.Globalization;
using Daks.Core.Importe;
using Daks.Core.Personen;
using Daks.Tab.Sitzungen;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace Daks.Tab.Zahlen;

/// <summary>Takes a file in as the bare body of a request. It only waits for its sender, until the page shows what is in it.</summary>
internal static partial class EinlesenEndpoint
{
    public const string Route = "/api/einlesen";

    /// <param name="context">Body and session.</param>
    /// <param name="finder">Says whose the strategy is.</param>
    /// <param name="korb">Where the file waits.</param>
    /// <param name="antiforgery">The token comes in the header.</param>
    /// <param name="loggers">Says why a file was not kept.</param>
    /// <param name="strategie">The id of the strategy the page shows.</param>
    /// <param name="name">Of the file.</param>
    /// <param name="stichtag">Of a register table, as <c>2026-12-31</c>.</param>
    public static async Task<IResult> ReceiveAsync(
        HttpContext context,
        StrategieFinder finder,
        IEingangskorb korb,
        IAntiforgery antiforgery,
        ILoggerFactory loggers,
        string strategie,
        string name,
        string? stichtag = null)
    {
        // A script cannot follow the way to a sign-in page: it gets the bare answer.
        if (context.User.Identity is not { IsAuthenticated: true })
        {
            return Problem(StatusCodes.Status401Unauthorized, "nicht-angemeldet");
        }

        if (context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
        {
            return Problem(StatusCodes.Status400BadRequest, "sitzung");
        }

        var me = SignedInPerson.From(context.User);
        if (await RefusedAsync(me, finder, strategie) is { } refused)
        {
            return refused;
        }

        if (context.Request.ContentLength > korb.Hoechstens)
        {
            return Problem(StatusCodes.Status413PayloadTooLarge, "zu-gross");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // The basket counts, and says it in our words.
            size.MaxRequestBodySize = null;
        }

        var day = DateOnly.TryParseExact(stichtag, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) ? given : (DateOnly?)null;
        var result = await korb.NimmAsync(
            new Einsender(me.Tenant, me.PersonId, strategie), name, day, context.Request.Body, context.RequestAborted);
        if (result is Eingangsergebnis.Angenommen(var eingang))
        {
            return TypedResults.Ok(new { id = eingang.Id });
        }

        Log.NotKept(loggers.CreateLogger(typeof(EinlesenEndpoint)), result.GetType().Name);
        return result switch
        {
            Eingangsergebnis.ZuGross => Problem(StatusCodes.Status413PayloadTooLarge, "zu-gross"),
            Eingangsergebnis.ZuViele => Problem(StatusCodes.Status409Conflict, "zu-viele"),
            Eingangsergebnis.KeinPlatz => Problem(StatusCodes.Status507InsufficientStorage, "kein-platz"),
            _ => Problem(StatusCodes.Status400BadRequest, "abgebrochen"),
        };
    }

    /// <returns>Null when the person may bring figures into this strategy.</returns>
    private static async Task<ProblemHttpResult?> RefusedAsync(SignedInPerson me, StrategieFinder finder, string id) =>
        await finder.OpenAsync(me, id) is not { } strategie ? Problem(StatusCodes.Status404NotFound, "keine-strategie")
        : strategie.Hindernis(me.PersonId, Berechtigung.Bearbeiten, await finder.IsGuestAsync(me, strategie)) is not null
            ? Problem(StatusCodes.Status403Forbidden, "nicht-erlaubt")
        : null;

    private static ProblemHttpResult Problem(int status, string type) => TypedResults.Problem(statusCode: status, type: $"/probleme/{type}");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Kept nothing of a file that was sent: {Reason}.")]
        public static partial void NotKept(ILogger logger, string reason);
    }
}
