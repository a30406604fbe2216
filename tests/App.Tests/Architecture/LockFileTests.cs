namespace Daks.App.Tests.Architecture;

/// <summary>What is restored is what was committed, wherever it comes from.</summary>
public sealed class LockFileTests
{
    public static TheoryData<string> Projects =>
    [
        .. new[] { "src", "tests", "bench" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(project => Path.GetRelativePath(Repository.Root, project)),
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_names_its_packages_by_hash_and_no_host(string project)
    {
        var locked = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Repository.File(project))!, "packages.lock.json"));

        locked.ShouldContain("\"contentHash\"");
        locked.ShouldNotContain("://");
    }
}
