using Daks.App.Tests.Package;

namespace Daks.App.Tests.Architecture;

/// <summary>A decision is found by its number.</summary>
public sealed class DecisionTests
{
    [Fact]
    public void Every_decision_has_the_number_of_its_file_and_stands_in_the_list()
    {
        var list = File.ReadAllText(Repository.File("docs", "decisions", "README.md"));
        var files = Directory.EnumerateFiles(Repository.File("docs", "decisions"), "0*.md").Order(StringComparer.Ordinal).ToArray();

        files.Length.ShouldBeGreaterThan(9);
        for (var number = 1; number <= files.Length; number++)
        {
            var file = files[number - 1];
            Path.GetFileName(file).ShouldStartWith($"{number:0000}-");
            var title = File.ReadLines(file).First();
            title.ShouldStartWith($"# {number}. ");
            list.ShouldContain($"| {number} | [{title[(title.IndexOf(' ', 2) + 1)..]}]({Path.GetFileName(file)}) |");
        }
    }
}
