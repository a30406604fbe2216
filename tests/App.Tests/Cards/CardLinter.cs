using System.Text.Json;
using Daks.Bot.Cards;

namespace Daks.App.Tests.Cards;

/// <summary>Reads a card as its clients and its readers would and says what is wrong with it.</summary>
public static class CardLinter
{
    public const int MaxBytes = 28 * 1024;

    /// <param name="utf8Json">The card, not the attachment around it.</param>
    /// <param name="needsWayOn">False for cards that rightly end something and offer nothing more.</param>
    public static IReadOnlyList<CardFinding> Lint(ReadOnlyMemory<byte> utf8Json, bool needsWayOn = true)
    {
        try
        {
            using var document = JsonDocument.Parse(
                utf8Json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var walk = new CardWalk(LanguageOf(document.RootElement));
            walk.Card(document.RootElement, utf8Json.Length, needsWayOn);
            return walk.Findings;
        }
        catch (JsonException invalid)
        {
            return [new(CardRule.Json, invalid.Path ?? "", invalid.Message)];
        }
        catch (InvalidOperationException noText)
        {
            return [new(CardRule.Json, "", noText.Message)]; // An escaped half of a surrogate pair.
        }
    }

    /// <summary>Fails with every finding when there is one.</summary>
    public static void ShouldBeClean(this AdaptiveCard card, bool needsWayOn = true) =>
        Lint(card.ToUtf8Json(), needsWayOn).ShouldBeEmpty();

    private static string LanguageOf(JsonElement card) =>
        card.ValueKind is JsonValueKind.Object
        && card.TryGetProperty("lang", out var lang)
        && lang.ValueKind is JsonValueKind.String
            ? lang.GetString()!
            : "de";
}
