namespace Daks.Bot.Protocol;

/// <summary>Answers about a sign-in within the chat: to card actions, and to <c>signin/tokenExchange</c>.</summary>
public static class SignInResponse
{
    /// <summary>Answers a card action by asking for a sign-in; it comes again with the token.</summary>
    /// <param name="connectionName">The OAuth connection of the registration.</param>
    /// <param name="text">Above the button.</param>
    /// <param name="buttonTitle">Of the button.</param>
    /// <param name="signInLink">From the token service.</param>
    /// <param name="exchange">
    /// What the client may get a token for without asking: an id of ours, and the app's id URI. Null in groups, where it may not.
    /// </param>
    /// <exception cref="ArgumentException">The link is not https.</exception>
    public static InvokeResponse LoginRequest(
        string connectionName, string text, string buttonTitle, Uri signInLink, (string Id, string Uri)? exchange = null)
    {
        var link = SecureAddress.Of(signInLink);
        return InvokeResponse.InnerAnswer(401, "application/vnd.microsoft.activity.loginRequest", writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("text"u8, text);
            writer.WriteString("connectionName"u8, connectionName);
            writer.WriteStartArray("buttons"u8);
            writer.WriteStartObject();
            writer.WriteString("type"u8, "signin"u8);
            writer.WriteString("title"u8, buttonTitle);
            writer.WriteString("value"u8, link);
            writer.WriteEndObject();
            writer.WriteEndArray();
            if (exchange is var (id, uri))
            {
                writer.WriteStartObject("tokenExchangeResource"u8);
                writer.WriteString("id"u8, id);
                writer.WriteString("uri"u8, uri);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        });
    }

    /// <summary>Answers a card action whose magic code was wrong.</summary>
    public static InvokeResponse IncorrectAuthCode() =>
        InvokeResponse.InnerAnswer(401, "application/vnd.microsoft.error.incorrectAuthCode", writer => writer.WriteNullValue());

    /// <summary>412: the token could not be exchanged, so that the client shows the sign-in button.</summary>
    /// <param name="id">As the invoke gave it.</param>
    /// <param name="connectionName">As the invoke gave it.</param>
    /// <param name="failureDetail">Why; for programs.</param>
    public static InvokeResponse TokenExchangeFailed(string id, string connectionName, string failureDetail) =>
        OutgoingJson.Answer(writer =>
        {
            writer.WriteString("id"u8, id);
            writer.WriteString("connectionName"u8, connectionName);
            writer.WriteString("failureDetail"u8, failureDetail);
        })
        with
        { Status = 412 };
}
