using System.Text.Json.Nodes;
using System.Xml.Linq;
using Daks.Host.Anmeldung;

namespace Daks.App.Tests.Package;

[Collection(AppPackageFixture.Name)]
public sealed class ManifestTests(AppPackageFixture package)
{
    [Fact]
    public async Task The_manifest_fits_the_public_schema()
    {
        var schema = await ManifestSchema.Manifest();

        var errors = schema.Validate(package.Manifest.ToJsonString());

        errors.ShouldBeEmpty();
    }

    [Fact]
    public void The_manifest_names_the_schema_it_was_written_for()
    {
        // The validator of the test above does not look at const values.
        Text("manifestVersion").ShouldBe(ManifestSchema.Version);
        Text("$schema").ShouldContain($"/v{ManifestSchema.Version}/");
    }

    [Fact]
    public void The_manifest_has_the_version_of_the_program()
    {
        var properties = XDocument.Load(Repository.File("Directory.Build.props"));

        Text("version").ShouldBe(properties.Descendants("Version").Single().Value);
    }

    [Fact]
    public void The_name_does_not_borrow_a_product_name_of_Microsoft()
    {
        var names = package.Manifest["name"]!.AsObject().Select(name => name.Value!.GetValue<string>());

        names.ShouldAllBe(name => !name.Contains("Teams") && !name.Contains("Microsoft"));
    }

    [Fact]
    public void Every_address_lies_on_a_valid_domain_and_is_encrypted()
    {
        var domains = package.Manifest["validDomains"]!.AsArray().Select(domain => domain!.GetValue<string>()).ToList();

        var addresses = Addresses(package.Manifest).ToList();

        addresses.Count.ShouldBeGreaterThan(5);
        addresses.ShouldAllBe(address => address.Scheme == Uri.UriSchemeHttps && domains.Contains(address.Host));
    }

    [Fact]
    public void The_bot_answers_where_people_are()
    {
        var bot = package.Manifest["bots"]!.AsArray().Single()!;

        Texts(bot["scopes"]!).ShouldBe(["personal", "team", "groupChat"], ignoreOrder: true);
    }

    [Fact]
    public void People_may_send_the_bot_a_file_in_their_personal_chat() =>
        package.Manifest["bots"]!.AsArray().Single()!["supportsFiles"]!.GetValue<bool>().ShouldBeTrue();

    [Fact]
    public void Each_place_offers_one_list_of_at_most_ten_commands()
    {
        var lists = CommandLists();

        lists.Count.ShouldBeLessThanOrEqualTo(3);
        lists.SelectMany(list => Texts(list["scopes"]!)).ShouldBe(["personal", "team", "groupChat"], ignoreOrder: true);
        lists.ShouldAllBe(list => list["commands"]!.AsArray().Count <= 10);
    }

    [Fact]
    public void Every_command_list_names_each_command_once_and_offers_help()
    {
        var titles = CommandLists().Select(Titles);

        titles.ShouldAllBe(list => list.Distinct().Count() == list.Count && list.Contains("Hilfe"));
    }

    [Fact]
    public void A_team_is_set_up_where_it_works()
    {
        var team = CommandLists().Single(list => Texts(list["scopes"]!).Contains("team"));

        Titles(team).ShouldBe(
            ["Status", "Nächste Schritte", "Alle Schritte", "Stufe abschließen", "Verlauf", "Einrichten", "Hilfe"]);
    }

    /// <remarks>What the host accepts as the audience of a token, EntraOptions says.</remarks>
    [Fact]
    public void Teams_asks_for_a_token_the_host_accepts()
    {
        var info = package.Manifest["webApplicationInfo"].ShouldNotBeNull();
        var entra = new EntraOptions { ClientId = info["id"]!.GetValue<string>() };
        var domain = new Uri(package.Manifest["staticTabs"]![0]!["contentUrl"]!.GetValue<string>());

        entra.Audiences(domain).ShouldContain(info["resource"]!.GetValue<string>());
    }

    [Fact]
    public void No_consent_is_asked_for_that_nothing_uses()
    {
        package.Manifest["authorization"].ShouldBeNull();
        package.Manifest["devicePermissions"].ShouldBeNull();
    }

    private static IEnumerable<Uri> Addresses(JsonNode node) => node switch
    {
        JsonObject members => members.Where(member => member.Key != "$schema").SelectMany(member => Addresses(member.Value!)),
        JsonArray items => items.SelectMany(item => Addresses(item!)),
        JsonValue value when value.TryGetValue(out string? text) && text.StartsWith("http", StringComparison.Ordinal) => [new Uri(text)],
        _ => [],
    };

    private static List<string> Texts(JsonNode array) => [.. array.AsArray().Select(item => item!.GetValue<string>())];

    private static List<string> Titles(JsonNode list) =>
        [.. list["commands"]!.AsArray().Select(command => command!["title"]!.GetValue<string>())];

    private List<JsonNode> CommandLists() => [.. package.Manifest["bots"]![0]!["commandLists"]!.AsArray().OfType<JsonNode>()];

    private string Text(string member) => package.Manifest[member]!.GetValue<string>();
}
