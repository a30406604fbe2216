using System.Text.Json;

namespace Daks.Bot.Cards;

/// <param name="Header">Every column has a name: screen readers announce it with each cell.</param>
public sealed record TableColumn(string Header)
{
    /// <value>Share of the width, in proportion to the other columns; default 1.</value>
    public int Weight { get; init; } = 1;

    /// <value>Numbers stand right.</value>
    public HorizontalAlignment Alignment { get; init; }
}

/// <summary>Texts in rows under named columns; clients too old for tables show the rows as facts.</summary>
public sealed record Table : CardElement
{
    /// <exception cref="ArgumentException">A row does not have one text per column.</exception>
    public Table(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        if (columns.Count == 0 || rows.Any(row => row.Count != columns.Count))
        {
            throw new ArgumentException("Each row has one text per column.", nameof(rows));
        }

        (Columns, Rows) = (columns, rows);
    }

    public IReadOnlyList<TableColumn> Columns { get; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "Table"u8);
        WriteColumns(writer);
        writer.WriteBoolean("firstRowAsHeader"u8, true);
        writer.WriteBoolean("showGridLines"u8, false);

        writer.WriteStartArray("rows"u8);
        WriteHeader(writer);
        for (var i = 0; i < Rows.Count; i++)
        {
            WriteRow(writer, Rows[i]);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("fallback"u8);
        AsFacts().Write(writer);
        WriteLayout(writer);
        writer.WriteEndObject();
    }

    private void WriteColumns(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("columns"u8);
        for (var i = 0; i < Columns.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("width"u8, Columns[i].Weight);
            writer.WriteWord("horizontalCellContentAlignment"u8, Columns[i].Alignment.Word());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteHeader(Utf8JsonWriter writer)
    {
        StartRow(writer);
        for (var i = 0; i < Columns.Count; i++)
        {
            WriteCell(writer, new TextBlock(Columns[i].Header)
            {
                Weight = TextWeight.Bolder,
                Alignment = Columns[i].Alignment,
            });
        }

        EndRow(writer);
    }

    private void WriteRow(Utf8JsonWriter writer, IReadOnlyList<string> row)
    {
        StartRow(writer);
        for (var i = 0; i < row.Count; i++)
        {
            WriteCell(writer, new TextBlock(row[i]) { Alignment = Columns[i].Alignment });
        }

        EndRow(writer);
    }

    private static void StartRow(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "TableRow"u8);
        writer.WriteStartArray("cells"u8);
    }

    private static void EndRow(Utf8JsonWriter writer)
    {
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter writer, TextBlock text)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "TableCell"u8);
        writer.WriteStartArray("items"u8);
        text.Write(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private FactSet AsFacts() => new([.. Rows.Select(AsFact)]);

    private Fact AsFact(IReadOnlyList<string> row) =>
        new(row[0], string.Join(" · ", row.Skip(1).Select((text, i) => $"{Columns[i + 1].Header}: {text}")));
}
