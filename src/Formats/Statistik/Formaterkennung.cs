using System.Text.Json;
using System.Text.RegularExpressions;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>Tells a file's layout by what it begins with.</summary>
internal static partial class Formaterkennung
{
    private const int Kopfzeilen = 12;

    private static readonly char[] Trennzeichen = [';', '\t', ','];

    /// <exception cref="DateifehlerException">It is something else, by its first bytes.</exception>
    public static void Pruefe(ReadOnlySpan<byte> anfang)
    {
        var type = anfang switch
        {
            [] => throw new DateifehlerException(Dateigrund.Leer),
            [0x25, 0x50, 0x44, 0x46, ..] => "PDF",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "XLS",
            [0x89, 0x50, 0x4E, 0x47, ..] => "PNG",
            [0xFF, 0xD8, 0xFF, ..] => "JPEG",
            [0x1F, 0x8B, ..] => "GZIP",
            [0x37, 0x7A, 0xBC, 0xAF, ..] => "7z",
            [0x52, 0x61, 0x72, 0x21, ..] => "RAR",
            _ => null,
        };
        if (type is not null)
        {
            throw new DateifehlerException(Dateigrund.FalscherDateityp, angabe: type);
        }
    }

    /// <returns>The layout, and what parts its fields.</returns>
    /// <exception cref="DateifehlerException">It is none we know.</exception>
    public static (Statistikformat Format, char Trennzeichen) Erkenne(string anfang)
    {
        var text = anfang.AsSpan().TrimStart();
        if (text.IsEmpty)
        {
            throw new DateifehlerException(Dateigrund.Leer);
        }

        if (text[0] == '<')
        {
            throw new DateifehlerException(Dateigrund.HtmlSeite, 1, angabe: Titel().Match(anfang) is { Success: true } title ? title.Groups[1].Value : "HTML");
        }

        if (text[0] is '{' or '[')
        {
            throw new DateifehlerException(Dateigrund.Genesismeldung, 1, angabe: Meldung(anfang));
        }

        if (text.StartsWith("GENESIS-Tabelle:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Tabelle:", StringComparison.OrdinalIgnoreCase))
        {
            return (Statistikformat.Datencsv, ';');
        }

        var lines = text.ToString().Split('\n', Kopfzeilen + 1).Take(Kopfzeilen).Select(line => line.TrimEnd('\r')).ToArray();
        if (lines.Length > 1 && WegweiserKopf().IsMatch(anfang))
        {
            return (Statistikformat.WegweiserCsv, ';');
        }

        var separator = Trennzeichen.MaxBy(one => lines[0].Count(one));
        if (AusKopf(Zerlege(lines[0], separator)) is { } format)
        {
            return (format, separator);
        }

        foreach (var line in lines)
        {
            separator = Trennzeichen.MaxBy(one => line.Count(one));
            var cells = Zerlege(line, separator);
            if (Registerkopf.Erkenne(cells) is not null || Registerkopf.IstDatenzeile(cells))
            {
                return (Statistikformat.Registertabelle, separator);
            }

            // Above a register's rows stand its own header, or lines with a title and a day.
            if (cells.Length > 2)
            {
                break;
            }
        }

        throw Unbekannt(lines[0]);
    }

    public static Statistikformat ErkenneTabelle(IReadOnlyList<string> kopf) =>
        AusKopf(kopf) ?? (Registerkopf.Erkenne(kopf) is not null || Registerkopf.IstDatenzeile(kopf) ? Statistikformat.Registertabelle : throw Unbekannt(string.Join(';', kopf)));

    private static DateifehlerException Unbekannt(string zeile) => new(Dateigrund.UnbekanntesFormat, 1, angabe: zeile);

    private static Statistikformat? AusKopf(IReadOnlyList<string> cells) => cells switch
    {
        _ when Hat(cells, "statistics_code", "time") => Statistikformat.FfcsvNeu,
        _ when Hat(cells, "Statistik_Code", "Zeit") => Statistikformat.FfcsvAlt,
        _ when Hat(cells, "Variante", "Simulationsjahr", "mw") => Statistikformat.Bevoelkerungspyramide,
        _ when Hat(cells, "Kennziffer", "Zeitbezug") => Statistikformat.InkarLang,
        _ when Hat(cells, "Merkmal", "Wert") || Hat(cells, "Merkmal", "Jahr") => Statistikformat.Vorlage,
        _ => null,
    };

    private static bool Hat(IReadOnlyList<string> cells, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!cells.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Zerlege(string line, char separator) => [.. line.Split(separator).Select(cell => cell.Trim().Trim('"'))];

    // The interface answers errors as {"Status":{"Code":…,"Content":…}}, flat, or with Status as a text.
    private static string Meldung(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object)
            {
                var status = root.TryGetProperty("Status", out var inner) ? inner : root;
                if (status.ValueKind == JsonValueKind.String)
                {
                    return status.GetString()!;
                }

                if (status.ValueKind == JsonValueKind.Object && status.TryGetProperty("Content", out var content))
                {
                    return status.TryGetProperty("Code", out var code) ? $"{code}: {content}" : content.ToString();
                }
            }
        }
        catch (JsonException)
        {
            // Cut off, or no JSON after all: what stands there is the message.
        }

        return json;
    }

    [GeneratedRegex(@"<title[^>]*>\s*([^<]{1,200})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Titel();

    [GeneratedRegex(@"^[^\r\n;]*;""\d{4}\r?\n[^""]+""", RegexOptions.CultureInvariant)]
    private static partial Regex WegweiserKopf();
}
