using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Daks.App.Tests.Cards;
using Daks.Core.Strategien;

namespace Daks.App.Tests.Conversations;

/// <summary>Two languages, one product: the same texts with the same gaps, in our voice.</summary>
public sealed partial class WorteTests
{
    private static readonly string[][] Sources = [["src", "Bot", "Sprache", "Worte"], ["src", "Core", "Sprache", "Texte"], ["src", "Host", "Lokal", "LokalTexte"]];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void German_and_English_have_the_same_texts_with_the_same_gaps(int source)
    {
        var (german, english) = (Read(source, ""), Read(source, ".en"));

        english.Keys.ShouldBe(german.Keys, ignoreOrder: true);
        foreach (var (key, text) in german)
        {
            Gaps(english[key]).ShouldBe(Gaps(text), key);
        }
    }

    [Theory]
    [InlineData("", "de", 0)]
    [InlineData(".en", "en", 0)]
    [InlineData("", "de", 1)]
    [InlineData(".en", "en", 1)]
    [InlineData("", "de", 2)]
    [InlineData(".en", "en", 2)]
    public void Every_text_speaks_in_our_voice(string ending, string language, int source)
    {
        var findings = Read(source, ending).SelectMany(text => CardVoice.Check(text.Value, language, isMarkdown: true).Select(finding => $"{text.Key}: {finding}"));

        findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(".en")]
    public void Every_text_can_be_filled_in(string ending)
    {
        object[] values = ["a", "b", "c", "d", "e"];

        foreach (var (key, text) in Read(0, ending).Concat(Read(1, ending)))
        {
            Should.NotThrow(() => string.Format(CultureInfo.InvariantCulture, text, values), key);
        }
    }

    [Fact]
    public void Every_text_of_the_chat_is_used_somewhere()
    {
        var code = string.Concat(Directory.EnumerateFiles(Repository.File("src", "Bot"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        string[] composed = ["Kriterium.Weg.", "Dokumente.", "Pfadname.", "Diagnose.Ausfall.", "Zahlen.Bruch."];

        var unused = Read(0, "").Keys.Where(key => !code.Contains($"\"{key}\"", StringComparison.Ordinal) && !composed.Any(key.StartsWith));

        unused.ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_why_the_store_is_away_has_its_words()
    {
        var reasons = Enum.GetNames<StoreFailure>().Select(reason => $"Diagnose.Ausfall.{reason}");

        Read(0, "").Keys.Where(key => key.StartsWith("Diagnose.Ausfall.", StringComparison.Ordinal)).ShouldBe(reasons, ignoreOrder: true);
    }

    private static string Gaps(string text) => string.Join(' ', Gap().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Read(int source, string ending) =>
        XDocument.Load(Repository.File([.. Sources[source][..^1], $"{Sources[source][^1]}{ending}.resx"]))
            .Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Gap();
}
