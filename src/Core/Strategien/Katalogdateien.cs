using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Daks.Core.Strategien;

/// <summary>The embedded files of the catalogue, as they stand.</summary>
internal sealed record Katalogdateien(
    IReadOnlyList<Aufgabenvorlage> Aufgaben,
    IReadOnlyList<Kriteriumvorlage> Kriterien)
{
    /// <exception cref="JsonException">A file is malformed.</exception>
    public static Katalogdateien Lesen()
    {
        var aufgaben = Read("Aufgaben.json", KatalogJson.Default.AufgabenvorlageArray);
        var kompakt = Read("Kompaktpfad.json", KatalogJson.Default.KompaktfristArray)
            .ToDictionary(eintrag => eintrag.Code, eintrag => eintrag.Frist);
        return new Katalogdateien(
            [.. aufgaben.Select(aufgabe => aufgabe with { Kompakt = kompakt.GetValueOrDefault(aufgabe.Code) })],
            Read("Kriterien.json", KatalogJson.Default.KriteriumvorlageArray));
    }

    private static T Read<T>(string file, JsonTypeInfo<T> type)
    {
        using var stream = typeof(Katalogdateien).Assembly.GetManifestResourceStream($"Strategien/{file}")
            ?? throw new InvalidOperationException($"The assembly lacks its resource Strategien/{file}.");
        return JsonSerializer.Deserialize(stream, type)
            ?? throw new JsonException($"Strategien/{file} is empty.");
    }
}

/// <summary>A line of the Kompaktpfad's own list.</summary>
internal sealed record Kompaktfrist(string Code, Frist Frist);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Aufgabenvorlage[]))]
[JsonSerializable(typeof(Kompaktfrist[]))]
[JsonSerializable(typeof(Kriteriumvorlage[]))]
internal sealed partial class KatalogJson : JsonSerializerContext;
