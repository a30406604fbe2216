using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Daks.Tab;

namespace Daks.App.Tests.Tab;

public sealed partial class TabTexteTests
{
    private static readonly Dictionary<string, string> German = Read(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> English = Read(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void Both_languages_say_the_same_things()
    {
        English.Keys.ShouldBe(German.Keys, ignoreOrder: true);
        foreach (var (key, text) in German)
        {
            Places(English[key]).ShouldBe(Places(text), key);
        }
    }

    [Fact]
    public void The_voice_is_calm()
    {
        German.Values.Concat(English.Values).ShouldAllBe(text => !text.Contains('!') && !text.EndsWith(' '));
    }

    [Fact]
    public void Every_text_is_there_that_a_page_asks_for_and_none_that_no_page_does()
    {
        var sources = string.Concat(Directory.EnumerateFiles(Repository.File("src", "Tab"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var literal = Literals().Matches(sources).Select(match => match.Groups[1].Value).ToHashSet();
        var patterns = Interpolated().Matches(sources)
            .Select(match => new Regex($"^{Regex.Replace(match.Groups[1].Value, @"\{[^}]*\}", "[A-Za-z0-9]+").Replace(".", "\\.", StringComparison.Ordinal)}$"))
            .ToArray();

        German.Keys.Where(key => !literal.Contains(key) && !patterns.Any(pattern => pattern.IsMatch(key))).ShouldBeEmpty();
        TextCalls().Matches(sources).Select(match => match.Groups[1].Value).Where(key => !German.ContainsKey(key)).ShouldBeEmpty();
    }

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        new ResourceManager(typeof(TabTexte)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IReadOnlyList<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order()];

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Place();

    [GeneratedRegex(@"""([A-Z][A-Za-z]*(?:\.[A-Za-z0-9]+)+)""")]
    private static partial Regex Literals();

    [GeneratedRegex(@"\$""([A-Z][A-Za-z]*\.[^""]*)""")]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"(?<![A-Za-z.])T\(""([A-Za-z0-9.]+)""")]
    private static partial Regex TextCalls();
}
