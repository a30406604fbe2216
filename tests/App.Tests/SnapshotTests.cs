namespace Daks.App.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("daks-snapshots-");

    private string TestFile => Path.Combine(_folder.FullName, "ProbeTests.cs");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Nothing_approved_yet_fails_and_leaves_what_was_received()
    {
        var failure = Should.Throw<Xunit.Sdk.FailException>(() => Match("""{"a":"ä"}"""));

        failure.Message.ShouldContain("ProbeTests.probe.approved.json");
        Read("received.json").ShouldBe("{\n  \"a\": \"ä\"\n}\n");
    }

    [Fact]
    public void What_was_accepted_matches_from_then_on_in_any_layout()
    {
        Match("""{"a":1}""", accept: true);

        Match("{ \"a\": 1 }\r\n");

        File.Exists(FileOf("received.json")).ShouldBeFalse();
    }

    [Fact]
    public void A_difference_is_shown_with_the_lines_around_it()
    {
        Match("""[1,2,3,4,5,6,7,8,9]""", accept: true);

        var failure = Should.Throw<Xunit.Sdk.FailException>(() => Match("""[1,2,3,4,50,6,7,8,9]"""));

        failure.Message.ReplaceLineEndings("\n").ShouldEndWith("""
                2,
                3,
                4,
            -   5,
            +   50,
                6,
                7,
                8,

            """.ReplaceLineEndings("\n"));
        Read("approved.json").ShouldContain("5,");
    }

    [Fact]
    public void Approving_clears_what_was_received()
    {
        Should.Throw<Xunit.Sdk.FailException>(() => Match("<p>eins</p>"));

        Match("<p>eins</p>", accept: true);

        Read("approved.html").ShouldBe("<p>eins</p>\n");
        File.Exists(FileOf("received.html")).ShouldBeFalse();
    }

    [Fact]
    public void What_everybody_runs_before_a_change_approves_nothing_by_itself() =>
        File.ReadAllText(Repository.File("tools", "test.sh")).ShouldContain($"\n  unset {Snapshot.AcceptVariable}\n");

    private void Match(string actual, bool accept = false) => Snapshot.Match(actual, "probe", TestFile, accept);

    private string FileOf(string ending) => Path.Combine(_folder.FullName, $"ProbeTests.probe.{ending}");

    private string Read(string ending) => File.ReadAllText(FileOf(ending));
}
