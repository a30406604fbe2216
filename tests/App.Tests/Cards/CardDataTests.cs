using System.Text.Json;
using Daks.Bot.Cards;

namespace Daks.App.Tests.Cards;

public sealed class CardDataTests
{
    private static readonly CardData Erledigen = new("aufgabe.erledigen") { Strategie = "s1", Id = "a1", Version = 17 };

    [Fact]
    public void A_click_brings_back_what_the_button_carried()
    {
        var data = Erledigen with { Extra = new Dictionary<string, string> { ["stufe"] = "2" } };

        var result = CardData.Parse(Sent(data)).ShouldBeOfType<CardDataResult.Gueltig>();

        (result.Data with { Extra = null }).ShouldBe(Erledigen);
        result.Data.Extra.ShouldBe(data.Extra);
        result.Inputs.ShouldBeEmpty();
    }

    [Fact]
    public void Answers_come_apart_from_what_the_button_carried()
    {
        var result = Parse("""
            {"v":1,"verb":"massnahme.anlegen","x.feld":"wohnen","titel":"Rufbus","oeffentlich":true,"kosten":25000.50,"leer":"","nichts":null,
             "msteams":{"type":"task/fetch"}}
            """).ShouldBeOfType<CardDataResult.Gueltig>();

        result.Data.Extra.ShouldBe([new("feld", "wohnen")]);
        result.Inputs.ShouldBe(
            [new("titel", "Rufbus"), new("oeffentlich", "true"), new("kosten", "25000.50"), new("leer", "")], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{"v":"1","verb":"a","ver":"17"}""")]
    [InlineData("""{"v":1.0,"verb":"a","ver":17.0}""")]
    public void Numbers_survive_clients_that_rewrite_them(string json)
    {
        var result = Parse(json).ShouldBeOfType<CardDataResult.Gueltig>();

        result.Data.Version.ShouldBe(17);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(9_000_000_000)]
    public void Another_format_is_named(long format)
    {
        var result = Parse($$"""{"v":{{format}},"etwas":"anderes"}""");

        result.ShouldBe(new CardDataResult.UnbekanntesFormat(format));
    }

    [Theory]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("\"text\"", "")]
    [InlineData("{}", "v")]
    [InlineData("""{"v":"eins","verb":"a"}""", "v")]
    [InlineData("""{"v":-1,"verb":"a"}""", "v")]
    [InlineData("""{"v":1e99,"verb":"a"}""", "v")]
    [InlineData("""{"v":1}""", "verb")]
    [InlineData("""{"v":1,"verb":""}""", "verb")]
    [InlineData("""{"v":1,"verb":{"a":1}}""", "verb")]
    [InlineData("""{"v":1,"verb":"a","ver":"neu"}""", "ver")]
    [InlineData("""{"v":1,"verb":"a","ver":1.5}""", "ver")]
    [InlineData("""{"v":1,"verb":"a","ver":9223372036854775808}""", "ver")]
    [InlineData("""{"v":1,"verb":"a","titel":["eins"]}""", "titel")]
    [InlineData("""{"v":1,"verb":"a","titel":"\ud83d"}""", "titel")]
    [InlineData("""{"v":1,"verb":"a","\ud83d":"titel"}""", "")]
    [InlineData("""{"v":1,"verb":"a","":"titel"}""", "")]
    public void A_forged_click_is_refused_by_name(string json, string field)
    {
        var result = Parse(json);

        result.ShouldBe(new CardDataResult.Ungueltig(field));
    }

    [Fact]
    public void What_is_too_long_is_refused()
    {
        var longId = new string('a', CardData.MaxIdLength + 1);
        var longText = new string('a', CardData.MaxValueLength + 1);
        var manyKeys = string.Join(',', Enumerable.Range(0, CardData.MaxKeys + 1).Select(i => $"\"k{i}\":\"\""));

        Parse($$"""{"v":1,"verb":"a","id":"{{longId}}"}""").ShouldBe(new CardDataResult.Ungueltig("id"));
        Parse($$"""{"v":1,"verb":"a","titel":"{{longText}}"}""").ShouldBe(new CardDataResult.Ungueltig("titel"));
        Parse($$"""{"v":1,"verb":"a","{{longId}}":"a"}""").ShouldBe(new CardDataResult.Ungueltig(longId[1..]));
        Parse($$"""{{{manyKeys}}}""").ShouldBeOfType<CardDataResult.Ungueltig>();
    }

    [Fact]
    public void A_click_cannot_pass_for_another_operation()
    {
        var other = CardData.OperationId("aufgabe.erledigen", "a1", 18);

        var result = Parse($$"""{"v":1,"verb":"aufgabe.erledigen","id":"a1","ver":17,"op":"{{other}}"}""");

        result.ShouldBe(new CardDataResult.Ungueltig("op"));
    }

    [Fact]
    public void The_operation_is_the_same_for_the_same_click_only()
    {
        var operation = CardData.OperationId("aufgabe.erledigen", "a1", 17);

        operation.ShouldBe(Erledigen.Operation);
        operation.ShouldMatch("^[0-9a-f]{32}$");
        operation.ShouldNotBe(CardData.OperationId("aufgabe.erledigen", "a1", 18));
        operation.ShouldNotBe(CardData.OperationId("aufgabe.erledigen", "a2", 17));
        operation.ShouldNotBe(CardData.OperationId("aufgabe.erledigena", "1", 17));
        operation.ShouldNotBe(CardData.OperationId("aufgabe.oeffnen", "a1", 17));
    }

    [Fact]
    public void The_operation_never_changes_between_releases()
    {
        CardData.OperationId("aufgabe.erledigen", "a1", 17).ShouldBe("467ed95d8941ab537fb57d9f67b98df5");
    }

    [Fact]
    public void A_verb_that_only_reads_names_no_operation()
    {
        new CardData("status.zeigen").Operation.ShouldBeNull();
    }

    private static CardDataResult Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CardData.Parse(document.RootElement);
    }

    private static JsonElement Sent(CardData data)
    {
        var card = SampleCards.Status() with { Actions = [new ActionExecute("Erledigt", data)] };
        using var document = JsonDocument.Parse(card.ToUtf8Json());
        return document.RootElement.GetProperty("actions")[0].GetProperty("data").Clone();
    }
}
