using System.Text.Json;

namespace Daks.Bot.Protocol;

/// <summary>
/// Refuses the values of invokes that Teams cannot have sent, before a handler sees them: 400, naming the field.
/// What Teams and the Playground are known to leave out stays allowed.
/// </summary>
internal static class InvokeValues
{
    /// <returns>Null when the handler may be asked.</returns>
    public static InvokeResponse? Refusal(string name, JsonElement? value)
    {
        InvokeResponse? refusal;
        switch (name)
        {
            case InvokeNames.AdaptiveCardAction:
                CardActionInvoke.TryRead(value, out _, out refusal);
                return refusal;
            case InvokeNames.ApplicationSearch:
                SearchQuery.TryRead(value, out _, out refusal);
                return refusal;
            case InvokeNames.FileConsent:
                return Object(value) ?? OneOf(value, "action", ["accept", "decline"]);
            case InvokeNames.ComposeExtensionSubmitAction:
                return Object(value)
                    ?? (value!.Value.TryGetProperty("botMessagePreviewAction"u8, out _) ? OneOf(value, "botMessagePreviewAction", ["edit", "send"]) : null);
            case InvokeNames.ComposeExtensionQueryLink or InvokeNames.ComposeExtensionAnonymousQueryLink:
                return Object(value) ?? Texts(value, "url");
            case InvokeNames.MessageSubmitAction:
                return Object(value) ?? Texts(value, "actionName");
            case InvokeNames.SigninTokenExchange:
                return Object(value) ?? Texts(value, "id", "connectionName", "token");
            case InvokeNames.SigninVerifyState:
                return Object(value) ?? Texts(value, "state");
            default:
                return null;
        }
    }

    private static InvokeResponse? Object(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } ? null : Bad("Missing value property");

    private static InvokeResponse? OneOf(JsonElement? value, string field, string[] allowed)
    {
        var text = value!.Value.TryGetProperty(field, out var property) && property.ValueKind == JsonValueKind.String ? property.GetString() : null;
        return allowed.Contains(text, StringComparer.Ordinal) ? null : Bad($"value.{field} must be {string.Join(" or ", allowed)}");
    }

    private static InvokeResponse? Texts(JsonElement? value, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (!value!.Value.TryGetProperty(field, out var text) || text.ValueKind != JsonValueKind.String || text.ValueEquals(""u8))
            {
                return Bad($"Missing {field} property");
            }
        }

        return null;
    }

    private static InvokeResponse Bad(string message) => InvokeResponse.BadRequest("BadRequest", message);
}
