using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Daks.App.Tests.Hosting;
using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Conversations;

/// <summary>Every card the bot can show, in both languages, approved as product text.</summary>
public sealed partial class KartenTests(AppFixture app) : IClassFixture<AppFixture>
{
    public static TheoryData<string> Names => [.. Szenen.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_card_reads_as_approved_in_both_languages(string name)
    {
        var cards = new JsonArray();
        foreach (var language in new[] { "deutsch", "english" })
        {
            var answer = await PlayAsync(name, language);
            answer.Lang.ShouldBe(language == "deutsch" ? "de" : "en");
            cards.Add(new JsonObject { ["toast"] = answer.Summary, ["karte"] = answer.Card!.DeepClone() });
        }

        Snapshot.Match(WithoutChance(cards.ToJsonString(Readable)), name);
    }

    [Fact]
    public async Task Every_verb_on_a_card_has_a_handler_and_every_handler_can_be_reached()
    {
        var handled = app.Services.GetRequiredService<Conversation>().Verbs;
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Szenen.All.Keys)
        {
            var answer = await PlayAsync(name, "deutsch");
            shown.UnionWith(answer.Actions.Select(action => action["data"]?["verb"]?.GetValue<string>()).OfType<string>());
            shown.UnionWith(answer.Card!["refresh"] is { } refresh ? [refresh["action"]!["verb"]!.GetValue<string>()] : []);
        }

        shown.ShouldBeSubsetOf(handled);
        handled.Except(shown).Except(Grammar.Verbs).ShouldBeEmpty("Nobody can reach these handlers.");
        Grammar.Verbs.ShouldBeSubsetOf(handled);
    }

    [Fact]
    public async Task While_the_tab_is_shut_cards_link_only_to_pages_that_are_open_to_everybody()
    {
        var links = await LinksAsync(app);

        links.Keys.Order(StringComparer.Ordinal).ShouldBe(
        [
            "https://daks.musterstadt.example/dokumente/datenschutz",
            "https://daks.musterstadt.example/dokumente/it",
            "https://daks.musterstadt.example/dokumente/personalrat",
        ]);
        await ShouldAnswerAsync(app, links.Keys);
    }

    [Fact]
    public async Task Where_the_tab_is_open_every_link_leads_to_a_page_there_is()
    {
        await using var local = await AppFixture.StartAsync(isLocal: true);

        var links = await LinksAsync(local);

        links.Count.ShouldBeGreaterThan(5);
        await ShouldAnswerAsync(local, links.Keys);
    }

    [Fact]
    public async Task A_link_into_the_tab_names_the_team_it_is_about()
    {
        await using var local = await AppFixture.StartAsync(isLocal: true);
        var team = local.NewTeam();
        await team.SetUpAsync();
        var ofTeam = await team.Anna.Says("verlauf");
        var alone = await team.Anna.InPersonalChat().Says("verlauf");
        await team.SetUpKanalAsync();
        var ofChannel = await team.Anna.Says("verlauf");
        var inGroup = team.Anna.InGroupChat();
        await inGroup.Says("einrichten");
        await inGroup.PressesVerb(EinrichtungVerbs.Senden, ("name", "Nachbarstadt"), ("einwohner", "8000"), ("land", "BB"));
        var ofGroup = await inGroup.Says("verlauf");

        var place = $"?team={Uri.EscapeDataString(team.TeamId)}";
        Link(ofTeam).ShouldContain(place);
        Link(alone).ShouldContain(place);
        Link(ofChannel).ShouldEndWith($"/verlauf{place}&kanal={Uri.EscapeDataString(team.Channel.ConversationId)}");
        Link(ofGroup).ShouldContain("/verlauf?chat=");

        static string Link(Answer answer) => answer.Actions.Select(action => action["url"]?.GetValue<string>()).OfType<string>().Single();
    }

    /// <returns>Every address on any card, with a card it stands on.</returns>
    private static async Task<Dictionary<string, string>> LinksAsync(AppFixture host)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Szenen.All.Keys)
        {
            var answer = await PlayAsync(host, name, "deutsch");
            foreach (var link in answer.Actions.Select(action => action["url"]?.GetValue<string>()).OfType<string>())
            {
                links.TryAdd(link, name);
            }
        }

        return links;
    }

    private static async Task ShouldAnswerAsync(AppFixture host, IEnumerable<string> links)
    {
        foreach (var link in links)
        {
            var page = await host.Http.GetAsync(new Uri(link).PathAndQuery);
            page.IsSuccessStatusCode.ShouldBeTrue($"{link} answers {page.StatusCode}");
        }
    }

    private Task<Answer> PlayAsync(string name, string language) => PlayAsync(app, name, language);

    private static async Task<Answer> PlayAsync(AppFixture host, string name, string language)
    {
        var team = host.NewTeam();
        await team.Anna.Says(language);
        await team.Bernd.Says(language);
        await team.Anna.InPersonalChat().Says(language);
        return await Szenen.All[name](team);
    }

    /// <summary>Ids differ from run to run, the release from build to build.</summary>
    private static string WithoutChance(string json) => Chance().Replace(json, match => match switch
    {
        _ when match.Groups["strategie"].Success => "(Strategie)",
        _ when match.Groups["person"].Success => "(Person)",
        _ when match.Groups["raum"].Success => "(Unterhaltung)",
        _ when match.Groups["ort"].Success => "(Adresse)",
        _ when match.Groups["bild"].Success => "(Bild)",
        _ when match.Groups["vorgang"].Success => "(Vorgang)",
        _ => "(Version)",
    });

    [GeneratedRegex(@"(?<=""id"":""01a[0-9a-f]{29}"",""ver"":\d+,""op"":"")(?<vorgang>[0-9a-f]{32})|(?<strategie>\b01a[0-9a-f]{9}7[0-9a-f]{19}\b)|(?<person>29:1aaaaaaaa[-0-9]+|aaaaaaaa-0000-4000-8000-\d+)|(?<raum>\b19:(?:kanal|chat)\d+@thread\.\w+)|(?<ort>http://127\.0\.0\.1:\d+/\w+/?)|(?<bild>data:image/png;base64,[A-Za-z0-9+/=]+)|(?<version>\b0\.1\.0[+.\w]*)")]
    private static partial Regex Chance();

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
