using System.Globalization;
using Daks.Core.Sprache;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Daks.Formats.Dokumente;

/// <summary>How our Word documents look: A4, styles instead of formatting by hand, page numbers.</summary>
internal static class Wordformat
{
    private const int PageWidth = 11_906;
    private const int PageHeight = 16_838;
    private const int Margin = 1_134;
    private const int SheetMargin = 794;
    private const int FooterMargin = 567;
    private const int SheetFooterMargin = 425;
    private const string Accent = "1F4E8C";

    /// <value>In twentieths of a point.</value>
    public const int TextWidth = PageWidth - (2 * Margin);

    public static void Add(MainDocumentPart main, CultureInfo culture)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" },
                    new FontSize { Val = "21" },
                    new Languages { Val = culture.Name, EastAsia = culture.Name, Bidi = culture.Name })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
            new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            Paragraph("Title", "Title", size: 44, before: 0, after: 60, bold: true),
            Paragraph("Heading1", "heading 1", size: 30, before: 360, after: 120, bold: true, outline: 0),
            Paragraph("Heading2", "heading 2", size: 24, before: 240, after: 80, bold: true, outline: 1),
            Paragraph("Caption", "caption", size: 18, before: 60, after: 80, bold: false),
            Paragraph("TableText", "Table Text", size: 18, before: 20, after: 20, bold: false),
            Paragraph("TableGap", "Table Gap", size: 8, before: 0, after: 0, bold: false),
            new Style(
                new StyleName { Val = "List Bullet" },
                new BasedOn { Val = "Normal" },
                new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 }), new ContextualSpacing()))
            { Type = StyleValues.Paragraph, StyleId = "ListBullet" },
            new Style(
                new StyleName { Val = "Table Bullet" },
                new BasedOn { Val = "TableText" },
                new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 }), new Indentation { Left = "200", Hanging = "200" }))
            { Type = StyleValues.Paragraph, StyleId = "TableBullet" },
            Table("TableGrid", "Table Grid", left: 0, Borders()),
            Table("TableBoard", "Table Board", left: 100, BoardBorders()));
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "240" }))
            { LevelIndex = 0 })
            { AbstractNumberId = 1 },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new ThemeFontLanguages { Val = culture.Name });
    }

    /// <summary>Paper, margins, and at the foot what one holds in hand and which page of how many.</summary>
    /// <param name="isSheet">Narrower above and below: what stands on it has to fit one page.</param>
    public static SectionProperties Section(MainDocumentPart main, string fuss, CultureInfo culture, bool isSheet)
    {
        var (margin, foot) = isSheet ? (SheetMargin, (uint)SheetFooterMargin) : (Margin, (uint)FooterMargin);
        var footer = main.AddNewPart<FooterPart>();
        var paragraph = new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = "Caption" },
                new Tabs(new TabStop { Val = TabStopValues.Right, Position = TextWidth })),
            Run(fuss),
            new Run(new TabChar()));
        foreach (var part in Texte.Format("Profil.Seite", culture, "\tPAGE\t", "\tNUMPAGES\t").Split('\t', StringSplitOptions.RemoveEmptyEntries))
        {
            paragraph.AppendChild<OpenXmlElement>(part is "PAGE" or "NUMPAGES" ? new SimpleField(new Run(new Text("1"))) { Instruction = part } : Run(part));
        }

        footer.Footer = new Footer(paragraph);
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin { Top = margin, Bottom = margin, Left = Margin, Right = Margin, Header = foot, Footer = foot, Gutter = 0 });
    }

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4, Color = "808080" },
        new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "808080" },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "C0C0C0" });

    private static TableBorders BoardBorders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4, Color = "808080" },
        new LeftBorder { Val = BorderValues.Single, Size = 4, Color = "808080" },
        new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "808080" },
        new RightBorder { Val = BorderValues.Single, Size = 4, Color = "808080" },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "808080" },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Color = "808080" });

    private static Style Table(string id, string name, int left, TableBorders borders) => new(
        new StyleName { Val = name },
        new StyleTableProperties(
            new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa },
            borders,
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = (short)left, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 120, Type = TableWidthValues.Dxa })))
    { Type = StyleValues.Table, StyleId = id };

    private static Style Paragraph(string id, string name, int size, int before, int after, bool bold, int? outline = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (outline is not null)
        {
            paragraph.AppendChild(new KeepNext());
        }

        paragraph.AppendChild(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });
        if (outline is { } level)
        {
            paragraph.AppendChild(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties();
        if (bold)
        {
            run.AppendChild(new Bold());
            run.AppendChild(new Color { Val = Accent });
        }

        run.AppendChild(new FontSize { Val = $"{size}" });
        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = id is "TableText" ? id : "Normal" },
            paragraph,
            run)
        { Type = StyleValues.Paragraph, StyleId = id };
    }
}
