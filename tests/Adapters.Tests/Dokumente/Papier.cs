using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Daks.Adapters.Tests.Dokumente;

/// <summary>A document as LibreOffice lays it on paper.</summary>
/// <param name="Bilder">Where each picture lies, in points from the lower left corner of its page.</param>
internal sealed partial record Papier(int Seiten, double Breite, double Hoehe, IReadOnlyList<Bildplatz> Bilder)
{
    public static async Task<Papier> DruckeAsync(byte[] docx) => Lies(await LibreOffice.PrintAsync(docx));

    private static Papier Lies(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var size = Papiergroesse().Match(text);
        return new(Seite().Count(text), Zahl(size, 1), Zahl(size, 2), [.. Inhalte(text).SelectMany(content => Bild().Matches(content)).Select(Platz)]);
    }

    /// <summary>What is drawn, unpacked; other streams, fonts and pixels, draw no pictures.</summary>
    private static IEnumerable<string> Inhalte(string pdf)
    {
        foreach (Match stream in Strom().Matches(pdf))
        {
            using var packed = new MemoryStream(Encoding.Latin1.GetBytes(stream.Groups[1].Value));
            using var inflate = new ZLibStream(packed, CompressionMode.Decompress);
            using var content = new MemoryStream();
            try
            {
                inflate.CopyTo(content);
            }
            catch (InvalidDataException)
            {
                continue;
            }

            yield return Encoding.Latin1.GetString(content.ToArray());
        }
    }

    private static Bildplatz Platz(Match match) => new(Zahl(match, 3), Zahl(match, 4), Zahl(match, 1), Zahl(match, 2));

    private static double Zahl(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Seite();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]")]
    private static partial Regex Papiergroesse();

    [GeneratedRegex(@"/FlateDecode[^>]*>>\s*stream\r?\n(.*?)\r?\nendstream", RegexOptions.Singleline)]
    private static partial Regex Strom();

    [GeneratedRegex(@"([\d.]+) 0 0 ([\d.]+) ([-\d.]+) ([-\d.]+) cm\s*/Im\d+ Do")]
    private static partial Regex Bild();
}

internal readonly record struct Bildplatz(double X, double Y, double Breite, double Hoehe);
