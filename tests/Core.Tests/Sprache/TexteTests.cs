using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Daks.Core.Sprache;

namespace Daks.Core.Tests.Sprache;

public sealed partial class TexteTests
{
    private static readonly Dictionary<string, string> Deutsch = Read(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> Englisch = Read(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void Both_languages_have_the_same_texts() => Englisch.Keys.ShouldBe(Deutsch.Keys, ignoreOrder: true);

    [Fact]
    public void Both_languages_have_the_same_places()
    {
        foreach (var (key, german) in Deutsch)
        {
            Places(Englisch[key]).ShouldBe(Places(german), customMessage: key);
        }
    }

    [Fact]
    public void Nobody_is_shouted_at() =>
        Deutsch.Concat(Englisch).Where(text => text.Value.Contains('!', StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void No_text_is_empty_or_has_blanks_around_it() =>
        Deutsch.Concat(Englisch).Where(text => text.Value.Trim().Length == 0 || text.Value.Trim() != text.Value).ShouldBeEmpty();

    [Fact]
    public void German_addresses_people_as_Sie() =>
        Deutsch.Where(text => Du().IsMatch(text.Value)).ShouldBeEmpty();

    [Theory]
    [InlineData("en", "en-GB")]
    [InlineData("EN-us", "en-GB")]
    [InlineData("de-AT", "de-DE")]
    [InlineData("fr", "de-DE")]
    [InlineData("", "de-DE")]
    [InlineData(null, "de-DE")]
    public void English_is_spoken_where_asked_for_and_German_everywhere_else(string? name, string expected) =>
        Texte.Sprache(name).Name.ShouldBe(expected);

    [Fact]
    public void A_missing_text_is_a_bug()
    {
        Texte.Exists("Gibt.es.nicht").ShouldBeFalse();
        Should.Throw<MissingManifestResourceException>(() => Texte.Get("Gibt.es.nicht", Texte.Deutsch)).Message.ShouldContain("Gibt.es.nicht");
    }

    [Fact]
    public void Every_text_comes_in_the_language_asked_for()
    {
        foreach (var key in Deutsch.Keys)
        {
            Texte.Get(key, Texte.Deutsch).ShouldBe(Deutsch[key]);
            Texte.Get(key, Texte.Englisch).ShouldBe(Englisch[key]);
        }
    }

    private static Dictionary<string, string> Read(CultureInfo culture)
    {
        var resources = new ResourceManager("Daks.Core.Sprache.Texte", typeof(Texte).Assembly);
        using var set = resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static string[] Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct().Order()];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\b([Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir)\b")]
    private static partial Regex Du();
}
