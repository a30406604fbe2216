using System.Text.Json;

namespace Daks.Bot.Cards;

/// <summary>A picture that says in words what it shows.</summary>
public sealed record Image : CardElement
{
    private Image(string url, string altText)
    {
        ArgumentNullException.ThrowIfNull(altText);
        (Url, AltText) = (url, altText);
    }

    public string Url { get; }

    /// <value>What the picture says; empty marks a decoration, which screen readers skip.</value>
    public string AltText { get; }

    public ImageSize Size { get; init; }

    /// <exception cref="ArgumentException">Not https; http is good enough on loopback only.</exception>
    public static Image FromUrl(Uri url, string altText) => new(CardUrl.Require(url), altText);

    /// <summary>A picture inside the card itself: it counts towards the size of the card.</summary>
    public static Image FromPng(ReadOnlySpan<byte> png, string altText) =>
        new("data:image/png;base64," + Convert.ToBase64String(png), altText);

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "Image"u8);
        writer.WriteString("url"u8, Url);
        writer.WriteString("altText"u8, AltText);
        writer.WriteWord("size"u8, Size.Word());
        WriteLayout(writer);
        writer.WriteEndObject();
    }
}
