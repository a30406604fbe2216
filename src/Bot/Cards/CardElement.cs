using System.Text.Json;

namespace Daks.Bot.Cards;

/// <summary>Something in the body of a card. The set is closed: elements write themselves.</summary>
public abstract record CardElement
{
    private protected CardElement()
    {
    }

    public Spacing Spacing { get; init; }

    /// <value>A line above the element.</value>
    public bool Separator { get; init; }

    internal abstract void Write(Utf8JsonWriter writer);

    private protected void WriteLayout(Utf8JsonWriter writer)
    {
        writer.WriteWord("spacing"u8, Spacing.Word());
        writer.WriteFlag("separator"u8, Separator);
    }
}
