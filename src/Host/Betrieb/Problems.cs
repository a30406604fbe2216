using System.Globalization;
using Daks.Core.Strategien;
using Daks.Host.Lokal;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;

namespace Daks.Host.Betrieb;

/// <summary>What nobody caught, at the edge: a page for people, a problem with a stable type for machines, never a trace.</summary>
internal sealed partial class Problems(ILogger<Problems> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (page, type) = exception switch
        {
            BadHttpRequestException bad => (StatusPage.BadRequest with { StatusCode = bad.StatusCode }, "eingabe"),
            StoreUnavailableException => (StatusPage.StoreAway, "ablage"),
            _ => (StatusPage.Unexpected, "unerwartet"),
        };
        Report(httpContext, exception);

        // The language was chosen further inside, and is gone with what threw.
        CultureInfo.CurrentUICulture = httpContext.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture ?? CultureInfo.CurrentUICulture;
        if (IsForPeople(httpContext.Request))
        {
            await StatusPage.WriteAsync(httpContext, page);
        }
        else
        {
            await TypedResults.Problem(statusCode: page.StatusCode, type: $"/probleme/{type}").ExecuteAsync(httpContext);
        }

        return true;
    }

    private static bool IsForPeople(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) && !request.Path.StartsWithSegments("/api");

    private void Report(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                Log.Refused(logger, bad.StatusCode, context.TraceIdentifier);
                break;
            case StoreUnavailableException away:
                Log.StoreAway(logger, context.TraceIdentifier, away.Message);
                break;
            default:
                Log.Failed(logger, exception, context.TraceIdentifier);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Request {Request} failed.")]
        public static partial void Failed(ILogger logger, Exception exception, string request);

        [LoggerMessage(2, LogLevel.Warning, "Request {Request} found the store away: {Reason}")]
        public static partial void StoreAway(ILogger logger, string request, string reason);

        [LoggerMessage(3, LogLevel.Information, "Refused with {Status}, as it could not be read: request {Request}.")]
        public static partial void Refused(ILogger logger, int status, string request);
    }
}
