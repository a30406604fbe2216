using System.Buffers;
using System.Text.Json;

namespace Daks.Bot.Cards;

/// <summary>What elements share while they write themselves.</summary>
internal static class CardWriter
{
    [ThreadStatic]
    private static Scratch? _spare;

    public static byte[] ToUtf8Json(AdaptiveCard card)
    {
        var scratch = _spare ?? new Scratch();
        _spare = null;

        scratch.Writer.Reset(scratch.Buffer);
        card.WriteTo(scratch.Writer);
        scratch.Writer.Flush();
        var json = scratch.Buffer.WrittenSpan.ToArray();

        // A writer that threw half way is not kept: it never gets here.
        scratch.Buffer.ResetWrittenCount();
        _spare = scratch;
        return json;
    }

    public static void WriteOptional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteOptional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <summary>Writes the word of an enumeration; an empty word is the default and stays unsaid.</summary>
    public static void WriteWord(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, ReadOnlySpan<byte> word)
    {
        if (!word.IsEmpty)
        {
            writer.WriteString(name, word);
        }
    }

    public static void WriteFlag(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool flag)
    {
        if (flag)
        {
            writer.WriteBoolean(name, true);
        }
    }

    public static void WriteElements(
        this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<CardElement> elements)
    {
        writer.WriteStartArray(name);
        for (var i = 0; i < elements.Count; i++)
        {
            elements[i].Write(writer);
        }

        writer.WriteEndArray();
    }

    public static void WriteActions(
        this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<CardAction> actions)
    {
        writer.WriteStartArray(name);
        for (var i = 0; i < actions.Count; i++)
        {
            actions[i].Write(writer);
        }

        writer.WriteEndArray();
    }

    private sealed class Scratch
    {
        public Scratch()
        {
            Buffer = new ArrayBufferWriter<byte>(8 * 1024);
            Writer = new Utf8JsonWriter(Buffer, AdaptiveCard.WriterOptions);
        }

        public ArrayBufferWriter<byte> Buffer { get; }

        public Utf8JsonWriter Writer { get; }
    }
}
