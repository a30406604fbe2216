using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Daks.Bot.Protocol;

/// <summary>The messaging endpoint: token, body, activity, sender; then a turn; then its answer.</summary>
internal sealed partial class BotEndpoint(
    ActivityAuthentication authentication,
    TurnRunner turns,
    BotTelemetry telemetry,
    TimeProvider time,
    ILogger<BotEndpoint> logger)
{
    /// <summary>Teams gives up after fifteen seconds, and then delivers again.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task AnswerAsync(HttpContext context)
    {
        var correlation = CorrelationVector.Of(context.Request);
        try
        {
            var (activity, isVerified, problem) = await ReceiveAsync(context);
            if (problem is not null)
            {
                await RefuseAsync(context.Response, problem, correlation);
                return;
            }

            await AnswerAsync(context.Response, new Delivery(activity!, isVerified, correlation));
        }
        catch (Exception exception) when (
            exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The caller hung up: nobody is left to answer, and a turn that began goes on.
        }
    }

    private async Task<(IncomingActivity? Activity, bool IsVerified, BotProblem? Problem)> ReceiveAsync(HttpContext context)
    {
        var (token, problem) = await authentication.AuthenticateAsync(context);
        if (problem is not null)
        {
            return (null, false, problem);
        }

        (var activity, problem) = await ActivityBody.ReadAsync(context.Request, time);
        return activity is null
            ? (null, false, problem)
            : (activity, token is not null, authentication.Authorize(token, activity));
    }

    private async Task AnswerAsync(HttpResponse response, Delivery delivery)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            var answer = await TurnAsync(delivery, answered.Task);
            await (answer == InvokeResponse.Busy
                ? RefuseAsync(response, BotProblem.ConversationBusy, delivery.Correlation)
                : WriteAsync(response, answer));
            await response.CompleteAsync();
        }
        finally
        {
            answered.SetResult();
        }
    }

    private async Task<InvokeResponse> TurnAsync(Delivery delivery, Task answered)
    {
        var turn = turns.RunAsync(delivery, answered);
        try
        {
            return await turn.WaitAsync(Patience, time);
        }
        catch (TimeoutException) when (!turn.IsCompleted)
        {
            Log.StillRunning(logger, delivery.Activity.Conversation.Id, delivery.Activity.Id, delivery.Correlation);
            return InvokeResponse.Empty;
        }
    }

    private Task RefuseAsync(HttpResponse response, BotProblem problem, string? correlation)
    {
        telemetry.Refused(problem);
        Log.Refused(logger, problem.Type, problem.Field, correlation);
        return problem.WriteAsync(response);
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse answer)
    {
        response.StatusCode = answer.Status;
        response.ContentLength = answer.Body.Length;
        if (answer.Body.Length > 0)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.BodyWriter.WriteAsync(answer.Body);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Refused a request: {Problem}, field {Field}. MS-CV {Correlation}.")]
        public static partial void Refused(ILogger logger, string problem, string? field, string? correlation);

        [LoggerMessage(
            2,
            LogLevel.Information,
            "Answered 200 while the turn goes on. Conversation {ConversationId}, activity {ActivityId}, MS-CV {Correlation}.")]
        public static partial void StillRunning(ILogger logger, string conversationId, string? activityId, string? correlation);
    }
}
