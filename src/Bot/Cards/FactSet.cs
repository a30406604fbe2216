using System.Text.Json;

namespace Daks.Bot.Cards;

/// <summary>A name and its value; Teams reads Markdown in both.</summary>
public sealed record Fact(string Title, string Value)
{
    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("title"u8, Title);
        writer.WriteString("value"u8, Value);
        writer.WriteEndObject();
    }
}

public sealed record FactSet(params IReadOnlyList<Fact> Facts) : CardElement
{
    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "FactSet"u8);
        writer.WriteStartArray("facts"u8);
        for (var i = 0; i < Facts.Count; i++)
        {
            Facts[i].Write(writer);
        }

        writer.WriteEndArray();
        WriteLayout(writer);
        writer.WriteEndObject();
    }
}
