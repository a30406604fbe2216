using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Daks.Bot.Protocol;

/// <summary>What pressed a card's button.</summary>
public enum CardTrigger
{
    /// <summary>A person, or a client that does not say (the Playground).</summary>
    Manual,

    /// <summary>The client, refreshing the card it shows: read only, whatever the verb.</summary>
    Automatic,
}

/// <summary>The value of an <c>adaptiveCard/action</c>.</summary>
/// <param name="Verb">What to do; empty when the card gave none.</param>
/// <param name="Data">The card's data with the inputs merged in: user input, every part of it. Always an object.</param>
/// <param name="Trigger">Who asked for it.</param>
public sealed record CardActionInvoke(string Verb, JsonElement Data, CardTrigger Trigger)
{
    private static readonly JsonElement NoData = JsonElement.Parse("{}"u8);

    /// <exception cref="ArgumentException">The activity is no valid card action; the router lets none through.</exception>
    public static CardActionInvoke From(IncomingActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return TryRead(activity.Value, out var action, out _)
            ? action
            : throw new ArgumentException("The activity is no card action.", nameof(activity));
    }

    /// <param name="value">The invoke's value.</param>
    /// <param name="action">What was pressed.</param>
    /// <param name="refusal">The answer to a value no card can have sent: 400, with a body that says why.</param>
    internal static bool TryRead(
        JsonElement? value,
        [NotNullWhen(true)] out CardActionInvoke? action,
        [NotNullWhen(false)] out InvokeResponse? refusal)
    {
        action = null;
        refusal = null;
        if (value is not { ValueKind: JsonValueKind.Object } body)
        {
            refusal = InvokeResponse.BadRequest("BadRequest", "Missing value property");
        }
        else if (body.ObjectOf("action"u8) is not { } pressed)
        {
            refusal = InvokeResponse.BadRequest("BadRequest", "Missing action property");
        }
        else if (pressed.TextOf("type"u8) != "Action.Execute")
        {
            refusal = InvokeResponse.BadRequest("NotSupported", "Only Action.Execute is supported");
        }
        else
        {
            action = new CardActionInvoke(
                pressed.TextOf("verb"u8) ?? "",
                pressed.ObjectOf("data"u8) ?? NoData,
                body.TextOf("trigger"u8) == "automatic" ? CardTrigger.Automatic : CardTrigger.Manual);
        }

        return action is not null;
    }
}
