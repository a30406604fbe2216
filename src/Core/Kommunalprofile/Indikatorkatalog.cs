using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Daks.Core.Strategien;

namespace Daks.Core.Kommunalprofile;

/// <summary>The indicators and what they are computed from, read once from the embedded files.</summary>
public static class Indikatorkatalog
{
    private const string Platzhalter = "{n}";
    private const string Entwicklung = "BEVENTW_";
    private const int MaxJahre = 50;

    private static readonly int[] UeblicheJahre = [5, 10];
    private static readonly Lazy<Inhalt> Katalog = new(() => new Inhalt());

    /// <value>In the order of the guide; <c>BEVENTW_n</c> stands there for 5 and 10 years.</value>
    public static IReadOnlyList<IndikatorDefinition> Alle => Katalog.Value.Alle;

    public static IReadOnlyList<Messgroesse> Messgroessen => Katalog.Value.Messgroessen;

    /// <param name="schluessel">As in "AQ65"; <c>BEVENTW_</c> with 1 to 50 years, as in "BEVENTW_7".</param>
    /// <returns>Null for a key the catalogue does not have.</returns>
    public static IndikatorDefinition? Finde(string schluessel) =>
        Katalog.Value.NachSchluessel.GetValueOrDefault(schluessel)
        ?? (Jahre(schluessel) is { } jahre ? Ueber(jahre, Katalog.Value.Muster) : null);

    /// <returns>Null for a key the catalogue does not have.</returns>
    public static Messgroesse? FindeMessgroesse(string schluessel) => Katalog.Value.NachMessgroesse.GetValueOrDefault(schluessel);

    /// <summary>What an office's code of a measured thing is called here.</summary>
    /// <returns>Null for a code the catalogue does not have.</returns>
    public static Messgroesse? FindeAmtlichenCode(string code) => Katalog.Value.NachCode.GetValueOrDefault(code);

    /// <summary>What a series is about: a measured thing, or an indicator taken over as published.</summary>
    /// <returns>Null for a key the catalogue does not have.</returns>
    public static Zweisprachig? Name(string schluessel) => FindeMessgroesse(schluessel)?.Name ?? Finde(schluessel)?.Name;

    /// <summary>"je 1.000", "Jahre".</summary>
    public static Zweisprachig Name(Einheit einheit) => Katalog.Value.Einheiten[einheit];

    /// <returns>How many years a key <c>BEVENTW_n</c> looks back; null for another key.</returns>
    internal static int? Jahre(string schluessel) =>
        schluessel.StartsWith(Entwicklung, StringComparison.Ordinal)
        && int.TryParse(schluessel.AsSpan(Entwicklung.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var jahre)
        && jahre is >= 1 and <= MaxJahre
            ? jahre
            : null;

    private static IndikatorDefinition Ueber(int jahre, IndikatorDefinition muster)
    {
        return muster with
        {
            Schluessel = Setze(muster.Schluessel.Replace("_n", $"_{Platzhalter}", StringComparison.Ordinal)),
            Name = Texte(muster.Name),
            Kurzname = Texte(muster.Kurzname),
            Formel = Texte(muster.Formel),
        };

        Zweisprachig Texte(Zweisprachig text) => new(Setze(text.De), Setze(text.En));
        string Setze(string text) => text.Replace(Platzhalter, jahre.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    internal static T Lies<T>(string datei, JsonTypeInfo<T> type)
    {
        using var stream = typeof(Indikatorkatalog).Assembly.GetManifestResourceStream($"Kommunalprofile/{datei}")
            ?? throw new InvalidOperationException($"The assembly lacks its resource Kommunalprofile/{datei}.");
        return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException($"Kommunalprofile/{datei} is empty.");
    }

    private sealed class Inhalt
    {
        public Inhalt()
        {
            var definitionen = Lies("Indikatoren.json", IndikatorJson.Default.IndikatorDefinitionArray);
            Muster = definitionen.Single(definition => definition.Schluessel == Entwicklung + "n");
            Alle =
            [
                .. definitionen.SelectMany(definition =>
                    definition == Muster ? UeblicheJahre.Select(jahre => Ueber(jahre, Muster)) : [definition]),
            ];
            Messgroessen = Lies("Messgroessen.json", IndikatorJson.Default.MessgroesseArray);
            NachSchluessel = Alle.ToFrozenDictionary(definition => definition.Schluessel);
            NachMessgroesse = Messgroessen.ToFrozenDictionary(messgroesse => messgroesse.Schluessel);
            NachCode = Messgroessen
                .SelectMany(messgroesse => messgroesse.AmtlicheCodes.Select(code => (code, messgroesse)))
                .ToFrozenDictionary(pair => pair.code, pair => pair.messgroesse);
            Einheiten = Lies("Einheiten.json", IndikatorJson.Default.EinheitnameArray)
                .ToFrozenDictionary(name => name.Einheit, name => name.Name);
        }

        public IndikatorDefinition Muster { get; }
        public IReadOnlyList<IndikatorDefinition> Alle { get; }
        public IReadOnlyList<Messgroesse> Messgroessen { get; }
        public FrozenDictionary<string, IndikatorDefinition> NachSchluessel { get; }
        public FrozenDictionary<string, Messgroesse> NachMessgroesse { get; }
        public FrozenDictionary<string, Messgroesse> NachCode { get; }
        public FrozenDictionary<Einheit, Zweisprachig> Einheiten { get; }
    }
}

internal sealed record Einheitname(Einheit Einheit, Zweisprachig Name);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(IndikatorDefinition[]))]
[JsonSerializable(typeof(Messgroesse[]))]
[JsonSerializable(typeof(Einheitname[]))]
[JsonSerializable(typeof(Bewertungsschwellen))]
internal sealed partial class IndikatorJson : JsonSerializerContext;
