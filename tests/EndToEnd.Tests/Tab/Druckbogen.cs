using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Daks.EndToEnd.Tests.Infrastructure;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>A document as it comes out of the printer: seen as a reader sees it, and read as one reads it.</summary>
/// <param name="Deckung">Of each page the share of its body, header and footer left out, that is not white; from 0 to 1.</param>
/// <param name="Text">All that stands there, one blank between words wherever a line ends.</param>
internal sealed partial record Druckbogen(IReadOnlyList<double> Deckung, string Text)
{
    public const string Missing = "pdftoppm and pdftotext are not installed (Debian: apt-get install poppler-utils).";

    private const int White = 250;

    /// <value>Header and footer lie within the outer tenth; they are on empty pages too.</value>
    private const int Margin = 10;

    private static readonly string? Pictures = Programme.Find("pdftoppm");
    private static readonly string? Words = Programme.Find("pdftotext");

    public static bool IsPossible => Pictures is not null && Words is not null;

    /// <param name="name">Under which the pages are kept as pictures that somebody should look at.</param>
    public static async Task<Druckbogen> PrintAsync(byte[] docx, string name)
    {
        using var folder = new TemporaryFolder();
        var (pdf, text) = (folder.File("papier.pdf"), folder.File("papier.txt"));
        await File.WriteAllBytesAsync(pdf, await LibreOffice.PrintAsync(docx));
        await Programme.RunAsync(Pictures!, ["-r", "80", "-png", pdf, Path.ChangeExtension(Screenshot.File(name), null)]);
        await Programme.RunAsync(Pictures!, ["-r", "40", "-gray", pdf, folder.File("seite")]);
        await Programme.RunAsync(Words!, [pdf, text]);
        var pages = Directory.GetFiles(folder.Path, "seite*.pgm").Order(StringComparer.Ordinal);
        return new([.. pages.Select(page => Share(File.ReadAllBytes(page)))], Blanks().Replace(await File.ReadAllTextAsync(text), " "));
    }

    /// <param name="pgm">A grey picture, one byte a dot, behind a line each for its kind, its size and its white.</param>
    private static double Share(byte[] pgm)
    {
        var head = Head().Match(Encoding.Latin1.GetString(pgm, 0, Math.Min(pgm.Length, 64)));
        var (width, height) = (int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(head.Groups[2].Value, CultureInfo.InvariantCulture));
        var body = pgm.AsSpan(head.Length + (height / Margin * width), (height - (height / Margin * 2)) * width);
        var written = 0;
        foreach (var dot in body)
        {
            written += dot < White ? 1 : 0;
        }

        return (double)written / body.Length;
    }

    [GeneratedRegex(@"\AP5\s(\d+)\s(\d+)\s255\s")]
    private static partial Regex Head();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
