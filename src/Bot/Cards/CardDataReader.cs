using System.Globalization;
using System.Text.Json;
using Daks.Bot.Protocol;

namespace Daks.Bot.Cards;

/// <summary>Sorts the keys of a click into data, extra values and answers, and refuses what is none of them.</summary>
internal static class CardDataReader
{
    public static CardDataResult Read(JsonElement data)
    {
        if (data.ValueKind is not JsonValueKind.Object)
        {
            return new CardDataResult.Ungueltig("");
        }

        if (ReadTexts(data, out var texts) is { } refusedKey)
        {
            return new CardDataResult.Ungueltig(refusedKey);
        }

        return ReadWhole(texts.GetValueOrDefault("v")) switch
        {
            null => new CardDataResult.Ungueltig("v"),
            CardData.CurrentFormat => ReadCurrent(texts),
            { } other => new CardDataResult.UnbekanntesFormat(other),
        };
    }

    private static CardDataResult ReadCurrent(Dictionary<string, string> texts)
    {
        if (texts.GetValueOrDefault("verb") is not { Length: > 0 } verb)
        {
            return new CardDataResult.Ungueltig("verb");
        }

        var version = ReadWhole(texts.GetValueOrDefault("ver"));
        if (version is null && texts.ContainsKey("ver"))
        {
            return new CardDataResult.Ungueltig("ver");
        }

        var data = new CardData(verb)
        {
            Strategie = texts.GetValueOrDefault("s"),
            Id = texts.GetValueOrDefault("id"),
            Version = version,
            Extra = ReadExtra(texts),
        };

        // The operation is derived; one that differs would let a click pass for another.
        return texts.TryGetValue("op", out var operation) && operation != data.Operation
            ? new CardDataResult.Ungueltig("op")
            : new CardDataResult.Gueltig(data, ReadInputs(texts));
    }

    /// <returns>The key that is refused; null when all were read.</returns>
    private static string? ReadTexts(JsonElement data, out Dictionary<string, string> texts)
    {
        texts = new(StringComparer.Ordinal);
        foreach (var property in data.EnumerateObject())
        {
            var key = property.Text();
            if (key is "msteams" || property.Value.ValueKind is JsonValueKind.Null)
            {
                continue;
            }

            if (key is not { Length: > 0 and <= CardData.MaxIdLength })
            {
                return Shorten(key);
            }

            if (ReadText(property.Value) is not { } text || text.Length > MaxLength(key))
            {
                return key;
            }

            texts[key] = text;
            if (texts.Count > CardData.MaxKeys)
            {
                return key;
            }
        }

        return null;
    }

    private static int MaxLength(string key) =>
        CardData.IsReserved(key) && !key.StartsWith(CardData.ExtraPrefix, StringComparison.Ordinal)
            ? CardData.MaxIdLength
            : CardData.MaxValueLength;

    private static string Shorten(string? key) =>
        key is { Length: > CardData.MaxIdLength } ? key[..CardData.MaxIdLength] : key ?? "";

    private static string? ReadText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.Text(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>Some clients hand a whole number back as 1.0.</summary>
    private static long? ReadWhole(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number <= long.MaxValue
        && decimal.IsInteger(number)
            ? (long)number
            : null;

    private static Dictionary<string, string>? ReadExtra(Dictionary<string, string> texts)
    {
        Dictionary<string, string>? extra = null;
        foreach (var (key, value) in texts)
        {
            if (key.StartsWith(CardData.ExtraPrefix, StringComparison.Ordinal))
            {
                extra ??= new(StringComparer.Ordinal);
                extra[key[CardData.ExtraPrefix.Length..]] = value;
            }
        }

        return extra;
    }

    private static Dictionary<string, string> ReadInputs(Dictionary<string, string> texts) =>
        texts.Where(pair => !CardData.IsReserved(pair.Key)).ToDictionary(StringComparer.Ordinal);
}
