using System.Text.Json;
using System.Text.Json.Nodes;

namespace Daks.Bot.Protocol;

/// <summary>An activity being built to be sent.</summary>
/// <remarks>Text or a card, not both: Teams may split such a message in two and return no id to update.</remarks>
public sealed record OutgoingActivity
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>Largest card that leaves: what Teams documented for years. Aim for 28 KB.</summary>
    public const int MaxCardBytes = 40 * 1024;

    /// <value>One of <see cref="ActivityTypes"/>.</value>
    public required string Type { get; init; }

    public string? Text { get; init; }

    /// <value>plain, markdown or xml; null leaves it to Teams, which takes markdown.</value>
    public string? TextFormat { get; init; }

    /// <value>The toast's text when there is only a card.</value>
    public string? Summary { get; init; }

    public IReadOnlyList<OutgoingAttachment> Attachments { get; init; } = [];

    /// <value>The message this one answers; set by a reply.</value>
    public string? ReplyToId { get; init; }

    /// <value>Whether to put it into people's activity feed.</value>
    public bool NotificationAlert { get; init; }

    public IReadOnlyList<Mention> Mentions { get; init; } = [];
    public string? Locale { get; init; }

    public static OutgoingActivity Message(string text) =>
        new() { Type = ActivityTypes.Message, Text = text, TextFormat = "markdown" };

    /// <param name="card">An Adaptive Card as UTF-8 JSON, sent as it stands.</param>
    /// <param name="summary">What a notification shows of it.</param>
    /// <exception cref="ArgumentException">The card exceeds <see cref="MaxCardBytes"/>.</exception>
    public static OutgoingActivity Card(ReadOnlyMemory<byte> card, string summary) => new()
    {
        Type = ActivityTypes.Message,
        Summary = summary,
        Attachments = [new OutgoingAttachment(AdaptiveCard, CheckedCard(card))],
    };

    /// <inheritdoc cref="Card(ReadOnlyMemory{byte}, string)"/>
    public static OutgoingActivity Card(JsonObject card, string summary) =>
        Card(JsonSerializer.SerializeToUtf8Bytes(card, OutgoingJson.Default.JsonObject), summary);

    /// <summary>Three dots for about three seconds; do not repeat faster.</summary>
    public static OutgoingActivity Typing() => new() { Type = ActivityTypes.Typing };

    internal static ReadOnlyMemory<byte> CheckedCard(ReadOnlyMemory<byte> card) =>
        card.Length is > 0 and <= MaxCardBytes
            ? card
            : throw new ArgumentException($"A card of {card.Length} bytes; 1 to {MaxCardBytes} can be sent.", nameof(card));
}

/// <param name="ContentType">E.g. <see cref="OutgoingActivity.AdaptiveCard"/>.</param>
/// <param name="Content">UTF-8 JSON, sent as it stands.</param>
public sealed record OutgoingAttachment(string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>Names a person so that they are notified. The message's text must contain <see cref="Text"/> verbatim.</summary>
/// <param name="Id"><c>29:…</c>, Entra object id, or user principal name.</param>
/// <param name="Name">As it shall appear.</param>
public sealed record Mention(string Id, string Name)
{
    public string Text { get; } = $"<at>{System.Security.SecurityElement.Escape(Name)}</at>";
}
