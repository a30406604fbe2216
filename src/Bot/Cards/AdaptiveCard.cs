using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Daks.Bot.Cards;

/// <summary>A card as Teams understands it: Adaptive Cards 1.5, written straight to UTF-8 JSON.</summary>
/// <remarks>
/// The order of properties is fixed, so equal cards are equal bytes. Lists compare by reference;
/// nothing relies on the equality of cards. Teams' limit (28 KB is safe everywhere) holds for the
/// whole activity and is therefore watched by the sender; the card linter keeps single cards below it.
/// </remarks>
public sealed record AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The newest version bots may send to Teams; newer elements carry a fallback.</summary>
    public const string Version = "1.5";

    // "Unsafe" speaks of HTML pages. In JSON it is safe, and umlauts stay one readable character.
    internal static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required IReadOnlyList<CardElement> Body { get; init; }

    public IReadOnlyList<CardAction> Actions { get; init; } = [];

    /// <value>How the card renews itself when somebody opens it; null means it stays as sent.</value>
    public CardRefresh? Refresh { get; init; }

    /// <value>One plain sentence for people who listen; the linter asks for it on every card.</value>
    public string? Speak { get; init; }

    /// <value><c>de</c> or <c>en</c>; screen readers choose their voice by it.</value>
    /// <exception cref="ArgumentException">Another language.</exception>
    public required string Lang
    {
        get;
        init => field = value is "de" or "en"
            ? value
            : throw new ArgumentException($"Cards speak de or en, not '{value}'.", nameof(value));
    }

    /// <value>What a client shows that cannot draw cards of this version.</value>
    public required string FallbackText { get; init; }

    /// <value>Wide only where a table needs it: lines of text read badly across a whole window, and the Agents
    /// Playground, which knows no wide cards, warns under each.</value>
    public CardWidth Width { get; init; }

    public byte[] ToUtf8Json() => CardWriter.ToUtf8Json(this);

    /// <summary>The same bytes as <see cref="ToUtf8Json"/>, without a copy.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, WriterOptions);
        WriteTo(writer);
    }

    /// <summary>Writes the card as one value, for instance as the content of an attachment.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);

        writer.WriteStartObject();
        writer.WriteString("type"u8, "AdaptiveCard"u8);
        writer.WriteString("version"u8, Version);
        writer.WriteString("lang"u8, Lang);
        writer.WriteString("fallbackText"u8, FallbackText);
        writer.WriteOptional("speak"u8, Speak);

        if (Width is CardWidth.Full)
        {
            writer.WriteStartObject("msteams"u8);
            writer.WriteString("width"u8, "Full"u8);
            writer.WriteEndObject();
        }

        Refresh?.Write(writer);
        writer.WriteElements("body"u8, Body);

        if (Actions.Count > 0)
        {
            writer.WriteActions("actions"u8, Actions);
        }

        writer.WriteEndObject();
    }
}
