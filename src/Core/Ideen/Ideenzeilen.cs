using System.Text.RegularExpressions;

namespace Daks.Core.Ideen;

/// <summary>Ideas as a pasted list: one per line, whatever stood before it to mark the line.</summary>
public static partial class Ideenzeilen
{
    /// <returns>In their order; the same words once.</returns>
    public static IReadOnlyList<string> Lies(string? text) =>
    [
        .. (text ?? "").ReplaceLineEndings("\n").Split('\n')
            .Select(line => Marke().Replace(line.Trim(), "").Trim())
            .Where(line => line.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    [GeneratedRegex(@"^(?:[-–—*•·+>]|\d{1,3}[.)]|\[[ x]\])\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Marke();
}
