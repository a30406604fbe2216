using System.Net;

namespace Daks.Bot.Protocol;

/// <summary>
/// Repeats calls to the connector where that is safe. GET, PUT and DELETE may be repeated freely; a POST has no
/// idempotency key, so it is repeated only when it certainly did nothing.
/// </summary>
/// <remarks>Source: Teams' table of status codes, and its advice of three attempts between 2 and 20 seconds.</remarks>
internal sealed class ConnectorRetryHandler(TimeProvider time) : DelegatingHandler
{
    private const int MaxRetries = 3;
    private const int MaxAnswerBytes = 4 * 1024 * 1024;

    internal static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    /// <summary>
    /// What somebody waits to read waits as long as a turn lasts, since nobody would say it again: the request is
    /// answered long before, and its redelivery is answered from memory.
    /// </summary>
    private static readonly TimeSpan LongestRetryAfter = TurnRunner.MaxDuration;

    /// <summary>Whoever only asks has something to fall back on, and somebody waits for the rest.</summary>
    private static readonly TimeSpan LongestRetryAfterOfReads = TimeSpan.FromSeconds(30);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            TimeSpan pause;
            try
            {
                var response = await AttemptAsync(request, cancellationToken);
                pause = RetryAfter(response) ?? Backoff(attempt);
                if (attempt == MaxRetries || !IsWorthRepeating(request.Method, response.StatusCode) || pause > LongestWait(request.Method))
                {
                    return response;
                }

                response.Dispose();
            }
            catch (HttpRequestException exception)
            {
                var isUnsent = exception.HttpRequestError
                    is HttpRequestError.ConnectionError
                    or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError;
                if (attempt == MaxRetries || (IsPost(request) && !isUnsent))
                {
                    throw Unanswered(request, isUnsent, exception);
                }

                pause = Backoff(attempt);
            }
            catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
            {
                if (attempt == MaxRetries || IsPost(request))
                {
                    throw Unanswered(request, isUnsent: false, exception);
                }

                pause = Backoff(attempt);
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <summary>One attempt, its body included, within its time.</summary>
    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var response = await base.SendAsync(request, either.Token);
        await response.Content.LoadIntoBufferAsync(MaxAnswerBytes, either.Token);
        return response;
    }

    private static bool IsWorthRepeating(HttpMethod method, HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable => true,
        HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => method != HttpMethod.Post,
        _ => false,
    };

    private static TimeSpan LongestWait(HttpMethod method) => method == HttpMethod.Get ? LongestRetryAfterOfReads : LongestRetryAfter;

    private static bool IsPost(HttpRequestMessage request) => request.Method == HttpMethod.Post;

    private static ConnectorException Unanswered(HttpRequestMessage request, bool isUnsent, Exception exception) =>
        new(IsPost(request) && !isUnsent ? ConnectorFailure.Ambiguous : ConnectorFailure.Unavailable, exception);

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter.From(time.GetUtcNow());

    /// <summary>2, 6, 18 seconds, give or take a quarter so that callers do not march in step.</summary>
    private static TimeSpan Backoff(int attempt)
    {
        var pause = ShortestPause * Math.Pow(3, attempt) * (0.75 + (Random.Shared.NextDouble() / 2));
        return pause < ShortestPause ? ShortestPause : pause > LongestPause ? LongestPause : pause;
    }
}
