using System.Net;
using System.Text.Json;

namespace Daks.Bot.Protocol;

/// <summary>Understands the two shapes of error the connector answers with.</summary>
internal static class ConnectorError
{
    /// <summary>
    /// <c>{"error":{"code","message"}}</c>, or <c>{"errorCode":209,"message":"{\"subCode\":…}"}</c> with JSON inside a
    /// string. Neither is certain, so the status alone must do, too.
    /// </summary>
    public static ConnectorException Read(HttpMethod method, HttpStatusCode status, ReadOnlyMemory<byte> body, TimeSpan? retryAfter)
    {
        string? code = null;
        string? subCode = null;
        try
        {
            using var document = JsonDocument.Parse(body);
            (code, subCode) = Codes(document.RootElement);
        }
        catch (JsonException)
        {
            // A proxy's page, or nothing at all.
        }

        return new ConnectorException(Failure(method, status, code, subCode), status, code, subCode, retryAfter);
    }

    private static (string? Code, string? SubCode) Codes(JsonElement root)
    {
        if (root.ObjectOf("error"u8) is { } error)
        {
            var inner = error.ObjectOf("innerHttpError"u8)?.ObjectOf("body"u8) ?? error;
            return (error.TextOf("code"u8), inner.TextOf("subCode"u8));
        }

        var number = root.NumberOf("errorCode"u8)?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return (number, root.TextOf("message"u8) is { } message ? SubCode(message) : null);
    }

    private static string? SubCode(string message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            return document.RootElement.TextOf("subCode"u8);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ConnectorFailure Failure(HttpMethod method, HttpStatusCode status, string? code, string? subCode) => status switch
    {
        HttpStatusCode.Unauthorized => ConnectorFailure.Unauthorized,
        HttpStatusCode.Forbidden => Forbidden(subCode ?? code),
        HttpStatusCode.NotFound => NotFound(method, code),
        HttpStatusCode.RequestEntityTooLarge => ConnectorFailure.TooLarge,
        HttpStatusCode.TooManyRequests => ConnectorFailure.Throttled,
        HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable => ConnectorFailure.Unavailable,
        HttpStatusCode.RequestTimeout or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout =>
            method == HttpMethod.Post ? ConnectorFailure.Ambiguous : ConnectorFailure.Unavailable,
        _ => ConnectorFailure.Refused,
    };

    /// <summary>Without a code, what the path names last is missing: a message to change, a member to read, a conversation to post to.</summary>
    private static ConnectorFailure NotFound(HttpMethod method, string? code) => code switch
    {
        "BotNotInConversationRoster" => ConnectorFailure.NotInRoster,
        "ConversationNotFound" => ConnectorFailure.Gone,
        "ActivityNotFoundInConversation" => ConnectorFailure.MessageGone,
        "MemberNotFoundInConversation" => ConnectorFailure.MemberUnknown,
        _ when method == HttpMethod.Put || method == HttpMethod.Delete => ConnectorFailure.MessageGone,
        _ when method == HttpMethod.Get => ConnectorFailure.MemberUnknown,
        _ => ConnectorFailure.Gone,
    };

    private static ConnectorFailure Forbidden(string? code) => code switch
    {
        "MessageWritesBlocked" or "209" or "ConversationBlockedByUser" => ConnectorFailure.Blocked,
        "BotNotInConversationRoster" => ConnectorFailure.NotInRoster,
        "BotDisabledByAdmin" => ConnectorFailure.DisabledByAdmin,
        "NotEnoughPermissions" or "InvalidBotApiHost" => ConnectorFailure.Refused,

        // ForbiddenOperationException, or nothing: in the field, both mean that the app is not installed there.
        _ => ConnectorFailure.NotInstalled,
    };
}
