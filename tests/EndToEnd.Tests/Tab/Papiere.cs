using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>Opens what somebody took along.</summary>
internal static class Papiere
{
    /// <summary>Valid for Word, readable aloud, and it says what the strategy says.</summary>
    public static void IsProfile(byte[] docx, params string[] words)
    {
        using var word = Open(docx);
        var body = word.MainDocumentPart!.Document!.Body!;

        word.PackageProperties.Title.ShouldBe("Kommunalprofil Musterstadt");
        word.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value.ShouldStartWith("de");
        Headings(body).ShouldContain("Indikatoren");
        Headings(body).ShouldContain("Quellen und Lizenzen");
        body.Descendants<DW.DocProperties>().ShouldNotBeEmpty();
        body.Descendants<DW.DocProperties>().ShouldAllBe(picture => picture.Description!.Value!.Length > 40);
        words.ShouldAllBe(text => body.InnerText.Contains(text, StringComparison.Ordinal));
    }

    public static void IsFactSheet(byte[] docx)
    {
        using var word = Open(docx);
        var body = word.MainDocumentPart!.Document!.Body!;

        word.PackageProperties.Title.ShouldBe("Datenblatt Musterstadt");
        body.InnerText.ShouldContain("19.420 Personen");
        body.Descendants<Break>().ShouldNotContain(pause => pause.Type != null && pause.Type == BreakValues.Page);
    }

    /// <returns>The newest figure of an indicator, unrounded.</returns>
    public static decimal Wert(byte[] xlsx, string indicator, string area)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        Errors(book).ShouldBeEmpty();
        var row = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<S.Row>()
            .Select(row => row.Elements<S.Cell>().Select(cell => cell.InnerText).ToArray())
            .Last(cells => cells[0] == indicator && cells[2] == area);
        return decimal.Parse(row[4], CultureInfo.InvariantCulture);
    }

    public static void IsAccessibleSvg(byte[] svg)
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(svg)).Root!;

        root.Name.LocalName.ShouldBe("svg");
        root.Elements().Select(element => element.Name.LocalName).ShouldContain("title");
        root.Elements().Select(element => element.Name.LocalName).ShouldContain("desc");
    }

    private static WordprocessingDocument Open(byte[] docx)
    {
        var word = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        Errors(word).ShouldBeEmpty();
        return word;
    }

    private static IEnumerable<string> Errors(OpenXmlPackage package) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(error => error.Description);

    private static IEnumerable<string> Headings(Body body) => body.Elements<Paragraph>()
        .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Heading1")
        .Select(paragraph => paragraph.InnerText);
}
