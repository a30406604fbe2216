using System.Text.Json;

namespace Daks.Bot.Cards;

/// <param name="Text">
/// Teams' subset of Markdown. Anything a person or a file supplied goes through <see cref="CardText.Escape"/>.
/// </param>
public sealed record TextBlock(string Text) : CardElement
{
    public TextSize Size { get; init; }

    public TextWeight Weight { get; init; }

    /// <value>Never the only carrier of a meaning: the text says it too.</value>
    public TextColor Color { get; init; }

    public bool IsSubtle { get; init; }

    /// <value>Default true, other than in the specification: cut text cannot be read.</value>
    public bool Wrap { get; init; } = true;

    public TextStyle Style { get; init; }

    public HorizontalAlignment Alignment { get; init; }

    /// <value>Lines shown before the text is cut; null shows all.</value>
    public int? MaxLines { get; init; }

    public string? Id { get; init; }

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "TextBlock"u8);
        writer.WriteOptional("id"u8, Id);
        writer.WriteString("text"u8, Text);
        writer.WriteBoolean("wrap"u8, Wrap);
        writer.WriteWord("size"u8, Size.Word());
        writer.WriteWord("weight"u8, Weight.Word());
        writer.WriteWord("color"u8, Color.Word());
        writer.WriteFlag("isSubtle"u8, IsSubtle);
        writer.WriteWord("style"u8, Style is TextStyle.Heading ? "heading"u8 : default);
        writer.WriteWord("horizontalAlignment"u8, Alignment.Word());
        writer.WriteOptional("maxLines"u8, MaxLines);
        WriteLayout(writer);
        writer.WriteEndObject();
    }
}
