using System.Globalization;
using System.Text;
using System.Xml;
using Daks.Core.Kommunalprofile.Statistiken;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Daks.Formats.Statistik;

/// <summary>The first sheet of a workbook, row by row; its numbers written as Germans write them.</summary>
/// <remarks>The Open XML library finds the parts; their XML is read as it comes, without an object for each cell.</remarks>
internal sealed class XlsxZeilen : IZeilen
{
    private const int MeisteSpalten = 500;

    private readonly SpreadsheetDocument _mappe;
    private readonly XmlReader _leser;
    private readonly List<string> _texte = [];
    private readonly List<string> _zellen = [];
    private readonly StringBuilder _lauf = new();
    private bool _vorausgelesen;

    public XlsxZeilen(Stream datei)
    {
        try
        {
            _mappe = SpreadsheetDocument.Open(datei, isEditable: false);
            var workbook = _mappe.WorkbookPart ?? throw Beschaedigt();
            LiesTexte(workbook);
            var sheet = workbook.Workbook.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value ?? throw Beschaedigt();
            _leser = Oeffne(workbook.GetPartById(sheet));
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or XmlException or InvalidDataException or ArgumentException)
        {
            throw Beschaedigt();
        }
    }

    public int Count => _zellen.Count;

    public long Zeile { get; private set; }

    public string Zeichensatz => "XLSX";

    public bool EndetMitUmbruch => true;

    public string this[int spalte] => spalte < _zellen.Count ? _zellen[spalte] : "";

    /// <summary>Looks at the first row, which is read again afterwards.</summary>
    /// <returns>False when there is none.</returns>
    public bool Schaue() => _vorausgelesen = Lies();

    public ValueTask<bool> ReadAsync()
    {
        var found = _vorausgelesen || Lies();
        _vorausgelesen = false;
        return ValueTask.FromResult(found);
    }

    public void Dispose()
    {
        _leser.Dispose();
        _mappe.Dispose();
    }

    private static DateifehlerException Beschaedigt() => new(Dateigrund.ArchivBeschaedigt);

    private static XmlReader Oeffne(OpenXmlPart part) =>
        XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings { CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true });

    private bool Lies()
    {
        try
        {
            while (_leser.Read())
            {
                if (_leser is { NodeType: XmlNodeType.Element, LocalName: "row" } && LiesZeile())
                {
                    return true;
                }
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new DateifehlerException(Dateigrund.ArchivBeschaedigt, Zeile + 1);
        }

        return false;
    }

    private void LiesTexte(WorkbookPart workbook)
    {
        if (workbook.SharedStringTablePart is not { } part)
        {
            return;
        }

        using var reader = Oeffne(part);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                _texte.Add(LiesText(reader).Trim());
            }
        }
    }

    /// <returns>False for an empty row.</returns>
    private bool LiesZeile()
    {
        Zeile = long.TryParse(_leser.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Zeile + 1;
        _zellen.Clear();
        if (_leser.IsEmptyElement)
        {
            return false;
        }

        var depth = _leser.Depth;
        while (_leser.Read() && _leser.Depth > depth)
        {
            if (_leser is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                LiesZelle();
            }
        }

        return _zellen.Exists(text => text.Length > 0);
    }

    private void LiesZelle()
    {
        var column = Spalte(_leser.GetAttribute("r")) ?? _zellen.Count;
        var type = _leser.GetAttribute("t");
        var text = LiesText(_leser);
        while (_zellen.Count < column && column < MeisteSpalten)
        {
            _zellen.Add("");
        }

        if (column == _zellen.Count && column < MeisteSpalten)
        {
            _zellen.Add(Text(type, text));
        }
    }

    /// <summary>A cell's value, or the runs of its text without how they are spoken; the reader stands at the element and then at its end.</summary>
    private string LiesText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (depth, spoken, within, value) = (reader.Depth, int.MaxValue, "", (string?)null);
        _lauf.Clear();
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    within = reader.LocalName;
                    spoken = within == "rPh" && !reader.IsEmptyElement ? reader.Depth : spoken;
                    break;
                case XmlNodeType.EndElement:
                    spoken = reader.Depth == spoken ? int.MaxValue : spoken;
                    within = "";
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when within == "v":
                    value += reader.Value;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when within == "t" && spoken == int.MaxValue:
                    _lauf.Append(reader.Value);
                    break;
            }
        }

        return value ?? _lauf.ToString();
    }

    private string Text(string? type, string text)
    {
        if (type == "s")
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _texte.Count ? _texte[index] : "";
        }

        // A workbook keeps binary numbers: 0.3 may stand there as 0.30000000000000004.
        return type is null or "n" && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture).Replace('.', ',')
            : text.Trim();
    }

    private static int? Spalte(string? reference)
    {
        var column = 0;
        foreach (var c in reference.AsSpan(0, Math.Min(4, reference?.Length ?? 0)))
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = (column * 26) + c - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
