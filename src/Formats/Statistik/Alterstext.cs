using System.Globalization;
using System.Text.RegularExpressions;
using Daks.Core.Kommunalprofile;

namespace Daks.Formats.Statistik;

/// <summary>Ages as the offices code them (<c>ALT003B06</c>, <c>ALT075UM</c>) and as people write them.</summary>
internal static partial class Alterstext
{
    private const int Aeltestes = 130;

    /// <returns>Null when it is no age.</returns>
    public static Altersgruppe? Lies(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > 60)
        {
            return null;
        }

        return text.Equals("insgesamt", StringComparison.OrdinalIgnoreCase) ? Altersgruppe.Alle
            : Code().Match(text) is { Success: true } code ? AusCode(code)
            : Unter().Match(text) is { Success: true } below ? Gruppe(0, Zahl(below, 1))
            : BisUnter().Match(text) is { Success: true } until ? Gruppe(Zahl(until, 1), Zahl(until, 2))
            : Bis().Match(text) is { Success: true } through ? Gruppe(Zahl(through, 1), Zahl(through, 2) + 1)
            : Offen().Match(text) is { Success: true } open ? Gruppe(Zahl(open, 1), null)
            : Ab().Match(text) is { Success: true } from ? Gruppe(Zahl(from, 1), null)
            : Eines().Match(text) is { Success: true } one ? Gruppe(Zahl(one, 1), Zahl(one, 1) + 1)
            : null;
    }

    private static Altersgruppe? AusCode(Match code)
    {
        var from = Zahl(code, 1);
        return code.Groups[2].Value switch
        {
            "UM" => Gruppe(from, null),
            "" => Gruppe(from, from + 1),
            _ => Gruppe(from, Zahl(code, 3)),
        };
    }

    private static Altersgruppe? Gruppe(int from, int? end) => from <= Aeltestes && (end is null || (end > from && end <= Aeltestes + 1)) ? new(from, end) : null;

    private static int Zahl(Match match, int group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^ALT(\d{3})(B(\d{2,3})|UM|)$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^unter (\d{1,3})( Jahr(e|en)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unter();

    [GeneratedRegex(@"^(?<1>\d{1,3})( Jahre?)? bis unter (?<2>\d{1,3})( Jahr(e|en)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BisUnter();

    [GeneratedRegex(@"^(?<1>\d{1,3}) ?(-|–|bis) ?(?<2>\d{1,3})( Jahr(e|en)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bis();

    [GeneratedRegex(@"^(?<1>\d{1,3})( Jahre)? ?(\+|(und|u\.) (mehr|älter|aelter|darüber)|(Jahre )?(und|u\.) (mehr|älter)( Jahre)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Offen();

    [GeneratedRegex(@"^(ab|mindestens) (?<1>\d{1,3})( Jahren?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ab();

    [GeneratedRegex(@"^(?<1>\d{1,3})( Jahre?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Eines();
}
