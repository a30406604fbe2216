using System.Text.Json;
using System.Text.Json.Nodes;

namespace Daks.Bot.Protocol;

/// <summary>The answer to an invoke: an HTTP status and a JSON value without envelope.</summary>
/// <remarks>Held as bytes, so that a redelivered invoke gets the very same answer.</remarks>
/// <param name="Status">The HTTP status. A processed card action is 200 whatever it came to; its own status is inside.</param>
/// <param name="Body">UTF-8 JSON; empty for none.</param>
public sealed record InvokeResponse(int Status, ReadOnlyMemory<byte> Body)
{
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>200 without a body; closes a dialog.</summary>
    public static InvokeResponse Empty { get; } = new(200, ReadOnlyMemory<byte>.Empty);

    /// <summary>501: nobody handles this invoke.</summary>
    public static InvokeResponse NotImplemented { get; } = new(501, ReadOnlyMemory<byte>.Empty);

    /// <summary>500: the turn failed and nothing better can be said.</summary>
    internal static InvokeResponse Failed { get; } = new(500, ReadOnlyMemory<byte>.Empty);

    /// <summary>503: the turn was cut short, and may be delivered again.</summary>
    internal static InvokeResponse Unavailable { get; } = new(503, ReadOnlyMemory<byte>.Empty);

    /// <summary>429: too many turns of the conversation wait already. Nothing was begun; it may be delivered again.</summary>
    internal static InvokeResponse Busy { get; } = new(429, ReadOnlyMemory<byte>.Empty);

    /// <value>Whether the activity is still to be done: delivered again, it must run.</value>
    internal bool IsUnfinished => this == Unavailable || this == Busy;

    public static InvokeResponse Ok(JsonNode? body) =>
        body is null ? Empty : new(200, JsonSerializer.SerializeToUtf8Bytes(body, OutgoingJson.Default.JsonNode));

    /// <summary>Answers a card action with the card that takes its place for the person who pressed.</summary>
    /// <param name="card">An Adaptive Card as UTF-8 JSON, sent as it stands.</param>
    /// <exception cref="ArgumentException">The card exceeds <see cref="OutgoingActivity.MaxCardBytes"/>.</exception>
    public static InvokeResponse Card(ReadOnlyMemory<byte> card)
    {
        OutgoingActivity.CheckedCard(card);
        return InnerAnswer(
            200,
            OutgoingActivity.AdaptiveCard,
            writer => writer.WriteRawValue(card.Span, skipInputValidation: true),
            card.Length + 128);
    }

    /// <summary>Answers a card action with a notice that goes away by itself.</summary>
    public static InvokeResponse Message(string text) =>
        InnerAnswer(200, "application/vnd.microsoft.activity.message", writer => writer.WriteStringValue(text));

    /// <summary>Answers a card action with an error the client shows.</summary>
    /// <param name="innerStatus">400 or 500; the HTTP status stays 200.</param>
    /// <param name="code">For programs, e.g. <c>BadRequest</c>.</param>
    /// <param name="message">For the person.</param>
    public static InvokeResponse Error(int innerStatus, string code, string message) =>
        InnerAnswer(innerStatus, ErrorType, writer => WriteError(writer, code, message));

    /// <summary>Answers a card action that rests on something that is no longer so.</summary>
    public static InvokeResponse PreconditionFailed(string code, string message) =>
        InnerAnswer(412, "application/vnd.microsoft.error.preconditionFailed", writer => WriteError(writer, code, message));

    /// <summary>Opens a dialog, or goes on to its next page.</summary>
    /// <param name="card">An Adaptive Card as UTF-8 JSON, sent as it stands.</param>
    /// <param name="title">Of the dialog.</param>
    /// <param name="height">small, medium, large, or pixels.</param>
    /// <param name="width">small, medium, large, or pixels.</param>
    /// <exception cref="ArgumentException">The card exceeds <see cref="OutgoingActivity.MaxCardBytes"/>.</exception>
    public static InvokeResponse Task(ReadOnlyMemory<byte> card, string title, string height = "medium", string width = "medium")
    {
        OutgoingActivity.CheckedCard(card);
        return OutgoingJson.Answer(
            writer =>
            {
                writer.WriteStartObject("task"u8);
                writer.WriteString("type"u8, "continue"u8);
                writer.WriteStartObject("value"u8);
                DialogResponse.WriteCard(writer, card, title, height, width);
                writer.WriteEndObject();
                writer.WriteEndObject();
            },
            card.Length + 256);
    }

    /// <summary>Ends a dialog with a sentence.</summary>
    public static InvokeResponse TaskMessage(string text) => OutgoingJson.Answer(writer =>
    {
        writer.WriteStartObject("task"u8);
        writer.WriteString("type"u8, "message"u8);
        writer.WriteString("value"u8, text);
        writer.WriteEndObject();
    });

    /// <summary>Answers a search for choices.</summary>
    /// <param name="results">What to show, and the value it stands for; Teams shows fifteen.</param>
    public static InvokeResponse SearchResults(IEnumerable<(string Title, string Value)> results) =>
        InnerAnswer(200, "application/vnd.microsoft.search.searchResponse", writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("results"u8);
            foreach (var (title, value) in results)
            {
                writer.WriteStartObject();
                writer.WriteString("title"u8, title);
                writer.WriteString("value"u8, value);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });

    /// <summary>Refuses an invoke whose value no card of ours can have sent: here the HTTP status is the error's.</summary>
    internal static InvokeResponse BadRequest(string code, string message) =>
        Error(400, code, message) with { Status = 400 };

    internal static InvokeResponse InnerAnswer(int innerStatus, string type, Action<Utf8JsonWriter> writeValue, int sizeHint = 256) =>
        OutgoingJson.Answer(
            writer =>
            {
                writer.WriteNumber("statusCode"u8, innerStatus);
                writer.WriteString("type"u8, type);
                writer.WritePropertyName("value"u8);
                writeValue(writer);
            },
            sizeHint);

    private static void WriteError(Utf8JsonWriter writer, string code, string message)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, code);
        writer.WriteString("message"u8, message);
        writer.WriteEndObject();
    }
}
