using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Daks.Bot.Protocol;

/// <summary>Writes what leaves. Cards are embedded as the bytes they are.</summary>
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class OutgoingJson : JsonSerializerContext
{
    /// <summary>Umlauts as they are: half the size, and no HTML ever embeds these bytes.</summary>
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write, int sizeHint = 1024)
    {
        var buffer = new ArrayBufferWriter<byte>(sizeHint);
        using var writer = new Utf8JsonWriter(buffer, Plain);
        write(writer);
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>The answer to an invoke that is one object.</summary>
    public static InvokeResponse Answer(Action<Utf8JsonWriter> writeProperties, int sizeHint = 256) => new(200, Write(
        writer =>
        {
            writer.WriteStartObject();
            writeProperties(writer);
            writer.WriteEndObject();
        },
        sizeHint));

    /// <summary>One link for the person to follow, as sign-ins and settings ask for.</summary>
    public static void WriteOpenUrl(Utf8JsonWriter writer, string address, string title)
    {
        writer.WriteStartObject("suggestedActions"u8);
        writer.WriteStartArray("actions"u8);
        writer.WriteStartObject();
        writer.WriteString("type"u8, "openUrl"u8);
        writer.WriteString("value"u8, address);
        writer.WriteString("title"u8, title);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static ReadOnlyMemory<byte> Write(OutgoingActivity activity, ConversationReference to)
    {
        var attached = activity.Attachments.Sum(attachment => attachment.Content.Length);
        return Write(writer => WriteActivity(writer, activity, to.BotId, to.PostingId), 512 + attached + (activity.Text?.Length ?? 0));
    }

    public static void WriteActivity(Utf8JsonWriter writer, OutgoingActivity activity, string botId, string? conversationId)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, activity.Type);
        WriteId(writer, "from"u8, botId);
        if (conversationId is not null)
        {
            WriteId(writer, "conversation"u8, conversationId);
        }

        WriteIfPresent(writer, "replyToId"u8, activity.ReplyToId);
        WriteIfPresent(writer, "locale"u8, activity.Locale);
        WriteIfPresent(writer, "text"u8, activity.Text);
        WriteIfPresent(writer, "textFormat"u8, activity.TextFormat);
        WriteIfPresent(writer, "summary"u8, activity.Summary);
        WriteAttachments(writer, activity.Attachments);
        WriteMentions(writer, activity.Mentions);
        if (activity.NotificationAlert)
        {
            writer.WriteStartObject("channelData"u8);
            writer.WriteStartObject("notification"u8);
            writer.WriteBoolean("alert"u8, true);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public static void WriteAttachment(Utf8JsonWriter writer, OutgoingAttachment attachment)
    {
        writer.WriteStartObject();
        writer.WriteString("contentType"u8, attachment.ContentType);
        writer.WritePropertyName("content"u8);
        writer.WriteRawValue(attachment.Content.Span, skipInputValidation: true);
        writer.WriteEndObject();
    }

    private static void WriteAttachments(Utf8JsonWriter writer, IReadOnlyList<OutgoingAttachment> attachments)
    {
        if (attachments.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("attachments"u8);
        foreach (var attachment in attachments)
        {
            WriteAttachment(writer, attachment);
        }

        writer.WriteEndArray();
    }

    private static void WriteMentions(Utf8JsonWriter writer, IReadOnlyList<Mention> mentions)
    {
        if (mentions.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("entities"u8);
        foreach (var mention in mentions)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "mention"u8);
            writer.WriteString("text"u8, mention.Text);
            writer.WriteStartObject("mentioned"u8);
            writer.WriteString("id"u8, mention.Id);
            writer.WriteString("name"u8, mention.Name);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteId(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string id)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id"u8, id);
        writer.WriteEndObject();
    }

    public static void WriteIfPresent(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
