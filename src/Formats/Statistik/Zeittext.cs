using System.Globalization;
using System.Text.RegularExpressions;
using Daks.Core.Kommunalprofile;

namespace Daks.Formats.Statistik;

/// <summary>Times as files write them: <c>2024-12-31</c>, <c>31.12.2024</c>, <c>2024</c>, <c>2010 bis 2019</c>, <c>2018-2021</c>.</summary>
internal static partial class Zeittext
{
    private const int Frueheste = 1800;
    private const int Spaeteste = 2200;

    /// <returns>Null when it is no time.</returns>
    public static Zeitbezug? Lies(string text)
    {
        text = text.Trim();
        if (text.Length is 4 && Jahr(text) is { } year)
        {
            return Zeitbezug.Im(year);
        }

        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.Year is >= Frueheste and <= Spaeteste ? Zeitbezug.Am(day) : null;
        }

        return text.Length < 30 && Spanne().Match(text) is { Success: true } span
            && Jahr(span.Groups[1].Value) is { } first && Jahr(span.Groups[2].Value) is { } last && first <= last
            ? Zeitbezug.Von(first, last)
            : null;
    }

    private static int? Jahr(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Frueheste and <= Spaeteste ? year : null;

    [GeneratedRegex(@"^(\d{4}) ?(?:-|–|/|bis) ?(\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Spanne();
}
