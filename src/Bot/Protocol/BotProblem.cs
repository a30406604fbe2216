using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Daks.Bot.Protocol;

/// <summary>Why a request was refused before it became a turn: a problem document (RFC 9457) with a stable type.</summary>
/// <param name="Type">Never changes once released; monitoring may rely on it.</param>
/// <param name="Title">The rule that was broken.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What broke it, naming the field, without any of its content.</param>
/// <param name="Field">Path of the field at fault; null when it is none.</param>
internal sealed record BotProblem(string Type, string Title, int Status, string Detail, string? Field = null)
{
    public static BotProblem TokenMissing { get; } = new(
        "urn:daks:bot:token-missing", "A bearer token is required", 401, "The Authorization header must be one Bearer token.");

    public static BotProblem KeysUnavailable { get; } = new(
        "urn:daks:bot:keys-unavailable", "The token cannot be checked now", 503, "The issuer's keys could not be fetched.")
    {
        RetryAfter = TimeSpan.FromSeconds(5),
    };

    public static BotProblem ConversationBusy { get; } = new(
        "urn:daks:bot:conversation-busy", "Too many activities wait in this conversation", 429,
        $"At most {ConversationQueue.MaxLength} activities of one conversation wait for their turn.", "conversation.id")
    {
        RetryAfter = TimeSpan.FromSeconds(5),
    };

    public static BotProblem BodyTooLarge { get; } = new(
        "urn:daks:bot:body-too-large", "The body is too large", 413, $"At most {ActivityBody.MaxBytes} bytes are read.");

    public static BotProblem BodyTooSlow { get; } = new(
        "urn:daks:bot:body-too-slow", "The body came too slowly", 408, "The body must arrive within ten seconds.");

    public static BotProblem NotJson { get; } = new(
        "urn:daks:bot:not-json", "The body must be JSON", 415, "The Content-Type header names something else.", "Content-Type");

    public static BotProblem NotEndorsed { get; } = new(
        "urn:daks:bot:not-endorsed", "The token does not speak for this channel", 403,
        "The key that signed the token is not endorsed for channelId.", "channelId");

    public static BotProblem ServiceUrlMismatch { get; } = new(
        "urn:daks:bot:service-url-mismatch", "The token does not vouch for this service URL", 403,
        "The token's serviceurl claim must equal serviceUrl.", "serviceUrl");

    public static BotProblem ServiceUrlRefused { get; } = new(
        "urn:daks:bot:service-url-refused", "The service URL is not trusted", 403,
        "serviceUrl must lead to an allowed connector host.", "serviceUrl");

    public static BotProblem WrongChannel { get; } = new(
        "urn:daks:bot:wrong-channel", "Only Microsoft Teams is served", 403, "channelId must be msteams.", "channelId");

    public static BotProblem WrongRecipient { get; } = new(
        "urn:daks:bot:wrong-recipient", "The activity is for another bot", 403, "recipient.id must be this bot.", "recipient.id");

    public static BotProblem ForeignTenant { get; } = new(
        "urn:daks:bot:foreign-tenant", "The tenant is not served", 403,
        "channelData.tenant.id, or conversation.tenantId, must be an allowed tenant.", "channelData.tenant.id");

    public static BotProblem TokenInvalid(string reason) => new(
        "urn:daks:bot:token-invalid", "The bearer token is not valid", 401, reason);

    public static BotProblem Malformed(string field, string reason) => new(
        "urn:daks:bot:malformed-activity", "The body is no activity", 400, $"{field}: {reason}", field);

    /// <value>When to come again; null when the same request would only be refused again.</value>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }

    public Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (RetryAfter is { } pause)
        {
            response.Headers.RetryAfter = pause.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture);
        }

        return response.WriteAsJsonAsync(this, BotProblemJson.Default.BotProblem, "application/problem+json", CancellationToken.None);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BotProblem))]
internal sealed partial class BotProblemJson : JsonSerializerContext;
