using Daks.App.Tests.Package;

namespace Daks.App.Tests.Architecture;

/// <summary>A file holds one subject and a method one thought: past these lines two of them share a room.</summary>
public sealed class SizeTests
{
    private const int FileMost = 300;
    private const int MethodMost = 60;

    [Fact]
    public void No_file_of_the_tab_is_too_long_to_be_read_at_once() =>
        Files("*.cs", "*.razor", "*.js", "*.css")
            .Select(file => (Name: Path.GetFileName(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > FileMost)
            .ShouldBeEmpty();

    [Fact]
    public void Nor_is_a_method() =>
        Files("*.cs", "*.razor")
            .SelectMany(file => Methods(File.ReadAllLines(file)).Select(method => $"{Path.GetFileName(file)}: {method}"))
            .ShouldBeEmpty();

    /// <summary>The first lines of the members whose body is too long; the format check keeps members at four blanks.</summary>
    private static IEnumerable<string> Methods(string[] lines)
    {
        var start = 0;
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at] == "    {")
            {
                start = at;
            }
            else if (lines[at] is "    }" or "    };" && at - start - 1 > MethodMost)
            {
                yield return lines[start - 1].Trim();
            }
        }
    }

    private static IEnumerable<string> Files(params string[] patterns) =>
        patterns.SelectMany(pattern => Directory.EnumerateFiles(Repository.File("src", "Tab"), pattern, SearchOption.AllDirectories))
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "lib"));
}
