using System.Collections.Frozen;

namespace Daks.App.Tests.Cards;

/// <summary>Where in a card something stands.</summary>
internal enum CardSlot
{
    Element,
    Action,
    Card,
    Refresh,
    Column,
    Fact,
    Choice,
    TableColumn,
    TableRow,
    TableCell,
}

/// <summary>One type of the specification, as far as our cards use it.</summary>
/// <param name="Slot">Where it may stand.</param>
/// <param name="Required">Properties without which clients drop it.</param>
/// <param name="Optional">The other properties it knows.</param>
/// <param name="Texts">Those properties that people read or hear.</param>
internal sealed record CardType(CardSlot Slot, string[] Required, string[] Optional, string[] Texts)
{
    public bool Knows(string property) => Required.Contains(property) || Optional.Contains(property);
}

/// <summary>Adaptive Cards 1.5 as published (schemas/1.5.0/adaptive-card.json), and what Teams adds to it.</summary>
internal static class CardVocabulary
{
    private static readonly string[] ElementProperties =
        ["type", "id", "spacing", "separator", "isVisible", "height", "fallback", "requires"];

    private static readonly string[] InputProperties =
        ["label", "isRequired", "errorMessage", "type", "spacing", "separator", "isVisible", "height", "fallback", "requires"];

    private static readonly string[] InputTexts = ["label", "placeholder", "errorMessage"];

    private static readonly string[] ActionProperties =
        ["type", "id", "tooltip", "mode", "style", "iconUrl", "isEnabled", "fallback", "requires"];

    private static readonly string[] ActionTexts = ["title", "tooltip"];

    public static FrozenDictionary<string, CardType> Types { get; } = new Dictionary<string, CardType>
    {
        ["AdaptiveCard"] = new(
            CardSlot.Card,
            ["type", "body"],
            ["version", "lang", "speak", "fallbackText", "actions", "refresh", "msteams", "$schema", "selectAction", "minHeight", "rtl"],
            ["speak", "fallbackText"]),
        ["TextBlock"] = Element(
            ["text"],
            ["wrap", "size", "weight", "color", "isSubtle", "style", "horizontalAlignment", "maxLines", "fontType"],
            ["text"]),
        ["FactSet"] = Element(["facts"], [], []),
        ["Container"] = Element(["items"], ["style", "bleed", "selectAction", "verticalContentAlignment", "minHeight", "rtl"], []),
        ["ColumnSet"] = Element(["columns"], ["style", "bleed", "selectAction", "horizontalAlignment", "minHeight"], []),
        ["ActionSet"] = Element(["actions"], [], []),
        ["Image"] = Element(
            ["url"],
            ["altText", "size", "style", "width", "horizontalAlignment", "backgroundColor", "selectAction", "msteams"],
            ["altText"]),
        ["Table"] = Element(
            ["columns", "rows"],
            ["firstRowAsHeader", "showGridLines", "gridStyle", "horizontalCellContentAlignment", "verticalCellContentAlignment"],
            []),
        ["Input.Text"] = Input(["id"], ["placeholder", "value", "maxLength", "isMultiline", "regex", "style", "inlineAction"], InputTexts),
        ["Input.Number"] = Input(["id"], ["placeholder", "value", "min", "max"], InputTexts),
        ["Input.Date"] = Input(["id"], ["placeholder", "value", "min", "max"], InputTexts),
        ["Input.Toggle"] = Input(["id", "title"], ["value", "valueOn", "valueOff", "wrap"], ["title", .. InputTexts]),
        ["Input.ChoiceSet"] = Input(["id", "choices"], ["placeholder", "value", "style", "isMultiSelect", "wrap"], InputTexts),
        ["Action.Execute"] = Action(["verb", "data"], ["title", "associatedInputs"]),
        ["Action.Submit"] = Action(["data"], ["title", "associatedInputs"]),
        ["Action.OpenUrl"] = Action(["url"], ["title"]),
        ["Action.ShowCard"] = Action(["card"], ["title"]),
        ["Refresh"] = new(CardSlot.Refresh, ["action", "userIds"], ["type"], []),
        ["Column"] = new(
            CardSlot.Column,
            ["items"],
            ["type", "width", "style", "bleed", "selectAction", "spacing", "separator", "verticalContentAlignment", "id", "isVisible", "minHeight"],
            []),
        ["Fact"] = new(CardSlot.Fact, ["title", "value"], ["type"], ["title", "value"]),
        ["Input.Choice"] = new(CardSlot.Choice, ["title", "value"], ["type"], ["title"]),
        ["TableColumnDefinition"] = new(
            CardSlot.TableColumn, [], ["type", "width", "horizontalCellContentAlignment", "verticalCellContentAlignment"], []),
        ["TableRow"] = new(
            CardSlot.TableRow, ["cells"], ["type", "style", "horizontalCellContentAlignment", "verticalCellContentAlignment"], []),
        ["TableCell"] = new(
            CardSlot.TableCell,
            ["items"],
            ["type", "style", "bleed", "selectAction", "verticalContentAlignment", "minHeight", "rtl"],
            []),
    }.ToFrozenDictionary();

    /// <summary>The type of a thing that needs not say it, because its place does.</summary>
    public static string? ImpliedType(CardSlot slot) => slot switch
    {
        CardSlot.Refresh => "Refresh",
        CardSlot.Column => "Column",
        CardSlot.Fact => "Fact",
        CardSlot.Choice => "Input.Choice",
        CardSlot.TableColumn => "TableColumnDefinition",
        CardSlot.TableRow => "TableRow",
        CardSlot.TableCell => "TableCell",
        _ => null,
    };

    /// <summary>What stands below a property; null when nothing does.</summary>
    public static CardSlot? SlotBelow(string type, string property) => property switch
    {
        "body" or "items" => CardSlot.Element,
        "fallback" => Types[type].Slot,
        "actions" or "action" or "selectAction" or "inlineAction" => CardSlot.Action,
        "card" => CardSlot.Card,
        "refresh" => CardSlot.Refresh,
        "columns" => type is "Table" ? CardSlot.TableColumn : CardSlot.Column,
        "facts" => CardSlot.Fact,
        "choices" => CardSlot.Choice,
        "rows" => CardSlot.TableRow,
        "cells" => CardSlot.TableCell,
        _ => null,
    };

    /// <summary>Whether clients read Markdown in the texts of this type.</summary>
    public static bool SpeaksMarkdown(string type) => type is "TextBlock" or "Fact";

    private static CardType Element(string[] required, string[] optional, string[] texts) =>
        new(CardSlot.Element, required, [.. ElementProperties, .. optional], texts);

    private static CardType Input(string[] required, string[] optional, string[] texts) =>
        new(CardSlot.Element, required, [.. InputProperties, .. optional], texts);

    private static CardType Action(string[] required, string[] optional) =>
        new(CardSlot.Action, required, [.. ActionProperties, .. optional], ActionTexts);
}
