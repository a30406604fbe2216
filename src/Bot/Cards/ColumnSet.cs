using System.Text.Json;

namespace Daks.Bot.Cards;

/// <summary>Columns side by side.</summary>
public sealed record ColumnSet : CardElement
{
    /// <summary>What a phone still shows whole.</summary>
    public const int MaxColumns = 3;

    /// <exception cref="ArgumentException">No column, or more than <see cref="MaxColumns"/>.</exception>
    public ColumnSet(params IReadOnlyList<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count is 0 or > MaxColumns)
        {
            throw new ArgumentException(
                $"A column set holds 1 to {MaxColumns} columns, not {columns.Count}.", nameof(columns));
        }

        Columns = columns;
    }

    public IReadOnlyList<Column> Columns { get; }

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "ColumnSet"u8);
        writer.WriteStartArray("columns"u8);
        for (var i = 0; i < Columns.Count; i++)
        {
            Columns[i].Write(writer);
        }

        writer.WriteEndArray();
        WriteLayout(writer);
        writer.WriteEndObject();
    }
}

public sealed record Column(ColumnWidth Width, params IReadOnlyList<CardElement> Items)
{
    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "Column"u8);
        writer.WritePropertyName("width"u8);
        Width.Write(writer);
        writer.WriteElements("items"u8, Items);
        writer.WriteEndObject();
    }
}

/// <summary>As wide as its content, as the rest, or a share of the rest; never pixels. Default: the rest.</summary>
public readonly record struct ColumnWidth
{
    private readonly int _weight;

    private ColumnWidth(int weight) => _weight = weight;

    public static ColumnWidth Stretch => default;

    public static ColumnWidth Auto => new(-1);

    /// <summary>A share of the remaining width, in proportion to the other weights.</summary>
    public static ColumnWidth Weight(int weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        return new(weight);
    }

    internal void Write(Utf8JsonWriter writer)
    {
        switch (_weight)
        {
            case -1:
                writer.WriteStringValue("auto"u8);
                break;
            case 0:
                writer.WriteStringValue("stretch"u8);
                break;
            default:
                writer.WriteNumberValue(_weight);
                break;
        }
    }
}
