using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Daks.Bot.Protocol;

/// <summary>Reads a request's body into an activity without letting it grow, or take its time.</summary>
internal static class ActivityBody
{
    /// <summary>Teams messages stay far below this.</summary>
    public const int MaxBytes = 256 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>The activity, or the problem with its body.</returns>
    public static async Task<(IncomingActivity? Activity, BotProblem? Problem)> ReadAsync(HttpRequest request, TimeProvider time)
    {
        if (request.ContentLength > MaxBytes)
        {
            return (null, BotProblem.BodyTooLarge);
        }

        if (request.ContentType is { Length: > 0 } type && !type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            return (null, BotProblem.NotJson);
        }

        var reader = request.BodyReader;
        CancellationTokenSource? slow = null;
        try
        {
            while (true)
            {
                // Most bodies arrived with the headers, so a timer is only made for those that did not.
                if (!reader.TryRead(out var result))
                {
                    slow ??= new CancellationTokenSource(Patience, time);
                    result = await reader.ReadAsync(slow.Token);
                }

                var buffer = result.Buffer;
                if (buffer.Length > MaxBytes)
                {
                    reader.AdvanceTo(buffer.Start, buffer.End);
                    return (null, BotProblem.BodyTooLarge);
                }

                if (result.IsCompleted)
                {
                    var parsed = Parse(buffer);
                    reader.AdvanceTo(buffer.End);
                    return parsed;
                }

                reader.AdvanceTo(buffer.Start, buffer.End);
            }
        }
        catch (OperationCanceledException) when (slow is { IsCancellationRequested: true })
        {
            return (null, BotProblem.BodyTooSlow);
        }
        catch (BadHttpRequestException exception)
        {
            return (null, exception.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => BotProblem.BodyTooLarge,
                StatusCodes.Status408RequestTimeout => BotProblem.BodyTooSlow,
                _ => BotProblem.Malformed("$", "The body could not be read."),
            });
        }
        finally
        {
            slow?.Dispose();
        }
    }

    private static (IncomingActivity? Activity, BotProblem? Problem) Parse(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
        {
            return Parse(body.FirstSpan);
        }

        var length = (int)body.Length;
        var copy = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(copy);
            return Parse(copy.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy, clearArray: true);
        }
    }

    private static (IncomingActivity? Activity, BotProblem? Problem) Parse(ReadOnlySpan<byte> utf8) =>
        ActivityReader.Read(utf8) switch
        {
            ActivityReadResult.Read(var activity) => (activity, null),
            ActivityReadResult.Malformed(var field, var reason) => (null, BotProblem.Malformed(field, reason)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
