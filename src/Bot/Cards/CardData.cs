using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Daks.Bot.Cards;

/// <summary>
/// What a button carries and brings back: ids and a version, never state. Everything in it may have been
/// forged on the way and is checked like any other input.
/// </summary>
/// <param name="Verb">What to do; a constant beside its handler, never renamed.</param>
public readonly record struct CardData(string Verb)
{
    /// <summary>The format this program writes (<c>v</c>).</summary>
    public const int CurrentFormat = 1;

    /// <summary>Longest verb and id.</summary>
    public const int MaxIdLength = 128;

    /// <summary>Longest answer of an input and longest extra value, in characters.</summary>
    public const int MaxValueLength = 8_000;

    /// <summary>Most keys a click brings back.</summary>
    public const int MaxKeys = 64;

    internal const string ExtraPrefix = "x.";

    /// <value>The strategy (<c>s</c>); null where the conversation decides.</value>
    public string? Strategie { get; init; }

    /// <value>The artefact (<c>id</c>); null when the verb is about none.</value>
    public string? Id { get; init; }

    /// <value>The version the card showed (<c>ver</c>); null for verbs that only read.</value>
    public long? Version { get; init; }

    /// <value>Further values a handler needs (<c>x.*</c>), apart from the answers of inputs; null: none.</value>
    public IReadOnlyDictionary<string, string>? Extra { get; init; }

    /// <value>Names the change this click asks for (<c>op</c>); null without a version, where nothing changes.</value>
    public string? Operation => Version is { } version ? OperationId(Verb, Id, version) : null;

    /// <summary>
    /// Equal for equal clicks and new once the version moved, so that a double click changes once and
    /// pressing again after an undo works.
    /// </summary>
    /// <returns>32 hex digits, fit for a row key.</returns>
    public static string OperationId(string verb, string? id, long version)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{verb}\n{id}\n{version}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    /// <summary>Reads what a click brought back; inputs come merged into the same object.</summary>
    public static CardDataResult Parse(JsonElement data) => CardDataReader.Read(data);

    /// <summary>Whether an input may not be called so, because it would overwrite what the button carries.</summary>
    internal static bool IsReserved(string? key) =>
        string.IsNullOrWhiteSpace(key)
        || key is "v" or "verb" or "s" or "id" or "ver" or "op" or "msteams"
        || key.StartsWith(ExtraPrefix, StringComparison.Ordinal);

    internal void Write(Utf8JsonWriter writer, TeamsSubmit? teams = null)
    {
        writer.WriteStartObject();
        teams?.Write(writer);
        writer.WriteNumber("v"u8, CurrentFormat);
        writer.WriteString("verb"u8, Verb);
        writer.WriteOptional("s"u8, Strategie);
        writer.WriteOptional("id"u8, Id);

        if (Version is { } version)
        {
            writer.WriteNumber("ver"u8, version);
            writer.WriteString("op"u8, Operation);
        }

        if (Extra is not null)
        {
            foreach (var (key, value) in Extra.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WriteString(ExtraPrefix + key, value);
            }
        }

        writer.WriteEndObject();
    }
}

/// <summary>What a click turned out to be.</summary>
public abstract record CardDataResult
{
    private CardDataResult()
    {
    }

    /// <param name="Data">What the button carried.</param>
    /// <param name="Inputs">The answers by input id, as text, as long as they were typed, unchecked.</param>
    public sealed record Gueltig(CardData Data, IReadOnlyDictionary<string, string> Inputs) : CardDataResult;

    /// <summary>The card is older or newer than this program: show the current state instead.</summary>
    public sealed record UnbekanntesFormat(long Format) : CardDataResult;

    /// <param name="Field">The key that is missing, too long or no text; empty when there is no object.</param>
    public sealed record Ungueltig(string Field) : CardDataResult;
}
