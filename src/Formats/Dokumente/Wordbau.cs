using System.Globalization;
using Daks.Core.Bilder;
using Daks.Formats.Bilder;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using PIC = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Daks.Formats.Dokumente;

/// <summary>The pieces a Word document is built of, so that every document is accessible in the same way.</summary>
internal sealed class Wordbau : IDisposable
{
    private const string PictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const long EmuPerCentimetre = 360_000;

    private readonly MemoryStream _stream = new();
    private readonly WordprocessingDocument _document;
    private readonly MainDocumentPart _main;
    private readonly Body _body = new();
    private readonly CultureInfo _culture;
    private readonly string _fuss;
    private readonly bool _isSheet;
    private uint _pictures;

    /// <param name="stand">The day it was made, as people read it.</param>
    /// <param name="culture">The language the document is read aloud in.</param>
    /// <param name="isSheet">One page, with narrow margins above and below.</param>
    public Wordbau(string titel, string stand, CultureInfo culture, bool isSheet = false)
    {
        (_fuss, _culture, _isSheet) = ($"{titel}, {stand}", culture, isSheet);
        _document = WordprocessingDocument.Create(_stream, WordprocessingDocumentType.Document);
        _document.PackageProperties.Title = titel;
        _document.PackageProperties.Language = culture.Name;
        _document.PackageProperties.Creator = "DAKS";
        _main = _document.AddMainDocumentPart();
        _main.Document = new Document(_body);
        Wordformat.Add(_main, culture);
    }

    public void Heading(string text, int level, bool onNewPage = false) =>
        _body.AppendChild(Styled($"Heading{level}", text, onNewPage ? new PageBreakBefore() : null));

    public void Title(string text) => _body.AppendChild(Styled("Title", text));

    public void Text(string text) => _body.AppendChild(new Paragraph(Run(text)));

    public void Small(string text, bool staysWithNext = false) => _body.AppendChild(Styled("Caption", text, staysWithNext ? new KeepNext() : null));

    /// <param name="more">What stands below it, a line each, in smaller letters; empty ones are left out.</param>
    public void Bullet(string text, params IEnumerable<string> more)
    {
        var item = Styled("ListBullet", text);
        foreach (var line in more.Where(line => line.Length > 0))
        {
            var small = Run(line);
            small.PrependChild(new RunProperties(new FontSize { Val = "18" }));
            item.Append(new Run(new Break()), small);
        }

        _body.AppendChild(item);
    }

    /// <inheritdoc cref="Worttabelle.Zeilen"/>
    /// <param name="below">Stands below it, on the page of its last rows; null for nothing.</param>
    public void Table(
        IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlySet<int> right, IReadOnlyList<int> widths, string name, bool isWhole = false, string? below = null)
    {
        _body.AppendChild(Worttabelle.Zeilen(columns, rows, right, widths, name, isWhole, staysWithNext: below is not null));
        _body.AppendChild(below is null ? Styled("TableGap", "") : Styled("Caption", below));
    }

    /// <inheritdoc cref="Worttabelle.Tafel"/>
    public void Board(IReadOnlyList<string> columns, IReadOnlyList<Tafelzeile> rows, string name, string description)
    {
        _body.AppendChild(Worttabelle.Tafel(columns, rows, name, description));
        _body.AppendChild(Styled("TableGap", ""));
    }

    /// <param name="centimetres">How wide it stands on the page.</param>
    public void Picture(Bild bild, double centimetres)
    {
        var part = _main.AddImagePart(ImagePartType.Png);
        using (var png = new MemoryStream(PngWriter.Write(bild)))
        {
            part.FeedData(png);
        }

        var width = (long)(centimetres * EmuPerCentimetre);
        var height = width * bild.Hoehe / bild.Breite;
        var alt = $"{bild.Titel}. {bild.Beschreibung}";
        var id = ++_pictures;
        var drawing = new Drawing(new DW.Inline(
            new DW.Extent { Cx = width, Cy = height },
            new DW.DocProperties { Id = id, Name = $"Bild {id}", Description = alt },
            new A.Graphic(new A.GraphicData(new PIC.Picture(
                new PIC.NonVisualPictureProperties(
                    new PIC.NonVisualDrawingProperties { Id = id, Name = $"Bild {id}", Description = alt },
                    new PIC.NonVisualPictureDrawingProperties()),
                new PIC.BlipFill(new A.Blip { Embed = _main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
                new PIC.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = PictureNamespace }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
        _body.AppendChild(new Paragraph(new ParagraphProperties(new KeepNext(), new Justification { Val = JustificationValues.Center }), new Run(drawing)));
    }

    public byte[] Finish()
    {
        _body.AppendChild(Wordformat.Section(_main, _fuss, _culture, _isSheet));
        _document.Dispose();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    private static Paragraph Styled(string style, string text, OpenXmlElement? more = null)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (more is not null)
        {
            properties.AppendChild(more);
        }

        return new Paragraph(properties, Run(text));
    }

    // What XML forbids may have been typed.
    internal static Run Run(string text) => new(new Text(new string([.. text.Where(System.Xml.XmlConvert.IsXmlChar)])) { Space = SpaceProcessingModeValues.Preserve });
}
