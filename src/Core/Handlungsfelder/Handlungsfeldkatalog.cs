using System.Text.Json.Serialization;
using Daks.Core.Strategien;

namespace Daks.Core.Handlungsfelder;

/// <summary>A Handlungsfeld as the catalogue proposes it; a Kommune renames and merges. Lists compare by reference.</summary>
/// <remarks>Source: domain guide §3.</remarks>
public sealed record Handlungsfeldvorlage
{
    /// <value>HF01–HF12; never reused.</value>
    public required string Code { get; init; }

    public required Zweisprachig Name { get; init; }

    public required Zweisprachig Beschreibung { get; init; }

    /// <value>Themenfelder of the ZWK toolbox, in their German names.</value>
    public required IReadOnlyList<string> Themenfelder { get; init; }

    /// <value>Typical measures.</value>
    public required IReadOnlyList<Zweisprachig> Massnahmen { get; init; }

    /// <value>Keys of typical indicators.</value>
    public required IReadOnlyList<string> Indikatoren { get; init; }
}

/// <summary>The twelve Handlungsfelder to choose from, read once from their embedded file.</summary>
public static class Handlungsfeldkatalog
{
    private static readonly Lazy<IReadOnlyList<Handlungsfeldvorlage>> Gelesen = new(
        () => Katalogdateien.Datei("Handlungsfelder/Katalog.json", HandlungsfeldkatalogJson.Default.HandlungsfeldvorlageArray));

    /// <value>By code.</value>
    public static IReadOnlyList<Handlungsfeldvorlage> Vorlagen => Gelesen.Value;

    /// <returns>Null for a code the catalogue does not have.</returns>
    public static Handlungsfeldvorlage? Finde(string? code) => Vorlagen.FirstOrDefault(vorlage => vorlage.Code == code);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Handlungsfeldvorlage[]))]
internal sealed partial class HandlungsfeldkatalogJson : JsonSerializerContext;
