using System.Text.RegularExpressions;

namespace Daks.App.Tests.Handbuch;

/// <summary>The handbook's tables, as they are written.</summary>
internal static partial class Handbuchseite
{
    public static string Read(string page) => File.ReadAllText(Repository.File("docs", "handbuch", page));

    /// <summary>The text below one heading, up to the next of its rank.</summary>
    public static string Section(string page, string heading)
    {
        var text = Read(page);
        var level = heading[..(heading.IndexOf(' ', StringComparison.Ordinal) + 1)];
        var begin = text.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        begin.ShouldBeGreaterThan(0, $"{page} has no '{heading}'.");
        var end = text.IndexOf($"\n{level}", begin + heading.Length, StringComparison.Ordinal);
        return end < 0 ? text[begin..] : text[begin..end];
    }

    /// <summary>The rows of every table in a text, without heads: one list of cells each.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(string markdown)
    {
        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var isHead = i + 1 < lines.Length && lines[i + 1].StartsWith("|---", StringComparison.Ordinal);
            if (lines[i].StartsWith("| ", StringComparison.Ordinal) && !isHead)
            {
                yield return [.. lines[i].Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
            }
        }
    }

    /// <summary>What stands in backticks.</summary>
    public static IReadOnlyList<string> Code(string markdown) => [.. Backticks().Matches(markdown).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticks();
}
