using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Daks.Core.Importe.Abrufe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Genesis;

/// <summary>Puts the answers for the levels of a table together, and keeps of them what was asked for.</summary>
/// <remarks>An ill-typed filter is ignored silently over there, and the full table comes: what came is looked at row by row.</remarks>
internal sealed partial class Tabellenbau(Abrufauftrag auftrag)
{
    private const long LargestText = 512L * 1024 * 1024;

    private static readonly string[] Regionsvariablen = ["DINSG", "DLAND", "REGBEZ", "KREISE", "GEMEIN"];

    // Rows come in any order; sorted ones make the same file of the same figures.
    private readonly SortedSet<string> _rows = new(StringComparer.Ordinal);
    private string? _header;

    /// <value>True once an answer held more than was asked for.</value>
    public bool HasMore { get; private set; }

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Takes the rows asked for out of one answer.</summary>
    /// <returns>Null when that went well.</returns>
    public Abruffehler? Take(GenesisAntwort.Datei answer, IReadOnlyCollection<Gebiet> areas)
    {
        try
        {
            if (!answer.IstArchiv)
            {
                return Take(answer.Inhalt, areas);
            }

            using var zip = new ZipArchive(answer.Inhalt, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries is not [var entry])
            {
                return new(Abrufgrund.Unverstanden, $"ZIP: {zip.Entries.Count}");
            }

            if (Codes().Match(entry.Name) is { Success: true } code && code.Groups[1].Value != auftrag.Tabelle.Code)
            {
                return new(Abrufgrund.AndereTabelle, code.Groups[1].Value);
            }

            using var table = entry.Open();
            return Take(table, areas);
        }
        catch (InvalidDataException)
        {
            return new(Abrufgrund.Abgebrochen);
        }
    }

    /// <summary>A file as the offices pack it.</summary>
    /// <param name="copyright">The offices' own line, which travels with it; null when they said none.</param>
    public byte[] Pack(string? copyright)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = copyright is null ? "" : Quellenvermerk.Schreibe(copyright);
            var entry = zip.CreateEntry($"{auftrag.Tabelle.Code}_de_flat.csv");
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\n" };
            writer.WriteLine(_header);
            foreach (var row in _rows)
            {
                writer.WriteLine(row);
            }
        }

        return file.ToArray();
    }

    private Abruffehler? Take(Stream table, IReadOnlyCollection<Gebiet> areas)
    {
        using var reader = new StreamReader(table, Encoding.UTF8);
        if (reader.ReadLine() is not { Length: > 0 } header || Columns.Of(header) is not { } columns)
        {
            return new(Abrufgrund.Unverstanden, "CSV");
        }

        if (_header is not null && _header != header)
        {
            return new(Abrufgrund.Unverstanden, "CSV");
        }

        _header = header;
        var (kept, other, read) = (0, 0, 0L);
        while (reader.ReadLine() is { } line)
        {
            read += line.Length;
            var fields = line.Split(';');
            if (fields.Length != columns.Count)
            {
                return new(Abrufgrund.Abgebrochen);
            }

            if (!auftrag.Tabelle.Code.StartsWith(fields[columns.Statistic], StringComparison.Ordinal))
            {
                return new(Abrufgrund.AndereTabelle, GenesisClient.Quote(fields[columns.Statistic]));
            }

            if (read > LargestText)
            {
                return new(Abrufgrund.ZuGross);
            }

            if (IsAskedFor(fields, columns, areas))
            {
                kept++;
                _rows.Add(line);
            }
            else
            {
                other++;
            }
        }

        HasMore |= other > 0;
        return (kept, other) switch
        {
            (0, 0) => new(Abrufgrund.KeineDaten),
            (0, _) => new(Abrufgrund.AndereGebiete),
            _ => null,
        };
    }

    private bool IsAskedFor(string[] fields, Columns columns, IReadOnlyCollection<Gebiet> areas)
    {
        var region = columns.Groups.Where(group => Regionsvariablen.Contains(fields[group.Variable])).Select(group => fields[group.Code]).FirstOrDefault();
        return region is not null && Gebiet.Lies(region) is { } area && areas.Contains(area)
            && Year(fields[columns.Time]) is { } year && year >= auftrag.ErstesJahr && year <= auftrag.LetztesJahr;
    }

    /// <summary>The current layout writes 2024-12-31 or 2024, the one before 31.12.2024.</summary>
    private static int? Year(string time) =>
        int.TryParse(time.Length == 10 && time[2] == '.' ? time[6..] : time[..Math.Min(4, time.Length)], CultureInfo.InvariantCulture, out var year) ? year : null;

    [GeneratedRegex(@"^(\d{5}-[0-9A-Z-]+)_", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();

    private sealed record Columns(int Count, int Statistic, int Time, (int Variable, int Code)[] Groups)
    {
        /// <returns>Null when it is neither the current layout nor the one before.</returns>
        public static Columns? Of(string header)
        {
            var names = header.TrimStart('\uFEFF').Split(';');
            return Of(names, "statistics_code", "time", "variable_code", "variable_attribute_code")
                ?? Of(names, "Statistik_Code", "Zeit", "Merkmal_Code", "Auspraegung_Code");
        }

        private static Columns? Of(string[] names, string statistic, string time, string variable, string code)
        {
            var groups = new List<(int, int)>();
            for (var number = 1; At($"{number}_{variable}") is >= 0 and var one && At($"{number}_{code}") is >= 0 and var other; number++)
            {
                groups.Add((one, other));
            }

            return At(statistic) is >= 0 and var first && At(time) is >= 0 and var when && groups.Count > 0
                ? new Columns(names.Length, first, when, [.. groups])
                : null;

            int At(string name) => Array.FindIndex(names, one => one.Equals(name, StringComparison.OrdinalIgnoreCase));
        }
    }
}
