using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Daks.Bot.Protocol;

/// <summary>What a body turned out to be.</summary>
public abstract record ActivityReadResult
{
    private ActivityReadResult() { }

    public sealed record Read(IncomingActivity Activity) : ActivityReadResult;

    /// <param name="Field">Path of the field at fault, e.g. <c>conversation.id</c>; <c>$</c> for the body as a whole.</param>
    /// <param name="Reason">What is wrong with it, in English, without any of its content.</param>
    public sealed record Malformed(string Field, string Reason) : ActivityReadResult;
}

/// <summary>Reads one activity from UTF-8: lenient about what it does not know, strict about what it does.</summary>
public static class ActivityReader
{
    /// <summary>Deepest nesting accepted; cards within messages within invokes go deep.</summary>
    public const int MaxDepth = 128;

    /// <summary>Longest id accepted. Those of Teams stay far below; ours must fit into a key with what stands before them.</summary>
    public const int MaxIdLength = 380;

    private static readonly string[] RequiredFields =
        ["type", "channelId", "conversation.id", "from.id", "recipient.id"];

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static ActivityReadResult Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(ByteOrderMark))
        {
            utf8 = utf8[ByteOrderMark.Length..];
        }

        if (!Utf8.IsValid(utf8))
        {
            return new ActivityReadResult.Malformed("$", "The body is not UTF-8.");
        }

        try
        {
            var activity = JsonSerializer.Deserialize(utf8, ActivityJson.Default.IncomingActivity);
            return activity is null
                ? new ActivityReadResult.Malformed("$", "The body must be one JSON object.")
                : Complete(activity);
        }
        catch (JsonException exception)
        {
            return Explain(exception, utf8);
        }
    }

    private static ActivityReadResult Complete(IncomingActivity activity)
    {
        var empty = activity switch
        {
            { Type: "" } => "type",
            { ChannelId: "" } => "channelId",
            _ => null,
        };
        if (empty is not null)
        {
            return Missing(empty);
        }

        if (WrongId(activity) is { } wrong)
        {
            return wrong;
        }

        return activity is { Type: ActivityTypes.Invoke, Name: null or "", Value: not { ValueKind: JsonValueKind.Object } }
            ? Missing("name")
            : new ActivityReadResult.Read(activity);
    }

    /// <returns>What is wrong with the first id that may not become a key; null when all may.</returns>
    private static ActivityReadResult.Malformed? WrongId(IncomingActivity activity)
    {
        var data = activity.ChannelData;
        ReadOnlySpan<(string Field, string? Id)> ids =
        [
            ("conversation.id", activity.ConversationRootId),
            ("conversation.id", activity.Conversation.Id),
            ("from.id", activity.From.Id),
            ("recipient.id", activity.Recipient.Id),
            ("id", activity.Id),
            ("conversation.tenantId", activity.Conversation.TenantId),
            ("from.aadObjectId", activity.From.AadObjectId),
            ("replyToId", activity.ReplyToId),
            ("channelData.tenant.id", data.Tenant?.Id),
            ("channelData.team.id", data.Team?.Id),
            ("channelData.team.aadGroupId", data.Team?.AadGroupId),
            ("channelData.channel.id", data.Channel?.Id),
            ("channelData.settings.selectedChannel.id", data.Settings?.SelectedChannel?.Id),
        ];
        foreach (var (field, id) in ids)
        {
            if (id is not null && string.IsNullOrWhiteSpace(id))
            {
                return new(field, "An id must not be empty.");
            }

            if (id?.Length > MaxIdLength)
            {
                return new(field, $"An id holds at most {MaxIdLength} characters.");
            }
        }

        return null;
    }

    /// <summary>The serializer says where a value has the wrong kind, but not which field is missing; that is looked up.</summary>
    private static ActivityReadResult.Malformed Explain(JsonException exception, ReadOnlySpan<byte> utf8)
    {
        var field = ActivityPath.Known(exception.Path);
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new("$", "The body must be one JSON object.");
            }

            foreach (var required in RequiredFields)
            {
                if (IsMissing(document.RootElement, required))
                {
                    return Missing(required);
                }
            }
        }
        catch (JsonException)
        {
            return new(field, $"The body is not JSON of at most {MaxDepth} levels.");
        }

        return new(field, "The value has the wrong kind.");
    }

    private static bool IsMissing(JsonElement element, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            if (element.Member(Encoding.UTF8.GetBytes(name)) is not { ValueKind: not JsonValueKind.Null } member)
            {
                return true;
            }

            element = member;
        }

        return false;
    }

    private static ActivityReadResult.Malformed Missing(string field) => new(field, "The field is missing.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    MaxDepth = ActivityReader.MaxDepth,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(IncomingActivity))]
internal sealed partial class ActivityJson : JsonSerializerContext;
