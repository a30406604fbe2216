using System.Text;
using System.Text.Json;
using CsCheck;
using Daks.Bot.Cards;

namespace Daks.App.Tests.Cards;

public sealed class HostileTextTests
{
    /// <summary>How people write is theirs; that is linted in our own texts.</summary>
    private static readonly CardRule[] Tone =
        [CardRule.Emoji, CardRule.ExclamationMark, CardRule.EnglishWord, CardRule.IsoDate, CardRule.InsecureUrl];

    public static TheoryData<string> Worst => HostileText.Worst();

    [Theory]
    [MemberData(nameof(Worst))]
    public void The_worst_text_we_know_harms_no_card(string text) => Survive(text);

    [Fact]
    public void No_text_harms_a_card() => HostileText.Gen.Sample(Survive, iter: 2_000);

    [Fact]
    public void Even_unescaped_text_is_valid_JSON()
    {
        HostileText.Gen.Sample(
            text =>
            {
                var json = new AdaptiveCard
                {
                    Lang = "de",
                    FallbackText = text,
                    Speak = text,
                    Body = [new TextBlock(text), new InputText("feld", text) { Value = text }, new FactSet(new Fact(text, text))],
                    Actions = [new ActionExecute(text, new CardData(text) { Id = text, Version = 1 })],
                }.ToUtf8Json();

                using var document = JsonDocument.Parse(json);
                var body = document.RootElement.GetProperty("body");
                body.GetArrayLength().ShouldBe(3);
                body[0].GetProperty("text").GetString().ShouldBe(WithoutHalves(text));
            },
            iter: 2_000);
    }

    private static void Survive(string text)
    {
        var card = SampleCards.Status(text, text);

        var json = card.ToUtf8Json();

        CardLinter.Lint(json).Where(Harms).ShouldBeEmpty();
        using var document = JsonDocument.Parse(json);
        document.RootElement.GetProperty("actions").GetArrayLength().ShouldBe(4);
        document.RootElement.GetProperty("body").GetArrayLength().ShouldBe(4);
    }

    /// <summary>What is spoken is no Markdown: there a backslash is a backslash.</summary>
    private static bool Harms(CardFinding finding) =>
        !Tone.Contains(finding.Rule) && finding is not { Rule: CardRule.RawEscape, Path: "" };

    /// <summary>Halves of surrogate pairs have no UTF-8; the writer puts U+FFFD in their place.</summary>
    private static string WithoutHalves(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
