using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Daks.Bot.Cards;

namespace Daks.App.Tests.Cards;

public sealed class CardLinterTests
{
    /// <summary>For each rule the ways to break it, and nothing else, on a card that was clean.</summary>
    private static readonly Dictionary<CardRule, Action<JsonObject>[]> Damages = new()
    {
        [CardRule.Size] = [card => First(card)["text"] = new string('a', CardLinter.MaxBytes)],
        [CardRule.Version] = [card => card["version"] = "1.6", card => card.Remove("version")],
        [CardRule.Lang] = [card => card["lang"] = "fr", card => card.Remove("lang")],
        [CardRule.Speak] = [card => card.Remove("speak"), card => card["speak"] = " "],
        [CardRule.FallbackText] = [card => card.Remove("fallbackText")],
        [CardRule.UnknownType] =
        [
            card => Add(card, """{"type":"ProgressBar","value":3}"""),
            card => Add(card, """{"type":"Action.OpenUrl","title":"Falsch","url":"https://example.org"}"""),
            card => Add(card, """{"text":"ohne Art"}"""),
            card => card["body"]!.AsArray().Add("kein Element"),
        ],
        [CardRule.UnknownProperty] = [card => First(card)["colour"] = "good", card => card["title"] = "Karte"],
        [CardRule.MissingProperty] =
        [
            card => First(card).Remove("text"),
            card => First(card)["text"] = 5,
            card => Add(card, """{"type":"FactSet","facts":[{"title":"Wer"}]}"""),
        ],
        [CardRule.DuplicateInputId] =
        [
            card =>
            {
                Add(card, """{"type":"Input.Text","id":"titel","label":"Titel"}""");
                Add(card, """{"type":"Input.Date","id":"titel","label":"Tag"}""");
            },
        ],
        [CardRule.ReservedInputId] = [card => Add(card, """{"type":"Input.Text","id":"ver","label":"Fassung"}""")],
        [CardRule.InputLabel] = [card => Add(card, """{"type":"Input.Text","id":"titel","placeholder":"Titel"}""")],
        [CardRule.InputErrorMessage] =
        [
            card => Add(card, """{"type":"Input.Text","id":"titel","label":"Titel","isRequired":true}"""),
            card => Add(card, """{"type":"Input.Number","id":"zahl","label":"Zahl","max":5}"""),
        ],
        [CardRule.AltText] = [card => Add(card, """{"type":"Image","url":"https://example.org/a.png"}""")],
        [CardRule.Wrap] = [card => First(card).Remove("wrap"), card => First(card)["wrap"] = false],
        [CardRule.ColumnCount] =
        [
            card => Add(card, """{"type":"ColumnSet","columns":[{"items":[]},{"items":[]},{"items":[]},{"items":[]}]}"""),
            card => Add(card, """{"type":"Table","columns":[{"width":1},{"width":1},{"width":1},{"width":1}],"rows":[]}"""),
        ],
        [CardRule.FixedWidth] =
        [
            card => Add(card, """{"type":"ColumnSet","columns":[{"width":"50px","items":[]}]}"""),
            card => Add(card, """{"type":"Image","url":"https://example.org/a.png","altText":"","width":"50px"}"""),
        ],
        [CardRule.FullWidth] = [card => card["msteams"] = new JsonObject { ["width"] = "Full" }],
        [CardRule.ActionCount] =
        [
            card => card["actions"] = Buttons(7),
            card => Add(card, $$"""{"type":"ActionSet","actions":{{Buttons(7)}}}"""),
        ],
        [CardRule.ActionTitle] = [card => Button(card)["title"] = "", card => Button(card).Remove("title")],
        [CardRule.DuplicateActionTitle] =
        [
            card => card["actions"]!.AsArray().Add(Button(card).DeepClone()),
            card => Add(card, $$"""{"type":"ActionSet","actions":[{{Button(card)}}]}"""),
        ],
        [CardRule.ExecuteFallback] = [card => Execute(card).Remove("fallback")],
        [CardRule.ActionData] =
        [
            card => Execute(card)["data"]!.AsObject().Remove("v"),
            card => Execute(card)["data"]!["verb"] = "etwas.anderes",
            card => Execute(card)["fallback"]!["data"]!.AsObject().Remove("verb"),
            card => Execute(card)["data"] = "text",
        ],
        [CardRule.WayOn] = [card => card.Remove("actions"), card => card["actions"] = new JsonArray()],
        [CardRule.InsecureUrl] =
        [
            card => Add(card, """{"type":"Image","altText":"","url":"http://example.org/a.png"}"""),
            card => Add(card, """{"type":"Image","altText":"","url":"a.png"}"""),
            card => Link(card)["url"] = "javascript:alert(1)",
            card => Link(card)["url"] = "data:image/png;base64,AAAA",
            card => First(card)["text"] = "[Hier](http://example.org) steht es.",
        ],
        [CardRule.ColourWithoutWord] =
        [
            card => Add(card, """{"type":"TextBlock","wrap":true,"color":"good","text":"●"}"""),
            card => Add(card, """{"type":"TextBlock","wrap":true,"color":"attention","text":"3 €"}"""),
        ],
        [CardRule.Emoji] = [card => First(card)["text"] = "Fertig 🎉", card => Button(card)["title"] = "✅ Fertig"],
        [CardRule.ExclamationMark] = [card => First(card)["text"] = "Geschafft!"],
        [CardRule.Html] =
        [
            card => First(card)["text"] = "<b>fett</b>",
            card => First(card)["text"] = "<at>Anna</at>",
            card => Button(card)["title"] = "Zeile<br/>Zeile",
        ],
        [CardRule.RawEscape] =
        [
            card => First(card)["text"] = "zwei&nbsp;Worte",
            card => First(card)["text"] = @"eine\nZeile",
            card => First(card)["text"] = @"drei \\\n",
            card => Button(card)["title"] = @"Bürger\*innen",
        ],
        [CardRule.IsoDate] =
        [
            card => First(card)["text"] = "Bis 2027-03-11.",
            card => First(card)["text"] = "2027-03-11T17:00:00Z",
        ],
        [CardRule.EnglishWord] = [card => First(card)["text"] = "Ihr nächster Task", card => card["speak"] = "Das Dashboard"],
    };

    public static TheoryData<CardRule, int> Cases()
    {
        var cases = new TheoryData<CardRule, int>();
        foreach (var (rule, damages) in Damages)
        {
            for (var i = 0; i < damages.Length; i++)
            {
                cases.Add(rule, i);
            }
        }

        return cases;
    }

    [Fact]
    public void Clean_cards_have_no_findings()
    {
        SampleCards.Status().ShouldBeClean();
        SampleCards.EveryElement().ShouldBeClean();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_damaged_card_breaks_just_the_rule_it_is_damaged_for(CardRule rule, int damage)
    {
        var card = JsonNode.Parse(SampleCards.Status().ToUtf8Json())!.AsObject();

        Damages[rule][damage](card);

        Lint(card).Select(finding => finding.Rule).Distinct().ShouldBe([rule], ignoreOrder: true, card.ToJsonString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"type":"AdaptiveCard","body":[""")]
    [InlineData("""{"type":"AdaptiveCard","type":"AdaptiveCard"}""")]
    [InlineData("""{"type":"AdaptiveCard","lang":"\ud83d"}""")]
    [InlineData("""{"type":"AdaptiveCard","\ud83d":"de"}""")]
    public void What_is_no_JSON_is_said_and_not_thrown(string json)
    {
        var findings = CardLinter.Lint(Encoding.UTF8.GetBytes(json));

        findings.ShouldHaveSingleItem().Rule.ShouldBe(CardRule.Json);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"type":7,"body":{"type":[]},"actions":"keine"}""")]
    public void JSON_that_is_no_card_is_said_and_not_thrown(string json)
    {
        var findings = CardLinter.Lint(Encoding.UTF8.GetBytes(json));

        findings.ShouldContain(finding => finding.Rule == CardRule.UnknownType);
    }

    [Fact]
    public void Every_rule_has_a_card_that_breaks_it()
    {
        Damages.Keys.Append(CardRule.Json).ShouldBe(Enum.GetValues<CardRule>(), ignoreOrder: true);
    }

    [Fact]
    public void A_card_may_end_something_when_told_so()
    {
        var card = SampleCards.Status() with { Actions = [] };

        card.ShouldBeClean(needsWayOn: false);
    }

    [Fact]
    public void English_cards_may_use_English_words_and_tones()
    {
        var card = JsonNode.Parse((SampleCards.Status() with { Lang = "en" }).ToUtf8Json())!.AsObject();

        First(card)["text"] = "Your next task is done!";

        Lint(card).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Werkstattplan Musterstadt V1.0 Entwurf 2027-02-03.docx")]
    [InlineData(@"Bürger\*innen und Mitarbeiter\*innen")]
    [InlineData(@"Müller \&amp; Söhne, C:\\Daten")]
    [InlineData("● im Plan ✓ bis 5.000 € & mehr, 3 < 5")]
    [InlineData("http://localhost:5130 ist hier")]
    public void What_is_readable_passes(string text)
    {
        var card = SampleCards.Status() with { Body = [new TextBlock(text)] };

        card.ShouldBeClean();
    }

    [Fact]
    public void A_finding_says_where()
    {
        var card = SampleCards.Status() with
        {
            Body = [new Container(new TextBlock("gut"), new TextBlock("Halt") { Wrap = false })],
        };

        var finding = CardLinter.Lint(card.ToUtf8Json()).ShouldHaveSingleItem();

        finding.Path.ShouldBe("body[0].items[1]");
    }

    private static IReadOnlyList<CardFinding> Lint(JsonObject card) => CardLinter.Lint(JsonSerializer.SerializeToUtf8Bytes(card));

    private static JsonObject First(JsonObject card) => card["body"]![0]!.AsObject();

    private static JsonObject Button(JsonObject card) => card["actions"]![0]!.AsObject();

    private static JsonObject Execute(JsonObject card) => card["actions"]![1]!.AsObject();

    private static JsonObject Link(JsonObject card) => card["actions"]![3]!.AsObject();

    private static void Add(JsonObject card, string element) => card["body"]!.AsArray().Add(JsonNode.Parse(element));

    private static JsonArray Buttons(int count) =>
        [.. Enumerable.Range(1, count).Select(i => JsonNode.Parse($$"""{"type":"Action.OpenUrl","title":"Knopf {{i}}","url":"https://example.org"}"""))];
}
