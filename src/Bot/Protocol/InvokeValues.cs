using System.Text;
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
                return Object(value) ?? OneOf(value, "action", "accept", "decline");
            case InvokeNames.ComposeExtensionSubmitAction:
                return Object(value) ?? (IsBlank(value, "botMessagePreviewAction") ? null : OneOf(value, "botMessagePreviewAction", "edit", "send"));
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

    private static InvokeResponse? OneOf(JsonElement? value, string field, params ReadOnlySpan<string> allowed) =>
        Field(value, field)?.Text() is { } text && allowed.Contains(text) ? null : Bad($"value.{field} must be {string.Join(" or ", allowed)}");

    /// <summary>Clients write what they do not mean as null, as nothing, or not at all.</summary>
    private static bool IsBlank(JsonElement? value, string field) =>
        Field(value, field) is not { ValueKind: not JsonValueKind.Null } given || given.Text() is "";

    private static InvokeResponse? Texts(JsonElement? value, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (Field(value, field)?.Text() is not { Length: > 0 })
            {
                return Bad($"Missing {field} property");
            }
        }

        return null;
    }

    private static JsonElement? Field(JsonElement? value, string name) => value?.Member(Encoding.UTF8.GetBytes(name));

    private static InvokeResponse Bad(string message) => InvokeResponse.BadRequest("BadRequest", message);
}
