using System.Text;
using Daks.Core.Importe;
using Daks.Formats.Statistik;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Daks.Adapters.Tests.Statistik;

public sealed class TabellenleserTests
{
    [Theory]
    [InlineData("Name;Sektor\nFatma Demir;Jugend\n")]
    [InlineData("Name\tSektor\r\nFatma Demir\tJugend")]
    [InlineData("\uFEFFName,Sektor\n\nFatma Demir,Jugend\n;\n")]
    [InlineData("Name;Sektor\n\"Fatma Demir\";\"Jugend\"\n")]
    public async Task Text_is_parted_by_what_parts_its_first_row(string text)
    {
        var rows = await ReadAsync(Encoding.UTF8.GetBytes(text));

        rows!.Take(2).Select(row => row.Zellen).ShouldBe([["Name", "Sektor"], ["Fatma Demir", "Jugend"]]);
        rows![0].Nummer.ShouldBe(1);
    }

    [Fact]
    public async Task Old_encodings_are_read() =>
        (await ReadAsync(Encoding.Latin1.GetBytes("Name;Sektor\nMüller;Jugend")))![1].Zellen[0].ShouldBe("Müller");

    [Fact]
    public async Task A_workbook_is_read_by_its_first_sheet()
    {
        var rows = await ReadAsync(Workbook(["Name", "Sektor"], ["Fatma Demir", "Jugend"]));

        rows!.Select(row => row.Zellen).ShouldBe([["Name", "Sektor"], ["Fatma Demir", "Jugend"]]);
        rows![1].Nummer.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_no_table_is_refused()
    {
        (await ReadAsync([])).ShouldBeNull();
        (await ReadAsync("%PDF-1.7"u8.ToArray())).ShouldBeNull();
        (await ReadAsync([0x50, 0x4B, 0x03, 0x04, 1, 2, 3])).ShouldBeNull();
        (await ReadAsync("Name;Sektor\n\"Fatma"u8.ToArray())).ShouldBeNull();
        (await ReadAsync(new byte[ITabellenleser.Hoechstens + 1])).ShouldBeNull();
        (await ReadAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a;b\n", 10_001))))).ShouldBeNull();
    }

    private static async Task<IReadOnlyList<Tabellenzeile>?> ReadAsync(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return await new Tabellenleser().ReadAsync(stream, CancellationToken.None);
    }

    private static byte[] Workbook(params string[][] rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(text =>
                new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) })))));
            workbook.Workbook.AppendChild(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Akteure" }));
        }

        return stream.ToArray();
    }
}
