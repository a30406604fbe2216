using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using CsvHelper;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Formats.Statistik;
using Daks.Host.Statistik;

namespace Daks.Bench.Statistik;

/// <summary>Rows per second of each reader beside a bare CSV read of the same bytes, and memory by the size of a file.</summary>
internal static class StatistikBench
{
    private const int Rows = 200_000;
    private const int Workbookrows = 20_000;
    private const long Megabyte = 1024 * 1024;

    private static readonly Gebiet Ort = Gebiet.Lies("05113000")!.Value;

    public static async Task RunAsync(BenchOptions options)
    {
        Report.Heading("statistik: reading files of statistics");
        Report.Say($"{Rows:N0} rows of each layout out of memory, one area of 11,000 kept; bare is CsvHelper making a string of every field.");
        Report.Say("Of Wegweiser's wide layout 2,000 rows of 100 columns, of another place and with every fifth column kept. A register table has 101 rows and is read 200 times. For XLSX, bare unzips it and walks its XML.\n");
        var rows = new List<Row>();
        foreach (var layout in Layouts())
        {
            await layout.BareAsync();
            await layout.ReadAsync();
            var (bare, ours) = (new List<double>(), new List<double>());
            for (var round = 0; round < options.Rounds; round++)
            {
                bare.Add(layout.Rows / await TimeAsync(layout.BareAsync));
                ours.Add(layout.Rows / await TimeAsync(layout.ReadAsync));
            }

            rows.Add(new Row($"{layout.Name}: bare", "rows/s", Spread.Of(bare)));
            rows.Add(new Row($"{layout.Name}: read", "rows/s", Spread.Of(ours)));
            rows.Add(new Row($"{layout.Name}: read by bare", "", Spread.Of(ours.Zip(bare, (a, b) => a / b))) { AtLeast = 0.33 });
        }

        Report.Table([.. rows]);
        Report.Say("\nA stream like INKAR's, made while it is read; managed memory alive, looked at every 4 MB.\n");
        var sizes = options.Gross ? new[] { 10L, 1024L, 6L * 1024 } : [10L, 1024L];
        var memory = new List<Row>();
        foreach (var size in sizes)
        {
            using var stream = new InkarStrom(size * Megabyte);
            var seconds = await TimeAsync(() => ReadAsync(stream));
            memory.Add(new Row($"{size:N0} MB: alive at most", "MB", Spread.Of([stream.Hoechststand / (double)Megabyte])));
            memory.Add(new Row($"{size:N0} MB: with its making", "s", Spread.Of([seconds])));
        }

        Report.Table([.. memory]);
        Report.Say("\nThe same stream piped into ./daks statistik -, the published Release build in a process of its own; the most it ever held, by the kernel's own count.\n");
        Report.Table([.. await ProzessAsync(sizes)]);
    }

    private static async Task<IReadOnlyList<Row>> ProzessAsync(IEnumerable<long> sizes)
    {
        var host = Path.Combine(await Workplace.PublishHostAsync(), "Daks.Host");
        var rows = new List<Row>();
        foreach (var size in sizes)
        {
            using var stream = new InkarStrom(size * Megabyte, isMeasured: false);
            var started = Stopwatch.GetTimestamp();
            var run = await Messprozess.RunAsync(host, [StatistikVerb.Name, "-", "--gebiet", Ort.Code], stream);
            if (run.Rueckgabe != 0)
            {
                throw new InvalidOperationException($"The stream was refused: {run.Ausgabe}{run.Fehler}");
            }

            rows.Add(new Row($"{size:N0} MB: resident at most", "MB", Spread.Of([run.Hoechststand / (double)Megabyte])));
            rows.Add(new Row($"{size:N0} MB: with its making", "s", Spread.Of([Stopwatch.GetElapsedTime(started).TotalSeconds])));
        }

        return rows;
    }

    private static async Task<double> TimeAsync(Func<Task> what)
    {
        var started = Stopwatch.GetTimestamp();
        await what();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task BareAsync(byte[] file)
    {
        using var reader = CsvReader.Create((Stream)new MemoryStream(file), new CsvReaderOptions { Separator = ';', HasHeader = false }, leaveOpen: false);
        var length = 0;
        while (await reader.ReadAsync())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                length += reader.GetString(column).Length;
            }
        }

        GC.KeepAlive(length);
    }

    private static async Task BareXlsxAsync(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        var length = 0;
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)))
        {
            await using var content = entry.Open();
            using var reader = XmlReader.Create(content, new XmlReaderSettings { Async = true });
            while (await reader.ReadAsync())
            {
                length += reader.NodeType == XmlNodeType.Text ? (await reader.GetValueAsync()).Length : 0;
            }
        }

        GC.KeepAlive(length);
    }

    private static async Task ReadAsync(Stream file, string? name = null)
    {
        var order = new Leseauftrag
        {
            Dateiname = "bench.csv",
            Gebiete = Gebietsauswahl.Von([Ort]),
            Eigenes = Ort,
            Namen = name is null ? new Dictionary<string, Gebiet>() : new Dictionary<string, Gebiet> { [name] = Ort },
            Stichtag = new DateOnly(2025, 12, 31),
            Abgerufen = new DateOnly(2026, 1, 1),
            ImportId = "bench",
        };
        if (await new Statistikleser().ReadAsync(file, order, CancellationToken.None) is Leseergebnis.Abgewiesen(var error))
        {
            throw new InvalidOperationException($"The file was refused: {error}.");
        }
    }

    private static IEnumerable<Layout> Layouts()
    {
        foreach (var (name, file) in Files())
        {
            yield return Csv(name, Rows, file);
        }

        const int wide = 2_000;
        var columns = string.Concat(Enumerable.Range(0, 99).Select(i => $";\"{2000 + (i % 20)}\nOrt {i / 20}\""));
        var years = Make($"Indikatoren{columns}\n", wide, i => $"Indikator {i} (Anzahl){string.Concat(Enumerable.Range(0, 99).Select(column => $";{i % 1_000}.{column:000},5"))}\n");
        yield return Csv("Wegweiser", wide, years);
        yield return new Layout("Wegweiser, a fifth kept", wide, () => BareAsync(years), () => ReadAsync(new MemoryStream(years), "Ort 0"));

        const int times = 200;
        var register = Make("Alter;weiblich;männlich\n", 101, i => $"{i};{100 + i};{101 + i}\n");
        yield return new Layout("register table", 101 * times, () => RepeatAsync(times, () => BareAsync(register)), () => RepeatAsync(times, () => ReadAsync(new MemoryStream(register))));

        var book = Workbook();
        yield return new Layout("XLSX", Workbookrows, () => BareXlsxAsync(book), () => ReadAsync(new MemoryStream(book)));

        static Layout Csv(string name, int rows, byte[] file) => new(name, rows, () => BareAsync(file), () => ReadAsync(new MemoryStream(file)));
    }

    private static async Task RepeatAsync(int times, Func<Task> what)
    {
        for (var i = 0; i < times; i++)
        {
            await what();
        }
    }

    /// <summary>The template as a spreadsheet saves it, with its texts in the cells.</summary>
    private static byte[] Workbook()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Put(archive, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Put(archive, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Put(archive, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Zahlen" sheetId="1" r:id="r1"/></sheets></workbook>""");
            var rows = string.Concat(Enumerable.Range(0, Workbookrows).Select(i =>
                $"<row>{Text("Kitaplätze")}{Text(Area(i))}<c><v>{Year(i)}</v></c><c><v>{i}</v></c></row>"));
            Put(archive, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>{Text("Merkmal")}{Text("AGS")}{Text("Jahr")}{Text("Wert")}</row>{rows}</sheetData></worksheet>""");
        }

        return file.ToArray();

        static string Text(string text) => $"""<c t="inlineStr"><is><t>{text}</t></is></c>""";

        static void Put(ZipArchive archive, string name, string content)
        {
            using var entry = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
            entry.Write(content);
        }
    }

    private static IEnumerable<(string Name, byte[] File)> Files()
    {
        const string neu = "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label\n";
        const string alt = "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;BEVSTD__Bevoelkerungsstand__Anzahl\n";
        const string daten = "GENESIS-Tabelle: 12411-02-03-5\nBevölkerung;;;;;;\n;;;;Insgesamt;männlich;weiblich\n";
        yield return ("ffcsv current", Make(neu, i => $"12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;{Year(i)}-12-31;GEMEIN;Gemeinden;{Area(i)};Gemeinde {i % 11_000};GES;Geschlecht;GESW;weiblich;{i};Anzahl;BEVSTD;Bevölkerungsstand\n"));
        yield return ("ffcsv old", Make(alt, i => $"12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;31.12.{Year(i)};GEMEIN;Gemeinden;{Area(i)};   Gemeinde {i % 11_000};{i}\n"));
        yield return ("datencsv", Make(daten, i => $"31.12.{Year(i)};{Area(i)};Gemeinde {i % 11_000};Insgesamt;{2 * i};{i};{i}\n"));
        yield return ("INKAR", Make(InkarStrom.Kopf, i => $"Bevölkerung;1;q_ind;Ein Indikator;Gemeinden;{Area(i)};Gemeinde {i % 11_000};{Year(i)};{i % 97},5\n"));
        yield return ("template", Make("Merkmal;AGS;Jahr;Wert\n", i => $"Kitaplätze;{Area(i)};{Year(i)};{i}\n"));
    }

    private static int Year(int i) => 1990 + (i / 11_000);

    private static string Area(int i) => string.Create(CultureInfo.InvariantCulture, $"05{113_000 + (i % 11_000):000000}");

    private static byte[] Make(string header, Func<int, string> row) => Make(header, Rows, row);

    private static byte[] Make(string header, int rows, Func<int, string> row)
    {
        var text = new StringBuilder(header);
        for (var i = 0; i < rows; i++)
        {
            text.Append(row(i));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A file of some layout, and how often its rows are read in one go.</summary>
    private sealed record Layout(string Name, int Rows, Func<Task> BareAsync, Func<Task> ReadAsync);
}
