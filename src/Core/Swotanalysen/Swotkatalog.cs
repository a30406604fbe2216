using System.Text.Json.Serialization;
using Daks.Core.Strategien;

namespace Daks.Core.Swotanalysen;

/// <summary>The rules of the SWOT, read once from their embedded file.</summary>
public static class Swotkatalog
{
    private static readonly Lazy<IReadOnlyList<SwotRegel>> Gelesen = new(
        () => Katalogdateien.Datei("Swotanalysen/Regeln.json", SwotkatalogJson.Default.SwotRegelArray));

    /// <value>By number.</value>
    public static IReadOnlyList<SwotRegel> Regeln => Gelesen.Value;

    /// <value>Every indicator some rule asks about: the pictures worth making.</value>
    public static IReadOnlyCollection<string> Indikatoren { get; } =
    [
        .. Regeln.SelectMany(regel => regel.Faelle).SelectMany(fall => fall.Bedingungen)
            .SelectMany(bedingung => new[] { bedingung.Indikator, bedingung.BetragVon }).OfType<string>().Distinct(),
    ];

    /// <returns>Null for a rule the catalogue does not have.</returns>
    public static SwotRegel? Finde(string regel) => Regeln.FirstOrDefault(eintrag => eintrag.Regel == regel);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SwotRegel[]))]
internal sealed partial class SwotkatalogJson : JsonSerializerContext;
