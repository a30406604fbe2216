using System.Text.Json.Nodes;

namespace Daks.App.Tests.Package;

[Collection(AppPackageFixture.Name)]
public sealed class LocalizationTests(AppPackageFixture package)
{
    [Theory]
    [InlineData("de.json")]
    [InlineData("en.json")]
    public async Task A_language_file_fits_the_public_schema(string file)
    {
        var schema = await ManifestSchema.Localization();

        var errors = schema.Validate(package.Json(file).ToJsonString());

        errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("de.json")]
    [InlineData("en.json")]
    public void A_language_says_everything_the_manifest_says(string file)
    {
        var translated = Texts(package.Json(file)).Keys;

        translated.ShouldBe(ReadByPeople().Keys, ignoreOrder: true);
    }

    [Fact]
    public void German_is_what_the_manifest_says()
    {
        Texts(package.Json("de.json")).ShouldBe(ReadByPeople(), ignoreOrder: true);
    }

    [Fact]
    public void English_command_titles_are_as_distinct_as_the_German_ones()
    {
        var english = Texts(package.Json("en.json"));

        var pairs = ReadByPeople()
            .Where(text => text.Key.EndsWith(".title", StringComparison.Ordinal))
            .Select(text => (German: text.Value, English: english[text.Key]))
            .Distinct()
            .ToList();

        pairs.Select(pair => pair.English).ShouldBeUnique();
        pairs.Select(pair => pair.German).ShouldBeUnique();
    }

    private static Dictionary<string, string> Texts(JsonNode file) =>
        file.AsObject().Where(member => member.Key != "$schema").ToDictionary(member => member.Key, member => member.Value!.GetValue<string>());

    /// <summary>The manifest's texts by the path a language file names them with.</summary>
    private Dictionary<string, string> ReadByPeople() =>
        new(Walk("", package.Manifest).Where(text =>
            text.Key.StartsWith("name.", StringComparison.Ordinal)
            || text.Key.StartsWith("description.", StringComparison.Ordinal)
            || text.Key.StartsWith("staticTabs[", StringComparison.Ordinal) && text.Key.EndsWith("].name", StringComparison.Ordinal)
            || text.Key.Contains("].commands[", StringComparison.Ordinal)));

    private static IEnumerable<KeyValuePair<string, string>> Walk(string path, JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => Walk(path.Length == 0 ? member.Key : $"{path}.{member.Key}", member.Value!)),
        JsonArray items => items.SelectMany((item, index) => Walk($"{path}[{index}]", item!)),
        JsonValue value when value.TryGetValue(out string? text) => [new(path, text)],
        _ => [],
    };
}
