using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Daks.App.Tests.Conversations;

/// <summary>Files as people download them, small. The places are invented.</summary>
internal static class Statistikdatei
{
    public const string Ags = "12065999";
    public const string Name = "12411-01-01-5_de_flat.csv";
    public const string Register = "Alter;weiblich;männlich\n0-17;1500;1600\n18-64;6000;6100\n65+;2400;1820\n";

    private const string Kopf =
        "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label\n";

    /// <summary>Musterstadt from 2020 to 2024, across a census, beside a neighbour and two rows nobody can read.</summary>
    public static byte[] Bevoelkerung(int letzte = 19_420) => Text(
        [
            .. Enumerable.Range(2020, 5).Select(jahr => Zeile(Ags, "Musterstadt", $"{jahr}-12-31", $"{letzte - (2024 - jahr)}")),
            Zeile("12065998", "Nachbarstadt", "2024-12-31", "8000"),
            Zeile(Ags, "Musterstadt", "2021-12-31", "viele"),
            Zeile(Ags, "Musterstadt", "gestern", "19000"),
        ]);

    /// <summary>Musterstadt from 2012 to 2019 with every sign that stands in place of a figure, one of them twice, and one figure in brackets.</summary>
    public static byte[] MitZeichen() => Text(new[] { "-", ".", "...", "/", "x", "(19400)", "-", "19410" }
        .Select((wert, at) => Zeile(Ags, "Musterstadt", $"{2012 + at}-12-31", wert)));

    public static byte[] AndereKommune() => Text([Zeile("12065998", "Nachbarstadt", "2024-12-31", "8000")]);

    public static byte[] OhneNull() => Text([Zeile("1054000", "Musterkreis", "2024-12-31", "8000")]);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Zip(byte[] content, string name = "12411.csv")
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
            entry.Write(content);
        }

        return file.ToArray();
    }

    public static byte[] Bombe() => Zip([.. Utf8("Alter;weiblich;männlich\n0-17;1;1\n"), .. Enumerable.Repeat((byte)'\n', 40 * 1024 * 1024)]);

    private static byte[] Text(IEnumerable<string> zeilen) => Utf8(Kopf + string.Concat(zeilen));

    private static string Zeile(string ags, string ort, string zeit, string wert) => string.Create(
        CultureInfo.InvariantCulture,
        $"12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;{zeit};GEMEIN;Gemeinden;{ags};{ort};GES;Geschlecht;;Insgesamt;{wert};Anzahl;BEVSTD;Bevölkerungsstand\n");
}
