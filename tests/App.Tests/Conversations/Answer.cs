using System.Text.Json;
using System.Text.Json.Nodes;
using Daks.App.Tests.Cards;

namespace Daks.App.Tests.Conversations;

/// <summary>What the bot answered, as somebody reads it. Every card is linted on arrival.</summary>
/// <param name="ActivityId">The message it stands in; null while it stands in a dialog.</param>
/// <param name="Card">Null for a plain message.</param>
/// <param name="Text">The plain message, or the error the client shows; empty for a card.</param>
/// <param name="Summary">What a notification shows.</param>
internal sealed record Answer(string? ActivityId, JsonObject? Card, string Text, string Summary)
{
    /// <value>Everything that can be read on it, a line per text.</value>
    public string Words => Card is null ? Text : string.Join('\n', Read(Card));

    public string Lang => Card!["lang"]!.GetValue<string>();

    /// <value>The titles of the buttons below the card.</value>
    public IReadOnlyList<string> Buttons => Card!["actions"] is JsonArray actions
        ? [.. actions.Select(action => action!["title"]!.GetValue<string>())]
        : [];

    /// <value>Every action there is to press, wherever on the card.</value>
    public IEnumerable<JsonObject> Actions => Card is null ? [] : Below(Card).Where(IsAction);

    public static Answer From(string? activityId, JsonNode card, string summary)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(card);
        CardLinter.Lint(bytes).ShouldBeEmpty(card.ToJsonString());
        return new Answer(activityId, card.AsObject(), "", summary);
    }

    /// <summary>A message as it was posted: with a card, or plain.</summary>
    public static Answer From(string activityId, JsonNode message)
    {
        var summary = message["summary"]?.GetValue<string>() ?? "";
        if (message["attachments"] is not JsonArray { Count: 1 } attachments)
        {
            return new Answer(activityId, null, message["text"]!.GetValue<string>(), summary);
        }

        summary.ShouldNotBeNullOrWhiteSpace("A notification would show nothing.");
        return From(activityId, attachments[0]!["content"]!, summary);
    }

    public JsonObject Action(string title) => Actions.FirstOrDefault(action => action["title"]?.GetValue<string>() == title)
        ?? throw new ShouldAssertException($"There is no '{title}' to press. There is: {string.Join(", ", Actions.Select(action => action["title"]))}\n{Words}");

    public Answer ShouldSay(params string[] parts)
    {
        foreach (var part in parts)
        {
            Words.ShouldContain(part, Case.Sensitive);
        }

        return this;
    }

    public Answer ShouldNotSay(string part)
    {
        Words.ShouldNotContain(part, Case.Sensitive);
        return this;
    }

    /// <value>What the inputs hold before anybody touches them.</value>
    public IEnumerable<(string Id, string Value)> Inputs =>
        from element in Card is null ? [] : Below(Card)
        where element["type"]?.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal) is true
        select (element["id"]!.GetValue<string>(), element["value"]?.GetValue<string>() ?? "");

    /// <summary>The ids of all inputs of these types.</summary>
    public IReadOnlyList<string> InputsOf(params string[] types) =>
        Card is null ? [] : [.. Below(Card).Where(element => types.Contains(element["type"]?.ToString())).Select(element => element["id"]!.GetValue<string>())];

    /// <summary>What a choice offers to pick from.</summary>
    public IReadOnlyList<string> Choices(string inputId) =>
    [
        .. Below(Card!).Single(element => element["id"]?.ToString() == inputId)["choices"]!.AsArray().Select(choice => choice!["title"]!.GetValue<string>()),
    ];

    private static bool IsAction(JsonObject element) =>
        element["type"] is JsonValue type && type.GetValue<string>().StartsWith("Action.", StringComparison.Ordinal) && element["title"] is not null;

    private static IEnumerable<JsonObject> Below(JsonNode node) => node switch
    {
        JsonObject thing => thing.Where(property => property.Key is not "fallback" and not "data" and not "refresh")
            .SelectMany(property => property.Value is null ? [] : Below(property.Value)).Prepend(thing),
        JsonArray list => list.SelectMany(item => item is null ? [] : Below(item)),
        _ => [],
    };

    private static IEnumerable<string> Read(JsonObject card)
    {
        foreach (var element in Below(card))
        {
            var words = element["type"]?.ToString() switch
            {
                "TextBlock" => [element["text"]],
                "Input.Text" or "Input.Date" or "Input.Number" or "Input.ChoiceSet" => [element["label"], element["errorMessage"]],
                null when element["title"] is not null => [element["title"], element["value"]],
                _ => Array.Empty<JsonNode?>(),
            };
            var line = string.Join(": ", words.OfType<JsonNode>().Select(word => Unescaped(word.ToString())));
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    /// <summary>Markdown's backslashes are not seen.</summary>
    private static string Unescaped(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"\\([!-/:-@\[-`{-~])", "$1");
}
