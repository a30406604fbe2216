using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Kommunen;

namespace Daks.Formats.Statistik;

/// <summary>What we know of the publishers' codes and names, read from <c>Verzeichnis.json</c>.</summary>
internal sealed record Verzeichnis
{
    /// <summary>Its names have no units, and what it calls "Pflegebedürftige" is a share: no name is taken that is not listed.</summary>
    private const string Inkar = "INKAR";

    private static readonly Lazy<Verzeichnis> Eingebettet = new(() =>
    {
        using var stream = typeof(Verzeichnis).Assembly.GetManifestResourceStream("Statistik/Verzeichnis.json")!;
        return JsonSerializer.Deserialize(stream, VerzeichnisJson.Default.Verzeichnis)!;
    });

    private static readonly Lazy<(string Schluessel, string Wort)[]> Katalog = new(() =>
        [.. Indikatorkatalog.Messgroessen.Select(one => (one.Schluessel, Wortlaut.Von(one.Name.De)))]);

    public static Verzeichnis Eines => Eingebettet.Value;

    /// <value>What publishers call a measured thing beside the codes and the name it has in the catalogue.</value>
    public required IReadOnlyList<Verzeichniseintrag> Messgroessen { get; init; }

    /// <value>What publishers call an indicator they computed themselves.</value>
    public required IReadOnlyList<Verzeichniseintrag> Indikatoren { get; init; }

    /// <value>Codes of a part that stands for the whole, where a table knows no other total.</value>
    public required IReadOnlyList<string> Gesamtcodes { get; init; }

    /// <value>Statistics whose figures are carried forward from a census.</value>
    public required IReadOnlyList<string> Zensusstatistiken { get; init; }

    public required IReadOnlyList<string> Regionsvariablen { get; init; }

    public required IReadOnlyDictionary<string, string> Statistiken { get; init; }

    public required IReadOnlyDictionary<Statistikformat, Quelle> Quellen { get; init; }

    /// <param name="einheit">As the file has it; empty or null where it says none.</param>
    /// <param name="statistik">Its code and title, or the publisher; empty for what somebody wrote.</param>
    /// <returns><see cref="Zuordnung.Keine"/> for what the catalogue does not know, and for a unit nobody can convert.</returns>
    public Zuordnung Finde(string code, string name, string? einheit, string statistik)
    {
        if (Indikatorkatalog.FindeAmtlichenCode(code) is { } amtlich)
        {
            return new(amtlich.Schluessel, 1);
        }

        var (word, unit) = (Wortlaut.Von(name), Wortlaut.Von(einheit ?? ""));
        if (Indikatoren.FirstOrDefault(one => one.GiltIn(statistik) && one.Nennt(code, word) && one.Faktor(unit) is not null) is { } published)
        {
            return new(published.Schluessel, published.Faktor(unit)!.Value);
        }

        if (Messgroessen.FirstOrDefault(one => one.Merkmal is null && one.GiltIn(statistik) && one.Nennt(code, word)) is { } entry)
        {
            return entry.Faktor(unit) is { } factor ? new(entry.Schluessel, factor, entry.Alter) : Zuordnung.Keine;
        }

        if (statistik.Length == 0 && Eigener(code, word) is { } own)
        {
            return new(own.Schluessel, 1);
        }

        return Wortlaut.IstVerhaeltnis(unit) || statistik.StartsWith(Inkar, StringComparison.Ordinal) ? Zuordnung.Keine : AusKatalog(code, word);
    }

    /// <summary>What a part of a measure is where the catalogue has it as a thing of its own: the households of one person among all.</summary>
    /// <param name="merkmal">What the file calls the part.</param>
    /// <returns>Null where it is only a part.</returns>
    public Zuordnung? FindeTeil(string code, string name, string? einheit, string statistik, string merkmal)
    {
        var (word, unit, part) = (Wortlaut.Von(name), Wortlaut.Von(einheit ?? ""), Wortlaut.Von(merkmal));
        return Messgroessen.FirstOrDefault(one => one.GiltIn(statistik) && one.NenntTeil(part) && one.Nennt(code, word)) is { } entry
            && entry.Faktor(unit) is { } factor
                ? new(entry.Schluessel, factor, entry.Alter)
                : null;
    }

    /// <summary>Whether any part of this statistic is a thing of its own: most have none, and need not be asked row by row.</summary>
    public bool HatTeile(string statistik) => Messgroessen.Any(one => one.Merkmal is not null && one.GiltIn(statistik));

    // In the template somebody may write an indicator as the catalogue calls it. A measured thing of that name goes first.
    private static IndikatorDefinition? Eigener(string code, string word) => AusKatalog(code, word).Schluessel is null
        ? Indikatorkatalog.Alle.FirstOrDefault(one => one.Schluessel.Equals(code, StringComparison.OrdinalIgnoreCase) || Wortlaut.Von(one.Name.De) == word)
        : null;

    private static Zuordnung AusKatalog(string code, string word) =>
        Array.Find(Katalog.Value, one => one.Schluessel.Equals(code, StringComparison.OrdinalIgnoreCase) || one.Wort == word) is { Schluessel: { } known }
            ? new(known, 1)
            : Zuordnung.Keine;

    /// <returns>Germany or a Land: the areas a name is enough for.</returns>
    public static Gebiet? Land(string name) => name == "Deutschland" ? Gebiet.Deutschland
        : Bundeslaender.TryParse(name, out var land) ? Gebiet.Lies(((int)land).ToString("00", CultureInfo.InvariantCulture))
        : null;

    /// <param name="code">A table's or a statistic's.</param>
    public bool IstStatistik(string? code) => code is { Length: >= 5 } && (Statistiken.ContainsKey(code[..5]) || code.StartsWith("AI", StringComparison.Ordinal));

    internal sealed record Quelle([property: JsonPropertyName("quelle")] string Name, string? Lizenz);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Verzeichnis))]
internal sealed partial class VerzeichnisJson : JsonSerializerContext;
