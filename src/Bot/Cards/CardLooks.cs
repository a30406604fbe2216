namespace Daks.Bot.Cards;

/// <summary>Full takes all the room a chat gives, Standard what Teams gives a card.</summary>
public enum CardWidth { Standard, Full }

/// <summary>Between an element and the one before it. Padding is the card's own, at its rim.</summary>
public enum Spacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

/// <summary>Default is what stands around it.</summary>
public enum HorizontalAlignment { Default, Left, Center, Right }

public enum TextSize { Default, Small, Medium, Large, ExtraLarge }

public enum TextWeight { Default, Lighter, Bolder }

/// <summary>By meaning, for light, dark and contrast alike; never the only thing that says it.</summary>
public enum TextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

/// <summary>Heading is for screen readers, which jump from one to the next; how it looks, size and weight say.</summary>
public enum TextStyle { Default, Heading }

/// <summary>The ground behind an element, by meaning; Default is none of its own.</summary>
public enum ContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

/// <summary>Auto keeps the picture's own size, Stretch takes the width there is.</summary>
public enum ImageSize { Auto, Stretch, Small, Medium, Large }

/// <summary>Compact is a list that folds open, Expanded shows every choice, Filtered finds them by typing.</summary>
public enum ChoiceSetStyle { Compact, Expanded, Filtered }

/// <summary>Positive is the one button to press, Destructive what people should think twice about.</summary>
public enum ActionStyle { Default, Positive, Destructive }

/// <summary>Primary actions are buttons; secondary ones wait behind "…".</summary>
public enum ActionMode { Primary, Secondary }

/// <summary>Auto sends and checks the inputs of the card; None skips both, as "Abbrechen" must.</summary>
public enum AssociatedInputs { Auto, None }

/// <summary>The words of Adaptive Cards 1.5; empty for defaults, which stay unwritten.</summary>
internal static class CardLooks
{
    public static ReadOnlySpan<byte> Word(this Spacing spacing) => spacing switch
    {
        Spacing.None => "none"u8,
        Spacing.Small => "small"u8,
        Spacing.Medium => "medium"u8,
        Spacing.Large => "large"u8,
        Spacing.ExtraLarge => "extraLarge"u8,
        Spacing.Padding => "padding"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Word(this HorizontalAlignment alignment) => alignment switch
    {
        HorizontalAlignment.Left => "left"u8,
        HorizontalAlignment.Center => "center"u8,
        HorizontalAlignment.Right => "right"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Word(this TextSize size) => size switch
    {
        TextSize.Small => "small"u8,
        TextSize.Medium => "medium"u8,
        TextSize.Large => "large"u8,
        TextSize.ExtraLarge => "extraLarge"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Word(this TextWeight weight) => weight switch
    {
        TextWeight.Lighter => "lighter"u8,
        TextWeight.Bolder => "bolder"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Word(this TextColor color) => color switch
    {
        TextColor.Dark => "dark"u8,
        TextColor.Light => "light"u8,
        TextColor.Accent => "accent"u8,
        TextColor.Good => "good"u8,
        TextColor.Warning => "warning"u8,
        TextColor.Attention => "attention"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Word(this ContainerStyle style) => style switch
    {
        ContainerStyle.Emphasis => "emphasis"u8,
        ContainerStyle.Good => "good"u8,
        ContainerStyle.Attention => "attention"u8,
        ContainerStyle.Warning => "warning"u8,
        ContainerStyle.Accent => "accent"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Word(this ImageSize size) => size switch
    {
        ImageSize.Stretch => "stretch"u8,
        ImageSize.Small => "small"u8,
        ImageSize.Medium => "medium"u8,
        ImageSize.Large => "large"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Word(this ChoiceSetStyle style) => style switch
    {
        ChoiceSetStyle.Expanded => "expanded"u8,
        ChoiceSetStyle.Filtered => "filtered"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Word(this ActionStyle style) => style switch
    {
        ActionStyle.Positive => "positive"u8,
        ActionStyle.Destructive => "destructive"u8,
        _ => default,
    };
}
