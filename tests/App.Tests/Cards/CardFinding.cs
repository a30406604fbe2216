namespace Daks.App.Tests.Cards;

/// <summary>What a card may have against it.</summary>
public enum CardRule
{
    Json,
    Size,
    Version,
    Lang,
    Speak,
    FallbackText,
    UnknownType,
    UnknownProperty,
    MissingProperty,
    DuplicateInputId,
    ReservedInputId,
    InputLabel,
    InputErrorMessage,
    AltText,
    Wrap,
    ColumnCount,
    FixedWidth,
    FullWidth,
    ActionCount,
    ActionTitle,
    DuplicateActionTitle,
    ExecuteFallback,
    ActionData,
    WayOn,
    InsecureUrl,
    ColourWithoutWord,
    Emoji,
    ExclamationMark,
    Html,
    RawEscape,
    IsoDate,
    EnglishWord,
}

/// <param name="Rule">The rule that was broken.</param>
/// <param name="Path">Where, for instance <c>body[2].columns[0].items[1]</c>; empty for the card itself.</param>
/// <param name="Message">What is wrong, for whoever mends the card.</param>
public sealed record CardFinding(CardRule Rule, string Path, string Message)
{
    public override string ToString() => $"{Rule} at '{Path}': {Message}";
}
