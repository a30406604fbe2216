using Microsoft.AspNetCore.Http;

namespace Daks.Bot.Protocol;

/// <summary>The MS-CV header: the id by which Microsoft's support finds a request on their side.</summary>
internal static class CorrelationVector
{
    private const string Header = "MS-CV";

    /// <summary>Versions 1 and 2 stay below this; more is no vector.</summary>
    private const int MaxLength = 128;

    /// <returns>Null when there is none, or when it holds what no vector does: it goes into logs, and any caller may write it.</returns>
    public static string? Of(HttpRequest request) =>
        request.Headers[Header] is [{ Length: > 0 and <= MaxLength } vector] && vector.All(IsAllowed) ? vector : null;

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '+' or '/' or '=' or '.' or '-' or '_' or '!' or '#';
}
