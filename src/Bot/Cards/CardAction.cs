using System.Text.Json;

namespace Daks.Bot.Cards;

/// <summary>A button of a card.</summary>
/// <param name="Title">Unique within the card, so that "Erledigt" is never a guess when read aloud.</param>
public abstract record CardAction(string Title)
{
    public ActionMode Mode { get; init; }

    /// <value>More than the title says, shown on hover and read out; null: nothing more to say.</value>
    public string? Tooltip { get; init; }

    internal abstract void Write(Utf8JsonWriter writer);

    private protected void WriteHead(Utf8JsonWriter writer, ReadOnlySpan<byte> type)
    {
        writer.WriteString("type"u8, type);
        writer.WriteString("title"u8, Title);
        writer.WriteOptional("tooltip"u8, Tooltip);
        writer.WriteWord("mode"u8, Mode is ActionMode.Secondary ? "secondary"u8 : default);
    }
}

/// <summary>What an old client does with an <see cref="ActionExecute"/>.</summary>
public enum ExecuteFallback
{
    /// <summary>Sends the same data as an Action.Submit: a message activity with a value.</summary>
    Submit,

    /// <summary>Leaves the button out.</summary>
    Drop,
}

/// <summary>Calls the bot and lets its answer replace the card.</summary>
public sealed record ActionExecute(string Title, CardData Data) : CardAction(Title)
{
    public string Verb => Data.Verb;

    public ActionStyle Style { get; init; }

    public AssociatedInputs AssociatedInputs { get; init; }

    public ExecuteFallback Fallback { get; init; }

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteHead(writer, "Action.Execute"u8);
        writer.WriteString("verb"u8, Verb);
        WriteSending(writer);

        if (Fallback is ExecuteFallback.Drop)
        {
            writer.WriteString("fallback"u8, "drop"u8);
        }
        else
        {
            writer.WriteStartObject("fallback"u8);
            WriteHead(writer, "Action.Submit"u8);
            WriteSending(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private void WriteSending(Utf8JsonWriter writer)
    {
        writer.WritePropertyName("data"u8);
        Data.Write(writer);
        writer.WriteWord("style"u8, Style.Word());
        writer.WriteWord("associatedInputs"u8, AssociatedInputs is AssociatedInputs.None ? "none"u8 : default);
    }
}

/// <summary>Sends its data as a message, or as what <see cref="Teams"/> makes of it.</summary>
public sealed record ActionSubmit(string Title, CardData Data) : CardAction(Title)
{
    /// <value>Null: a plain message activity with a value. Inside dialogs only null works.</value>
    public TeamsSubmit? Teams { get; init; }

    public ActionStyle Style { get; init; }

    public AssociatedInputs AssociatedInputs { get; init; }

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteHead(writer, "Action.Submit"u8);
        writer.WritePropertyName("data"u8);
        Data.Write(writer, Teams);
        writer.WriteWord("style"u8, Style.Word());
        writer.WriteWord("associatedInputs"u8, AssociatedInputs is AssociatedInputs.None ? "none"u8 : default);
        writer.WriteEndObject();
    }
}

/// <summary>What Teams does with a submit instead of sending it as it is.</summary>
public abstract record TeamsSubmit
{
    private TeamsSubmit()
    {
    }

    /// <summary>Asks the bot for a dialog. The Agents Playground ignores such a button.</summary>
    public sealed record TaskFetch : TeamsSubmit;

    /// <summary>Sends <paramref name="Text"/> to the bot and shows <paramref name="DisplayText"/> in the chat.</summary>
    /// <param name="Text">What the bot reads.</param>
    /// <param name="DisplayText">What everybody sees; null shows nothing.</param>
    public sealed record MessageBack(string Text, string? DisplayText = null) : TeamsSubmit;

    /// <summary>Writes <paramref name="Value"/> into the chat as if the person had typed it.</summary>
    /// <param name="Value">The words.</param>
    public sealed record ImBack(string Value) : TeamsSubmit;

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("msteams"u8);
        switch (this)
        {
            case MessageBack(var text, var displayText):
                writer.WriteString("type"u8, "messageBack"u8);
                writer.WriteString("text"u8, text);
                writer.WriteOptional("displayText"u8, displayText);
                break;
            case ImBack(var value):
                writer.WriteString("type"u8, "imBack"u8);
                writer.WriteString("value"u8, value);
                break;
            default:
                writer.WriteString("type"u8, "task/fetch"u8);
                break;
        }

        writer.WriteEndObject();
    }
}

/// <exception cref="ArgumentException">The address is not https; http is good enough on loopback only.</exception>
public sealed record ActionOpenUrl(string Title, Uri Url) : CardAction(Title)
{
    private readonly string _address = CardUrl.Require(Url);

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteHead(writer, "Action.OpenUrl"u8);
        writer.WriteString("url"u8, _address);
        writer.WriteEndObject();
    }
}

/// <summary>Unfolds a part of the card in place. Inputs outside it are sent too, inputs of a sibling are not.</summary>
public sealed record ActionShowCard(string Title, IReadOnlyList<CardElement> Body) : CardAction(Title)
{
    public IReadOnlyList<CardAction> Actions { get; init; } = [];

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteHead(writer, "Action.ShowCard"u8);
        writer.WriteStartObject("card"u8);
        writer.WriteString("type"u8, "AdaptiveCard"u8);
        writer.WriteElements("body"u8, Body);
        if (Actions.Count > 0)
        {
            writer.WriteActions("actions"u8, Actions);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
