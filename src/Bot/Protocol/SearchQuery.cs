using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Daks.Bot.Protocol;

/// <summary>The value of an <c>application/search</c>: somebody types into a filtered choice set.</summary>
/// <param name="Text">What they typed so far; may be empty.</param>
/// <param name="Dataset">Which choices the card asked for.</param>
/// <param name="Skip">Hits to leave out.</param>
/// <param name="Top">Hits to return; Teams shows fifteen.</param>
public sealed record SearchQuery(string Text, string Dataset, int Skip, int Top)
{
    private const int Shown = 15;

    /// <exception cref="ArgumentException">The activity is no valid search; the router lets none through.</exception>
    public static SearchQuery From(IncomingActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return TryRead(activity.Value, out var query, out _)
            ? query
            : throw new ArgumentException("The activity is no search.", nameof(activity));
    }

    internal static bool TryRead(
        JsonElement? value,
        [NotNullWhen(true)] out SearchQuery? query,
        [NotNullWhen(false)] out InvokeResponse? refusal)
    {
        query = null;
        refusal = null;
        if (value is not { ValueKind: JsonValueKind.Object } body)
        {
            refusal = InvokeResponse.BadRequest("BadRequest", "Missing value property");
        }
        else if (body.TextOf("queryText"u8) is not { } text)
        {
            refusal = InvokeResponse.BadRequest("BadRequest", "Missing queryText property");
        }
        else
        {
            var options = body.ObjectOf("queryOptions"u8);
            query = new SearchQuery(
                text,
                body.TextOf("dataset"u8) ?? "",
                Math.Max(0, options?.NumberOf("skip"u8) ?? 0),
                Math.Clamp(options?.NumberOf("top"u8) ?? Shown, 1, Shown));
        }

        return query is not null;
    }
}
