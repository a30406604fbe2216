using Azure;
using Azure.Data.Tables.Models;
using Azure.Identity;
using Daks.Core.Strategien;

namespace Daks.Storage.Tables;

/// <summary>Tells failures of network, service and sign-in, which pass or can be mended, from our own.</summary>
internal static class TableFailure
{
    /// <returns>Null when the failure is a bug of ours, or the caller gave up.</returns>
    public static StoreUnavailableException? Explain(Exception failure, CancellationToken cancellationToken) => failure switch
    {
        // The SDK's retries end in one exception for all tries.
        AggregateException { InnerException: { } first } => Explain(first, cancellationToken),
        AuthenticationFailedException => new("Signing in to the table service failed.", failure) { Reason = StoreFailure.SignInFailed },
        RequestFailedException request when Reason(request) is var (reason, message) => new(message, failure) { Reason = reason },
        OperationCanceledException when !cancellationToken.IsCancellationRequested =>
            new("The table service did not answer in time.", failure) { Reason = StoreFailure.NoAnswer },
        HttpRequestException or IOException =>
            new("The connection to the table service broke.", failure) { Reason = StoreFailure.ConnectionBroken },
        _ => null,
    };

    /// <summary>Whether the service may have carried out what failed: the request left us and no refusal came back.</summary>
    /// <remarks>
    /// A busy answer counts as well: the SDK shows only the last of its tries, and the answer to an earlier one may
    /// have been lost.
    /// </remarks>
    public static bool MayBeDone(Exception failure) => failure switch
    {
        AggregateException tries => tries.InnerExceptions.Any(MayBeDone),
        StoreUnavailableException { InnerException: { } cause } => MayBeDone(cause),
        RequestFailedException { Status: 0, InnerException: HttpRequestException neverSent } => MayBeDone(neverSent),
        RequestFailedException { Status: 401 or 403 or 404 } => false,
        AuthenticationFailedException => false,
        HttpRequestException request => request.HttpRequestError is not (
            HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError),
        _ => true,
    };

    public static bool IsTableGone(Exception failure) =>
        failure is RequestFailedException { Status: 404 } request && request.ErrorCode == TableErrorCode.TableNotFound;

    private static (StoreFailure Reason, string Message)? Reason(RequestFailedException failure) => failure.Status switch
    {
        0 => (StoreFailure.Unreachable, "The table service cannot be reached."),
        401 or 403 => (StoreFailure.AccessDenied, "The table service refuses us access."),
        404 when IsTableGone(failure) => (StoreFailure.TableGone, "The table is gone."),
        408 or 429 or >= 500 => (StoreFailure.Busy, $"The table service is unavailable or busy (status {failure.Status})."),
        _ => null,
    };
}
