using System.Text.Json.Serialization;
using Daks.Core.Aufgaben;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Artefakte;

/// <summary>The kinds of artefact there are. A part of the product that brings one adds a line.</summary>
public static class ArtefaktRegistry
{
    public static ArtefaktKind Kopf { get; } = new ArtefaktKind<Strategiekopf>(
        "kopf", ArtefaktJson.Default.Strategiekopf, kopf => new(kopf.Titel, kopf.Status.ToString()));

    public static ArtefaktKind Kommune { get; } = new ArtefaktKind<Kommune>(
        "kommune", ArtefaktJson.Default.Kommune, kommune => new(kommune.Name));

    public static ArtefaktKind Stufe { get; } = new ArtefaktKind<Stufe>(
        "stufe", ArtefaktJson.Default.Stufe, stufe => new($"Stufe {stufe.Nummer}", stufe.Status.ToString()));

    public static ArtefaktKind Aufgabe { get; } = new ArtefaktKind<Aufgabe>(
        "aufgabe",
        ArtefaktJson.Default.Aufgabe,
        aufgabe => new(Aufgabenkatalog.Finde(aufgabe.Code)?.Titel.De ?? aufgabe.Code, aufgabe.Status.ToString(), aufgabe.FaelligAm));

    public static ArtefaktKind Kriterium { get; } = new ArtefaktKind<Kriteriumantwort>(
        "kriterium", ArtefaktJson.Default.Kriteriumantwort, antwort => new(antwort.Code, antwort.Weg.ToString(), antwort.NachholenBis));

    public static ArtefaktKind Person { get; } = new ArtefaktKind<Person>("person", ArtefaktJson.Default.Person);

    public static IReadOnlyList<ArtefaktKind> All { get; } = [Kopf, Kommune, Stufe, Aufgabe, Kriterium, Person];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Strategiekopf))]
[JsonSerializable(typeof(Kommune))]
[JsonSerializable(typeof(Stufe))]
[JsonSerializable(typeof(Aufgabe))]
[JsonSerializable(typeof(Kriteriumantwort))]
[JsonSerializable(typeof(Person))]
internal sealed partial class ArtefaktJson : JsonSerializerContext;
