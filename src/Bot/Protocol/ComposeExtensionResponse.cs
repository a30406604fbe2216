using System.Text.Json;

namespace Daks.Bot.Protocol;

/// <param name="Card">An Adaptive Card as UTF-8 JSON: what is put into the message.</param>
/// <param name="Title">What the list shows of it.</param>
/// <param name="Text">The line below; null for none.</param>
/// <param name="TapValue">UTF-8 JSON that <c>composeExtension/selectItem</c> brings back when it is chosen; null inserts the card at once.</param>
public sealed record ComposeExtensionItem(ReadOnlyMemory<byte> Card, string Title, string? Text = null, ReadOnlyMemory<byte>? TapValue = null);

/// <summary>Answers to <c>composeExtension/…</c>, which Teams waits five seconds for.</summary>
public static class ComposeExtensionResponse
{
    private const string ThumbnailCard = "application/vnd.microsoft.card.thumbnail";

    /// <param name="items">What was found, or the one card of a link or a chosen item.</param>
    /// <param name="layout">list or grid.</param>
    /// <exception cref="ArgumentException">A card exceeds <see cref="OutgoingActivity.MaxCardBytes"/>.</exception>
    public static InvokeResponse Result(IReadOnlyList<ComposeExtensionItem> items, string layout = "list")
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items)
        {
            OutgoingActivity.CheckedCard(item.Card);
        }

        return Of("result", writer =>
        {
            writer.WriteString("attachmentLayout"u8, layout);
            writer.WriteStartArray("attachments"u8);
            foreach (var item in items)
            {
                WriteItem(writer, item);
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>Says something in place of results.</summary>
    public static InvokeResponse Message(string text) => Of("message", writer => writer.WriteString("text"u8, text));

    /// <summary>Asks for a sign-in; the same invoke comes again with the page's state.</summary>
    /// <param name="page">https, on a host of the manifest's validDomains.</param>
    /// <param name="title">Of the link.</param>
    /// <exception cref="ArgumentException">The address is not https.</exception>
    public static InvokeResponse SignIn(Uri page, string title) => OpenUrl("auth", page, title);

    /// <summary>Asks for settings; the same invoke comes again with the page's state.</summary>
    /// <inheritdoc cref="SignIn"/>
    public static InvokeResponse Settings(Uri page, string title) => OpenUrl("config", page, title);

    /// <summary>Shows the card the bot would post, to be sent or edited.</summary>
    /// <param name="card">An Adaptive Card as UTF-8 JSON, sent as it stands.</param>
    /// <exception cref="ArgumentException">The card exceeds <see cref="OutgoingActivity.MaxCardBytes"/>.</exception>
    public static InvokeResponse Preview(ReadOnlyMemory<byte> card)
    {
        OutgoingActivity.CheckedCard(card);
        return Of("botMessagePreview", writer =>
        {
            writer.WriteStartObject("activityPreview"u8);
            writer.WriteString("type"u8, ActivityTypes.Message);
            writer.WriteStartArray("attachments"u8);
            OutgoingJson.WriteAttachment(writer, new OutgoingAttachment(OutgoingActivity.AdaptiveCard, card));
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static InvokeResponse OpenUrl(string type, Uri page, string title)
    {
        var address = SecureAddress.Of(page);
        return Of(type, writer => OutgoingJson.WriteOpenUrl(writer, address, title));
    }

    private static InvokeResponse Of(string type, Action<Utf8JsonWriter> write) => OutgoingJson.Answer(writer =>
    {
        writer.WriteStartObject("composeExtension"u8);
        writer.WriteString("type"u8, type);
        write(writer);
        writer.WriteEndObject();
    });

    private static void WriteItem(Utf8JsonWriter writer, ComposeExtensionItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("contentType"u8, OutgoingActivity.AdaptiveCard);
        writer.WritePropertyName("content"u8);
        writer.WriteRawValue(item.Card.Span, skipInputValidation: true);
        writer.WriteStartObject("preview"u8);
        writer.WriteString("contentType"u8, ThumbnailCard);
        writer.WriteStartObject("content"u8);
        writer.WriteString("title"u8, item.Title);
        OutgoingJson.WriteIfPresent(writer, "text"u8, item.Text);
        if (item.TapValue is { } value)
        {
            writer.WriteStartObject("tap"u8);
            writer.WriteString("type"u8, "invoke"u8);
            writer.WritePropertyName("value"u8);
            writer.WriteRawValue(value.Span, skipInputValidation: true);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
