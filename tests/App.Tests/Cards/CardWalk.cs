using System.Globalization;
using System.Text.Json;
using Daks.Bot.Cards;

namespace Daks.App.Tests.Cards;

/// <summary>One walk of the linter through one card.</summary>
internal sealed class CardWalk(string lang)
{
    private const int MaxActions = 6;
    private const int MaxColumns = 3;

    private readonly List<CardFinding> _findings = [];
    private readonly HashSet<string> _inputIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _actionTitles = new(StringComparer.Ordinal);
    private bool _hasWayOn;
    private bool _hasTable;

    public IReadOnlyList<CardFinding> Findings => _findings;

    public void Card(JsonElement card, int size, bool needsWayOn)
    {
        if (size >= CardLinter.MaxBytes)
        {
            Report(CardRule.Size, "", string.Create(CultureInfo.InvariantCulture, $"{size} bytes."));
        }

        Visit(card, "", CardSlot.Card);
        if (card.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        Expect(Text(card, "version") is "1.5", CardRule.Version, "", "Cards are of version 1.5.");
        Expect(Text(card, "lang") is "de" or "en", CardRule.Lang, "", "Cards say their language, de or en.");
        Expect(HasText(card, "speak"), CardRule.Speak, "", "Nothing is said to people who listen.");
        Expect(HasText(card, "fallbackText"), CardRule.FallbackText, "", "Old clients show nothing.");
        Expect(_hasTable || !IsWide(card), CardRule.FullWidth, "", "Only a table needs the whole window.");
        Expect(_hasWayOn || !needsWayOn, CardRule.WayOn, "", "The card is a dead end: offer an action.");
    }

    private void Visit(JsonElement thing, string path, CardSlot slot, bool isStandIn = false)
    {
        if (thing.ValueKind is not JsonValueKind.Object)
        {
            Report(CardRule.UnknownType, path, $"An object is expected, not {thing.ValueKind}.");
            return;
        }

        var name = Text(thing, "type") ?? CardVocabulary.ImpliedType(slot) ?? "";
        if (!CardVocabulary.Types.TryGetValue(name, out var type) || type.Slot != slot)
        {
            Report(CardRule.UnknownType, path, $"'{name}' cannot stand here ({slot}).");
            return;
        }

        Properties(thing, path, name, type);
        Texts(thing, path, name, type);
        Rules(thing, path, name, isStandIn);
        Below(thing, path, name, isStandIn);
    }

    private void Properties(JsonElement thing, string path, string name, CardType type)
    {
        foreach (var missing in type.Required.Where(required => !thing.TryGetProperty(required, out _)))
        {
            Report(CardRule.MissingProperty, path, $"{name} needs '{missing}'.");
        }

        foreach (var property in thing.EnumerateObject().Where(property => !type.Knows(property.Name)))
        {
            Report(CardRule.UnknownProperty, path, $"{name} knows no '{property.Name}'.");
        }
    }

    private void Texts(JsonElement thing, string path, string name, CardType type)
    {
        foreach (var property in type.Texts)
        {
            if (!thing.TryGetProperty(property, out var text))
            {
                continue;
            }

            if (text.ValueKind is not JsonValueKind.String)
            {
                Report(CardRule.MissingProperty, path, $"'{property}' is no text.");
                continue;
            }

            foreach (var (rule, message) in CardVoice.Check(text.GetString()!, lang, CardVocabulary.SpeaksMarkdown(name)))
            {
                Report(rule, path, $"{property}: {message}");
            }
        }
    }

    private void Rules(JsonElement thing, string path, string name, bool isStandIn)
    {
        switch (name)
        {
            case "TextBlock":
                TextBlock(thing, path);
                break;
            case "Image":
                Expect(thing.TryGetProperty("altText", out _), CardRule.AltText, path, "A picture says in words what it shows.");
                break;
            case "ColumnSet" or "Table":
                _hasTable |= name is "Table";
                Expect(Count(thing, "columns") <= MaxColumns, CardRule.ColumnCount, path, $"A phone shows {MaxColumns} columns.");
                break;
            case "Refresh":
                break;
            case var input when input.StartsWith("Input.", StringComparison.Ordinal) && input != "Input.Choice":
                Input(thing, path, name);
                break;
            case var action when action.StartsWith("Action.", StringComparison.Ordinal):
                Action(thing, path, name, isStandIn);
                break;
        }

        Expect(Count(thing, "actions") <= MaxActions, CardRule.ActionCount, path, $"Teams shows {MaxActions} actions.");
        Expect(
            Text(thing, "width")?.EndsWith("px", StringComparison.Ordinal) is not true,
            CardRule.FixedWidth, path, "Widths follow the window, not pixels.");
        Url(thing, path, name);
    }

    private void TextBlock(JsonElement block, string path)
    {
        Expect(
            block.TryGetProperty("wrap", out var wrap) && wrap.ValueKind is JsonValueKind.True,
            CardRule.Wrap, path, "Text that does not wrap is cut off.");

        if (Text(block, "color") is { } color && color is not "default")
        {
            Expect(
                Text(block, "text")?.Count(char.IsLetter) >= 2,
                CardRule.ColourWithoutWord, path, $"Only the colour {color} says what is meant.");
        }
    }

    private void Input(JsonElement input, string path, string name)
    {
        var id = Text(input, "id") ?? "";
        Expect(_inputIds.Add(id), CardRule.DuplicateInputId, path, $"Two inputs are called '{id}'.");
        Expect(!CardData.IsReserved(id), CardRule.ReservedInputId, path, $"'{id}' belongs to the card data.");
        Expect(
            HasText(input, "label") || name is "Input.Toggle",
            CardRule.InputLabel, path, $"'{id}' has no label.");

        string[] refusals = ["regex", "min", "max"];
        var canBeRefused = (input.TryGetProperty("isRequired", out var required) && required.ValueKind is JsonValueKind.True)
            || refusals.Any(refusal => input.TryGetProperty(refusal, out _));
        Expect(
            !canBeRefused || HasText(input, "errorMessage"),
            CardRule.InputErrorMessage, path, $"'{id}' can be refused and does not say why.");
    }

    private void Action(JsonElement action, string path, string name, bool isStandIn)
    {
        var isRefresh = path is "refresh.action";
        _hasWayOn |= !isRefresh;

        if (name is "Action.Execute" or "Action.Submit")
        {
            ActionData(action, path, name);
        }

        if (isRefresh || isStandIn)
        {
            return;
        }

        var title = Text(action, "title") ?? "";
        Expect(!string.IsNullOrWhiteSpace(title), CardRule.ActionTitle, path, "A button without a name.");
        Expect(
            path.EndsWith("selectAction", StringComparison.Ordinal) || _actionTitles.Add(title),
            CardRule.DuplicateActionTitle, path, $"Two buttons are called '{title}'.");
        Expect(
            name is not "Action.Execute" || action.TryGetProperty("fallback", out _),
            CardRule.ExecuteFallback, path, "Old clients do not know Action.Execute.");
    }

    private void ActionData(JsonElement action, string path, string name)
    {
        if (!action.TryGetProperty("data", out var data) || data.ValueKind is not JsonValueKind.Object)
        {
            Report(CardRule.ActionData, path, "No data comes back.");
            return;
        }

        Expect(data.TryGetProperty("v", out _), CardRule.ActionData, path, "The data does not say its format (v).");
        Expect(
            HasText(data, "verb") && (name is not "Action.Execute" || Text(data, "verb") == Text(action, "verb")),
            CardRule.ActionData, path, "The data does not carry the verb.");
    }

    private void Url(JsonElement thing, string path, string name)
    {
        foreach (var property in (string[])["url", "iconUrl"])
        {
            if (Text(thing, property) is not { } text)
            {
                continue;
            }

            var allowed = Uri.TryCreate(text, UriKind.Absolute, out var url)
                && (url.Scheme == Uri.UriSchemeHttps
                    || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)
                    || (name is "Image" && text.StartsWith("data:image/", StringComparison.Ordinal)));
            Expect(allowed, CardRule.InsecureUrl, path, $"'{property}' is neither https nor this machine.");
        }
    }

    private void Below(JsonElement thing, string path, string name, bool isStandIn)
    {
        foreach (var property in thing.EnumerateObject())
        {
            if (CardVocabulary.SlotBelow(name, property.Name) is not { } slot
                || (property.Name is "fallback" && property.Value.ValueKind is JsonValueKind.String))
            {
                continue;
            }

            var below = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            var standsIn = isStandIn || property.Name is "fallback";
            if (property.Value.ValueKind is not JsonValueKind.Array)
            {
                Visit(property.Value, below, slot, standsIn);
                continue;
            }

            var index = 0;
            foreach (var item in property.Value.EnumerateArray())
            {
                Visit(item, string.Create(CultureInfo.InvariantCulture, $"{below}[{index++}]"), slot, standsIn);
            }
        }
    }

    private void Expect(bool holds, CardRule rule, string path, string message)
    {
        if (!holds)
        {
            Report(rule, path, message);
        }
    }

    private void Report(CardRule rule, string path, string message) => _findings.Add(new(rule, path, message));

    private static bool IsWide(JsonElement card) =>
        card.TryGetProperty("msteams", out var teams) && teams.ValueKind is JsonValueKind.Object && Text(teams, "width") is "Full";

    private static int Count(JsonElement thing, string property) =>
        thing.TryGetProperty(property, out var list) && list.ValueKind is JsonValueKind.Array ? list.GetArrayLength() : 0;

    private static string? Text(JsonElement thing, string property) =>
        thing.TryGetProperty(property, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;

    private static bool HasText(JsonElement thing, string property) => !string.IsNullOrWhiteSpace(Text(thing, property));
}
