using System.Text.Json;

namespace Daks.Bot.Cards;

public sealed record Container(params IReadOnlyList<CardElement> Items) : CardElement
{
    public ContainerStyle Style { get; init; }

    /// <value>Lets the background reach the edge of the card.</value>
    public bool Bleed { get; init; }

    /// <value>What a click anywhere on the container does; its title is read out. Null: nothing.</value>
    /// <exception cref="ArgumentException">An <see cref="ActionShowCard"/>: Teams opens none from here.</exception>
    public CardAction? SelectAction
    {
        get;
        init => field = value is ActionShowCard
            ? throw new ArgumentException("A container cannot unfold a card.", nameof(value))
            : value;
    }

    public string? Id { get; init; }

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "Container"u8);
        writer.WriteOptional("id"u8, Id);
        writer.WriteWord("style"u8, Style.Word());
        writer.WriteFlag("bleed"u8, Bleed);
        writer.WriteElements("items"u8, Items);

        if (SelectAction is { } action)
        {
            writer.WritePropertyName("selectAction"u8);
            action.Write(writer);
        }

        WriteLayout(writer);
        writer.WriteEndObject();
    }
}

/// <summary>Buttons inside the body, next to what they act on.</summary>
public sealed record ActionSet(params IReadOnlyList<CardAction> Actions) : CardElement
{
    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "ActionSet"u8);
        writer.WriteActions("actions"u8, Actions);
        WriteLayout(writer);
        writer.WriteEndObject();
    }
}
