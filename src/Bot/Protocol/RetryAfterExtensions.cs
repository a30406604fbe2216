using System.Net.Http.Headers;

namespace Daks.Bot.Protocol;

internal static class RetryAfterExtensions
{
    /// <summary>How long to wait: given in seconds, or as a date, where one that has passed means not at all.</summary>
    public static TimeSpan? From(this RetryConditionHeaderValue? header, DateTimeOffset now) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
