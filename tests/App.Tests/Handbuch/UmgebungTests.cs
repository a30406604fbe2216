using System.Text.RegularExpressions;

namespace Daks.App.Tests.Handbuch;

/// <summary>The environment variables that <c>./daks help</c> and the README name are those somebody reads.</summary>
public sealed partial class UmgebungTests
{
    private static readonly string[] Folders = ["src", "tests", "bench", "tools"];

    /// <summary>For whoever works on the code: <c>./daks test</c> takes no notice of it.</summary>
    private static readonly string[] Unnamed = [Snapshot.AcceptVariable];

    private static string[] Helped => [.. HelpLine().Matches(File.ReadAllText(Repository.File("daks")).Split("Umgebungsvariablen\n")[1]).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Every_variable_that_is_read_stands_in_the_help()
    {
        var read = Folders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".sh" && !Built().IsMatch(file))
            .Append(Repository.File("daks"))
            .SelectMany(file => Variable().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .Except(Unnamed);

        read.ShouldBeSubsetOf(Helped);
    }

    [Fact]
    public void The_README_names_the_same_ones() =>
        Handbuchseite.Rows(File.ReadAllText(Repository.File("README.md")))
            .SelectMany(row => Handbuchseite.Code(row[0]).Take(1))
            .Where(name => UpperCase().IsMatch(name))
            .ShouldBe(Helped, ignoreOrder: true);

    [GeneratedRegex("^  ([A-Z_]+) ", RegexOptions.Multiline)]
    private static partial Regex HelpLine();

    [GeneratedRegex("DAKS_[A-Z_]+")]
    private static partial Regex Variable();

    [GeneratedRegex("^[A-Z_]+$")]
    private static partial Regex UpperCase();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Built();
}
