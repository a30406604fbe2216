using System.Text.Json;
using System.Text.Json.Serialization;

namespace Daks.Core.Kommunen;

/// <summary>Stores an <see cref="Ags"/> as its digits; a text that is no AGS is a <see cref="JsonException"/>.</summary>
internal sealed class AgsJsonConverter : JsonConverter<Ags>
{
    public override Ags Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Ags.Parse(reader.GetString()) is AgsResult.Gueltig(var ags)
            ? ags
            : throw new JsonException("Expected an AGS of five or eight digits.");

    public override void Write(Utf8JsonWriter writer, Ags value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
