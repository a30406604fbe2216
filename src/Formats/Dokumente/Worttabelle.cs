using DocumentFormat.OpenXml.Wordprocessing;

namespace Daks.Formats.Dokumente;

/// <summary>A row of a board: its head, and a field for each further column.</summary>
internal sealed record Tafelzeile(string Kopf, IReadOnlyList<Tafelfeld> Felder);

/// <param name="Eintraege">Without any, <paramref name="Leer"/> stands there.</param>
internal sealed record Tafelfeld(string Name, IReadOnlyList<string> Eintraege, string Leer);

/// <summary>Tables that can be read aloud: a name, a head row on every page, no cells joined.</summary>
internal static class Worttabelle
{
    // No row or two stand alone below their heading, nor on the next page.
    private const int FewTogether = 3;

    private static readonly int[] Tafelbreiten = [14, 43, 43];
    private static readonly HashSet<int> NoFigures = [];

    /// <summary>A head row and rows of text or figures.</summary>
    /// <param name="right">Columns whose figures stand right.</param>
    /// <param name="widths">In hundredths of the width of the page; the table is as wide as their sum.</param>
    /// <param name="isWhole">It stands on one page; there it must fit.</param>
    /// <param name="staysWithNext">What follows it says something about it.</param>
    public static Table Zeilen(
        IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlySet<int> right, IReadOnlyList<int> widths, string name, bool isWhole, bool staysWithNext)
    {
        var table = Neu("TableGrid", widths, name);
        table.AppendChild(Row(columns, right, widths, isHeader: true, staysWithNext: rows.Count > 0));
        for (var i = 0; i < rows.Count; i++)
        {
            var isLast = i == rows.Count - 1;
            table.AppendChild(Row(
                rows[i], right, widths, isHeader: false, staysWithNext: isLast ? staysWithNext : isWhole || i < FewTogether || i >= rows.Count - FewTogether));
        }

        return table;
    }

    /// <summary>Two by two fields with lists in them; rows and columns have heads, so that whoever hears a field knows where it stands.</summary>
    /// <param name="columns">The first names the heads of the rows.</param>
    /// <param name="description">What there is to see.</param>
    public static Table Tafel(IReadOnlyList<string> columns, IReadOnlyList<Tafelzeile> rows, string name, string description)
    {
        var table = Neu("TableBoard", Tafelbreiten, name, description);
        table.AppendChild(Row(columns, NoFigures, Tafelbreiten, isHeader: true, staysWithNext: true));
        foreach (var row in rows)
        {
            // A field may be longer than a page, so its row may part; its name stays with its first entry.
            var cells = row.Felder.Select((field, i) => Cell(Tafelbreiten[i + 1], [Words(field.Name, isBold: true, staysWithNext: true), .. Entries(field)]));
            table.AppendChild(new TableRow([Cell(Tafelbreiten[0], [Words(row.Kopf, isBold: true)]), .. cells]));
        }

        return table;
    }

    private static IEnumerable<Paragraph> Entries(Tafelfeld field) => field.Eintraege.Count == 0
        ? [Words(field.Leer)]
        : field.Eintraege.Select(entry => new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "TableBullet" }), Wordbau.Run(entry)));

    private static Table Neu(string style, IReadOnlyList<int> widths, string name, string? description = null)
    {
        var properties = new TableProperties(
            new TableStyle { Val = style },
            new TableWidth { Width = Twips(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableLook { Val = description is null ? "0020" : "00A0", FirstRow = true, FirstColumn = description is not null },
            new TableCaption { Val = name });
        if (description is not null)
        {
            properties.AppendChild(new TableDescription { Val = description });
        }

        return new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = Twips(width) })));
    }

    private static TableRow Row(IReadOnlyList<string> cells, IReadOnlySet<int> right, IReadOnlyList<int> widths, bool isHeader, bool staysWithNext)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        if (isHeader)
        {
            row.TableRowProperties!.AppendChild(new TableHeader());
        }

        for (var i = 0; i < cells.Count; i++)
        {
            row.AppendChild(Cell(widths[i], [Words(cells[i], isHeader, staysWithNext, right.Contains(i))]));
        }

        return row;
    }

    /// <param name="width">In hundredths of the width of the page.</param>
    private static string Twips(int width) => $"{width * Wordformat.TextWidth / 100}";

    private static TableCell Cell(int width, IEnumerable<Paragraph> paragraphs) => new(
        [new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa }), .. paragraphs]);

    private static Paragraph Words(string text, bool isBold = false, bool staysWithNext = false, bool isRight = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = "TableText" });
        if (staysWithNext)
        {
            properties.AppendChild(new KeepNext());
        }

        if (isRight)
        {
            properties.AppendChild(new Justification { Val = JustificationValues.Right });
        }

        var run = Wordbau.Run(text);
        if (isBold)
        {
            run.PrependChild(new RunProperties(new Bold()));
        }

        return new Paragraph(properties, run);
    }
}
