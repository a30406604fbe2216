using System.Text.Json;

namespace Daks.Bot.Cards;

/// <summary>Something to fill in.</summary>
/// <remarks>
/// The client checks what <see cref="IsRequired"/> and its companions ask, old clients do not:
/// whoever reads the answer checks again. Answers arrive as text under <see cref="Id"/>.
/// </remarks>
/// <param name="Id">Unique within the card, and no key that <see cref="CardData"/> needs for itself.</param>
/// <param name="Label">What stands above the field; a placeholder is no label.</param>
/// <exception cref="ArgumentException">The id is empty or belongs to <see cref="CardData"/>.</exception>
public abstract record CardInput(string Id, string? Label) : CardElement
{
    public string Id { get; } = CardData.IsReserved(Id)
        ? throw new ArgumentException($"'{Id}' cannot name an input.", nameof(Id))
        : Id;

    public bool IsRequired { get; init; }

    /// <value>What to do when the client refuses the answer; belongs to every input that can be refused.</value>
    public string? ErrorMessage { get; init; }

    private protected abstract ReadOnlySpan<byte> Type { get; }

    internal sealed override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, Type);
        writer.WriteString("id"u8, Id);
        writer.WriteOptional("label"u8, Label);
        writer.WriteFlag("isRequired"u8, IsRequired);
        writer.WriteOptional("errorMessage"u8, ErrorMessage);
        WriteField(writer);
        WriteLayout(writer);
        writer.WriteEndObject();
    }

    private protected abstract void WriteField(Utf8JsonWriter writer);

    private protected static void WriteDay(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is not { } day)
        {
            return;
        }

        Span<byte> text = stackalloc byte[10];
        day.TryFormat(text, out var written, "O", null);
        writer.WriteString(name, text[..written]);
    }
}

public sealed record InputText(string Id, string Label) : CardInput(Id, Label)
{
    public string? Placeholder { get; init; }

    /// <value>What stands in the field at first, unescaped: it is no Markdown.</value>
    public string? Value { get; init; }

    public int? MaxLength { get; init; }

    public bool IsMultiline { get; init; }

    /// <value>A pattern in the grammar of JavaScript.</value>
    public string? Regex { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Text"u8;

    private protected override void WriteField(Utf8JsonWriter writer)
    {
        writer.WriteOptional("placeholder"u8, Placeholder);
        writer.WriteOptional("value"u8, Value);
        writer.WriteOptional("maxLength"u8, MaxLength);
        writer.WriteFlag("isMultiline"u8, IsMultiline);
        writer.WriteOptional("regex"u8, Regex);
    }
}

public sealed record InputNumber(string Id, string Label) : CardInput(Id, Label)
{
    public string? Placeholder { get; init; }

    public decimal? Value { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Number"u8;

    private protected override void WriteField(Utf8JsonWriter writer)
    {
        writer.WriteOptional("placeholder"u8, Placeholder);
        WriteNumber(writer, "value"u8, Value);
        WriteNumber(writer, "min"u8, Min);
        WriteNumber(writer, "max"u8, Max);
    }

    private static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}

/// <summary>A day. The answer arrives as <c>yyyy-MM-dd</c>.</summary>
public sealed record InputDate(string Id, string Label) : CardInput(Id, Label)
{
    public DateOnly? Value { get; init; }

    public DateOnly? Min { get; init; }

    public DateOnly? Max { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Date"u8;

    private protected override void WriteField(Utf8JsonWriter writer)
    {
        WriteDay(writer, "value"u8, Value);
        WriteDay(writer, "min"u8, Min);
        WriteDay(writer, "max"u8, Max);
    }
}

/// <summary>Yes or no. The answer arrives as <c>true</c> or <c>false</c>.</summary>
/// <param name="Id">As for every input.</param>
/// <param name="Title">What stands beside the switch; it needs no label above.</param>
public sealed record InputToggle(string Id, string Title) : CardInput(Id, null)
{
    public bool Value { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Toggle"u8;

    private protected override void WriteField(Utf8JsonWriter writer)
    {
        writer.WriteString("title"u8, Title);
        writer.WriteString("value"u8, Value ? "true"u8 : "false"u8);
        writer.WriteBoolean("wrap"u8, true);
    }
}

public sealed record Choice(string Title, string Value);

/// <summary>One or some of a list. Several answers arrive joined by commas, so values carry none.</summary>
public sealed record InputChoiceSet(string Id, string Label, IReadOnlyList<Choice> Choices) : CardInput(Id, Label)
{
    public string? Placeholder { get; init; }

    /// <value>The value chosen at first (several joined by commas); null: none.</value>
    public string? Value { get; init; }

    public ChoiceSetStyle Style { get; init; }

    public bool IsMultiSelect { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.ChoiceSet"u8;

    private protected override void WriteField(Utf8JsonWriter writer)
    {
        writer.WriteOptional("placeholder"u8, Placeholder);
        writer.WriteStartArray("choices"u8);
        for (var i = 0; i < Choices.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("title"u8, Choices[i].Title);
            writer.WriteString("value"u8, Choices[i].Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteOptional("value"u8, Value);
        writer.WriteWord("style"u8, Style.Word());
        writer.WriteFlag("isMultiSelect"u8, IsMultiSelect);
        writer.WriteBoolean("wrap"u8, true);
    }
}
