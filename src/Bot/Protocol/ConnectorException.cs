using System.Net;

namespace Daks.Bot.Protocol;

/// <summary>Why an activity was not delivered, as far as it decides what to do next.</summary>
public enum ConnectorFailure
{
    /// <summary>Anything else: a bug of ours, or an answer nobody documents. Do not try again.</summary>
    Refused,

    /// <summary>The app is not installed for the target. Wait for an installationUpdate.</summary>
    NotInstalled,

    /// <summary>The person blocked or removed the bot. Wait until they write.</summary>
    Blocked,

    /// <summary>The bot is no longer in this team or chat.</summary>
    NotInRoster,

    /// <summary>An admin's policy forbids the bot: the tenant's deliveries rest until an operator looks.</summary>
    DisabledByAdmin,

    /// <summary>The conversation is gone: drop the reference.</summary>
    Gone,

    /// <summary>The message is gone: stop updating it. Its conversation may well be there.</summary>
    MessageGone,

    /// <summary>Nobody of that id is in the conversation.</summary>
    MemberUnknown,

    /// <summary>Too much at once; <see cref="ConnectorException.RetryAfter"/> may say for how long.</summary>
    Throttled,

    /// <summary>The message is too large.</summary>
    TooLarge,

    /// <summary>Our own credentials were not accepted: an operator must look.</summary>
    Unauthorized,

    /// <summary>Certainly not delivered, and worth another try later.</summary>
    Unavailable,

    /// <summary>Perhaps delivered, perhaps not: posting again can post twice.</summary>
    Ambiguous,
}

/// <summary>The connector refused a call, or could not be reached, after the retries that are safe.</summary>
public sealed class ConnectorException : Exception
{
    internal ConnectorException(
        ConnectorFailure failure,
        HttpStatusCode? status,
        string? code,
        string? subCode,
        TimeSpan? retryAfter,
        Exception? inner = null)
        : base($"The connector call failed: {failure} (status {(int?)status ?? 0}, code {code ?? "none"}, subcode {subCode ?? "none"}).", inner)
    {
        (Failure, Status, Code, SubCode, RetryAfter) = (failure, status, code, subCode, retryAfter);
    }

    internal ConnectorException(ConnectorFailure failure, Exception inner)
        : this(failure, null, null, null, null, inner)
    {
    }

    public ConnectorFailure Failure { get; }

    /// <value>Null when no answer came.</value>
    public HttpStatusCode? Status { get; }

    /// <value>E.g. <c>BotNotInConversationRoster</c>; a number for answers of the second shape.</value>
    public string? Code { get; }

    /// <value>E.g. <c>MessageWritesBlocked</c>.</value>
    public string? SubCode { get; }

    /// <value>How long the connector asks us to wait; null when it does not.</value>
    public TimeSpan? RetryAfter { get; }
}

/// <summary>A service URL that our token must not be sent to. Nothing was sent.</summary>
public sealed class UntrustedServiceUrlException(string reason) : Exception(reason);
