using System.Globalization;
using System.Text;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Daks.Formats.Dokumente;

/// <summary>The figures behind a Kommunalprofil as a table: a row per indicator, area and time.</summary>
public static class Profildaten
{
    private const int ValueColumn = 4;
    private const string LastColumn = "H";

    private static readonly string[] Spalten = ["Schluessel", "Indikator", "Gebiet", "Stand", "Wert", "Einheit", "Vermerk", "Quelle"];
    private static readonly double[] Breiten = [12, 40, 18, 12, 16, 18, 14, 70];

    /// <summary>UTF-8 with a mark, semicolons, and decimals as the language writes them: what Excel opens with a double click.</summary>
    public static byte[] WriteCsv(Kommunalprofilinhalt inhalt)
    {
        ArgumentNullException.ThrowIfNull(inhalt);
        var text = new StringBuilder().AppendJoin(';', Kopf(inhalt).Select(Quoted)).Append("\r\n");
        foreach (var zeile in inhalt.Daten)
        {
            text.AppendJoin(';', Texts(zeile).Select(Quoted).Take(ValueColumn))
                .Append(';').Append(zeile.Wert.ToString("0.############", inhalt.Sprache)).Append(';')
                .AppendJoin(';', Texts(zeile).Select(Quoted).Skip(ValueColumn)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static byte[] WriteXlsx(Kommunalprofilinhalt inhalt)
    {
        ArgumentNullException.ThrowIfNull(inhalt);
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = inhalt.Titel;
            document.PackageProperties.Language = inhalt.Sprache.Name;
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheet = book.AddNewPart<WorksheetPart>();
            var rows = new SheetData(HeadRow(inhalt));
            foreach (var zeile in inhalt.Daten)
            {
                rows.AppendChild(DataRow(zeile));
            }

            var name = Texte.Get("Profil.Abschnitt.Indikatoren", inhalt.Sprache);
            var all = $"A1:{LastColumn}{inhalt.Daten.Count + 1}";
            sheet.Worksheet = new Worksheet(
                new SheetProperties(new PageSetupProperties { FitToPage = true }),
                new SheetViews(new SheetView(new Pane
                {
                    VerticalSplit = 1,
                    TopLeftCell = "A2",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                })
                { WorkbookViewId = 0 }),
                new Columns(Breiten.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
                rows,
                new AutoFilter { Reference = all },
                new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
                new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
                new HeaderFooter(new OddFooter("&L&A&R&P / &N")));

            // On paper each page begins with the names of the columns.
            book.Workbook = new Workbook(
                new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = name }),
                new DefinedNames(
                    new DefinedName($"'{name}'!$A$1:${LastColumn}${inhalt.Daten.Count + 1}") { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true },
                    new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }

        return stream.ToArray();
    }

    private static IEnumerable<string> Kopf(Kommunalprofilinhalt inhalt) => Spalten.Select(column => Texte.Get($"Profil.Spalte.{column}", inhalt.Sprache));

    private static string[] Texts(Datenangabe zeile) =>
        [zeile.Schluessel, zeile.Indikator, zeile.Gebiet, zeile.Stand, zeile.Einheit, zeile.Vermerk, zeile.Quelle];

    private static Row HeadRow(Kommunalprofilinhalt inhalt) => new(Kopf(inhalt).Select(text => Cell(text, style: 1)));

    private static Row DataRow(Datenangabe zeile)
    {
        var texts = Texts(zeile).Select(text => Cell(text, style: 0)).ToArray();
        return new Row([.. texts.Take(ValueColumn), Number(zeile.Wert), .. texts.Skip(ValueColumn)]);
    }

    // A cell of inline text is never taken for a formula.
    private static Cell Cell(string text, uint style) => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static Cell Number(decimal value) => new(new CellValue(value.ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = 2 };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { FontId = 0 }),
        new CellFormats(new CellFormat { FontId = 0, ApplyFont = true }, new CellFormat { FontId = 1, ApplyFont = true }, RightWithRoom()));

    // The unit in the next column does not touch the figure.
    private static CellFormat RightWithRoom() => new(new Alignment { Horizontal = HorizontalAlignmentValues.Right, Indent = 1 })
    {
        FontId = 0,
        ApplyFont = true,
        ApplyAlignment = true,
    };

    /// <summary>A name that looks like a formula is text for every spreadsheet.</summary>
    private static string Quoted(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
