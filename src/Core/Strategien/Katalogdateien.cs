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
        var aufgaben = Datei("Strategien/Aufgaben.json", KatalogJson.Default.AufgabenvorlageArray);
        var kompakt = Datei("Strategien/Kompaktpfad.json", KatalogJson.Default.KompaktfristArray)
            .ToDictionary(eintrag => eintrag.Code, eintrag => eintrag.Frist);
        return new Katalogdateien(
            [.. aufgaben.Select(aufgabe => aufgabe with { Kompakt = kompakt.GetValueOrDefault(aufgabe.Code) })],
            Datei("Strategien/Kriterien.json", KatalogJson.Default.KriteriumvorlageArray));
    }

    /// <summary>Reads one of Core's embedded data files.</summary>
    /// <param name="file">Folder and name, for example <c>Strategien/Aufgaben.json</c>.</param>
    /// <param name="type">From a source-generated context.</param>
    /// <exception cref="JsonException">The file is malformed.</exception>
    public static T Datei<T>(string file, JsonTypeInfo<T> type)
    {
        using var stream = typeof(Katalogdateien).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {file}.");
        return JsonSerializer.Deserialize(stream, type)
            ?? throw new JsonException($"{file} is empty.");
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
