using System.Text.Json;
using System.Text.Json.Serialization;

namespace Daks.Bot.Protocol;

/// <summary>A mention or the client's description; entities of other kinds come through with their type only.</summary>
/// <param name="Type"><c>mention</c>, <c>clientInfo</c>, or something newer.</param>
/// <param name="MentionedId">Who is mentioned.</param>
/// <param name="MentionedName">Their name, as shown.</param>
/// <param name="Text">The stretch of the message that mentions them, verbatim.</param>
/// <param name="Locale">Of clientInfo: the client's language.</param>
[JsonConverter(typeof(ActivityEntityConverter))]
public sealed record ActivityEntity(
    string? Type,
    string? MentionedId = null,
    string? MentionedName = null,
    string? Text = null,
    string? Locale = null);

/// <summary>Entities are open-ended, so a field of an unexpected kind is passed over instead of refusing the activity.</summary>
internal sealed class ActivityEntityConverter : JsonConverter<ActivityEntity>
{
    public override ActivityEntity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        var entity = new ActivityEntity(Type: null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            entity = reader switch
            {
                _ when reader.ValueTextEquals("type"u8) => entity with { Type = Text(ref reader) },
                _ when reader.ValueTextEquals("text"u8) => entity with { Text = Text(ref reader) },
                _ when reader.ValueTextEquals("locale"u8) => entity with { Locale = Text(ref reader) },
                _ when reader.ValueTextEquals("mentioned"u8) => Mentioned(ref reader, entity),
                _ => PassOver(ref reader, entity),
            };
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, ActivityEntity value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Incoming entities are read only.");

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        reader.Skip();
        return null;
    }

    private static ActivityEntity Mentioned(ref Utf8JsonReader reader, ActivityEntity entity)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return entity;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            entity = reader switch
            {
                _ when reader.ValueTextEquals("id"u8) => entity with { MentionedId = Text(ref reader) },
                _ when reader.ValueTextEquals("name"u8) => entity with { MentionedName = Text(ref reader) },
                _ => PassOver(ref reader, entity),
            };
        }

        return entity;
    }

    private static ActivityEntity PassOver(ref Utf8JsonReader reader, ActivityEntity entity)
    {
        reader.Read();
        reader.Skip();
        return entity;
    }
}
